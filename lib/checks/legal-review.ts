import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, sentences } from "./sentences";

const steps: readonly [RegExp, string][] = [
	[/合法性审(?:查|核)|法律(?:审核|审查|意见)|法律顾问|法规科|法务/, "合法性审查"],
	[/专家(?:论证|评审|意见)|可行性(?:研究|论证)|论证/, "专家论证"],
	[/风险评估|稳评|社会稳定/, "风险评估"],
	[/公开征求意见|征求意见|听证|公众参与/, "征求意见"],
	[/表决(?:方式|结果|情况)|票数/, "表决"],
	[/廉洁性?(?:评估|审查)|纪检.{0,4}意见|财务.{0,4}(?:审核|意见)|评估/, "前置审核"],
];

/** What an empty or put-off field says. */
const putOff =
	/^[（(]?(?:.{0,8}(?:后补|待补|补办|补签|随后补|另补|会后补|以后补|事后补)|略|空|无|未(?:办|做|附|开展|审查|审核|论证|评估|提供)?|暂无|\/|—+|-+|＿+|_+|来不及|免|不需要?)[）)。]?$/;

const said =
	/(?:未|没有?|尚未|来不及|未经|不再|免(?:去|于)?|省去|先不)(?:进行|开展|组织|做|经过?|履行|出具|附|走)?.{0,6}(?:合法性审(?:查|核)|法律审核|法律顾问|专家论证|风险评估|稳评|听证|可行性(?:论证|研究)|公开征求意见)|(?:合法性审(?:查|核)|法律审核|专家论证|风险评估|稳评|可研(?:报告)?|可行性论证)(?:[^，。；]{0,8})(?:后补|以后再补|补办|从略|没有?(?:做|搞|来得及)|未(?:做|开展|进行|出具)|回头补|随后补|免了|不搞了)/;

const excused =
	/不足.{0,10}(?:不需|无需)|按.{0,14}(?:不需|无需|可不)|不属(?:于)?.{0,16}(?:目录|范围)|已(?:于|经).{0,16}(?:出具|审查|论证|通过)/;

/** A step that must come before the decision is put off, left blank or left out. */
export const stepMissing: DocumentCheck = {
	id: "step-missing",
	scope: "document",
	run: ({ document }) => proposed([...inFields(document), ...inSentences(document)]),
};

function inFields(document: AnalysedDocument): CheckProposal[] {
	const { text } = document.document;
	return document.document.tables.flatMap((table) =>
		table.rows.flatMap((row) =>
			row.slice(0, -1).flatMap((cell, index) => {
				const label = foldStretch(text, cell.span).text;
				const step = label.length <= 18 ? steps.find(([pattern]) => pattern.test(label)) : undefined;
				const value = row[index + 1];
				if (!step || !value) return [];
				const written = foldStretch(text, value.span).text;
				if (excused.test(written) || !(written === "" || putOff.test(written))) return [];
				if (written === "" && step[1] !== "合法性审查" && step[1] !== "表决") return [];
				return [
					{
						grade: "hit" as const,
						at: passage(document, written === "" ? cell.span : trimField(text, value.span)),
						why: `“${label}”一栏${written === "" ? "为空" : `只写“${written}”`}，未见${step[1]}意见`,
					},
				];
			}),
		),
	);
}

function trimField(text: string, span: { start: number; end: number }) {
	const inner = trim(text, span);
	return inner.end > inner.start ? inner : span;
}

function inSentences(document: AnalysedDocument): CheckProposal[] {
	if (["unit-rule", "ledger", "democratic-life"].includes(document.facts.kind.kind)) return [];
	return sentences(document).flatMap((sentence) => {
		const match = said.exec(sentence.text);
		if (!match || isDemand(sentence.text) || excused.test(sentence.text)) return [];
		if (/不(?:能|可)|退回|再(?:议|研究|上会)|补充.{0,8}后/.test(sentence.text)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, partOf(sentence, match.index, match.index + match[0].length)),
				why: "作出决定之前应有的审查、论证或评估记为未做或后补",
			},
		];
	});
}
