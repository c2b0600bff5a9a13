import type { AnalysedDocument } from "../facts/case";
import { foldStretch, type Line, part, readLines, type Stretch, sentencesOf, spanIn } from "../facts/lines";
import { findAmounts } from "../text/amounts";
import { findDates } from "../text/dates";
import type { Purchase } from "./purchases";
import { supplierKey } from "./purchases";

interface Segment extends Stretch {
	label: string;
	value: string;
}

/** Purchases told one a line: `3月2日　台式机10台　计43,800元　供：启元信息`, `乙、支线二段，造价29.2万元，承建：…`. */
export function purchaseLines(document: AnalysedDocument): Purchase[] {
	const { text } = document.document;
	return readLines(document.document).flatMap((line) => {
		if (line.cell || !/[元万]/.test(line.text)) return [];
		const spaced = foldStretch(text, line.span, true);
		return piecesOf(spaced, line).flatMap((piece) => purchaseIn(document, piece) ?? []);
	});
}

/** A list's entry is its whole line as long as it is short; else one sentence. */
function piecesOf(spaced: Stretch, line: Line): Stretch[] {
	const sentences = sentencesOf(spaced.text);
	if (line.text.length <= 120 && sentences.length <= 2) return [spaced];
	return sentences.map(({ from, to }) => part(spaced, from, to));
}

const single = /单价|每[台套件人个只份米间把]|预算|限价|控制价|市价|原价|均价|估价|报价|质保|押金|罚/;
const rule = /以上|以下|不足\d|满\d|应当?报|须报|规定|办法|制度|标准|限额/;
const story = /[：:“]$/;

function purchaseIn(document: AnalysedDocument, piece: Stretch): Purchase | undefined {
	const amounts = findAmounts(piece.text).filter(
		(amount) =>
			amount.value >= 1000 &&
			!amount.bound &&
			!amount.range &&
			!single.test(piece.text.slice(Math.max(0, amount.span.start - 5), amount.span.start)),
	);
	const [amount] = amounts;
	if (!amount || amounts.length > 1 || rule.test(piece.text)) return undefined;
	const segments = segmentsOf(piece);
	const supplier = supplierOf(segments);
	const day = dayIn(document, piece);
	if (!supplier && !day) return undefined;
	const title = titleOf(segments);
	if (!title || story.test(title.value)) return undefined;
	const start = Math.min(title.at[0] as number, spanIn(piece, amount.span.start, amount.span.end).start);
	const end = Math.max(title.at.at(-1) as number, spanIn(piece, amount.span.start, amount.span.end).end);
	return {
		document,
		span: { start, end },
		title: title.value,
		amount: amount.value,
		...(supplier ? { supplier } : {}),
		...(day ? { day } : {}),
		words: piece.text,
	};
}

/** The entry's day; in a list that names no year any year serves to tell days apart. */
function dayIn(document: AnalysedDocument, piece: Stretch): string | undefined {
	const place = spanIn(piece, 0, piece.text.length);
	const read = document.facts.dates.find(
		({ iso, span }) => iso && span.start >= place.start && span.end <= place.end,
	);
	return read?.iso ?? findDates(piece.text, { year: 2000 }).find(({ iso }) => iso)?.iso;
}

/** Parts of an entry between commas, wide spaces and semicolons; a bracket is not cut. */
function segmentsOf(piece: Stretch): Segment[] {
	const cuts = [-1];
	let depth = 0;
	[...piece.text].forEach((unit, index) => {
		if ("（《“".includes(unit)) depth += 1;
		else if ("）》”".includes(unit)) depth -= 1;
		else if (depth <= 0 && /[\s，；。|｜/]/.test(unit)) cuts.push(index);
	});
	cuts.push(piece.text.length);
	return cuts.slice(1).flatMap((to, index) => {
		const from = (cuts[index] as number) + 1;
		if (to <= from) return [];
		const own = part(piece, from, to);
		const match = /^([^：]{1,8})：(.+)$/.exec(own.text);
		return [{ ...own, label: match?.[1] ?? "", value: match?.[2] ?? own.text }];
	});
}

const supplierLabel =
	/^(?:供(?:应|货|方|应商|货商|货单位|应单位|货方)?|承(?:建|接|办|做|包|制|租)(?:单位|方|人|商)?|施工(?:单位|方)?|乙方|商家|收款(?:人|单位|方)?|中标(?:人|单位)?|成交(?:人|单位|供应商)?|卖方|销方|厂家|服务(?:商|方|单位)|开票(?:人|单位|方)?|受托(?:方|人|单位)|经销)$/;
const firm =
	/(?:公司|集团|商行|商店|商贸|商城|经营部|门市部?|批发部|服务部|工作室|工程队|施工队|建筑队|厂|店|超市|科技|图文|广告|印务|印刷|文印|合作社|家具城|五金|中心|部|社|行)(?:（[^）]*）)?$/;
const inside =
	/(?:由|向|从|付给?|付至|请|委托|与)([\u4e00-\u9fff]{3,16}?(?:公司|商行|经营部|店|厂|队|中心|商贸|科技|门市部?|合作社))/;

function supplierOf(segments: readonly Segment[]): string | undefined {
	const labelled = segments.find(({ label }) => supplierLabel.test(label));
	if (labelled) return supplierKey(labelled.value);
	const named = segments.find(
		({ label, value }) => label === "" && value.length <= 20 && value.length >= 4 && firm.test(value),
	);
	if (named) return supplierKey(named.value);
	for (const { value } of segments) {
		const found = firmIn(value);
		if (found) return supplierKey(found);
	}
	return undefined;
}

/** `同意，由顺河水利工程队实施`: the firm that words name as the other party. */
export function firmIn(words: string): string | undefined {
	return inside.exec(words)?.[1];
}

const titleLabel = /品名|品目|名称|内容|项目|事由|摘要|标的|物品|货物|用途|事项/;
const otherLabel = /日期|时间|金额|价|人$|方式|单位|地点|供|验收|审批|经办|询价|科室|部门|编号|合同|付款|票/;
const notTitle =
	/^(?:[\d一二三四五六七八九十]+[、.．]?|[\d年月日.\-/ 号]+|.{0,3}(?:询价|比价|比选|直购|招标|采购|竞价|磋商|卖场|商城|抽签|协议|定点|验收|付款|签订|开工|完工|转账|现金)[^，]{0,4})$/;

function titleOf(segments: readonly Segment[]): Segment | undefined {
	const labelled = segments.find(({ label }) => titleLabel.test(label));
	if (labelled) return { ...labelled, ...part(labelled, labelled.label.length + 1, labelled.text.length) };
	return segments.find(
		({ label, value }) =>
			!otherLabel.test(label) &&
			/[\u4e00-\u9fff]{2}/.test(bare(value)) &&
			!notTitle.test(value) &&
			!firm.test(value.replace(/采购部$/, "")) &&
			bare(value).length >= 2,
	);
}

/** What a segment says beyond its number, day and sum. */
function bare(value: string): string {
	return value
		.replace(/^(?:[（(]?[\d一二三四五六七八九十甲乙丙丁戊己庚辛]{1,3}[）)]?[、.．\s]?)/, "")
		.replace(/\d{1,4}年|\d{1,2}月(?:\d{1,2}[日号]?)?|[\d,.]+(?:万?元|万)|共?计|金额|价款?|合同/g, "");
}
