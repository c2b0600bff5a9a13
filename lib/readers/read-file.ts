import { type ReadStatus, statusOf } from "../document/notice";
import { ReadError } from "./error";
import { readers } from "./pick";
import type { ReadContext, ReadResult, SourceBytes } from "./port";
import { sniff } from "./sniff";

/** Reads one file. Whatever goes wrong becomes the file's result; only an abort escapes. */
export async function readFile(
	source: SourceBytes,
	context: ReadContext,
): Promise<ReadResult & { status: ReadStatus }> {
	const result = await attempt(source, context);
	const hasText = (result.document?.text.trim().length ?? 0) > 0 || result.members !== undefined;
	return { ...result, status: statusOf(result.notices, hasText) };
}

async function attempt(source: SourceBytes, context: ReadContext): Promise<ReadResult> {
	if (source.bytes.length === 0)
		return { kind: "unknown", document: null, notices: [{ code: "empty-file", severity: "error" }] };
	const kind = sniff(source.bytes, source.name);
	const load = readers[kind];
	if (!load)
		return {
			kind,
			document: null,
			notices: [{ code: kind === "unknown" ? "unknown-kind" : "unsupported-kind", severity: "error" }],
		};
	try {
		return await (await load())(source, context);
	} catch (error) {
		if (context.signal.aborted) throw error;
		const named = error instanceof ReadError;
		return {
			kind,
			document: null,
			notices: [
				{
					code: named ? error.code : "crashed",
					severity: "error",
					...(named ? { values: error.values } : {}),
				},
			],
		};
	}
}
