import type { DocumentModel } from "../document/model";
import type { SourceRecord } from "../evidence/model";
import type { ReadContext, SourceBytes } from "./port";
import { readFile } from "./read-file";

/** One readable text of the case, or the reason why a file has none. */
export interface ReadDocument {
	record: SourceRecord;
	document: DocumentModel | null;
}

/** How deep archives within archives are opened. */
const deepest = 3;

/** Hex SHA-256 of bytes, as evidence names files by. */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Reads a file and, for an archive, its members in turn; each becomes a document that remembers its path. */
export async function readDeep(
	source: SourceBytes,
	context: ReadContext,
	depth = 0,
): Promise<ReadDocument[]> {
	const hash = await sha256(source.bytes);
	const result = await readFile(source, context);
	if (depth >= deepest && result.members) {
		// Deeper archives stay closed, and the report says so.
		result.notices.push({ code: "archive-limit", severity: "error", values: { reason: "depth", count: 0 } });
		result.status = "unread";
	}
	const record: SourceRecord = {
		id: depth === 0 ? hash : `${hash}:${source.name}`,
		name: source.name,
		sha256: hash,
		size: source.bytes.length,
		kind: result.kind,
		status: result.status,
		notices: result.notices,
		characters: result.document?.text.length ?? 0,
		pages: result.document?.pages.length ?? 0,
	};
	const own = { record, document: result.document };
	if (!result.members || depth >= deepest) return [own];
	const members: ReadDocument[] = [];
	for (const member of result.members) members.push(...(await readDeep(member, context, depth + 1)));
	return [own, ...members];
}
