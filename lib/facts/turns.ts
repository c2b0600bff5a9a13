import type { Span } from "../text/span";
import { type Line, part, type Stretch, spanIn } from "./lines";
import type { Turn } from "./model-meeting";
import type { PersonMention } from "./model-values";
import { isWeakName, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";
import { isSubstantive, stanceOf } from "./stance";
import { continued, loneName } from "./turns-continued";
import { narrativeStarts } from "./turns-narrative";
import { roleOf } from "./turns-role";

/** Where a turn begins: who speaks, and where the words start. */
export interface TurnStart {
	from: number;
	wordsFrom: number;
	speakers: PersonMention[];
	group?: Span;
	/** Said by the verb or a bracket: 汇报, 最后发言, 领学 … */
	manner: string;
	/** The turn ends here, where a sentence of the meeting itself begins. */
	to?: number;
	/** The words may go on over the following paragraphs. */
	open?: boolean;
}

const groups =
	/^(?:其他|其余|其它|别的|余下|剩下|剩余|另外|与会|参会|到会|出席|在座|在场|各位|全体|各)?(?:的)?(?:与会|参会|到会|在座|在场)?(?:的)?(?:几|[二三四五六七八九十两\d]+)?[位名个]?(?:的)?(?:党组|党委|班子|领导班子|支委|常委|与会|参会)?(?:同志|成员|人员|领导|委员|党员|同事|董事|常委|人)(?:们)?$|^(?:大家|其余|其他|众|众人|余者|诸位|各成员|全体|与会者|集体|大伙儿?)$/;

const notSpeaker =
	/^(?:公示|议题|时间|地点|会议|决定|决议|结论|要求|汇报|说明|备注|附件?|表决|结果|票数|记录|出席|列席|请假|缺席|主题|内容|发言|讨论|意见|建议|措施|问题|情况|其中|如下|任务|责任|完成|整改|人选|选票|方式|讨论情况|研究情况|会议决定|会议要求|会议认为|会议指出|会议强调|议定事项|学习内容|研讨发言|表决结果|表决情况|三条|两条|一句话)$/;

/** Turns of an item's lines, in order of the text; the first line begins after the title. */
export function readTurns(lines: readonly Line[], titleEnd: number, book: PersonBook): Turn[] {
	const startsAt = lines.map((line, index) => {
		const from = index === 0 ? titleEnd : 0;
		if (from >= line.text.length) return [];
		const starts = startsOf(line, from, book);
		const lone = starts.length === 0 && from === 0 ? loneName(line, lines[index + 1], book) : undefined;
		return lone ? [lone] : starts;
	});
	return lines.flatMap((line, index) => {
		const starts = startsAt[index] as TurnStart[];
		return starts.flatMap((start, ordinal) => {
			const last = ordinal === starts.length - 1;
			const end = Math.min(starts[ordinal + 1]?.from ?? line.text.length, start.to ?? line.text.length);
			const runs = last && start.open && start.to === undefined;
			const more = runs ? continued(lines, startsAt, index, start.wordsFrom >= line.text.length) : [];
			return makeTurns([part(line, start.wordsFrom, end), ...more], spanIn(line, start.from, end), start);
		});
	});
}

function startsOf(line: Line, from: number, book: PersonBook): TurnStart[] {
	const colon = colonStarts(line, from, book);
	if (colon[0]?.from === from && !onlyReports(colon)) return colon;
	const narrative = narrativeStarts(line, from, book);
	if (colon.length === 0 && narrative[0]?.from !== from) {
		const gap = gapStart(line, from, book);
		if (gap) return [gap, ...narrative];
	}
	if (colon.length === 0) return narrative;
	return [
		...colon,
		...narrative.filter((start) => !colon.some((other) => Math.abs(other.from - start.from) < 8)),
	].sort((a, b) => a.from - b.from);
}

/** `某某汇报：…。甲、乙都同意。`: whoever reports at the head of a paragraph does not speak to its end. */
function onlyReports(starts: readonly TurnStart[]): boolean {
	return starts.length === 1 && /汇报|介绍|通报|说明/.test(starts[0]?.manner ?? "");
}

/** `张三：`, `（1）张 三：`, `邱局：同意。蒋局：同意。`, `邱明泽、陶静宜：同意` at a line's start or after a stop. */
function colonStarts(line: Stretch, from: number, book: PersonBook): TurnStart[] {
	const starts: TurnStart[] = [];
	for (let colon = line.text.indexOf("：", from); colon >= 0; colon = line.text.indexOf("：", colon + 1)) {
		const begin = boundaryBefore(line.text, colon, from);
		const start = readSpeaker(line, begin, colon, begin === from, book);
		if (start) starts.push(start);
	}
	return starts;
}

/** `贺知远　　同意。`: a known name, a gap, the words. */
function gapStart(line: Line, from: number, book: PersonBook): TurnStart | undefined {
	if (line.cell) return undefined;
	for (let to = from + 2; to <= Math.min(from + 6, line.text.length - 2); to += 1) {
		const gap = (line.at[to] as number) - (line.at[to - 1] as number) > 1;
		const name = line.text.slice(from, to);
		if (!gap || book.get(name) === undefined || book.get(line.text.slice(to, to + 3)) !== undefined) continue;
		if (!/[。，；！？]/.test(line.text.slice(to))) return undefined;
		const speaker = mention(spanIn(line, from, to), name, book);
		return { from, wordsFrom: to, speakers: [speaker], manner: "", open: true };
	}
	return undefined;
}

function boundaryBefore(text: string, colon: number, from: number): number {
	for (let index = colon - 1; index >= from; index -= 1) {
		const unit = text[index] as string;
		if (unit === "）") {
			const open = text.lastIndexOf("（", index);
			// A bracket that belongs to the speaker: 张三（副局长）：
			if (open > from && /[\u4e00-\u9fff]/.test(text[open - 1] as string) && colon - open < 24) {
				index = open;
				continue;
			}
			return index + 1;
		}
		if ("。；！？”：，".includes(unit)) return index + 1;
		if (colon - index > 40) return index;
	}
	return from;
}

const lead =
	/^(?:（(?=[众大其别余各全])|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.．)）]|[-—·●◆▪*]|[①-⑳]|[【〔（]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[】〕）]?)+/;

