import type { DocumentModel } from "../document/model";
import { type Line, readLines } from "../facts/lines";

/** One of several records that are kept one below the other in one paper: pages of a book, cards, numbered notes. */
export interface SiblingRecord {
	lines: readonly Line[];
	text: string;
}

const number = "[\\d〇零一二三四五六七八九十]";
/**
 * What a record in a row of records begins with: a page mark, a card or running number, the time line,
 * a bare date. Numbered items of one meeting (一、 1.) are no records.
 */
const openings: readonly RegExp[] = [
	new RegExp(`^[-—–=*·〔【（\\s]*第?${number}{1,4}[页次期号]`),
	new RegExp(`^(?:卡号|编号|序号|记录号|流水号|单号|页码)[：: ]?.{0,8}?${number}`),
	new RegExp(`^(?:会议)?(?:时间|日期)[：: ]?${number}`),
	new RegExp(`^${number}{2,4}[年.\\-/]${number}{1,3}[月.\\-/]`),
	new RegExp(`^${number}{1,3}月${number}{1,3}日`),
	new RegExp(`^[\\u4e00-\\u9fff（）]{2,16}第${number}{1,4}[次期号](?:会议|会|决策单|决定单|记录|纪要)`),
];
/** A record has some body, and is no chapter. */
const least = 30;
const most = 2500;
const signs = [/主持|召集/, /记录/, /到会|实到|出席|参加|到齐|委员|成员/, /举手|表决|票/];

/** A note of a meeting, not merely a dated paragraph. */
function isMeeting(text: string): boolean {
	return signs.filter((one) => one.test(text)).length >= 2;
}

/** The records of a paper by the first opening that parts it into three or more of them; none when it holds one matter. */
export function siblingRecords(document: DocumentModel): readonly SiblingRecord[] {
	const lines = readLines(document);
	for (const opening of openings) {
		const starts = lines.flatMap((line, index) => (opening.test(line.text) ? [index] : []));
		if (starts.length < 3) continue;
		const records = starts.map((start, at) => record(lines.slice(start, starts[at + 1])));
		const fit = records.filter(({ text }) => text.length >= least && text.length <= most && isMeeting(text));
		if (fit.length >= 3 && fit.length >= records.length * 0.75) return fit;
	}
	return [];
}

function record(lines: readonly Line[]): SiblingRecord {
	return { lines, text: lines.map(({ text }) => text).join("\n") };
}
