import type { AnalysedDocument } from "../facts/case";
import { foldStretch, readLines } from "../facts/lines";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { decides, itemsOf, passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";
import { firstStep, type StepKind, skipping, stepExcused, stepKindNames, stepKindsIn } from "./step-words";

/** A step that must come before the decision is put off, left blank, left out or replaced by an impression. */
export const stepMissing: DocumentCheck = {
	id: "step-missing",
	scope: "document",
	run: ({ document }) => {
		const fields = [...inFields(document), ...inLines(document)];
		return proposed([
			...fields,
			...inSentences(document).filter(
				({ at }) => !fields.some(({ at: { span } }) => at.span.start < span.end && span.start < at.span.end),
			),
		]);
	},
};

/** What an empty or put-off field says. */
const putOff =
	/^[（(]?(?:.{0,8}(?:后补|待补|补办|补签|随后补|另补|会后补|以后补|事后补)|略|空着?(?:，?[没未]填)?|[没未][填写签](?:过|上)?|无|未(?:办|做|附|开展|审查|审核|论证|评估|提供)?|暂无|\/|—+|-+|＿+|_+|来不及|免|不需要?)[）)。]?$/;
/** A field on the public holds nothing of what is done with a public. */
const answered =
	/评估|公示|公开|征求|征集|听证|问卷|座谈|公告|网站|条|户|公众|群众|居民|村民|代表|风险|等级|报告|备案|通过|已|完成|出具|提交|\d|不涉及|不属于|附件/;

function inFields(document: AnalysedDocument): CheckProposal[] {
	const { text } = document.document;
	return document.document.tables.flatMap((table) =>
		table.rows.flatMap((row) =>
			row.slice(0, -1).flatMap((cell, index) => {
				const label = foldStretch(text, cell.span).text;
				const step = label.replace(/（[^）]*）/g, "").length <= 18 ? stepOfLabel(label) : undefined;
				if (!step) return [];
				const rest = row.slice(index + 1);
				for (const value of rest.length > 3 ? rest.slice(0, 3) : rest) {
					const written = foldStretch(text, value.span).text;
					const fault = faultOf(written, step, rest[0] === value, rest.length);
					if (fault)
						return [
							{
								grade: "hit" as const,
								at: passage(
									document,
									fault === "value" && !mark.test(written) ? trimField(text, value.span) : cell.span,
								),
								why: `“${label}”一栏${written === "" ? "为空" : `只写“${written.slice(0, 40)}”`}，未见${step === "vote" ? "表决" : stepKindNames[step]}`,
							},
						];
				}
				return [];
			}),
		),
	);
}

/** `法务：—` among the fields of a form typed as lines. */
function inLines(document: AnalysedDocument): CheckProposal[] {
	const fields = [
		...readLines(document.document),
		// 三、合同。……法律顾问审查意见：无。
		...sentences(document).flatMap(({ line, from, text, span }) =>
			from > 0 && text.length <= 30 ? [{ cell: line.cell, text: text.replace(/[。；]$/, ""), span }] : [],
		),
	];
	return fields.flatMap((line): CheckProposal[] => {
		const match = line.cell ? null : /^([^：，。；]{2,14})：(.{0,14})$/.exec(line.text);
		const [, label, written] = match ?? [];
		if (!label || written === undefined || stepOfLabel(label) !== "legal") return [];
		if (written !== "" && (!putOff.test(written) || stepExcused.test(written))) return [];
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, line.span)),
				why: `“${label}”一栏${written === "" ? "为空" : `只写“${written}”`}，未见${stepKindNames.legal}`,
			},
		];
	});
}

/** A stroke in a cell is no place to look at: its label is. */
const mark = /^[／/—－\-\s]+$/;

function stepOfLabel(label: string): StepKind | "vote" | undefined {
	if (/表决(?:方式|结果|情况)|票数/.test(label)) return "vote";
	if (/评估(?:单位|机构|价|值|日期|时间)|律师(?:费|事务所名称)/.test(label)) return undefined;
	return (
		stepKindsIn(label)[0] ?? (/论证|纪检.{0,4}意见|财务.{0,4}(?:审核|意见)/.test(label) ? "clean" : undefined)
	);
}

/** Whether the value or its label shows the fault. */
function faultOf(
	written: string,
	step: StepKind | "vote",
	beside: boolean,
	cells: number,
): "value" | "label" | undefined {
	const ofPublic = step === "public" || step === "risk";
	if (cells === 1 && ofPublic && written.length >= 6 && !answered.test(written)) return "label";
	if (stepExcused.test(written)) return undefined;
	if (beside && written === "") return step === "legal" || step === "vote" ? "label" : undefined;
	if (beside && putOff.test(written)) return "value";
	if (written.length <= 60 && step !== "vote" && skipping.test(written) && !/^已|完成，/.test(written))
		return cells > 1 ? "label" : "value";
	return undefined;
}

function trimField(text: string, span: Span): Span {
	const inner = trim(text, span);
	return inner.end > inner.start ? inner : span;
}

