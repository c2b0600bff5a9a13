import type { Line } from "./lines";
import { countValue } from "./meeting-count";

type Scheme = "label" | "latin" | "ordinal" | "circled" | "han" | "han-bracket" | "arabic" | "arabic-bracket";

export const number = "(?:[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾])";

const schemes: readonly [Scheme, RegExp][] = [
	["ordinal", new RegExp(`^第(${number})(?:件|桩)(?:事情?)?[，：、]`)],
	[
		"ordinal",
		new RegExp(
			`^【?(?:第(${number}|\\d{1,2})(?:项|个)?议?题?(?:议程)?|(?:会议)?议[题程]之?[（]?(${number}|\\d{1,2})[）]?)】?(?:[：、，.]|(?=[\\u4e00-\\u9fff《“]|[ ]?\\d{4}年)|$)`,
		),
	],
	[
		"ordinal",
		new RegExp(`^(?:决定|审议|研究)?(?:事项|表)(${number})(?=[^一二三四五六七八九十览个、]|$)[：、]?`),
	],
	["han", new RegExp(`^(${number})[、.．：]`)],
	["han-bracket", new RegExp(`^（(${number})）[、.]?`)],
	["ordinal", new RegExp(`^其(${number})[，、：]`)],
	["circled", /^([①-⑳])/],
	["latin", /^([A-H])(?:、|[.．](?!\d)|：)/],
	["arabic", /^(\d{1,2})(?:、|[.．](?!\d)|[.．](?=\d{1,4}(?:至|到|月|年|季|日|-|—))|：(?!\d))/],
	["arabic-bracket", /^（(\d{1,2})）[、.]?/],
];

/** Signs that only adorn a heading. */
export const ornament = /^[◆◇●■□▲△★☆※▶►◎◉•·*#]+/;

const circledOne = "①".charCodeAt(0);

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
		const match = /^(?:[◆◇●■□▲△★☆※▶►◎◉•·*#§◤]+|【)(?=[^。；：]{2,36}】?$)/.exec(line.text);
		if (!match || line.cell || index < bodyFrom || !lines[index + 1]) return [];
		return [{ index, scheme: "label", ordinal: 0, length: match[0].length, written: match[0] }];
	});
	const about = lines.flatMap((line, index): Labelled[] => {
		const match = /^(?:关于|研究|审议)(?=[^。，；：]{2,30}[。：].{8})/.exec(line.text);
		if (!match || line.cell || index === 0) return [];
		return [{ index, scheme: "label", ordinal: 0, length: 0, written: match[0] }];
	});
	if (found.length < 2)
		return about.length < 2 ? [] : about.map((label, index) => ({ ...label, ordinal: index + 1 }));
	return found.map((label, index) => ({ ...label, ordinal: index + 1 }));
}

export function labelOf(line: Line, index: number): Labelled[] {
	if (line.cell) return [];
	const marks = ornament.exec(line.text)?.[0].length ?? 0;
	const text = line.text.slice(marks);
	for (const [scheme, pattern] of schemes) {
		const match = text.match(pattern);
		const written = match?.[1] ?? match?.[2];
		if (!match || !written) continue;
		const first = { circled: circledOne, latin: "A".charCodeAt(0) }[scheme as string];
		const ordinal = first === undefined ? countValue(plain(written)) : written.charCodeAt(0) - first + 1;
		return [{ index, scheme, ordinal, length: marks + match[0].length, written: match[0] }];
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
