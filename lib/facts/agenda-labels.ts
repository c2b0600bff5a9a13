import type { Line } from "./lines";
import { countValue } from "./meeting-count";
import { readWholeName } from "./names";

type Scheme =
	| "label"
	| "latin"
	| "roman"
	| "ordinal"
	| "circled"
	| "han"
	| "han-bracket"
	| "arabic"
	| "arabic-bracket";

export const number = "(?:[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾])";

const schemes: readonly [Scheme, RegExp][] = [
	["ordinal", new RegExp(`^第(${number})(?:件|桩)(?:事情?)?[，：、]`)],
	[
		"ordinal",
		new RegExp(
			`^【?(?:(?:会议)?第(${number}|\\d{1,2})(?:项|个)?(?:议程|议题|事项|案(?![件例卷由])|议?题?)|(?:会议)?议[题程]之?[（]?(${number}|\\d{1,2}|[①-⑳])[）]?)】?(?:[：、，.]|(?=[\\u4e00-\\u9fff《“]|[ ]?\\d{4}年)|$)`,
		),
	],
	[
		"ordinal",
		new RegExp(
			`^(?:决定|审议|研究|学习|会议)?(?:事项|表|内容|议程)(${number}|\\d{1,2})(?=[^一二三四五六七八九十\\d览个、]|$)[：、]?`,
		),
	],
	["han", new RegExp(`^(${number})[、.．：，]`)],
	["han-bracket", new RegExp(`^（(${number})）[、.]?`)],
	["ordinal", new RegExp(`^其(${number})[，、：]`)],
	["circled", /^([①-⑳])/],
	["latin", /^([A-H])(?:、|[.．](?!\d)|：)/],
	["arabic", /^(\d{1,2})(?:、|[.．](?!\d)|[.．](?=\d{1,4}(?:至|到|月|年|季|日|-|—))|：(?!\d))/],
	["arabic-bracket", /^（?(\d{1,2})）[、.]?/],
	["roman", /^([Ⅰ-Ⅻ])[、.．：]?/],
];

/** Signs that only adorn a heading. */
export const ornament = /^[◆◇●■□▲△★☆※▶►◎◉•·*#]+/;

/** Signs that number by themselves, each with the one its row begins with. */
const rows: readonly [RegExp, string][] = [
	[/^[①-⑳]$/, "①"],
	[/^[Ⅰ-Ⅻ]$/, "Ⅰ"],
	[/^[A-H]$/, "A"],
];

function ordinalOf(written: string): number {
	const first = rows.find(([row]) => row.test(written))?.[1];
	return first === undefined ? countValue(plain(written)) : written.charCodeAt(0) - first.charCodeAt(0) + 1;
}

export interface Labelled {
	index: number;
	scheme: Scheme;
	ordinal: number;
	length: number;
	written: string;
}

/** `议题：…` before each item of a record that numbers none of them. */
export function repeatedLabels(lines: readonly Line[], bodyFrom: number): Labelled[] {
	let ordinal = 0;
	return lines.flatMap((line, index) => {
		const match =
			index >= bodyFrom - 1 && !line.cell && /^(?:会议)?(?:议题|研究事项|审议事项)：(?=.)/.exec(line.text);
		if (!match) return [];
		ordinal += 1;
		return [{ index, scheme: "label", ordinal, length: match[0].length, written: match[0] }];
	});
}

const speaks =
	/^(?:[\u4e00-\u9fff]{0,10}?(?:书记|委员|成员|局长|院长|主席|经理|校长|主任|总师|总监|部长|科长|副总|组长))?[\u4e00-\u9fff]{2,4}(?:同志)?(?:（[^）]{1,14}）)?：(?!\d)/;

/** `1. 副书记张三：…`, `2. 李四：…`: numbers that count who speaks, not what is deliberated. */
export function withoutSpeakers(lines: readonly Line[], numbered: readonly Labelled[]): Labelled[] {
	const told = (label: Labelled) => speaks.test((lines[label.index] as Line).text.slice(label.length));
	return numbered.filter((label) => {
		if (!told(label)) return true;
		const alike = numbered.filter((other) => other.scheme === label.scheme);
		return alike.filter(told).length < Math.max(3, alike.length * 0.6);
	});
}

/** `■采购`, `【培训】`: headings that a record without numbers sets apart by a sign, each with text below. */
export function headedStarts(lines: readonly Line[], bodyFrom: number): Labelled[] {
	const found = lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:[◆◇●■□▲△★☆※▶►◎◉•·*#§◤]+|[—–-]{2,}|【)(?=[^。；：]{2,36}】?$)/.exec(line.text);
		if (!match || line.cell || index < bodyFrom || !lines[index + 1]) return [];
		return [{ index, scheme: "label", ordinal: 0, length: match[0].length, written: match[0] }];
	});
	for (const starts of [found, signed(lines, bodyFrom), about(lines), aboutAlone(lines, bodyFrom)])
		if (starts.length > 1) return starts.map((label, index) => ({ ...label, ordinal: index + 1 }));
	return [];
}

