import { findFigures, unitTable } from "./figures";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A stated number of people, votes, copies. */
export interface Count {
	/** Number and unit: `7人`, `六票`. */
	span: Span;
	value: number;
	/** As written: `人`, `票`, `份`. */
	unit: string;
	approximate?: boolean;
}

/** Units with what must not follow them, so that 一人民医院 and 统一票据 are no counts; others stand alone. */
const guards: Record<string, string> = {
	人: "(?:(?=均)|(?![次民大事才员格口类士收体选质]))",
	名: "(?![单称义额次誉])",
	位: "(?![置于])",
	票: "(?![据面房价号证款])",
	份: "(?![额子])",
	张: "(?![家贴望])",
	个: "(?![人别性体月])",
	次: "(?![数要日年])",
	项: "(?!目)",
	家: "(?![庭属人长])",
	户: "(?![籍口型])",
	条: "(?![件例款])",
	本: "(?![人单次年月级])",
};

/** What is counted unless asked otherwise: people, votes, copies. */
const usual = ["人", "名", "位", "票", "份", "张"];

/**
 * Finds stated counts: 应到7人, 六票, 零票, 3份. Ordinals (第3人, 第一名) are not counts;
 * 人次 and 月份 neither. Other units are asked for by name: `findCounts(text, ["项", "次"])`.
 */
export function findCounts(text: string, wanted: readonly string[] = usual): Count[] {
	const folded = foldWidth(text);
	const { pattern: unit, table } = unitsOf(wanted);
	const counts: Count[] = [];
	for (const figure of findFigures(folded, table)) {
		unit.lastIndex = figure.end;
		const match = unit.exec(folded);
		if (!match || !Number.isInteger(figure.value)) continue;
		const end = figure.end + match[0].length;
		counts.push({
			span: { start: figure.start, end },
			value: figure.value,
			unit: match[1] as string,
			...((figure.approximate || around.test(folded.slice(end, end + 2))) && { approximate: true }),
		});
	}
	return counts;
}

const around = /^(?:左右|上下)/;

const known = new Map<string, { pattern: RegExp; table: Uint8Array }>();

/** The pattern of the wanted units and the table of their first characters, made once for each choice. */
function unitsOf(wanted: readonly string[]): { pattern: RegExp; table: Uint8Array } {
	const key = wanted.join("|");
	const before = known.get(key);
	if (before) return before;
	const choices = wanted.map((unit) => unit + (guards[unit] ?? ""));
	const units = {
		pattern: new RegExp(`[ ]?(${choices.join("|")})`, "y"),
		table: unitTable(wanted.map((unit) => unit[0] ?? "").join("")),
	};
	known.set(key, units);
	return units;
}
