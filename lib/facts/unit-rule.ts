import { type Amount, findAmounts } from "../text/amounts";
import { type Line, type Stretch, sentencesOf, spanIn } from "./lines";
import { dateIn } from "./meeting-count";
import type { MeetingBody } from "./model-meeting";
import type { UnitRule } from "./model-money";
import type { DateValue } from "./model-values";
import { tablesOf } from "./table-rows";
import { readDayRules } from "./unit-rule-days";

/** Who decides, as a rule names it. */
const bodies: readonly [RegExp, MeetingBody, UnitRule["matter"]][] = [
	[/党组(?:会议?|集体)/, "party-group", "collective-decision"],
	[/党(?:委|总支)(?:会议?|会|集体|委员会)/, "party-committee", "collective-decision"],
	[/董事会/, "board", "collective-decision"],
	[/办公会|[局院校馆社处站所园场台]务会|经理层|总经理办公/, "executive", "executive-decision"],
];
const decides =
	/研究|决定|审议|讨论|审批|批准|集体|决策|职权|议定|会(?:上)?(?:来)?(?:定|议|过|批)(?=[，。；、）]|$)|说了算|(?:过|上|报|交|经)(?:局|校|院|乡|镇|中心)?(?:党|董)/;
const low = /以下|不足|未满|低于|不满|以内|不(?:得|能|应|可|准|宜)?(?:超过|高于|多于|突破)/;
const high = /(?:以上|及以上|（含）以上|（含）及以上|达到|起|（含）(?:至|到|—|-))/;

/** Limits of money and of days stated in the unit's own rules, wherever they are quoted. */
export function readUnitRules(lines: readonly Line[]): UnitRule[] {
	const effective = effectiveDate(lines);
	const leads = leadsOf(lines);
	const rules = [
		...lines.flatMap((line, index) =>
			line.cell ? [] : [...moneyRules(line, leads[index]), ...readDayRules(line)],
		),
		...tableRules(lines),
	];
	return effective ? rules.map((rule) => ({ ...rule, effective })) : rules;
}

type Decider = (typeof bodies)[number];

/** A list of matters under one heading: 下列事项由党组会议集体决定：. */
interface Lead {
	decider: Decider;
	/** Where the list begins in its line. */
	from: number;
}

const listLead =
	/(?:下列|以下|如下|属于?下述)[^。；：]{0,12}(?:事项|情形|内容|支出|项目)[^。；：]{0,24}(?:决定|研究|讨论|审议|审批|决策|表决)[^。；：]{0,8}：/;
const article = /^第[一二三四五六七八九十百\d]{1,4}[条章节]/;

/** For each line the body that decides on the list it belongs to; a new article ends the list. */
function leadsOf(lines: readonly Line[]): (Lead | undefined)[] {
	let current: Lead | undefined;
	return lines.map((line) => {
		if (article.test(line.text)) current = undefined;
		else if (current) current = { ...current, from: 0 };
		const lead = listLead.exec(line.text);
		const decider = lead && bodies.find(([pattern]) => pattern.test(lead[0]));
		if (lead && decider) current = { decider, from: lead.index + lead[0].length };
		return current;
	});
}

/** 自2023年6月1日起施行 holds for all the rules of its document. */
function effectiveDate(lines: readonly Line[]): DateValue | undefined {
	for (const line of lines) {
		const match = /自[^，。；]{4,16}(?:日|起)[^，。；]{0,4}(?:起)?(?:施行|执行|实施|生效)/.exec(line.text);
		const date = match && dateIn(line, match.index, match.index + match[0].length);
		if (date) return date;
	}
	return undefined;
}

function tableRules(lines: readonly Line[]): UnitRule[] {
	return tablesOf(lines).flatMap((rows) =>
		rows.flatMap((row) => {
			const cells = [...row.values()].filter((cell) => cell.text !== "");
			if (cells.length < 2 || cells.length > 4) return [];
			return moneyRules(joinCells(cells));
		}),
	);
}

function joinCells(cells: readonly Line[]): Stretch {
	const at = cells.flatMap((cell, index) => (index < cells.length - 1 ? cell.at : [...cell.at.slice(0, -1)]));
	return { text: cells.map((cell) => cell.text).join("，"), at: [...at, cells.at(-1)?.span.end ?? 0] };
}

interface Clause {
	from: number;
	to: number;
	amounts: Amount[];
}

