import type { Notice } from "./notice";

export function noticeSentence(notice: Notice, _language: "zh_CN" | "en"): string {
	return notice.code;
}