/** `○ 标题：…` again and again: the sign sets the matter apart, its text follows on the same line. */
function signed(lines: readonly Line[], bodyFrom: number): Labelled[] {
	const found = lines.flatMap((line, index): Labelled[] => {
		const match = /^([◆◇●○〇◎■□▲△★☆※▶►◉•·*#§▪])(?=[^。；：]{2,30}[：。].{2})/.exec(line.text);
		if (!match || line.cell || index < bodyFrom || isSpeaker(line.text.slice(1))) return [];
		return [{ index, scheme: "label", ordinal: 0, length: 1, written: match[0] }];
	});
	return found.filter((label) => label.written === found[0]?.written);
}

function isSpeaker(text: string): boolean {
	const lead = /^([^：。]{2,14})：/.exec(text)?.[1];
	return lead !== undefined && readWholeName(lead) !== undefined;
}

/** `研究…。` with its text behind it on the line. */
function about(lines: readonly Line[]): Labelled[] {
	return lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:关于|研究|审议)(?=[^。，；：]{2,30}[。：].{8})/.exec(line.text);
		if (!match || line.cell || index === 0) return [];
		return [{ index, scheme: "label", ordinal: 0, length: 0, written: match[0] }];
	});
}

/** `关于…的问题` alone on its line, text below. */
function aboutAlone(lines: readonly Line[], bodyFrom: number): Labelled[] {
	return lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:关于|研究|审议|传达学习|听取|讨论)[^。，；：]{2,40}$/.exec(line.text);
		const below = lines[index + 1];
		if (
			!match ||
			line.cell ||
			index < bodyFrom ||
			!below ||
			below.cell ||
			below.text.length < line.text.length
		)
			return [];
		return [{ index, scheme: "label", ordinal: 0, length: 0, written: match[0] }];
	});
}

export function labelOf(line: Line, index: number): Labelled[] {
	if (line.cell) return [];
	const marks = ornament.exec(line.text)?.[0].length ?? 0;
	const text = line.text.slice(marks);
	for (const [scheme, pattern] of schemes) {
		const match = text.match(pattern);
		const written = match?.[1] ?? match?.[2];
		if (!match || !written) continue;
		return [
			{ index, scheme, ordinal: ordinalOf(written), length: marks + match[0].length, written: match[0] },
		];
	}
	return gapLabel(line, index);
}

/** 壹、贰 … as 一、二 … */
function plain(written: string): string {
	const at = "壹贰叁肆伍陆柒捌玖拾".indexOf(written);
	return at < 0 ? written : ("一二三四五六七八九十"[at] as string);
}

/** `一　回购办公楼`: the number parted from its short heading by a gap alone. */
function gapLabel(line: Line, index: number): Labelled[] {
	const written = new RegExp(`^${number}`).exec(line.text)?.[0];
	if (!written || line.text.length > 40 || line.text.length < written.length + 2) return [];
	const gap = (line.at[written.length] as number) - (line.at[written.length - 1] as number) > 1;
	return gap ? [{ index, scheme: "han", ordinal: countValue(written), length: written.length, written }] : [];
}
