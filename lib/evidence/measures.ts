import type { Measure } from "../findings/measures/model";
import type { Rules } from "../rules/schema";
import type { NamedMeasure } from "./model";

/** The measures in the order of the lists that name them; one that no list names is left out. */
export function nameMeasures(measures: readonly Measure[], rules: Pick<Rules, "checklists">): NamedMeasure[] {
	const byId = new Map(measures.map((measure) => [measure.id, measure]));
	return rules.checklists.flatMap(({ boards }) =>
		boards.flatMap((board) =>
			board.entries.flatMap((entry) => {
				const measure = entry.measure ? byId.get(entry.measure) : undefined;
				if (!measure) return [];
				return [
					{
						...measure,
						name: entry.text,
						board: board.name,
						numerator: entry.numerator ?? "",
						denominator: entry.denominator ?? "",
						remark: entry.evidence,
					},
				];
			}),
		),
	);
}

/** A measure's figure in words: `9/11，82%`, `中位数 36 天（2 例）`. Without a case there is no figure. */
export function measureWords({ shape, counted, all, percent, median, months }: Measure): string {
	if (all === 0) return "未见可计算的事例";
	if (shape === "median")
		return median === undefined ? "未见可计算的事例" : `中位数 ${median} 天（${all} 例）`;
	if (shape === "months") return (months ?? []).map(({ month, count }) => `${month} ${count}人次`).join("，");
	if (shape === "count") return `${counted} 笔（共 ${all} 笔可判断）`;
	return percent === undefined
		? `${counted}/${all}（少于10例，不计百分比）`
		: `${counted}/${all}，${percent}%`;
}