function moneyRules(line: Stretch, lead?: Lead): UnitRule[] {
	if (!/[元万]/.test(line.text) || !(high.test(line.text) || low.test(line.text) || /超过/.test(line.text)))
		return [];
	return sentencesOf(line.text).flatMap((sentence) =>
		clausesOf(line.text, sentence.from, sentence.to).flatMap((clause) => {
			const decider = lead && clause.from >= lead.from ? lead.decider : undefined;
			const rule = ruleOf(line.text.slice(clause.from, clause.to), clause.amounts, clause.from, decider);
			return rule ? [{ ...rule, span: spanIn(line, clause.from, clause.to) }] : [];
		}),
	);
}

/** From one clause with a sum to the next: who decides may stand behind a comma. */
function clausesOf(text: string, from: number, to: number): Clause[] {
	const amounts = findAmounts(text.slice(from, to)).map((amount) => ({
		...amount,
		span: { start: from + amount.span.start, end: from + amount.span.end },
	}));
	const clauses: Clause[] = [];
	for (const amount of amounts) {
		const last = clauses.at(-1);
		const begin = text.lastIndexOf("，", amount.span.start) + 1;
		if (
			last &&
			(begin <= last.from || !text.slice(last.amounts[0]?.span.end, amount.span.start).includes("，"))
		)
			last.amounts.push(amount);
		else {
			if (last) last.to = begin;
			clauses.push({ from: Math.max(begin, from), to, amounts: [amount] });
		}
	}
	return clauses;
}

function ruleOf(
	clause: string,
	amounts: readonly Amount[],
	offset: number,
	decider?: Decider,
): Omit<UnitRule, "span"> | undefined {
	const limits = limitsOf(clause, amounts, offset);
	if (limits.from === undefined && limits.below === undefined) return undefined;
	const per = /年度累计|全年累计|一年内累计|累计/.test(clause)
		? ({ per: "year" } as const)
		: /单[笔项次]|一次性/.test(clause)
			? ({ per: "single" } as const)
			: {};
	if (/(?:每人|人均)[^，。；]{0,6}(?:每餐|每次|每天)?|用餐标准|餐标/.test(clause) && /餐|接待/.test(clause))
		return { matter: "reception", ...limits };
	const body = bodies.find(([pattern]) => pattern.test(clause));
	if (body && decides.test(clause)) return { matter: body[2], body: body[1], ...limits, ...per };
	if (limits.below !== undefined && byOne.test(clause)) return { matter: "other", ...limits, ...per };
	if (limits.from === undefined) return undefined;
	if (decider && spending.test(clause) && !/原值|净值/.test(clause))
		return { matter: decider[2], body: decider[1], ...limits, ...per };
	if (/招标|比选|公开采购|磋商/.test(clause)) return { matter: "tender", ...limits, ...per };
	if (/询价|比价|三家/.test(clause)) return { matter: "quotes", ...limits, ...per };
	if (/合法性审查|法律审核|法律顾问|法务/.test(clause)) return { matter: "legal-review", ...limits, ...per };
	return undefined;
}

/** 5万元以下由分管副局长签批: what lies above is not one person's to approve. */
const byOne =
	/(?:由|经|报)?[^，。；]{0,10}(?:长|主任|领导|负责人|总经理|主席|书记|部门|科室)[^，。；]{0,4}(?:签批|审批|批准|审签|签字|决定|审定|[签批定](?=[，。；、）]|$))/;
const spending =
	/支出|资金|项目|采购|购置|工程|投资|经费|合同|拨付|付款|款项|大额|贷款|借款|担保|捐赠|赞助|服务|开支/;

/** A lower bound counts itself in, an upper one does not. */
function limitsOf(clause: string, amounts: readonly Amount[], offset: number) {
	const limits: { from?: number; below?: number } = {};
	amounts.forEach((amount, index) => {
		const after = clause.slice(amount.span.end - offset, amount.span.end - offset + 7);
		const before = clause.slice(Math.max(0, amount.span.start - offset - 5), amount.span.start - offset);
		const upper =
			low.test(before) ||
			/^(?:（[不]?含）)?(?:以下|以内)/.test(after) ||
			amount.bound === "under" ||
			amount.bound === "at-most" ||
			(index > 0 && amount.range === "to") ||
			(index > 0 && /至|到|—|-/.test(before) && limits.from !== undefined);
		const lower =
			high.test(after) ||
			/超过|达到/.test(before) ||
			amount.bound === "at-least" ||
			amount.bound === "over" ||
			amount.range === "from";
		if (upper) limits.below ??= amount.value;
		else if (lower) limits.from ??= amount.value;
	});
	return limits;
}
