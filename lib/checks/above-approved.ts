import type { AnalysedDocument } from "../facts/case";
import { findAmounts } from "../text/amounts";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { budgetTables } from "./budget-tables";
import { changeShares } from "./change-share";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type Decided, decidedIn, decisionsOf } from "./decided-items";
import { caseOutlays } from "./matters-of-money";
import { passage, trim } from "./meeting-support";
import { isUrgent } from "./outlay-steps";
import type { Sum } from "./outlay-sums";
import { type Outlay, urgent } from "./outlays";
import { rowWords, withLabel } from "./place";
import { isDemand, sentences } from "./sentences";

/** A matter came to more than was approved for it, and no second decision is on record. */
export const aboveApproved: CaseCheck = {
	id: "above-approved",
	scope: "case",
	run: ({ documents }) => {
		const { all } = caseOutlays(documents);
		const decided = decidedIn(documents);
		const margin = marginOf(documents);
		const tables = documents.flatMap((document) => inTables(document, margin));
		const papers = documents.flatMap((document) => [
			...inOnePaper(document, margin),
			...toldAbove(document, margin),
			...toldBeyond(document),
		]);
		const shares = documents.flatMap((document) => changeShares(document, margin));
		if (all.length === 0 && tables.length === 0 && papers.length === 0 && shares.length === 0)
			return notApplied("未读到批准金额和结算、支付金额");
		const found = [...shares, ...tables, ...all.flatMap((outlay) => judge(outlay, decided, margin))];
		const known = new Set(found.map(({ at }) => at.document));
		return proposed([...found, ...papers.filter(({ at }) => !known.has(at.document))]);
	},
};

/** How far above the approved sum a matter may end without a new decision, as the unit's rules say; 0.1 is a tenth. */
function marginOf(documents: readonly AnalysedDocument[]): number | undefined {
	const told = documents.flatMap((document) =>
		sentences(document).flatMap(({ text }) => {
			if (!/超|增加|调整|变更/.test(text) || !/重新|报|审|同意|研究|调概/.test(text)) return [];
			const match =
				/(?:超(?:过|出)?|增加|达到?)[^。；]{0,22}?(?:百分之([一二三四五六七八九十]+)|(\d{1,2})%)/.exec(text);
			const value = match && (match[2] ? Number(match[2]) : parseNumeral(match[1] as string));
			return value && value <= 30 ? [value / 100] : [];
		}),
	);
	return told.length > 0 ? Math.min(...told) : undefined;
}

/** Without a rule, a contract may be exceeded by this much before it means something. */
const usualMargin = 0.1;
/** A sum so much larger belongs to another matter. */
const most = 3;

function judge(outlay: Outlay, decided: Decided, margin: number | undefined): CheckProposal[] {
	if (urgent(outlay) || decidedAnew(outlay)) return [];
	const final = largest(outlay.sums, "final");
	if (!final) return [];
	const own = largest(outlay.sums, "approved");
	const items = decisionsOf(outlay, decided).filter(
		({ iso }) => !outlay.steps[0] || iso <= (lastDay(outlay) ?? iso),
	);
	const told = items.map((one) => ({
		one,
		value: Math.max(0, ...one.item.amounts.map(({ value }) => value)),
	}));
	const best = told.sort((a, b) => b.value - a.value)[0];
	const contract = largest(outlay.sums, "contract");
	const candidates = [
		...(own
			? [
					{
						value: own.value,
						at: passage(outlay.document, trim(outlay.document.document.text, own.span)),
						name: "批准",
					},
				]
			: []),
		...(best && best.value >= 10_000
			? [
					{
						value: best.value,
						at: passage(best.one.document, trim(best.one.document.document.text, best.one.item.title)),
						name: "会议同意",
					},
				]
			: []),
	];
	const approved = candidates.sort((a, b) => b.value - a.value)[0];
	if (approved) {
		// What was contracted above the sum read as approved shows that another sum was meant.
		if (contract && contract.value > approved.value * 1.02) return [];
		return exceeds(final.value, approved.value, margin ?? 0) ? [finding(outlay, final, approved)] : [];
	}
	if (!contract) return [];
	if (/据实|按实|单价|按量|计量支付|框架/.test(outlay.words)) return [];
	if (!exceeds(final.value, contract.value, margin ?? usualMargin)) return [];
	return [
		finding(outlay, final, {
			value: contract.value,
			at: passage(outlay.document, trim(outlay.document.document.text, contract.span)),
			name: "合同",
		}),
	];
}

