import type { Notice, NoticeCode } from "./notice";
import { noticesInEnglish } from "./notice-words-en";
import { noticesInChinese } from "./notice-words-zh";

/** Sentences by code. `{name}` stands for a value of the notice; `[ … ]` is left out when its value is missing. */
export type NoticeWords = Readonly<Record<NoticeCode, string>>;

const words: Readonly<Record<"zh_CN" | "en", NoticeWords>> = {
	zh_CN: noticesInChinese,
	en: noticesInEnglish,
};
const pageWords = { zh_CN: (page: number) => `第${page}页：`, en: (page: number) => `Page ${page}: ` };

/** What the notice says to the inspector: what happened, what was kept, what can be done. */
export function noticeSentence(notice: Notice, language: "zh_CN" | "en"): string {
	const values = notice.values ?? {};
	const filled = words[language][notice.code]
		.replace(/\[([^[\]]*)\]/g, (_whole, part: string) => (isComplete(part, values) ? part : ""))
		.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ""));
	return notice.page === undefined ? filled : pageWords[language](notice.page) + filled;
}

function isComplete(part: string, values: Readonly<Record<string, string | number>>): boolean {
	return [...part.matchAll(/\{(\w+)\}/g)].every((match) => values[match[1] ?? ""] !== undefined);
}
