import type { AnalysedDocument } from "../facts/case";
import { type Entry, type EntryGroup, entryGroups } from "../facts/entries";
import { spanIn } from "../facts/lines";
import { columnOf } from "../facts/table-rows";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { sentences } from "./sentences";

/**
 * What someone declares and what was found of it stand in one row, one paragraph or one file: a house more
 * than declared, an account where none is declared, a firm of a spouse without work, a journey not told.
 */
export const mattersBeside: DocumentCheck = {
	id: "matters-beside",
	scope: "document",
	run: ({ document }) => {
		if (
			!/个人(?:重大)?(?:有关)?事项|廉政档案|申报卡|查核|核实|如实填报/.test(
				document.document.text.slice(0, 600),
			)
		)
			return notApplied("不是个人有关事项材料");
		const groups = entryGroups(document.document);
		return proposed([
			...groups.flatMap((group) => inRows(group, document)),
			...groups.flatMap(({ entries, head }) =>
				head ? [] : entries.flatMap((entry) => inParagraph(entry, document)),
			),
			...jobless(document),
			...groups.flatMap((group) => journeys(group, document)),
		]);
	},
};

const declaredHead = /填报|本人(?:报告|申报)|报告(?:内容|情况)|申报/;
const foundHead = /核实|查核|查询|反馈|比对结果|登记(?:情况|结果)/;
const fine = /一致|相符|属实|无误|无出入/;
const excused =
	/晚于[^，。；]{0,16}(?:截止|时点)|不需(?:要)?填|无需填|行情|波动|认可|已(?:补报|说明并认定)|次年|尚未(?:交付|过户)|同名/;

function inRows({ entries, head }: EntryGroup, document: AnalysedDocument): CheckProposal[] {
	const [own, other] = [columnOf(head, declaredHead), columnOf(head, foundHead)];
	if (own === undefined || other === undefined || own === other) return [];
	return entries.flatMap(({ row }) => {
		const [declared, found] = [row?.get(own), row?.get(other)];
		if (
			!declared ||
			!found ||
			(fine.test(found.text) && !/套|账户|公司/.test(found.text)) ||
			excused.test(found.text)
		)
			return [];
		const why = mismatch(declared.text, found.text);
		return why ? [finding(document, declared.span, why, found.span)] : [];
	});
}

const parted =
	/^(.*?(?:报告|填报|申报)[^。]*?)(?:。|；)?(?:经)?(?:查核|核实|查询|比对|登记核实)(?:结果|发现|显示|反馈)?[：，]?(.*)$/;

function inParagraph({ lines: [line], label }: Entry, document: AnalysedDocument): CheckProposal[] {
	const parts = line && !line.cell ? parted.exec(line.text) : null;
	if (!line || !parts) return [];
	const [, declared = "", found = ""] = parts;
	if (fine.test(found) || excused.test(found)) return [];
	const why = mismatch(declared.slice(label.length), found);
	const from = line.text.length - found.length;
	return why ? [finding(document, spanIn(line, from, line.text.length), why, spanIn(line, 0, from))] : [];
}

const topics: readonly (readonly [string, RegExp, RegExp])[] = [
	[
		"股票、基金",
		/股票|基金|证券|理财|投资/,
		/证券账户|股票账户|市值|持有[^，。；]{0,8}(?:股票|基金)|买卖[^，。；]{0,6}笔|基金账户/,
	],
	["经商办企业", /经商|投资|办企业|入股|企业/, /股东|法定代表人|经营者|监事|出资|持股|注册(?:资本|了)/],
	["房产", /房产|住房|不动产/, /(?:不动产|房产|产权)[^。；]{0,12}(?:登记|[一二两三\d]+套)|[一二两三\d]+套/],
	["出国（境）", /出国|出境/, /出入境|出境记录|验讫/],
	["贷款", /贷款/, /贷款[^，。；]{0,8}\d|按揭|月供/],
];
const house = /(\d{1,2}|[一二两三四五六七八九])(?:套|处|间)(?!件)/g;

function mismatch(declared: string, found: string): string | undefined {
	const [own, other] = [housesIn(declared), housesIn(found)];
	if (/房|套/.test(declared) && own > 0 && other > own) return `本人填报房产${own}套，核实所见${other}套`;
	for (const [name, label, told] of topics) {
		const clause = declared.split(/[；。，]/).find((one) => label.test(one));
		const none = clause !== undefined && /(?:：|“|为)?无(?!误)|没有|未(?:持有|投资)/.test(clause);
		if (none && told.test(found)) return `本人填报无${name}，核实所见与此不符`;
	}
	return undefined;
}

function housesIn(text: string): number {
	return [...text.replace(/[（(][^）)]*其中[^）)]*[）)]/g, "").matchAll(house)].reduce(
		(sum, match) => sum + (Number(match[1]) || (parseNumeral(match[1] as string) ?? 0)),
		0,
	);
}

const without =
	/(?:配偶|妻子?|丈夫|爱人|子女?|女儿|儿子)[^；。，]{0,8}[：:]?“?(?:待业|无业|无工作|家务|全职在家|未就业|无)”?(?=[；。，]|$)/;
const runs = /经营者|法定代表人|股东|出资|在业|存续|营业状态|注册/;

/** A spouse without work in one's own words, and a firm of that spouse elsewhere in the file. */
function jobless(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	return all.flatMap((sentence): CheckProposal[] => {
		const match = runs.test(sentence.text)
			? /([\u4e00-\u9fff]{2,4})(?:的|之)?(?:配偶|妻子|丈夫|爱人|之[妻子女]|女儿|儿子)/.exec(sentence.text)
			: null;
		const owner = match?.[1];
		if (!owner) return [];
		const about = all.findIndex(({ text }) => text.includes(owner.slice(-2)) && text.length < 40);
		if (about < 0) return [];
		const next = all.findIndex(({ text }, index) => index > about && /^【/.test(text));
		const said = all
			.slice(about, next < 0 ? about + 12 : next)
			.filter(({ text, span }) => without.test(text) && span.end < sentence.span.start)
			.at(-1);
		return said
			? [finding(document, said.span, `${owner}填报家属无业，登记信息显示其经营企业`, sentence.span)]
			: [];
	});
}

const abroad = /(?:验讫|出入境|出境|入境)[^。；]{0,6}(?:章|记录|查询|印)|出入境/;

/** A year's row says that there was no journey; a stamp or record of that year says otherwise. */
function journeys({ entries, head }: EntryGroup, document: AnalysedDocument): CheckProposal[] {
	const column = columnOf(head, /出国|出境/);
	if (column === undefined) return [];
	const stamps = sentences(document).filter(({ text }) => abroad.test(text) && /20\d{2}年/.test(text));
	return entries.flatMap(({ row }) => {
		const year = /^20\d{2}/.exec([...(row?.values() ?? [])][0]?.text ?? "")?.[0];
		const cell = row?.get(column);
		if (!year || !cell || !/^无|没有/.test(cell.text)) return [];
		const stamp = stamps.find(({ text }) =>
			text.slice(Math.max(0, text.search(abroad) - 40)).includes(`${year}年`),
		);
		return stamp
			? [finding(document, cell.span, `${year}年填报无因私出国（境），材料中有该年出入境的记载`, stamp.span)]
			: [];
	});
}

function finding(document: AnalysedDocument, span: Span, why: string, other: Span): CheckProposal {
	const { text } = document.document;
	return {
		grade: "hit",
		at: passage(document, trim(text, span)),
		why: `${why}，请核个人有关事项的填报`,
		related: [{ passage: passage(document, trim(text, other)), label: "另一处所载" }],
	};
}
