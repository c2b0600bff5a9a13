import { zhCase } from "./zh-case";
import { zhLists } from "./zh-lists";
import { zhReview } from "./zh-review";

/** Every sentence of the interface in Chinese. The English table has the same shape, which the compiler sees to. */
export const zh = { ...zhCase, ...zhReview, ...zhLists };

export type Words = typeof zh;
