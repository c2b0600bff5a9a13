import type { AnalysedDocument } from "../facts/case";
import { type Entry, type EntryGroup, entryGroups } from "../facts/entries";
import { type Line, readLines, spanIn } from "../facts/lines";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { governance } from "./governance-account";
import { passage, trim } from "./meeting-support";
import { sentences } from "./sentences";

/** All meetings of a party body over a term with their items. */
interface Listing {
	document: AnalysedDocument;
	body: string;
	meetings: number;
	/** Heading of the list, and the sentence that counts the meetings or says that none is left out. */
	heading?: Span;
	summary?: Span;
}

/**
 * A list of a party body's meetings over half a year or more has no item on party governance; with it goes
 * another document's word that the body did deliberate on it.
 */
export const governanceListing: CaseCheck = {
	id: "governance-listing",
	scope: "case",
	run: ({ documents }) => {
		const listings = documents.flatMap(listingsOf);
		if (listings.length === 0) return notApplied("未见一段时间内全部党组织会议的议题目录");
		return proposed(listings.map((listing) => judge(listing, documents)));
	},
};

const titled =
	/(?:党组|党委|总支|支委|支部|班子|党内)[^。；]{0,10}(?:会|议题|题目|议事|研究)[^。；]{0,12}(?:议题|题目|目录|目次|台账|清单|一览|汇总|统计|登记|记录簿|记录本|记录|研究事项|议事)|(?:议题|题目|议事)[^。；]{0,4}(?:目录|清单|一览|汇总|统计|台账|登记|索引)/;
const otherBody =
	/中心组|学习台账|办公会|董事会|监事会|职代会|代表大会|行政会|党员大会|主题党日|组织生活|民主生活|整改|信访|隐患|学习记录|对照|抽查|节选|节录|选录|部分|资产|合同|采购|联合会(?!.{0,8}(?:党|支))/;
const kept =
	/(?:从严治党|党风廉政|廉政|主体责任|纪检)[^。；]{0,24}(?:另册|另立|另列|另有|单独|单列|另行|见《|专册|专卷)|(?:另册|单独成册|单列|另卷)[^。；]{0,16}(?:从严治党|党风廉政|廉政|主体责任)/;
/** Kin of the topic: with one of them in the list nothing is said to be absent. */
const near = /警示教育|以案促改|纪律教育|八项规定|巡[察视](?:反馈|整改)|问责|处分|信访举报|述责|述廉/;

function listingsOf(document: AnalysedDocument): Listing[] {
	const lines = readLines(document.document);
	const title = lines.slice(0, 2).map(({ text }) => text);
	if (kept.test(document.document.text)) return [];
	const groups = entryGroups(document.document).flatMap((group) => listing(group, document, title, lines));
	return (groups.length > 0 ? groups : lines.flatMap((line) => inline(line, document))).slice(0, 1);
}

/** `第1次（1月20日）：…`, `【1月11日】…`, a row a meeting. */
function listing(
	{ entries, captionSpan, caption, head }: EntryGroup,
	document: AnalysedDocument,
	title: readonly string[],
	lines: readonly Line[],
): Listing[] {
	const named = [caption, ...title].find((text) => titled.test(text) && text.length <= 60);
	if (!named || otherBody.test(named) || head?.size === 2) return [];
	const dated = entries.filter((entry) => monthOf(entry) !== undefined);
	const years = entries.filter(({ label, text }) => /^\d{4}年/.test(label) && countIn(text) > 0);
	const meetings = years.length >= 2 ? years.reduce((sum, { text }) => sum + countIn(text), 0) : dated.length;
	if (meetings < 4 || (years.length < 2 && !longTerm(dated, named))) return [];
	if (entries.some(({ text }) => governance.test(text) || near.test(text))) return [];
	const heading = named === caption ? captionSpan : lines.find(({ text }) => text === named)?.span;
	const found = of(document, named, meetings, heading, entries);
	return minutes.test(named) && (!found.summary || dated.some(({ text }) => text.length > longest))
		? []
		: [found];
}

/** Minutes are a list only where they are told to be all of a term and each is no more than a note. */
const minutes = /记录(?!.{0,6}(?:目|一览|清单))/;
const longest = 200;

const month = /(\d{1,2}|[一二三四五六七八九十]{1,3})月|(?:^|[^\d])(?:\d{4}[.\-/])?(\d{1,2})[.\-/]\d{1,2}/;

function monthOf({ text }: Entry): number | undefined {
	const match = month.exec(text.slice(0, 24));
	const written = match?.[1] ?? match?.[2];
	const value = written ? Number(written) || parseNumeral(written) : undefined;
	return value && value <= 12 ? value : undefined;
}

function countIn(text: string): number {
	const match = /(\d{1,3}|[一二三四五六七八九十]{1,3})次/.exec(text)?.[1];
	return match ? Number(match) || (parseNumeral(match) ?? 0) : 0;
}