/** Behind the step: how far its being left out may stand. */
const reach = 22;
const notHere =
	/不(?:能|可|得|准|予)|退回|再(?:议|研究|上会|审议)|暂缓|补充.{0,8}后|缓议|整改|案例|通报|如(?:果|未)?|凡|为什么|是否|有没有/;
const settledLater = /现已补|均已补|已(?:全部)?(?:补|完成整改)|后经补/;

/** A sentence of the document tells that a step was left out. */
export function tellsSkipped(text: string): boolean {
	return !stepExcused.test(text) && !notHere.test(text) && (skippedIn(text) ?? feltIn(text)) !== undefined;
}

function inSentences(document: AnalysedDocument): CheckProposal[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	const open = itemsOf(document)
		.filter(({ item }) => item.resolutions.length > 0 && !decides(item))
		.map(({ item }) => item.span);
	return sentences(document).flatMap((sentence) => {
		if (isDemand(sentence.text) || open.some((span) => inside(sentence.span, span))) return [];
		const whole = sentence.text;
		if (stepExcused.test(whole) || notHere.test(whole) || settledLater.test(whole)) return [];
		const match = skippedIn(whole) ?? feltIn(whole);
		if (!match) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, placeOf(document, sentence, match)),
				why: `${stepKindNames[match.kind]}记为未做、后补或以口头了解代替，应在作出决定之前完成`,
			},
		];
	});
}

interface Skipped {
	kind: StepKind;
	from: number;
	to: number;
}

/** A step and its being left out beside one another, in either order. */
function skippedIn(text: string): Skipped | undefined {
	let from = 0;
	for (const clause of text.split(/(?<=[；])/)) {
		const step = firstStep(clause) ?? bareStep(clause);
		const skip = step && skipOf(clause, step);
		// Permits are another authority's to give and may rightly come later.
		if (step && skip && step.kind !== "environment")
			return {
				kind: step.kind,
				from: from + (skip.at > step.end ? skip.at : Math.min(step.at, skip.at)),
				to: from + Math.max(step.end, skip.end),
			};
		from += clause.length;
	}
	return undefined;
}

/** 评估工作, 专项评估: a step by the context of a project, not the appraisal of a price. */
function bareStep(clause: string) {
	const match = /(?:专项|单独|前期|相关)?评估(?:工作|论证)?(?!价|值|机构|公司|师|所|费|备案)/.exec(clause);
	if (!match || /资产|房产|房屋|价值|租金|市场价|抵押|净值|租|转让|处置|门面|商铺|挂牌/.test(clause))
		return undefined;
	return { kind: "risk" as const, at: match.index, end: match.index + match[0].length };
}

function skipOf(clause: string, step: { at: number; end: number }) {
	const before = clause.slice(Math.max(0, step.at - 12), step.at);
	const ahead =
		new RegExp(`(?:${skipping.source})[^，。；]{0,10}$`).exec(before) ??
		(/^(?:向|公开|征求|听取)/.test(clause.slice(step.at))
			? /(?:没有?|未|尚未|从未|未曾)$/.exec(before)
			: null);
	if (ahead) return { at: Math.max(0, step.at - 12) + ahead.index, end: step.end };
	// Behind a label the whole line speaks of the step.
	const labelled = /^[^，。；：]{0,8}：/.test(clause.slice(step.end)) && step.at <= 8;
	const after = clause.slice(step.end, step.end + (labelled ? 2 * reach : reach));
	const behind = skipping.exec(after);
	if (behind && labelled)
		return { at: step.end + behind.index, end: step.end + behind.index + behind[0].length };
	if (!behind || after.slice(0, behind.index).split(/[，：]/).length > 2) return undefined;
	return { at: step.at, end: step.end + behind.index + behind[0].length };
}

/** The mood of those concerned stands where an assessment should: 至于群众情绪，都觉得不会出乱子. */
function feltIn(text: string): Skipped | undefined {
	const match =
		/(?:群众|村民|居民|住户|社会|大家|职工|家长|商户)[^。；]{0,24}(?:不会(?:出|有|闹)[^，。；]{0,8}(?:乱子|问题|事|意见|上访|矛盾)|(?:应该|估计|想来)?(?:没(?:有)?什么|问题不大|没(?:有)?意见|翻不起|不至于))/.exec(
			text,
		);
	return match && /觉得|估计|感觉|应该|认为|想来|考虑到|看来|凭/.test(text)
		? { kind: "risk", from: match.index, to: match.index + match[0].length }
		: undefined;
}

/** The clause from its beginning, so that a reader sees what was left out. */
function placeOf(document: AnalysedDocument, sentence: Sentence, { from, to }: Skipped): Span {
	const { text } = sentence;
	const start = Math.max(...["，", "；", "："].map((stop) => text.lastIndexOf(stop, from - 1))) + 1;
	const stop = text.slice(to).search(/[，；。]/);
	return trim(document.document.text, partOf(sentence, start, stop < 0 ? text.length : to + stop));
}

function inside(span: Span, outer: Span): boolean {
	return span.start >= outer.start && span.end <= outer.end;
}
