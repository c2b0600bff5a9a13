/** What became of one file of a corpus. */
export interface FileOutcome {
	path: string;
	kind: string;
	/** `empty`: read to its end, and it holds no text. */
	outcome: "read" | "partly" | "empty" | "refused" | "crashed" | "hung";
	codes: string[];
	reason?: string;
	characters: number;
	ms: number;
}

const counted = ["read", "partly", "empty", "refused", "crashed", "hung"] as const;
const columns = ["kind", "files", ...counted, "share", "ms", "slowest"];

/**
 * A table by kind of file, the reasons of refusals, and every file that crashed or hung. The share is
 * that of the files read, in full or in part, among those that are not empty.
 */
export function corpusTable(outcomes: readonly FileOutcome[]): string {
	const kinds = [...new Set(outcomes.map((outcome) => outcome.kind))].sort();
	const rows = kinds.map((kind) =>
		rowOf(
			kind,
			outcomes.filter((outcome) => outcome.kind === kind),
		),
	);
	const table = [columns, ...rows, rowOf("all", outcomes)].map((row) =>
		row.map((value, index) => (index === 0 ? value.padEnd(8) : value.padStart(8))).join(" "),
	);
	return [...table, "", ...reasons(outcomes), ...failures(outcomes)].join("\n");
}

function rowOf(kind: string, outcomes: readonly FileOutcome[]): string[] {
	const counts = counted.map((outcome) => outcomes.filter((one) => one.outcome === outcome).length);
	const [read = 0, partly = 0, empty = 0] = counts;
	const speaking = outcomes.length - empty;
	const share = speaking === 0 ? "-" : `${Math.floor((100 * (read + partly)) / speaking)} %`;
	const times = outcomes.map((outcome) => outcome.ms);
	const sum = times.reduce((total, ms) => total + ms, 0);
	return [
		...[kind, String(outcomes.length), ...counts.map(String)],
		...[share, String(sum), String(Math.max(0, ...times))],
	];
}

function reasons(outcomes: readonly FileOutcome[]): string[] {
	const counts = new Map<string, number>();
	for (const { outcome, kind, codes } of outcomes) {
		if (outcome !== "refused" && outcome !== "partly") continue;
		const reason = `${outcome} ${kind}: ${codes.join(", ")}`;
		counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return [...counts].sort().map(([reason, count]) => `${String(count).padStart(5)}  ${reason}`);
}

function failures(outcomes: readonly FileOutcome[]): string[] {
	return outcomes
		.filter(({ outcome }) => outcome === "crashed" || outcome === "hung")
		.map(({ outcome, path, reason }) => `${outcome}: ${path} ${reason ?? ""}`);
}