function lastDay({ steps }: Outlay): string | undefined {
	return steps
		.map(({ iso }) => iso)
		.sort()
		.at(-1);
}

function exceeds(final: number, approved: number, margin: number): boolean {
	return final > approved * (1 + margin) + 1 && final - approved >= 1000 && final < approved * most;
}

function largest(sums: readonly Sum[], role: Sum["role"]): Sum | undefined {
	return sums.filter((sum) => sum.role === role).sort((a, b) => b.value - a.value)[0];
}

const again =
	/重新(?:上会|研究|审议|报批|审定|提交)|再次(?:上会|研究|审议|提交)|第二次[^，。；]{0,8}研究|(?:会议?|党组|党委|董事会|理事会)[^，。；]{0,20}(?:同意|批准|通过|研究)[^，。；]{0,10}(?:追加|增加|调整|变更|调概)|(?:追加|增加|调整|变更|调概|超出)[^，。；]{0,24}(?:会议?|党组|党委|董事会|理事会|常委会|主管部门|财政|发改)[^，。；]{0,10}(?:同意|批准|通过|批复|研究|备案)|调概批复/;
const notYet = /须|应|未|没有|不得|如|若|待|无/;

/** A second decision is told in the papers themselves. */
function decidedAnew({ form, words, sentences: own }: Outlay): boolean {
	const texts = form === "row" ? [words] : own.map(({ text }) => text);
	return texts.some((text) => {
		const match = again.exec(text);
		return (
			match !== null &&
			!isDemand(text) &&
			!notYet.test(text.slice(Math.max(0, match.index - 12), match.index + match[0].length))
		);
	});
}

/** In a ledger's row the remark behind the sum tells what it came of; in a form the label before it. */
function placeOf({ form, span, document }: Outlay, final: Sum): Span {
	return form === "row"
		? { start: final.span.start, end: span.end }
		: trim(document.document.text, withLabel(document, final.span));
}

function finding(
	outlay: Outlay,
	final: Sum,
	approved: { value: number; at: ReturnType<typeof passage>; name: string },
): CheckProposal {
	const { document, title } = outlay;
	const over = Math.round((final.value / approved.value - 1) * 1000) / 10;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, placeOf(outlay, final))),
		why: `${title ? `“${title.text.slice(0, 24)}”` : ""}最终${final.value / 10_000}万元，高于${approved.name}的${approved.value / 10_000}万元（超出${over}%），未见重新研究的记载`,
		related: [{ passage: approved.at, label: `${approved.name}金额` }],
	};
}

const agreedWords =
	/(?:合同|批准|核定|会议(?:同意|定)|中标|概算|预算|控制)(?:总)?(?:价|金额|额|数)?(?:为|是|在)?$|(?:会(?:议|上)?)[^，。；]{0,4}批(?:了|准|下来?)?(?:的)?(?:是|为)?$/;
const cameTo =
	/(?:最后|最终|实际|结算|决算|累计|共|总共)[^，。；\d]{0,4}(?:付|支付|花|结|用|支出|结算)(?:了|款|价|到|出)?(?:为|是)?$|(?:报(?:上来|来|过来)?的|算下来|干下来|结下来|加起来)[^，。；\d]{0,4}(?:总数|总价|合计|总额|数)?(?:为|是|要|达)?$/;
const notAgain =
	/(?:没有?|未)(?:再|另外?|重新|另行|经)?(?:上(?:过)?会|研究|报批|审批|审议|开会|集体)|(?:自行|口头|签字)[^，。；]{0,6}(?:同意|增加|办)|请?(?:会上|大家|各位|班子)[^，。；]{0,2}(?:知道|知晓|了解)(?:一下)?|(?:通报|说明|告知)一下|(?:口头|现场)[^，。；]{0,4}(?:商量|商定|说好)/;