/** What the speaker is in this meeting, before the name: `主持人张三：`, `汇报人李四：`. */
const office =
	/^(?:会议)?(?:主持人?|汇报人?|发言人|领学人?|宣读人?|列席人员|列席|提议人|记录人)(?=[\u4e00-\u9fff]{2})/;

function readSpeaker(
	line: Stretch,
	begin: number,
	colon: number,
	atStart: boolean,
	book: PersonBook,
): TurnStart | undefined {
	let words = line.text.slice(begin, colon);
	const skipped = words.match(lead)?.[0].length ?? 0;
	const duty = words.slice(skipped).match(office)?.[0] ?? "";
	words = words.slice(skipped + duty.length);
	const note = words.match(/（[^（）]{1,20}）$/)?.[0] ?? "";
	words = words.slice(0, words.length - note.length);
	if (words === "" || words.length > 24 || notSpeaker.test(words)) return undefined;
	if (/^(?:同意|赞成|不同意|得)?[\d一二三四五六七八九十]+票/.test(line.text.slice(colon + 1, colon + 12)))
		return undefined;
	const offset = begin + skipped + duty.length;
	const base = { from: begin, wordsFrom: colon + 1, manner: duty + note, open: true };
	if (groups.test(words))
		return { ...base, speakers: [], group: spanIn(line, offset, offset + words.length) };
	const manner = words.match(
		/(?:首先|最后|第一个|先|补充|再次|插话|总结|汇报|介绍|说明|回应|同志)?(?:发言|讲话|表态|说|汇报|介绍|补充|插话|总结|指出|表示|通报|说明|领学|回应|提出|强调|认为)$/,
	)?.[0];
	if (manner && manner.length < words.length) {
		words = words.slice(0, words.length - manner.length);
		base.manner += manner;
	}
	const speakers = readSpeakers(line, words, offset, atStart, book);
	return speakers.length > 0 ? { ...base, speakers } : undefined;
}

/** One speaker or several joined by 、 or 和; every part must be a person. */
export function readSpeakers(
	line: Stretch,
	words: string,
	offset: number,
	free: boolean,
	book: PersonBook,
): PersonMention[] {
	const whole = readOne(line, words, offset, free, book);
	if (whole) return [whole];
	const speakers: PersonMention[] = [];
	let from = 0;
	for (const piece of words.split(/[、和及与]/)) {
		const one = readOne(line, piece, offset + from, free, book);
		from += piece.length + 1;
		if (!one)
			return speakers.length > 0 && /^(?:党组|党委)?(?:书记|成员|副书记|委员)$/.test(piece) ? speakers : [];
		speakers.push(one);
	}
	return speakers;
}

function readOne(
	line: Stretch,
	words: string,
	offset: number,
	free: boolean,
	book: PersonBook,
): PersonMention | undefined {
	const read = readWholeName(words, (written) => book.knows(written));
	if (!read) return undefined;
	const known = book.knows(read.written);
	if (!known && !free && read.shape !== "spoken" && read.shape !== "post") return undefined;
	if (!known && read.name && !read.post && isWeakName(read.name)) return undefined;
	return mention(spanIn(line, offset + read.from, offset + read.to), read.written, book, read.post);
}

function makeTurns(pieces: readonly Stretch[], first: Span, start: TurnStart): Turn[] {
	const words = trimQuotes(joined(pieces));
	const found = stanceOf(words.text);
	const end = words.at.at(-1) ?? first.end;
	const turn: Turn = {
		span: { start: first.start, end: Math.max(first.end, end) },
		words: spanIn(words, 0, words.text.length),
		role: "opinion",
		stance: found.stance,
		substantive: isSubstantive(words.text),
	};
	if (found.to > found.from) turn.stanceSpan = spanIn(words, found.from, found.to);
	if (start.group) turn.group = start.group;
	turn.role = roleOf(words.text, start.manner, found.stance);
	if (turn.role === "chairing" && /汇报|介绍|说说|说一下|说明|讲讲/.test(words.text)) turn.asksReport = true;
	if (start.speakers.length === 0) return [turn];
	return start.speakers.map((speaker) => ({ ...turn, speaker }));
}

/** Pieces of a turn's words from several paragraphs as one stretch. */
function joined(pieces: readonly Stretch[]): Stretch {
	const text = pieces.map((piece) => piece.text).join("");
	const at = pieces.flatMap((piece) => piece.at.slice(0, -1));
	return { text, at: [...at, pieces.at(-1)?.at.at(-1) ?? 0] };
}

function trimQuotes(words: Stretch): Stretch {
	const lead = words.text.match(/^[，：“”]+/)?.[0].length ?? 0;
	return part(words, lead, words.text.length);
}
