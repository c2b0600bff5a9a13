import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { isoOf } from "../text/calendar";
import { findDates } from "../text/dates";
import { oncePer } from "../text/remembered";
import { cover, type Span } from "../text/span";
import { isDemand, partOf, type Sentence } from "./sentences";

/** Steps of a matter of money, in the order in which they must come. */
export type Step =
	| "decided"
	| "announced"
	| "evaluated"
	| "awarded"
	| "signed"
	| "started"
	| "accepted"
	| "paid"
	| "reviewed";

export const stepNames: Record<Step, string> = {
	decided: "会议研究",
	announced: "采购公告",
	evaluated: "开标（评审）",
	awarded: "中标（成交）",
	signed: "合同签订",
	started: "开工（供货）",
	accepted: "验收",
	paid: "付款",
	reviewed: "合法性审查",
};

export interface StepAt {
	step: Step;
	iso: string;
	span: Span;
	/** The clause or cell that told it. */
	words: string;
	/** Asked for or planned: counts only where another place tells the same day as done. */
	planned?: boolean;
}

const words: readonly [Step, RegExp][] = [
	[
		"reviewed",
		/法律(?:顾问)?(?:审查|审核|意见)|合法性审(?:查|核)|法律顾问|律师[^，。；]{0,8}(?:审查|审核|意见)|法审|法务[^，。；]{0,6}(?:审|意见)|法规科[^，。；]{0,6}(?:审|意见)/,
	],
	[
		"decided",
		/(?:党组|党委|党总支|办公会|[局院校馆社处站所园场台]务会|行政会|班子会|理事会|董事会|主席团|常委会)[^，。；]{0,16}(?:研究|审议|讨论|同意|决定|通过|会议|决策)|上会|会议(?:时间|日期|研究|审议|决定|批准)|[^，。；]{1,6}会(?:议)?(?:研究|审议)|集体(?:研究|决策|讨论)|(?:党组|党委)会|办公会|[局院校馆社处站所园场台]务会/,
	],
	[
		"announced",
		/(?:招标|采购|比选|磋商|竞价|询价|谈判)(?:公告|邀请)(?!期)|挂(?:出|上|网)?(?:招标|采购)?公告|(?:发布|发出|刊登|登出|公布|张贴)[^，。；]{0,10}公告|公告(?:发布|挂出|登出)/,
	],
	[
		"evaluated",
		/[日号]评(?=[，。；]|$)|开标|评标|评审(?:会|小组|时间|日期)?(?!费|专家)|比选(?:会|评审)|磋商|竞价会|唱标|询价(?:时间|日期|会)|谈判会/,
	],
	["awarded", /(?:中标|成交|中选)(?:通知|结果|公告|公示|单位确定)|定标|确定(?:中标|成交|中选)/],
	[
		"signed",
		/(?:合同|协议)[^，。；]{0,10}(?:签订|签署|签约|签了|签章|盖章)|签(?:订|署|约)(?:日期|时间|地点|合同|协议)?|签(?:订|了|下)[^，。；]{0,20}(?:合同|协议)|签字盖章|合同(?:于|是|在)?[\d一二三四五六七八九十年月.-]{3,12}[日号]?签|合同(?:日期|时间|落款)/,
	],
	["accepted", /验收|竣工|完工/],
	[
		"started",
		/开工|进场|动工|供货|到货|送货|交货|送到|安装|施工(?!图|单位|方|合同|队伍|现场|组织|许可)|开始(?:施工|实施|服务|供)|入驻|上岗|开课|开班|拆除|铺设|浇筑|吊装/,
	],
	["paid", /付款|支付|拨付|转账|付清|结清|付讫|汇款|打款|付了|报销/],
];

/** A date in such words is no step: planned, prepared, emergency, or of another contract. */
const otherwise =
	/应急|抢险|抢修|抢通|补充(?:协议|合同)|变更|质保|保修|保证金|保函|试用|样品|样机|设计|勘察|勘测|监测|应于|应在|不得早于|须于|之前|以前|前完成|截止|到期|届满|有效期|原合同|上(?:一|期)|旧合同|公告期|承诺|踏勘|现场(?:查看|核查|踏勘)|调研|考察/;

