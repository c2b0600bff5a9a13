import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import type { UnitRule } from "../facts/model-money";
import { readCells } from "../facts/purchase-cells";
import { overlaps } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

const competitive =
	/比选|招标|招投标|磋商|竞争|谈判采购|竞价|公开|框架协议|政府采购|政采|电子卖场|网上商城|平台|摇号|遴选|竞拍|挂牌|定点采购目录/;
const quotes = /询价|比价|报价|货比三家|三家|比较/;
const direct =
	/直接|指定|定点|协商|口头|电话|微信|熟人|推荐|续签|续聘|沿用|自行(?:采购|联系|确定|选定)|零星|委托|单一来源|内部(?:确定|选定|商定)|邀请(?:一家|1家)|议定|谈妥/;
const grounds =
	/应急|抢险|救灾|专利|专有|唯一|论证|公示|批复|核准|批准(?:变更|采用)|框架|统招|涉密|法定|代管|上级(?:指定|统一)|公共事业|供水|供电|燃气|财政[^，。；]{0,6}(?:同意|批)|不(?:足|满)限额|两次(?:流标|招标)|流标|废标/;

/** A purchase was made in a way below the one that the unit's own limits ask for its sum. */
export const purchaseMethod: CaseCheck = {
	id: "purchase-method",
	scope: "case",
	run: ({ documents }) => {
		const rules = documents.flatMap((document) =>
			document.facts.unitRules.map((rule) => ({ rule, document })),
		);
		const tender = lowest(rules, "tender");
		const asked = lowest(rules, "quotes");
		const limits = { tender, asked };
		const beside = documents.flatMap(besideOthers);
		if (!tender && !asked && beside.length === 0) return notApplied("未读到本单位的采购限额");
		const judged = documents.flatMap((document) => inDocument(document, limits));
		return proposed([
			...judged,
			...beside.filter(
				({ at }) => !judged.some((one) => one.at.document === at.document && overlaps(one.at.span, at.span)),
			),
		]);
	},
};

interface Limit {
	rule: UnitRule;
	document: AnalysedDocument;
}

function lowest(rules: readonly Limit[], matter: UnitRule["matter"]): Limit | undefined {
	return rules
		.filter(({ rule }) => rule.matter === matter && (rule.from ?? 0) >= 1000)
		.sort((a, b) => (a.rule.from as number) - (b.rule.from as number))[0];
}

interface Limits {
	tender: Limit | undefined;
	asked: Limit | undefined;
}

function inDocument(document: AnalysedDocument, limits: Limits): CheckProposal[] {
	const kind = document.facts.kind.kind;
	if (kind === "unit-rule" || document.facts.rectifications.length > 0) return [];
	return readCells(readLines(document.document)).flatMap(({ method, amount, words }) => {
		if (grounds.test(words) || competitive.test(method.text)) return [];
		const limit = beyond(amount, method.text, limits);
		if (!limit) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, method.span),
				why: `金额${amount / 10_000}万元，采购方式为“${method.text.slice(0, 24)}”，低于本单位规定（${(limit.rule.from ?? 0) / 10_000}万元起）要求的方式，未见不公开比选或招标的依据`,
				related: [{ passage: passage(limit.document, limit.rule.span), label: "本单位规定" }],
			},
		];
	});
}

/** Of the purchases of one ledger, one was given directly where smaller ones were compared. */
function besideOthers(document: AnalysedDocument): CheckProposal[] {
	if (document.facts.kind.kind === "unit-rule" || document.facts.rectifications.length > 0) return [];
	const rows = readCells(readLines(document.document));
	const compares = rows.filter(({ method }) => competitive.test(method.text) || quotes.test(method.text));
	return rows.flatMap(({ method, amount, words }) => {
		const plain = !competitive.test(method.text) && !quotes.test(method.text) && !grounds.test(words);
		if (
			!plain ||
			!/^(?:科室|领导|局|部门)?(?:直接|指定|口头|熟人|续签|沿用|定给)/.test(method.text) ||
			amount < 50_000
		)
			return [];
		const smaller = compares.filter((one) => one.amount <= amount);
		const [first] = smaller;
		if (!first || smaller.length < 2) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, method.span),
				why: `金额${amount / 10_000}万元，采购方式为“${method.text.slice(0, 24)}”；同表金额更小的${smaller.length}笔均经询价或比选，未见不比选的依据`,
				related: [{ passage: passage(document, first.method.span), label: "同表其他采购" }],
			},
		];
	});
}

function beyond(amount: number, method: string, { tender, asked }: Limits): Limit | undefined {
	const byQuotes = quotes.test(method);
	if (!byQuotes && !direct.test(method)) return undefined;
	if (tender && amount >= (tender.rule.from as number)) return tender;
	return asked && !byQuotes && amount >= (asked.rule.from as number) ? asked : undefined;
}
