import { type Clause, type Indicator, indicatorSchema } from "../schema";
import { exampleCell, examplesOf, guardCell, guardsOf, nearCell, nearOf, wordsOf } from "./cell-lists";
import { familyNames, type IndicatorColumn, kindNames, type RowProblem, type SheetRow } from "./columns";

type Row = SheetRow<IndicatorColumn>;

/** Indicators of one's own and what is wrong with the rows that gave none. */
export interface ReadIndicators {
	indicators: Indicator[];
	problems: RowProblem[];
	/** Row of the sheet in which each indicator begins, by id. */
	rows: Map<string, number>;
}

/**
 * Reads rows into indicators. A row without a number of its own gets the next free one; a row that repeats
 * the number above adds another way of saying it. `taken` are ids that the packaged list already uses.
 */
export function readIndicatorRows(rows: readonly Row[], taken: ReadonlySet<string>): ReadIndicators {
	const drafts: { id: string; rows: Row[] }[] = [];
	const problems: RowProblem[] = [];
	const used = new Set(taken);
	for (const row of rows) {
		const id = row.cells.编号?.trim() ?? "";
		const last = drafts.at(-1);
		if (id !== "" && last?.id === id) {
			last.rows.push(row);
			continue;
		}
		if (id !== "" && used.has(id)) {
			problems.push({ row: row.number, column: "编号", message: `编号 ${id} 已经用过，请换一个或留空` });
			continue;
		}
		const given = id === "" ? nextId(used) : id;
		used.add(given);
		drafts.push({ id: given, rows: [row] });
	}
	const indicators: Indicator[] = [];
	const starts = new Map<string, number>();
	for (const draft of drafts) {
		const read = readDraft(draft.id, draft.rows);
		if ("problems" in read) problems.push(...read.problems);
		else {
			indicators.push(read.indicator);
			starts.set(draft.id, (draft.rows[0] as Row).number);
		}
	}
	return { indicators, problems: problems.sort((a, b) => a.row - b.row), rows: starts };
}

export function nextId(used: ReadonlySet<string>): string {
	for (let number = 1; ; number += 1) {
		const id = `ZD-${String(number).padStart(2, "0")}`;
		if (!used.has(id)) return id;
	}
}

function readDraft(id: string, rows: readonly Row[]): { indicator: Indicator } | { problems: RowProblem[] } {
	const [first] = rows as [Row];
	const problems: RowProblem[] = [];
	const complain = (row: Row, column: IndicatorColumn, message: string) =>
		problems.push({ row: row.number, column, message });
	const cell = (column: IndicatorColumn) => first.cells[column]?.trim() ?? "";
	const name = cell("指标");
	if (name.length < 2) complain(first, "指标", "请写明指标名称");
	const family = keyOf(familyNames, cell("类别") || "决策执行");
	if (!family)
		complain(first, "类别", `没有“${cell("类别")}”这一类，可用：${Object.values(familyNames).join("、")}`);
	const kinds = kindsOf(cell("适用文书"), (message) => complain(first, "适用文书", message));
	const clauses = rows.map((row) => clauseOf(row, name));
	clauses.forEach((clause, index) => {
		if (clause.any.length === 0) complain(rows[index] as Row, "词语", "请至少写一个词语");
	});
	if (problems.length > 0) return { problems };
	const parsed = indicatorSchema.safeParse({
		id,
		name,
		family,
		dimension: cell("维度") || "责任",
		priority: cell("先后") || "中",
		kinds,
		basis: lines(cell("依据")).length > 0 ? lines(cell("依据")) : ["自定指标"],
		clauses,
		verify: cell("核查建议") || "对照原件核实",
		examples: {
			hits: rows.flatMap((row) => examplesOf(row.cells.命中示例 ?? "")).map((text) => ({ text })),
			misses: rows.flatMap((row) => examplesOf(row.cells.不命中示例 ?? "")).map((text) => ({ text })),
		},
	});
	if (parsed.success) return { indicator: parsed.data };
	return {
		problems: parsed.error.issues.map((issue) => {
			const column = columnOfPath[String(issue.path[0])];
			return {
				row: first.number,
				...(column ? { column } : {}),
				message: hints[column ?? ""] ?? `${issue.path.join(".")}：${issue.message}`,
			};
		}),
	};
}

const columnOfPath: Readonly<Record<string, IndicatorColumn>> = {
	id: "编号",
	name: "指标",
	dimension: "维度",
	priority: "先后",
	clauses: "词语",
	verify: "核查建议",
};

const hints: Readonly<Record<string, string>> = {
	编号: "编号写成两到四个大写字母加横线和数字，如 ZD-01；也可留空",
	维度: "维度可用：忠诚、担当、能力、责任、操守",
	先后: "先后可用：高、中、低",
	词语: "每个词语不超过 60 个字",
};

const lines = (cell: string) =>
	cell
		.split(/\n|；/)
		.map((line) => line.trim())
		.filter((line) => line !== "");

function clauseOf(row: Row, name: string): Pick<Clause, "any" | "near" | "unless" | "why"> {
	return {
		any: wordsOf(row.cells.词语 ?? ""),
		near: nearOf(row.cells.邻近 ?? ""),
		unless: guardsOf(row.cells.排除 ?? ""),
		why: `写有“{quote}”，与“${name}”有关`,
	};
}

function kindsOf(cell: string, complain: (message: string) => void): string[] {
	if (cell === "" || /^(?:全部|所有|不限)$/.test(cell)) return [];
	const whole = kindOf(cell);
	if (whole) return [whole];
	return wordsOf(cell).flatMap((name) => {
		const kind = kindOf(name);
		if (!kind)
			complain(
				`没有“${name}”这种文书，可用：${Object.values(kindNames)
					.map(([one]) => one)
					.join("；")}`,
			);
		return kind ?? [];
	});
}

function kindOf(name: string): string | undefined {
	return Object.entries(kindNames).find(([, names]) => (names as readonly string[]).includes(name))?.[0];
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string): Key | undefined {
	return (Object.keys(names) as Key[]).find((key) => names[key] === name);
}

/** The rows an indicator takes in the sheet: one for each of its clauses. Checks have no words to show. */
export function rowsOfIndicator(indicator: Indicator): Record<IndicatorColumn, string>[] {
	return indicator.clauses.map((clause, index) => ({
		编号: indicator.id,
		指标: indicator.name,
		类别: familyNames[indicator.family],
		维度: indicator.dimension,
		先后: indicator.priority,
		适用文书: indicator.kinds.map((kind) => (kind === "unknown" ? "" : kindNames[kind][0])).join("\n"),
		词语: clause.any.join("\n"),
		邻近: nearCell(clause.near),
		排除: guardCell(clause.unless),
		依据: indicator.basis.join("\n"),
		核查建议: indicator.verify,
		命中示例: index === 0 ? exampleCell(indicator.examples.hits) : "",
		不命中示例: index === 0 ? exampleCell(indicator.examples.misses) : "",
	}));
}
