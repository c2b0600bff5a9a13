import type { DocumentBuilder } from "../../document/build";
import type { Notice } from "../../document/notice";
import type { Span } from "../../text/span";

/** Who changed a stretch, and when (ISO). */
export interface Revision {
	author?: string;
	date?: string;
}

/** A stretch of a paragraph, in offsets of its text before the label is put in front. */
export interface Stretch extends Revision {
	start: number;
	end: number;
}

/** Text taken out of a paragraph: deleted under revision, or hidden. */
export interface Removed extends Revision {
	at: number;
	text: string;
}

/** Removed text with its place in the document. */
export interface RemovedBlock extends Revision {
	text: string;
	layer: "deleted" | "hidden";
	anchor: Span;
}

/** Runs that follow one another under the same revision are one. */
export function addRemoved(list: Removed[], next: Removed): void {
	const last = list.at(-1);
	if (last && last.at === next.at && sameRevision(last, next)) last.text += next.text;
	else list.push(next);
}

/** Lengthens the last stretch when the next one goes on from it under the same revision. */
export function addStretch(list: Stretch[], next: Stretch): void {
	const last = list.at(-1);
	if (last && last.end === next.start && sameRevision(last, next)) last.end = next.end;
	else list.push(next);
}

function sameRevision(one: Revision, other: Revision): boolean {
	return one.author === other.author && one.date === other.date;
}

/** Author and date without empty entries. */
export function revision(author: string | undefined, date: string | undefined): Revision {
	return { ...(author ? { author } : {}), ...(date ? { date } : {}) };
}

/** Deleted and hidden text comes last, anchored to where it stood. */
export function appendRemoved(builder: DocumentBuilder, removed: readonly RemovedBlock[]): void {
	for (const { text, layer, anchor, author, date } of removed) {
		if (text.trim() !== "") builder.add({ text, kind: "note", layer, anchor, ...revision(author, date) });
	}
}

/** What the inspector should know of revisions and comments. */
export function revisionNotices(builder: DocumentBuilder): Notice[] {
	const count = (layer: string) => builder.blocks.filter((block) => block.layer === layer).length;
	const found: Notice[] = [];
	const changes = count("deleted") + count("inserted") + builder.insertions.length;
	if (changes > 0) found.push({ code: "tracked-changes", severity: "info", values: { count: changes } });
	const comments = count("comment");
	if (comments > 0) found.push({ code: "comments", severity: "info", values: { count: comments } });
	return found;
}
