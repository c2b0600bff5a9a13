import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { declaredCount, declaresNone, topics } from "../facts/own-matters";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

const reported = /本人|报告|填报|申报|填写/;
const queried = /查询|查核|核查|核实|反馈|比对|实际|系统|登记|部门/;
const verdict = /事项|项目|内容|一致|结论|认定|处理|备注|意见|差异/;

/** What was reported against what the registers gave back, row by row of a list of verification. */
export const mattersCompared: DocumentCheck = {
	id: "matters-compared",
	scope: "document",
	run: ({ document }) => {
		const lists = tablesOf(readLines(document.document)).flatMap((rows) => {
			const headAt = rows.findIndex(isHead);
			return headAt < 0 ? [] : [{ head: rows[headAt] as Row, rows: rows.slice(headAt + 1) }];
		});
		const prose = sentences(document).flatMap((sentence) => inProse(sentence, document));
		if (lists.length === 0 && prose.length === 0) return notApplied("未读到填报与查询的对照");
		return proposed([
			...lists.flatMap(({ head, rows }) => rows.flatMap((row) => judge(row, head, document))),
			...prose,
		]);
	},
};

function isHead(row: Row): boolean {
	const cells = [...row.values()];
	if (cells.length < 3 || cells.some(({ text }) => text.length > 14 || /\d/.test(text))) return false;
	const [own, other] = columns(row);
	return own !== undefined && other !== undefined && own < other;
}

function columns(head: Row): [number | undefined, number | undefined] {
	const own = columnOf(head, reported);
	const other = [...head].find(
		([column, { text }]) => column !== own && queried.test(text) && !verdict.test(text),
	)?.[0];
	return [own, other];
}

const nothing = /^(?:无|未查|没有|查无|一致|相符|—+|-+|\/|／|未反馈|同|与)|^$/;
const positive = /\d|[一二两三四五六七八九十](?:套|处|本|个|份|户|次)|有|系|任|持/;
const agreed = /一致|相符|吻合|属实/;
const dealt = /认定为(?!如实)|非主观|理解偏差|已(?:补报|处理|批评|谈话|诫勉|责令)|批评教育|诫勉|暂缓|取消/;

/** What the verification itself calls it, where nothing is on record of how it was dealt with. */
const unreported = /漏报|瞒报|少报|未如实|不如实|隐瞒不报|未报告/;
const notUnreported =
	/非(?:主观|故意)|不属|不构成|未发现|没有|无漏报|理解偏差|已(?:补报|处理|批评|谈话|诫勉|责令|给予)/;

function judge(row: Row, head: Row, document: AnalysedDocument): CheckProposal[] {
	const [ownColumn, otherColumn] = columns(head);
	const own = row.get(ownColumn ?? -1);
	const other = row.get(otherColumn ?? -1);
	const label = [...row.values()][0];
	if (!own || !other || !label || own === label) return [];
	const words = [...row.values()].map(({ text }) => text);
	const verdictTold = words.find((text) => unreported.test(text) && !notUnreported.test(text));
	if (verdictTold && other.text !== "")
		return [
			finding(
				own.span,
				other.span,
				`${label.text}填报“${own.text}”，核查为“${other.text}”（${verdictTold}）`,
				document,
			),
		];
	if (
		!Object.values(topics).some(
			(topic) => topic.label.test(label.text) || topic.label.test(head.get(0)?.text ?? ""),
		)
	)
		return [];
	const rest = [...row]
		.filter(([column]) => column !== ownColumn && column !== otherColumn)
		.map(([, { text }]) => text)
		.join("，");
	if (dealt.test(rest)) return [];
	const none = declaresNone(own.text) || own.text === "";
	if (none && !nothing.test(other.text) && positive.test(other.text) && !agreed.test(other.text))
		return [
			finding(own.span, other.span, `${label.text}填报“${own.text}”，查询反馈“${other.text}”`, document),
		];
	const first = declaredCount(own.text);
	const second = declaredCount(other.text);
	if (first === undefined || second === undefined || first === second) return [];
	if (agreed.test(other.text) || (second < first && agreed.test(rest))) return [];
	return [finding(own.span, other.span, `${label.text}填报${first}，查询为${second}`, document)];
}

function finding(
	own: { start: number; end: number },
	other: { start: number; end: number },
	why: string,
	document: AnalysedDocument,
): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, other),
		why: `${why}，两者不一致，请核查核认定`,
		related: [{ passage: passage(document, own), label: "本人填报" }],
	};
}

const measure = "(\\d{1,2}|[一二两三四五六七八九十])(套|处|本|个|份|户|辆|次)";
/** What officials report of themselves: homes, savings, posts of kin, journeys. */
const ownMatters = /房|股|车|存|证|护照|投资|企业|保险|基金|出国|出境|个人(?:有关)?事项|配偶|子女/;
const both = new RegExp(
	`(?:填报|报告|申报|填写)[^，。；]{0,14}?${measure}[^。；]{0,12}?(?:查询|查核|核查|核实|反馈|实际|登记)[^，。；]{0,10}?${measure}`,
);

/** `填报子女在校就读，查询显示其子注册某公司并任法定代表人`: told beside what was reported. */
const foundOut =
	/(?:填报|报告|申报|填写)[^。；]{1,24}?[，；](?:[^，。；]{0,8}(?:查询|查核|核查|核实|比对|系统)[^，。；]{0,6}(?:显示|结果|发现|反馈|为|载|有)[^。；]*)/;
const undeclared =
	/注册[^，。；]{0,16}(?:公司|企业|店|厂)|法定代表人|持股|股东|出资|入股|投资[^，。；]{0,6}万|任[^，。；]{0,10}(?:监事|董事|经理)|(?:另有|尚有|还有|名下有)[^，。；]{0,10}(?:房|账户|股票|基金|保险|存款)/;

/** `填报房产2套，查询反馈3套`, and nothing about how it was settled. */
function inProse(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const match = both.exec(sentence.text);
	const told = match ? null : foundOut.exec(sentence.text);
	if (told && undeclared.test(told[0]) && !agreed.test(told[0]) && !dealt.test(sentence.text)) {
		const span = partOf(sentence, told.index, told.index + told[0].length);
		return [finding(span, span, "填报的内容与查询反馈的内容", document)];
	}
	if (
		!match ||
		!ownMatters.test(sentence.text) ||
		match[2] !== match[4] ||
		match[1] === match[3] ||
		dealt.test(sentence.text)
	)
		return [];
	const span = partOf(sentence, match.index, match.index + match[0].length);
	return [finding(span, span, `填报${match[1]}${match[2]}，查询为${match[3]}${match[4]}`, document)];
}
