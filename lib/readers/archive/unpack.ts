import type { NoticeCode } from "../../document/notice";
import { type ArchiveLimits, LimitReached, UnpackCount } from "./limits";
import { isLeftover, safeMemberName } from "./member-name";

/** One file inside an archive, not yet unpacked. */
export interface ArchiveEntry {
	/** Path as the archive has it. */
	path: string;
	/** Unpacks the member; tells of bytes as they come out. */
	unpack(count: (bytes: number) => void): Promise<Uint8Array>;
}

/** What came out of an archive. */
export interface Unpacked {
	members: { path: string; bytes: Uint8Array }[];
	failed: { path: string; reason: string }[];
	neutralised: number;
	/** The limit that ended the unpacking. */
	limit?: string;
}

/** Why one member alone stays behind, when the others can go on; undefined when the whole archive stops. */
export type Naming = (error: unknown) => NoticeCode | undefined;

/** Unpacks entry by entry within the limits; a damaged member is named and the rest goes on. */
export async function unpackEntries(
	entries: readonly ArchiveEntry[],
	archiveSize: number,
	limits: ArchiveLimits,
	signal: AbortSignal,
): Promise<Unpacked> {
	const result: Unpacked = { members: [], failed: [], neutralised: 0 };
	const count = new UnpackCount(archiveSize, limits);
	const taken = new Set<string>();
	for (const entry of entries) {
		const name = safeMemberName(entry.path);
		if (isLeftover(name.path)) continue;
		signal.throwIfAborted();
		try {
			if (result.members.length >= limits.entries) throw new LimitReached("entries");
			count.startMember();
			const bytes = await entry.unpack((more) => count.add(more));
			if (name.neutralised) result.neutralised += 1;
			result.members.push({ path: unused(name.path, taken), bytes });
		} catch (error) {
			if (error instanceof LimitReached) return { ...result, limit: error.limit };
			if (isPasswordError(error) || signal.aborted) throw error;
			result.failed.push({ path: name.path, reason: error instanceof Error ? error.message : "" });
		}
	}
	return result;
}

function isPasswordError(error: unknown): boolean {
	return error instanceof Error && error.name === "ReadError";
}

/** Two members of one name are told apart: `报告.docx`, `报告 (2).docx`. */
function unused(path: string, taken: Set<string>): string {
	let name = path;
	for (let number = 2; taken.has(name); number++) name = path.replace(/(\.[^./]*)?$/, ` (${number})$1`);
	taken.add(name);
	return name;
}