/** What a short label alone tells. */
const bareLabels: readonly [Step, RegExp][] = [
	["signed", /^(?:合同|签约|签订|合同签订)$/],
	["started", /^(?:施工|实施|供货)$/],
	["decided", /^(?:会议决定|会议|决策|上会|党组|党委)(?:意见|情况)?$/],
];

function stepOfLabel(label: string): Step | undefined {
	return bareLabels.find(([, pattern]) => pattern.test(label))?.[0] ?? stepOf(label);
}

/** The step that a clause tells nearest to its front. */
export function stepOf(clause: string): Step | undefined {
	const found = words
		.map(([step, pattern]) => ({ step, at: clause.search(pattern) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)[0];
	return found?.step;
}

const plans = /申请|申报|计划|预计|拟|将于|请予|争取/;

const urgency = /应急(?!管理|预案|演练|值守)|抢险|抢修|抢通|抢排|先行处置|紧急情(?:况|形)|救灾|排险/;
const inGeneral = /(?:属于|凡|如|遇|除|限于)[^，。；]{0,10}(?:应急|抢险|抢修|紧急|救灾)|应附|不属|除外|未经/;

/** The matter itself was an emergency; a form's note on emergencies is none. */
export function isUrgent(texts: readonly string[]): boolean {
	return texts.some((text) => urgency.test(text) && !inGeneral.test(text) && !isDemand(text));
}

/** What names the cell a sentence stands in: the cell to its left; for a cell in a log the date of its row. */
export interface CellContext {
	label: string;
	labelSpan?: Span;
	/** Date of the row when it stands in a cell of its own. */
	day?: { iso: string; span: Span };
}

/** By the index of the block. */
export const cellContexts = oncePer(
	(document: AnalysedDocument) => document.document,
	(document): Map<number, CellContext> => {
		const found = new Map<number, CellContext>();
		const { blocks, text, tables } = document.document;
		const year = yearOf(document);
		const byCell = new Map<string, CellContext>();
		tables.forEach((table, index) => {
			for (const row of table.rows) {
				const days = row.slice(0, 2).map((cell) => dayOf(document, cell.span, year));
				const dayAt = days.findIndex(Boolean);
				row.forEach((cell, at) => {
					const left = row[at - 1];
					const day = dayAt >= 0 && at > dayAt ? days[dayAt] : undefined;
					byCell.set(`${index}:${cell.row}:${cell.column}`, {
						label: left ? foldStretch(text, left.span).text : "",
						...(left ? { labelSpan: left.span } : {}),
						...(day ? { day } : {}),
					});
				});
			}
		});
		blocks.forEach((block, index) => {
			const context = block.cell && byCell.get(`${block.cell.table}:${block.cell.row}:${block.cell.column}`);
			if (context) found.set(index, context);
		});
		return found;
	},
);

/** The day when a cell holds nothing else. */
function dayOf(document: AnalysedDocument, span: Span, year: number | undefined): CellContext["day"] {
	const written = foldStretch(document.document.text, span).text;
	if (written.length === 0 || written.length > 16) return undefined;
	const bare = /^(\d{1,2})[./-](\d{1,2})$/.exec(written);
	if (bare && year) {
		const iso = isoOf(year, Number(bare[1]), Number(bare[2]));
		return iso ? { iso, span } : undefined;
	}
	const dates = findDates(written, year ? { year } : {});
	const date = dates[0];
	if (!date?.iso || dates.length > 1 || written.length - (date.span.end - date.span.start) > 4)
		return undefined;
	return { iso: date.iso, span };
}

function yearOf(document: AnalysedDocument): number | undefined {
	const { text } = document.document;
	const first = (/20\d{2}(?=年\d|[.\-/]\d|[）)〕])/.exec(text) ??
		/20\d{2}(?=年|[.\-/）)〕])/.exec(text))?.[0];
	if (document.facts.date) return Number(document.facts.date.slice(0, 4));
	return first ? Number(first) : findDates(text.slice(-200)).findLast(({ year }) => year)?.year;
}

