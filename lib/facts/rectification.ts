import { findDates } from "../text/dates";
import { type Line, part, type Stretch, spanIn } from "./lines";
import type { LedgerRow, Rectification } from "./model-money";
import type { DateValue } from "./model-values";
import { dateValue } from "./person-draft";

type State = NonNullable<Rectification["claim"]>["state"];

/** First match wins: 基本完成 is no 完成. */
const states: readonly [State, RegExp][] = [
	["none", /未(?:完成|启动|整改|办结|销号)|尚未/],
	["partly", /基本完成|阶段性完成|部分完成|初步完成|取得阶段性/],
	[
		"ongoing",
		/长期(?:坚持|推进)|持续(?:推进|整改|坚持)|正在(?:推进|整改|办理)|推进中|整改中|进行中|限期整改/,
	],
	["done", /已?(?:完成|整改到位|办结|销号|整改完毕|落实到位)/],
];

/** Numbered problems with what was done and what is claimed, from ledgers and from reports. */
export function readRectifications(lines: readonly Line[], ledger: readonly LedgerRow[]): Rectification[] {
	return [
		...ledger.filter((row) => row.ledger === "rectification").flatMap(fromRow),
		...lines.flatMap((line) => (line.cell ? [] : fromLine(line))),
	].sort((a, b) => a.span.start - b.span.start);
}

function fromRow(row: LedgerRow): Rectification[] {
	const { problem, measures, state, evidence, deadline } = row.cells;
	if (!problem) return [];
	const told = state ?? measures;
	const claim = told && stateOf(told.text);
	return [
		{
			span: row.span,
			problem: problem.span,
			...(told && claim ? { claim: { span: told.span, state: claim } } : {}),
			...(measures ? { measures: measures.span } : {}),
			...(evidence ? { evidence: evidence.span } : {}),
			...(deadline?.iso ? { deadline: { span: deadline.span, iso: deadline.iso } } : {}),
		},
	];
}

const numbered =
	/^(?:（?[一二三四五六七八九十\d]{1,3}[）、.．]|问题[一二三四五六七八九十\d]{1,3}[：、.]?|第[一二三四五六七八九十\d]{1,3}[个项]问题[：，]?)(?:关于)?/;
const claimLabel = /整改(?:进展|完成)?(?:情况|状态|结果|进度)(?:为|：)|(?:完成情况|办理情况|状态)：/;

/** `问题3：民主集中制执行不严。整改情况：已完成。修订…` */
function fromLine(line: Line): Rectification[] {
	const label = claimLabel.exec(line.text);
	const lead = numbered.exec(line.text);
	if (!label || !lead || lead[0].length >= label.index) return [];
	const from = lead[0].length;
	const body = part(line, label.index + label[0].length, line.text.length);
	const first = body.text.search(/[。；，]/);
	const claimed = first < 0 ? body.text : body.text.slice(0, first);
	const state = stateOf(claimed) ?? stateOf(body.text.slice(0, 40));
	const measures = part(body, state && first >= 0 ? first + 1 : 0, body.text.length);
	const completedOn = dayOf(body, /完成|到位|办结|清退|上缴|退还|收回/);
	return [
		{
			span: line.span,
			problem: spanIn(line, from, line.text.slice(0, label.index).replace(/[。；，]$/, "").length),
			...(state
				? {
						claim: { span: spanIn(line, label.index, label.index + label[0].length + claimed.length), state },
					}
				: {}),
			...(measures.text !== "" ? { measures: spanIn(measures, 0, measures.text.length) } : {}),
			...(completedOn ? { completedOn } : {}),
		},
	];
}

function stateOf(text: string): State | undefined {
	return states.find(([, words]) => words.test(text))?.[0];
}

function dayOf(stretch: Stretch, words: RegExp): DateValue | undefined {
	const date = findDates(stretch.text).find(
		(one) => one.iso && words.test(stretch.text.slice(one.span.end, one.span.end + 24)),
	);
	return date && dateValue(date, stretch, 0);
}
