import type { Line } from "./lines";
import { type FieldKey, keyOf } from "./meeting-fields";

/** Where the lines of one meeting's record begin and end, the end excluded. */
export interface BoundRecord {
	from: number;
	to: number;
}

const title =
	/^(?:中共)?[\u4e00-\u9fff]{0,20}(?:党组|党委|支委|总支|[办局院校馆社处站所园场台]务|办公|理事|董事|班子)会?(?:会议)?(?:记录|纪要)(?:[（〔].{1,12}[）〕])?$/;
/** Fields by which the lines below show themselves to be the head of a record. */
const fields: readonly FieldKey[] = ["date", "place", "chair", "recorder", "present", "absent", "observers"];
/** Lines under the title within which the fields of a record stand, and how many must. */
const within = 5;
const fewest = 2;

/**
 * Records of meetings bound into a paper of another kind, such as rules with minutes behind them: a title of
 * its own, with time, chair and those present below it. One reaches to the next title or the end.
 */
export function boundRecords(lines: readonly Line[]): BoundRecord[] {
	const starts = lines.flatMap((line, index) => {
		if (index === 0 || line.cell || !title.test(line.text)) return [];
		const below = lines.slice(index + 1, index + 1 + within).filter(({ text }) => isField(text));
		return below.length >= fewest ? [index] : [];
	});
	return starts.map((from, at) => {
		const next = starts[at + 1] ?? lines.length;
		const other = lines.findIndex(
			({ text, cell }, index) =>
				index > from && index < next && !cell && /^(?:附件?|附表)[\d一二三四五六七八九十：]/.test(text),
		);
		return { from, to: other < 0 ? next : other };
	});
}

function isField(text: string): boolean {
	const label = /^[^：]{1,12}：/.exec(text)?.[0];
	const key = label && keyOf(label);
	return key !== undefined && key !== "" && fields.includes(key);
}
