import type { NoticeCode } from "../document/notice";

/** A file that cannot be read, for a reason the inspector can be told. */
export class ReadError extends Error {
	constructor(
		readonly code: NoticeCode,
		readonly values: Record<string, string | number> = {},
	) {
		super(code);
		this.name = "ReadError";
	}
}
