import type { Check } from "./check";

/** Every check by which an indicator may be judged; one line each, found by its id. */
export const checks: readonly Check[] = [];
