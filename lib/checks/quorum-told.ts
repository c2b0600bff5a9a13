import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines, spanIn } from "../facts/lines";
import type { Meeting } from "../facts/model-meeting";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { expectedCount, passage, presentCount, trim } from "./meeting-support";

const number = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})";
/** `常委11人`, `党组现有成员六名`, `委员九人`, `理事会由13名理事组成`: how many the body has. */
const size = new RegExp(
	`(?:党组|党委|党工委|总支|支委会?|常委会?|主席团|理事会|董事会|委员会|班子|成员|委员|常委|董事|理事|监事)(?:会)?(?:现有|共有?|组成)?(?:成员|委员|常委|理事|董事)?(?:现有|现任|共计?|为|有|计|总数|由)?${number}(?:人|名|位)`,
);
/** `应到党员23人`: how many were called to one meeting, which says nothing of another. */
const called = new RegExp(
	`应(?:到|出席|参加)(?:会)?(?:的)?(?:成员|委员|人数|正式党员|党员|会员|代表|职工)*${number}(?:人|名|位)?`,
);
/** `三名到会`, `到会七人`, `四人参加`: how many came. */
const came = [
	new RegExp(`${number}(?:人|名|位)(?:同志|委员|成员|常委|理事|董事)?(?:到会|到场|出席|参会|与会|签到)`),
	new RegExp(`(?:到会|实到|出席|到场|签到)(?:的)?(?:成员|委员|人数|者)?[：:]?${number}(?:人|名|位)`),
	new RegExp(`^${number}(?:人|名|位)[（(](?:其余|另|余下|剩余)`),
];
const graveMatter =
	/处分|警告|记过|撤(?:职|销)|诫勉|免去|免职|任免|任命|任用|提任|拟任|提名|聘任|任职|人选|选拔|晋升/;
const decides = /同意|通过|决定|议定|赞成|票|表决|确定|免去|任/;
const noDecision = /流会|改期|另行召开|延期|未达|不足法定|不作表决|未表决|择期|顺延|仅(?:通报|学习|传达)/;

/** A paper of any kind tells how many a body has and how many came, and so few came that what was decided lacks its quorum. */
export const quorumTold: DocumentCheck = {
	id: "quorum-told",
	scope: "document",
	run: ({ document }) => {
		const { kind, meetings } = document.facts;
		if (["unit-rule", "contract", "personnel-file"].includes(kind.kind)) return notApplied("不记会议人数");
		const judged = ({ attendance }: Meeting) =>
			expectedCount(attendance) !== undefined && presentCount(attendance) !== undefined;
		if (meetings.some(judged)) return notApplied("已按会议的应到实到判断");
		return proposed(judge(document));
	},
};

interface Told {
	line: Line;
	index: number;
	from: number;
	to: number;
	value: number;
}

function judge(document: AnalysedDocument): CheckProposal[] {
	const lines = readLines(document.document);
	const sizes = lines.flatMap((line, index) => toldIn(line, index, size));
	const calls = lines.flatMap((line, index) => toldIn(line, index, called));
	if (sizes.length + calls.length === 0) return [];
	return lines.flatMap((line, index) =>
		came
			.flatMap((pattern) => toldIn(line, index, pattern))
			.slice(0, 1)
			.flatMap((present) => {
				const whole =
					calls.find((one) => one.index <= index && isBeside(one.line, line, index - one.index)) ??
					sizes.findLast((one) => one.index <= index && one.value >= 3) ??
					sizes[0];
				if (!whole || whole.value < present.value || whole.value < 5) return [];
				const about = aboutOf(lines, index);
				if (noDecision.test(about) || !decides.test(about)) return [];
				const grave = graveMatter.test(about);
				const enough = grave ? present.value * 3 >= whole.value * 2 : present.value * 2 >= whole.value;
				if (enough) return [];
				return [finding(document, present, whole, grave, decisionIn(lines, index))];
			}),
	);
}

/** The same line, the same row of a table, or the line just before. */
function isBeside(one: Line, other: Line, apart: number): boolean {
	if (apart === 0) return true;
	if (one.cell && other.cell) return one.cell.table === other.cell.table && one.cell.row === other.cell.row;
	return apart === 1 && !one.cell && !other.cell;
}

function toldIn(line: Line, index: number, pattern: RegExp): Told[] {
	const match = pattern.exec(line.text);
	const written = match?.slice(1).find((one) => one !== undefined);
	const value = written && parseNumeral(written.replaceAll("两", "二"));
	if (!match || !value) return [];
	return [{ line, index, from: match.index, to: match.index + match[0].length, value }];
}

/** What the same paragraph tells of the matter; in a form or an account by numbered points also the next ones. */
function aboutOf(lines: readonly Line[], index: number): string {
	const line = lines[index] as Line;
	if (!line.cell && line.text.length > 60) return line.text;
	const alike = (other: Line) => Boolean(other.cell) === Boolean(line.cell);
	if (!line.cell && /^\d|[年月]\d|\d[日号]/.test(line.text)) return line.text;
	return lines
		.slice(index, index + (line.cell ? 8 : 2))
		.filter(alike)
		.map(({ text }) => text)
		.join("");
}

/** The clause in which the paragraphs that follow take the decision. */
function decisionIn(lines: readonly Line[], index: number): Span | undefined {
	for (const line of lines.slice(index, index + 8)) {
		const match = /[^。；]*(?:票|表决|会议决定)[^。；]*/.exec(line.text);
		if (match) return spanIn(line, match.index, match.index + match[0].length);
	}
	return undefined;
}

function finding(
	document: AnalysedDocument,
	present: Told,
	whole: Told,
	grave: boolean,
	decision: Span | undefined,
): CheckProposal {
	const stop = present.line.text.slice(present.to).search(/[，；。]/);
	const end = stop < 0 ? present.line.text.length : present.to + stop;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, spanIn(present.line, present.from, end))),
		related: [
			{ passage: passage(document, spanIn(whole.line, whole.from, whole.to)), label: "组成人数" },
			...(decision ? [{ passage: passage(document, decision), label: "表决" }] : []),
		],
		why: grave
			? `共${whole.value}人，到会${present.value}人，不到三分之二；所议为人事或处分事项`
			: `共${whole.value}人，到会${present.value}人，不到半数，仍作出了决定`,
	};
}