const above =
	/(?:审定|结算|决算|实付|最终|实际)(?:数|价|额|金额)?比(?:合同|预算|批准|概算|中标价?)(?:价|数|金额)?(?:多|高|超)(?:出|了)?[\d.]+万?元?/;

/** `审定数比合同多9.7万元……现场口头商量过`. */
function toldBeyond(document: AnalysedDocument): CheckProposal[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	return sentences(document)
		.filter(({ text }) => above.test(text) && notAgain.test(text) && !isDemand(text))
		.map((sentence) => ({
			grade: "hit" as const,
			at: passage(document, trim(document.document.text, sentence.span)),
			why: "结算高于合同（批准），文中只说口头商量，未见变更审批和重新研究",
		}));
}

/** `合同24.6万元，最后付了27万元，……没有另外上会`. */
function toldAbove(document: AnalysedDocument, margin: number | undefined): CheckProposal[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	return sentences(document).flatMap((sentence) => {
		const { text } = sentence;
		if (sentence.line.cell || isDemand(text) || !notAgain.test(text)) return [];
		const sums = findAmounts(text).map(({ span, value }) => ({
			value,
			before: text.slice(Math.max(0, span.start - 10), span.start),
			end: span.end,
			start: span.start,
		}));
		const approved = sums.find(({ before }) => agreedWords.test(before));
		const final = sums.find((one) => cameTo.test(one.before) && one.start > (approved?.start ?? Infinity));
		if (!approved || !final || !exceeds(final.value, approved.value, margin ?? 0)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, sentence.span)),
				why: `支付${final.value / 10_000}万元，高于合同（批准）的${approved.value / 10_000}万元，文中写明没有重新研究`,
			},
		];
	});
}

/** Papers bound for one matter: what was approved or budgeted for it, and what it was settled at. */
function inOnePaper(document: AnalysedDocument, margin: number | undefined): CheckProposal[] {
	const { kind, amounts, ledger, meetings } = document.facts;
	if (!["contract", "decision-table", "agenda-approval", "unknown"].includes(kind.kind)) return [];
	if (ledger.length > 3 || meetings.length > 1) return [];
	const all = sentences(document).map(({ text }) => text);
	if (all.some((text) => again.test(text) && !isDemand(text) && !notYet.test(text))) return [];
	const highest = (roles: readonly string[]) =>
		amounts.filter(({ role }) => roles.includes(role)).sort((a, b) => b.value - a.value)[0];
	const approved = highest(["approved", "budget"]);
	const final = highest(["settled"]);
	if (!approved || !final || isUrgent(all)) return [];
	const contract = highest(["contract", "awarded"]);
	// What was contracted far above the sum read as approved shows that another sum was meant.
	if (contract && contract.value > approved.value * 1.2) return [];
	if (!exceeds(final.value, approved.value, margin ?? usualMargin)) return [];
	const over = Math.round((final.value / approved.value - 1) * 1000) / 10;
	return [
		{
			grade: "hit",
			at: passage(document, rowWords(document, final.span)),
			why: `结算${final.value / 10_000}万元，高于批准（预算）的${approved.value / 10_000}万元（超出${over}%），未见重新研究的记载`,
			related: [{ passage: passage(document, approved.span), label: "批准金额" }],
		},
	];
}

/** A table of budget and outcome, by its row of totals. */
function inTables(document: AnalysedDocument, margin: number | undefined): CheckProposal[] {
	if (["unit-rule", "democratic-life"].includes(document.facts.kind.kind)) return [];
	const all = sentences(document).map(({ text }) => text);
	if (all.some((text) => again.test(text) && !isDemand(text) && !notYet.test(text))) return [];
	return budgetTables(document).flatMap(({ approved, final }) =>
		exceeds(final.value, approved.value, margin ?? 0)
			? [
					{
						grade: "hit" as const,
						at: passage(document, final.span),
						why: `合计${final.value / 10_000}万元，高于批准的${approved.value / 10_000}万元，未见重新研究的记载`,
						related: [{ passage: passage(document, approved.span), label: "批准金额" }],
					},
				]
			: [],
	);
}
