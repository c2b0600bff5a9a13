import type { Span } from "../text/span";
import type { Stretch } from "./lines";

/** Lines whose labels and speakers are set off by brackets, dashes or gaps, read as if a colon stood there. */

const dashSpeaker = /^(?:[①-⑳]|\d{1,2}[.、])?[\u4e00-\u9fff·]{1,6}(?:同志)?(?:（[^）]{1,14}）)?[—–-]{2}/;

/** Labels of one syllable, as notebooks shorten them. */
export const shortLabels: Readonly<Record<string, string>> = {
	时: "时间",
	地: "地点",
	主: "主持",
	到: "到会",
	缺: "缺席",
	假: "请假",
	列: "列席",
	记: "记录",
	录: "记录",
};

const gap = "[\\u3000 \\t]";
const labelWords =
	"(?:会议)?(?:时间|日期|地点|主持人?|出席人?员?|参加人?员?|参会人?员?|列席人?员?|记录人?员?|缺席人?员?|请假人?员?)|到会|未到|议题";
/** Labels drawn out to one width are words of two syllables, not two labels: `时　　间：`, `记　录　某某`. */
const drawnOut = labelWords.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, `${gap}*`);
const oneSyllable = `[时地主到缺假列记录](?!${gap}+(?:间|点|持|会|席|录)(?:${gap}|[：:人员]))`;
/** `到　甲　乙`: the label opens the line. */
const opening = new RegExp(`^(${drawnOut}|${oneSyllable})${gap}+(?=[^\\s：:])`);
/** `…　主持　甲　记录　乙`: further labels between gaps of their own. */
const further = new RegExp(
	`(?<=${gap}{2}|\\u3000)(${drawnOut}|记(?!${gap}+录)|(?<!记${gap}+)录)${gap}+(?=[^\\s：:])`,
	"g",
);
/** `2022.3.8　下午　会议室　…`: the day opens a head written on one line. */
const dayFirst = new RegExp(`^(?:20)?\\d\\d[.年/-]\\d{1,2}[.月/-](?:\\d{1,2}日?)?${gap}+`);

/** `【张三】同意。`, `〔张三〕`: a name in a bracket of its own, but no number, item or field. */
const bracketSpeaker =
	/(?:【|(?<=^)〔)((?!第|议[题程]|事项|附|记录|通知|说明|结[果论]|决[定议]|表决|讨论|背景|备注|提示|要求|会议|学习|情况)[\u4e00-\u9fff·]{2,6}(?:（[^）]{1,14}）)?)(?:】|(?<=^〔.*)〕)：?(?=.)/g;
/** `【时间】2023年…`: a field of the head in a bracket of its own. */
const bracketField = new RegExp(`^【(会议名称|${labelWords})】：?(?=.)`);

/** Telegraphic minutes write `王主席——…`, `【王主席】…` and `到　王主席　…`: all are read as if a colon stood there. */
export function withColons(folded: Stretch, source: string, span: Span): Stretch {
	return withoutGaps(withoutDash(withoutBrackets(folded)), source, span);
}

function withoutBrackets(folded: Stretch): Stretch {
	if (!/[【〔]/.test(folded.text)) return folded;
	const field = bracketField.exec(folded.text);
	if (field?.[1]) return opened(folded, field[1], field[0].length);
	let text = "";
	let at: number[] = [];
	let from = 0;
	for (const match of folded.text.matchAll(bracketSpeaker)) {
		const name = match[1] as string;
		const open = match.index;
		text += `${folded.text.slice(from, open)}${name}：`;
		at = [...at, ...folded.at.slice(from, open), ...folded.at.slice(open + 1, open + 2 + name.length)];
		from = open + match[0].length;
	}
	return from === 0
		? folded
		: { text: text + folded.text.slice(from), at: [...at, ...folded.at.slice(from)] };
}

/** The bracketed label at the start, with a colon in the place of its closing bracket. */
function opened(folded: Stretch, label: string, length: number): Stretch {
	return {
		text: `${label}：${folded.text.slice(length)}`,
		at: [...folded.at.slice(1, label.length + 2), ...folded.at.slice(length)],
	};
}

function withoutDash(folded: Stretch): Stretch {
	const dash = dashSpeaker.exec(folded.text)?.[0].length;
	if (!dash) return folded;
	return {
		text: `${folded.text.slice(0, dash - 2)}：${folded.text.slice(dash)}`,
		at: [...folded.at.slice(0, dash - 1), ...folded.at.slice(dash)],
	};
}

/** Puts a colon behind each label that only gaps set off. */
function withoutGaps(folded: Stretch, source: string, span: Span): Stretch {
	if (span.end - span.start > 160) return folded;
	const original = source.slice(span.start, span.end);
	const first = opening.exec(original);
	const others = [...original.matchAll(further)];
	// One label in the middle of a line may be a word of its sentence.
	if (!first && others.length < (dayFirst.test(original) ? 1 : 2)) return folded;
	const labels = [...(first ? [{ word: bare(first[1] as string), at: 0 }] : [])];
	for (const match of others) labels.push({ word: bare(match[1] as string), at: match.index });
	let { text, at } = folded;
	for (const { word, at: place } of labels.reverse()) {
		const from = at.indexOf(span.start + place);
		if (from < 0 || !text.startsWith(word, from)) continue;
		const full = shortLabels[word] ?? word;
		const until = from + word.length;
		const written = [...full].map((_, index) => at[from + Math.min(index, word.length - 1)] as number);
		text = `${text.slice(0, from)}${full}：${text.slice(until)}`;
		at = [...at.slice(0, from), ...written, (at[until - 1] as number) + 1, ...at.slice(until)];
	}
	return { text, at };
}

/** A label without the gaps that draw it out. */
function bare(label: string): string {
	return label.replace(/[\u3000 \t]/g, "");
}
