import { enCase } from "./en-case";
import { enLists } from "./en-lists";
import { enReview } from "./en-review";
import type { Words } from "./zh";

/** The interface in English. */
export const en: Words = { ...enCase, ...enReview, ...enLists };