/** Meetings over five months and more, or a list that says it covers a term. */
function longTerm(dated: readonly Entry[], named: string): boolean {
	const months = dated.flatMap((entry) => monthOf(entry) ?? []);
	return (
		Math.max(...months) - Math.min(...months) >= 5 ||
		(/全年|年度|半年|\d{4}年/.test(named) && dated.length >= 6)
	);
}

/** All months of a year in one line: `1月转型预算；2月新媒体招聘；…`. */
function inline(line: Line, document: AnalysedDocument): Listing[] {
	const months = [
		...line.text.matchAll(/(?:^|[：；，、。])(\d{1,2}|[一二三四五六七八九十]{1,3})月(?!\d|底|前)/g),
	];
	const first = months[0];
	if (!first || months.length < 6) return [];
	const before = line.text.slice(0, first.index + 1);
	const named = /[^。；：]{4,40}(?:（[^）]*）)?：?$/.exec(before)?.[0] ?? "";
	if (!titled.test(named) || otherBody.test(named)) return [];
	const listed = line.text.slice(first.index);
	if (governance.test(listed) || near.test(listed)) return [];
	const from = before.length - named.length;
	return [of(document, named, months.length, spanIn(line, from, before.replace(/：$/, "").length), [])];
}

const whole =
	/(?:全年|年内|上半年|下半年|半年|三年|年度|累计|合计|共|总计)[^。；，]{0,14}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:次|期|场)|无(?:跳号|缺页|空号|漏记|补记)|(?:逐页|连续)编号/;

function of(
	document: AnalysedDocument,
	named: string,
	meetings: number,
	heading: Span | undefined,
	entries: readonly Entry[],
): Listing {
	const own = new Set(entries.flatMap(({ lines }) => lines));
	const summary = sentences(document).find(
		({ text, line, span }) =>
			!own.has(line) &&
			!(heading && span.start >= heading.start && span.start < heading.end) &&
			whole.test(text) &&
			!/中心组|学习|党课|谈话|大会/.test(text),
	);
	const body = /党组|党委|总支|支委|支部|班子/.exec(named)?.[0] ?? "";
	return {
		document,
		body: body === "支委" ? "支部" : body,
		meetings,
		...(heading ? { heading } : {}),
		...(summary ? { summary: summary.span } : {}),
	};
}

const claimed =
	/(?:专题|专门|集体|定期|多次|及时|认真|已|均|每(?:季度?|半年|月|年)|[\d一二三四五六七八九十两]+次)[^。；，]{0,14}(?:研究|听取|部署|审议|分析|讨论|学习研究|研判)|(?:研究|听取|部署|审议|分析|讨论|研判)(?:了|过)?[^。；，]{0,16}(?:[\d一二三四五六七八九十两]+次|多次)|(?:列入|纳入|摆上|提上)[^。；]{0,8}(?:议程|议题|日程)/;
const denied =
	/(?:没有|从未|未(?:曾|能)?)[^，。]{0,6}(?:研究|列入|听取|专题)|不少于|至少|应当?|必须|不够|不足|不多|下(?:一)?步|计划|打算|拟|将/;
const bodies = /党组|党委|总支|支委|支部|班子|办公会|中心组|纪委|纪检组/g;

/** Where it is said, in this document or another, that this body deliberated on party governance. */
function claimFor(listing: Listing, documents: readonly AnalysedDocument[]) {
	for (const document of documents) {
		if (document.facts.kind.kind === "unit-rule") continue;
		for (const { text, line, span } of sentences(document)) {
			if (!claimed.test(text) || denied.test(text)) continue;
			const named = (text.match(bodies) ?? []).map((one) => (one === "支委" ? "支部" : one));
			if (named.length > 0 ? !named.includes(listing.body) : document !== listing.document) continue;
			if (governance.test(line.cell ? rowOf(document, line) : text)) return { document, span };
		}
	}
	return undefined;
}

/** What stands in the other cells of a row tells what a cell is about. */
function rowOf(document: AnalysedDocument, { cell }: Line): string {
	const row = readLines(document.document).filter(
		(one) => one.cell?.table === cell?.table && one.cell?.row === cell?.row,
	);
	return row.map(({ text }) => text).join("｜");
}

function judge(listing: Listing, documents: readonly AnalysedDocument[]): CheckProposal {
	const { document, heading, summary, meetings } = listing;
	const { text } = document.document;
	const claim = claimFor(listing, documents);
	const own = [summary, heading].flatMap((span) => (span ? [passage(document, trim(text, span))] : []));
	const at = claim ? passage(claim.document, trim(claim.document.document.text, claim.span)) : own[0];
	return {
		grade: "hit",
		at: at ?? passage(document, { start: 0, end: 0 }),
		why: claim
			? `此处称已研究全面从严治党（党风廉政），所列${meetings}次会议的议题中未见`
			: `所列${meetings}次会议的议题中未见全面从严治党、党风廉政建设`,
		related: own.filter((one) => one !== at).map((one) => ({ passage: one, label: "会议议题目录" })),
	};
}