/** The year of the last full date of a narrative before a stretch; a bare year such as 2006年安装 tells nothing of what follows. */
function yearBefore(document: AnalysedDocument, first: Sentence | undefined): number | undefined {
	if (!first) return undefined;
	const before = document.document.text.slice(0, first.span.start);
	const last = [...before.matchAll(/(20\d{2})年\d{1,2}月/g)].at(-1);
	return last ? Number(last[1]) : undefined;
}

/**
 * Steps told in sentences of one matter, each with its day. In a ledger's row the cell to the left is no label
 * but another value: `inRow` leaves it out.
 */
export function stepsIn(document: AnalysedDocument, list: readonly Sentence[], inRow = false): StepAt[] {
	const cells = inRow ? new Map<number, CellContext>() : cellContexts(document);
	const year = yearOf(document);
	const told = yearBefore(document, list[0]);
	let base = told
		? { year: told }
		: document.facts.date
			? { base: document.facts.date }
			: year
				? { year }
				: {};
	const found = list.flatMap((sentence): StepAt[] => {
		if (isDemand(sentence.text.replace(/第[一二三四五六七八九十\d]+条/g, ""))) return [];
		const cell = cells.get(sentence.line.block);
		const dates = findDates(sentence.text, base).filter((date) => date.iso);
		const last = dates.findLast((date) => !date.inferred && date.year && date.month);
		if (last?.year) base = { year: last.year };
		if (dates.length === 0) return logged(sentence, cell);
		return dates.flatMap((date) => {
			const from = clauseStart(sentence.text, date.span.start);
			const stop = clauseEnd(sentence.text, date.span.end);
			// `2022年7月6日，对机组进行验收`: the day alone in front belongs to the clause behind it.
			const alone = from === date.span.start && stop === date.span.end && sentence.text[stop] === "，";
			const to = alone ? clauseEnd(sentence.text, stop + 1) : stop;
			const clause = sentence.text.slice(from, to);
			const label = cell && cell.label.length <= 20 ? cell.label : "";
			if (!date.iso || otherwise.test(clause) || otherwise.test(label)) return [];
			const after = clause.slice(date.span.end - from);
			const before = clause.slice(0, date.span.start - from);
			// A label names the cell's steps unless the clause tells its own.
			const byLabel = dates.length === 1 || from === 0 ? stepOfLabel(label) : undefined;
			const step =
				stepOf(after) ?? stepOf(before) ?? byLabel ?? (clause.length <= 14 ? stepOf(clause) : undefined);
			if (!step) return [];
			const named = /^[^：]{2,10}(?:日期|时间)：/.exec(clause)?.[0].length ?? 0;
			const at = partOf(sentence, from + named, to);
			// A label that names the step belongs to its words.
			const ofDay = named === 0 && from === 0 && step === byLabel && /日期|时间/.test(label);
			const labelSpan = ofDay ? cell?.labelSpan : undefined;
			return [
				{
					step,
					iso: date.iso,
					span: labelSpan ? cover(labelSpan, at) : at,
					words: clause,
					...(plans.test(clause) ? { planned: true } : {}),
				},
			];
		});
	});
	return found.filter(
		(one) =>
			!one.planned ||
			found.some((other) => !other.planned && other.step === one.step && other.iso === one.iso),
	);
}

/** A row of a log: the day in its own cell, what happened in another. */
function logged(sentence: Sentence, cell: CellContext | undefined): StepAt[] {
	if (!cell?.day || otherwise.test(sentence.text) || /款|费|单|发票/.test(sentence.text)) return [];
	const step = stepOf(sentence.text);
	if (
		step !== "started" &&
		step !== "accepted" &&
		step !== "signed" &&
		step !== "awarded" &&
		step !== "evaluated"
	)
		return [];
	return [{ step, iso: cell.day.iso, span: sentence.span, words: sentence.text }];
}

function clauseStart(text: string, at: number): number {
	return Math.max(...["，", "；", "。"].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
}

function clauseEnd(text: string, at: number): number {
	const end = text.slice(at).search(/[，；。]/);
	return end < 0 ? text.length : at + end;
}
