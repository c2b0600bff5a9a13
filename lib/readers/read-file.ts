import type { FileKind } from "../document/model";
import { type Notice, type ReadStatus, statusOf } from "../document/notice";
import { classificationMarking } from "./classified";
import { ReadError } from "./error";
import { differsFromName } from "./expected-kind";
import { meantCharacters } from "./meant-characters";
import { headlessOffice, namedFormat } from "./named-format";
import { readers } from "./pick";
import type { ReadContext, ReadResult, SourceBytes } from "./port";
import { sniff } from "./sniff";

/**
 * Reads one file, whatever it is. Whatever goes wrong becomes the file's result: only an abort escapes.
 * A file with a classification marking yields no text at all.
 */
export async function readFile(
	source: SourceBytes,
	context: ReadContext,
): Promise<ReadResult & { status: ReadStatus }> {
	const result = guard(await attempt(source, context));
	if (result.document) result.document.text = meantCharacters(result.document.text);
	const hasText = result.members !== undefined || hasWords(result);
	const notices = withSilence(result.notices, hasText);
	if (differsFromName(result.kind, source.name))
		notices.push({ code: "kind-differs-from-name", severity: "info", values: { kind: result.kind } });
	return { ...result, notices, status: statusOf(notices, hasText) };
}

async function attempt(source: SourceBytes, context: ReadContext): Promise<ReadResult> {
	if (source.bytes.length === 0) return unread("unknown", { code: "empty-file", severity: "error" });
	let kind: FileKind = "unknown";
	try {
		kind = sniff(source.bytes, source.name);
		const load = readers[kind];
		if (!load) throw refusal(kind, source.bytes);
		return await (await load())(source, context);
	} catch (error) {
		if (context.signal.aborted) throw error;
		return unread(kind, noticeOf(error));
	}
}

function refusal(kind: FileKind, bytes: Uint8Array): ReadError {
	const format = kind === "unknown" ? namedFormat(bytes) : kind;
	if (format === headlessOffice) return new ReadError("damaged", { reason: "no-main-part" });
	return format ? new ReadError("unsupported-kind", { format }) : new ReadError("unknown-kind");
}

function noticeOf(error: unknown): Notice {
	if (error instanceof ReadError) return { code: error.code, severity: "error", values: error.values };
	const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return { code: "crashed", severity: "error", values: { reason: reason.slice(0, 200) } };
}

function unread(kind: FileKind, notice: Notice): ReadResult {
	return { kind, document: null, notices: [notice] };
}

/** Nothing of a classified file goes further, not even its other notices. */
function guard(result: ReadResult): ReadResult {
	const marking = result.document && classificationMarking(result.document);
	if (!marking) return result;
	return unread(result.kind, { code: "classified", severity: "error", values: { marking } });
}

function hasWords(result: ReadResult): boolean {
	return result.document !== null && /\S/.test(result.document.text);
}

/** A file without text never passes for one in which nothing was found. */
function withSilence(notices: readonly Notice[], hasText: boolean): Notice[] {
	if (hasText || notices.some((notice) => notice.severity !== "info")) return [...notices];
	return [...notices, { code: "no-text", severity: "error" }];
}
