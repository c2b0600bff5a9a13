import type { AnalysedDocument } from "../facts/case";
import { findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { dayOf } from "./rectification-claims";
import { isDemand, type Sentence, sentences } from "./sentences";

/**
 * Someone on probation is confirmed, or the year has long passed, and nothing about an examination stands
 * with it, where the paper speaks of probation at all; or the line of a talk in its register is empty.
 */
export const probationPassed: DocumentCheck = {
	id: "probation-passed",
	scope: "document",
	run: ({ document }) => {
		if (document.facts.kind.kind === "unit-rule" || !/试用|谈话/.test(document.document.text))
			return notApplied("未见试用期、任职谈话的记载");
		const all = sentences(document);
		return proposed([
			...all.flatMap((sentence) => confirmed(sentence, all, document)),
			...all.flatMap((sentence) => overdue(sentence, document)),
			...all.flatMap((sentence, index) => talkLeft(sentence, document, all[index - 1])),
			...talkRows(document),
		]);
	},
};

const confirm =
	/(?:正式任(?:职|命|用)|(?:按期|一并|同批|自动|直接|准予|予以)?转正(?!申请|定级|考核|材料)|结束试用|解除试用|任职试用期(?:已|至)?满)/;
const examined = /考核|测评|考察|述职|合格|称职|胜任|评议|评定/;
/** Other matters that are confirmed: members of the Party, hired staff by contract. */
const otherwise =
	/预备党员|预备期|入党|党员|合同|聘用(?:期|人员)|实习|新招|招录|公务员(?:录用|试用)|见习|拟|计划|将于|届时|应|须|尚未|没有到|后再|之后|办法|规定|制度|方可|后转正|满后/;
const noExamination =
	/考核[^，。；]{0,6}(?:从免|免(?:予|于|除)?|从简|省略?|略去|不再|没(?:有)?做|未做|未组织)|免(?:予|于|除|了)?[^，。；]{0,4}考核|未(?:经|作|做)?[^，。；]{0,4}考核|以[^，。；]{2,14}(?:代替|替代|顶替)[^，。；]{0,4}考核|不(?:再|另|用|必)(?:行|作|做|组织)?考核/;

function confirmed(
	sentence: Sentence,
	all: readonly Sentence[],
	document: AnalysedDocument,
): CheckProposal[] {
	const { text, line } = sentence;
	const left =
		noExamination.test(text) && !/(?:年度|绩效|学员|供应商|聘期|岗位)[^，。；]{0,4}考核/.test(text);
	if (isDemand(text)) return [];
	if (
		left &&
		/试用|转正|正式任职/.test(document.document.text) &&
		(line.cell || /试用|转正|期满|正式/.test(text))
	)
		return [finding(sentence, document, "试用期满未经考核")];
	// What members say for or against it at the meeting is no record of what was done.
	if (
		document.facts.meetings.length > 0 ||
		line.cell ||
		!confirm.test(text) ||
		otherwise.test(text) ||
		examined.test(text)
	)
		return [];
	if (!/试用/.test(document.document.text)) return [];
	const names = namesIn(text, document);
	if (names.length === 0) return [];
	const told = all.some(
		(one) =>
			one !== sentence &&
			examined.test(one.text.replace(/年度考核|\d{4}年度[^，。]{0,4}考核/g, "")) &&
			/试用|期满|转正/.test(one.text + paragraphOf(one, all)) &&
			names.some((name) => one.text.includes(name) || one.line === line),
	);
	return told ? [] : [finding(sentence, document, "试用期满转为正式任职，未见期满考核的记载")];
}

function paragraphOf({ line }: Sentence, all: readonly Sentence[]): string {
	return line.cell
		? ""
		: all
				.filter((one) => one.line === line)
				.map(({ text }) => text)
				.join("");
}

/** People that the document knows, and whoever stands before 任职 or 转正. */
function namesIn(text: string, document: AnalysedDocument): string[] {
	const known = [
		...document.facts.roster.map(({ name }) => name),
		...document.facts.people.map(({ name }) => name.name ?? name.written),
	].filter((name) => name.length >= 2 && text.includes(name));
	const before =
		/(?:^|[，；。])([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)(?:同志)?(?:均|都)?(?:按期|正式任|转正|结束试用)/.exec(
			text,
		)?.[1];
	return [...new Set([...known, ...(before?.split("、") ?? [])])];
}

const yearAndMonth = 13;

/** `某某2023年9月任职，同日起算试用期，现已履职一年有余`: past its end, and nothing of an examination. */
function overdue(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text, line } = sentence;
	const date = dayOf(document);
	if (line.cell || !date || !/试用/.test(text) || examined.test(text) || confirm.test(text)) return [];
	if (otherwise.test(text) || isDemand(text) || document.facts.meetings.length > 0) return [];
	if (
		!/(?:已|现|至今|一年)[^，。；]{0,10}(?:履职|在岗|任职|工作|一年|超过|有余|届满)|(?:工资|待遇|职级)[^，。；]{0,8}(?:执行|兑现|套改)/.test(
			text,
		)
	)
		return [];
	const since = findDates(text, { base: date }).find(
		({ iso, span }) => iso && /^[^，。；]{0,6}(?:任(?!前)|到岗|起)/.test(text.slice(span.end, span.end + 10)),
	);
	if (!since?.iso || monthsBetween(since.iso, date) <= yearAndMonth) return [];
	return [
		finding(sentence, document, `${since.iso}任职并起算试用期，至材料日期已逾一年，未见期满考核的记载`),
	];
}

const monthsBetween = (from: string, to: string) =>
	(Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
	Number(to.slice(5, 7)) -
	Number(from.slice(5, 7));

const talk = /(?:任(?:职|前)|上岗|到任|廉政|履新)?谈话(?!推荐|调研|提纲|函询|对象|人数)/;
const emptyTalk =
	/(?:该|此|这|本|对应|相应)(?:一)?(?:行|栏|页|格|项)[^，。；]{0,6}(?:为)?(?:空|无记|未填|没填|空着)|空行|空白|(?:后来|随后|事后)?(?:忘了|忘记|漏(?:了|掉|谈))|未(?:谈|安排谈|进行谈)|没(?:顾上|来得及|有谈|谈成)|缺[一二两\d]份/;

const bareTalk =
	/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(?:任前|任职|廉政|廉洁)?谈话(?:情况)?[。：]?$/;
const notHeld = /^(?:未|没有?|暂未)(?:安排|进行|开展|组织|谈|作)/;

function talkLeft(
	sentence: Sentence,
	document: AnalysedDocument,
	before: Sentence | undefined,
): CheckProposal[] {
	const { text } = sentence;
	// 8. 任前谈话。未安排。
	if (notHeld.test(text) && before?.line === sentence.line && bareTalk.test(before.text))
		return [finding(sentence, document, "任职后未见任前（任职）谈话的记载")];
	if (!talk.test(text) || !emptyTalk.test(text) || isDemand(text)) return [];
	if (
		!/任(?:职|命)|新任|到岗|上任|提任|任前/.test(text) ||
		/考察|推荐|信访|补谈|已(?:补|谈)|答卷|试卷/.test(text)
	)
		return [];
	return [finding(sentence, document, "任职后未见任前（任职）谈话的记载")];
}

/** `任职谈话｜｜`: the row of a form about an appointment stands empty while the others are filled. */
function talkRows(document: AnalysedDocument): CheckProposal[] {
	if (!["selection-file", "appointment-form"].includes(document.facts.kind.kind)) return [];
	const { text, tables } = document.document;
	return tables.flatMap(({ rows }) =>
		rows.flatMap((row): CheckProposal[] => {
			const [label, ...cells] = row.map((cell) => ({
				span: cell.span,
				words: text.slice(cell.span.start, cell.span.end).trim(),
			}));
			const filled = rows.filter((other) =>
				other.slice(1).some(({ span }) => text.slice(span.start, span.end).trim() !== ""),
			);
			if (!label || !/^(?:任职|任前|廉政)谈话(?:情况|时间|记录)?$/.test(label.words)) return [];
			if (cells.length === 0 || cells.some(({ words }) => words !== "") || filled.length < 3) return [];
			return [
				{
					grade: "hit",
					at: passage(document, label.span),
					why: `“${label.words}”一栏空白，未见任前（任职）谈话的记载`,
				},
			];
		}),
	);
}

function finding(sentence: Sentence, document: AnalysedDocument, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, sentence.span)), why };
}
