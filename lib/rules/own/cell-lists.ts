import type { ClauseGuard, ClauseNear, Scope } from "../schema";

/** Words written in one cell: one on each line, or parted by stops. */
export function wordsOf(cell: string): string[] {
	return cell
		.split(/[\n；;、，]/)
		.map((word) => word.trim())
		.filter((word) => word !== "");
}

const scopes: readonly [string, Scope][] = [
	["同句", "sentence"],
	["分句", "clause"],
	["同段", "block"],
	["同议题", "item"],
	["全文", "document"],
];

function scopeOf(line: string): { within: Scope; rest: string } {
	const found = scopes.find(([name]) => new RegExp(`^${name}\\s*[：:]`).test(line));
	return found
		? { within: found[1], rest: line.replace(/^[^：:]*[：:]\s*/, "") }
		: { within: "sentence", rest: line };
}

const linesOf = (cell: string) =>
	cell
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");

/** Each line is a group that must stand near: `同段：未公示；没有公示`. */
export function nearOf(cell: string): ClauseNear[] {
	return linesOf(cell).flatMap((line): ClauseNear[] => {
		const { within, rest } = scopeOf(line);
		const any = wordsOf(rest);
		return any.length > 0 ? [{ any, within, order: "any" }] : [];
	});
}

/** Each line is an exception, its reason in brackets at the end: `已公示；已公开（公示过的）`. */
export function guardsOf(cell: string): ClauseGuard[] {
	return linesOf(cell).flatMap((line): ClauseGuard[] => {
		const { within, rest } = scopeOf(line);
		const because = /[（(]([^（）()]{2,40})[）)]\s*$/.exec(rest)?.[1];
		const any = wordsOf(because ? rest.replace(/[（(][^（）()]*[）)]\s*$/, "") : rest);
		return any.length > 0 ? [{ any, within, because: because ?? `同处写有“${any[0]}”` }] : [];
	});
}

export function nearCell(near: readonly ClauseNear[]): string {
	return near.map(({ any, within }) => `${scopeCell(within)}${any.join("；")}`).join("\n");
}

export function guardCell(guards: readonly ClauseGuard[]): string {
	return guards
		.map(({ any, within, because }) => `${scopeCell(within)}${any.join("；")}（${because}）`)
		.join("\n");
}

function scopeCell(within: Scope): string {
	return within === "sentence" ? "" : `${scopes.find(([, scope]) => scope === within)?.[0]}：`;
}

/** Examples in one cell are parted by an empty line or a line of dashes. */
export function examplesOf(cell: string): string[] {
	return cell
		.split(/\n\s*(?:-{3,}|—{2,}|={3,})?\s*\n/)
		.map((example) => example.trim())
		.filter((example) => example !== "");
}

export const exampleCell = (examples: readonly { text?: string | undefined }[]) =>
	examples.map(({ text }) => text ?? "").join("\n\n");
