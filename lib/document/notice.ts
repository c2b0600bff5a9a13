/**
 * Everything a reader or a check may tell the inspector about a file, by code.
 * The words stand in `notice-words.ts`; code never carries sentences.
 */
export type NoticeCode =
	// the file is unread
	| "empty-file"
	| "unknown-kind"
	| "damaged"
	| "password-needed"
	| "password-wrong"
	| "old-word"
	| "works-wps"
	| "unsupported-kind"
	| "unsupported-encryption"
	| "classified"
	| "too-large"
	| "too-slow"
	| "crashed"
	| "cancelled"
	| "duplicate"
	| "no-text"
	// the file is read in part
	| "page-scanned"
	| "page-garbled"
	| "page-failed"
	| "layer-unread"
	| "fallback-reader"
	| "image-unread"
	| "member-unread"
	| "archive-limit"
	| "path-neutralised"
	| "low-confidence"
	// the file is read, with something to know
	| "kind-differs-from-name"
	| "charset-guessed"
	| "hidden-sheet"
	| "tracked-changes"
	| "comments"
	| "signed"
	| "formula-without-value"
	| "pages-estimated";

/** Something the reader should know about a file. */
export interface Notice {
	code: NoticeCode;
	/** `error`: unread; `warning`: read in part; `info`: read. */
	severity: "error" | "warning" | "info";
	/** Values for the sentence: pages, counts, names. */
	values?: Record<string, string | number>;
	page?: number;
}

export type ReadStatus = "read" | "partly" | "unread";

export function statusOf(notices: readonly Notice[], hasText: boolean): ReadStatus {
	if (notices.some((notice) => notice.severity === "error") || !hasText) return "unread";
	return notices.some((notice) => notice.severity === "warning") ? "partly" : "read";
}
