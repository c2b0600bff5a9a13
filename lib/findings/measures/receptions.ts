import { passage } from "../../checks/meeting-support";
import { type Sentence, sentences } from "../../checks/sentences";
import type { AnalysedDocument } from "../../facts/case";
import type { Span } from "../../text/span";
import type { MeasureDraft, MeasureDraftCase, MeasureMethod } from "./model";

/** Papers a reception is settled with (R30). */
const papers: readonly [string, RegExp][] = [
	["票据", /发票|票据|收据|电子票/],
	["公函", /公函|来函|商请函|函号|邀请函/],
	["审批单", /审批单|审批表|接待审批|派出审批/],
	["清单", /接待清单|费用清单|用餐清单|菜单|清单/],
];
const lacking =
	/(?:未(?:见|附|提供|填)|没有|无|缺|补)(?:公函|来函|函|审批|清单|票据|发票|菜单)|(?:公函|来函|审批[单表]?|清单|票据|发票)[：]?(?:无|缺|未附|后补|待补|未见|\/|—)/;

/** 接待四要素齐全率: receptions of which invoice, letter, approval and list are all told. */
export const receptionPapers: MeasureMethod = {
	id: "reception-papers",
	shape: "share",
	run: ({ documents }) => {
		const draft: Required<Pick<MeasureDraft, "cases" | "apart">> = { cases: [], apart: [] };
		for (const document of documents.filter(isReception))
			for (const { span, words, row } of receptionsOf(document)) {
				const untold = papers.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name);
				const missing = papers.filter(([name]) => lacksPaper(words, name)).map(([name]) => name);
				const at = passage(document, span);
				// A ledger without a column for a paper tells nothing of it; the paper may be filed elsewhere.
				if (row && untold.length > 0 && missing.length === 0)
					draft.apart.push({ at, counted: false, note: `台账未列${untold.join("、")}，无法判断` });
				else {
					const open = [...new Set([...(row ? [] : untold), ...missing])];
					draft.cases.push({
						at,
						counted: open.length === 0,
						note: open.length === 0 ? "四项凭据均有记载" : `未见${open.join("、")}`,
					});
				}
			}
		return draft;
	},
};

function lacksPaper(words: string, name: string): boolean {
	const said = lacking.exec(words)?.[0];
	return said !== undefined && (said.includes(name.slice(0, 2)) || (name === "公函" && /函/.test(said)));
}

function isReception({ facts, document }: AnalysedDocument): boolean {
	return (
		facts.ledger.some(({ ledger }) => ledger === "reception") ||
		(facts.kind.kind === "expense" && /接待/.test(document.text.slice(0, 600)))
	);
}

interface Reception {
	span: Span;
	/** All that is told of it, heads of columns before their cells. */
	words: string;
	/** Told by one row of a table. */
	row: boolean;
}

/** Rows of a table of receptions with the heads over their cells; without a table, the paragraphs that begin one. */
function receptionsOf(document: AnalysedDocument): Reception[] {
	const rows = document.facts.ledger.filter(({ ledger }) => ledger === "reception");
	if (rows.length > 0) return rows.map(({ span }) => ({ span, words: rowWords(document, span), row: true }));
	const all = sentences(document);
	const starts = all.filter((sentence) => opens.test(sentence.text));
	return starts.map((first, index) => {
		const next = starts[index + 1];
		const own = all.slice(all.indexOf(first), next ? all.indexOf(next) : undefined);
		return { span: first.span, words: own.map(({ text }) => text).join("。"), row: false };
	});
}

const opens =
	/^(?:第[一二三四五六七八九十\d]+(?:批|次|笔)|[（(]?[一二三四五六七八九十\d]+[）)、.．])[^。；]{0,30}接待|^接待(?:事由|对象|单位)：/;

/** `公函：有。餐费：380元` of a row. A bare tick or 有 then stands beside its head. */
function rowWords({ document }: AnalysedDocument, row: Span): string {
	const table = document.tables.find(({ span }) => span.start <= row.start && row.end <= span.end);
	const cells = table?.rows.find((one) =>
		one.some(({ span }) => row.start <= span.start && span.end <= row.end),
	);
	if (!table || !cells) return document.text.slice(row.start, row.end);
	const text = ({ start, end }: Span) => document.text.slice(start, end).replace(/\s/g, "");
	return cells
		.map(({ column, span }) => {
			const head = table.rows[0]?.find((one) => one.column === column);
			return `${head ? text(head.span) : ""}：${text(span) || "无"}`;
		})
		.join("。");
}

const guests = /(?:来(?:访|宾|客|人)|客人|一行|接待对象)[^，。；\d]{0,8}(\d{1,3})(?:人|位|名)/;
const hosts = /(?:陪餐|陪同|作陪|陪同就餐)[^，。；\d]{0,8}(\d{1,3})(?:人|位|名)/;
/** Ten guests or fewer: three hosts; more: a third (R30). */
const most = (count: number) => (count <= 10 ? 3 : Math.floor(count / 3));

/** 陪餐超比例笔数: receptions with more hosts than the number of guests allows. */
export const escortRatio: MeasureMethod = {
	id: "escort-ratio",
	shape: "count",
	run: ({ documents }) => ({
		cases: documents
			.filter(isReception)
			.flatMap((document) => [
				...document.facts.ledger.flatMap(({ cells }) =>
					cells.guestCount?.count && cells.hostCount?.count !== undefined
						? [companyOf(document, cells.hostCount.span, cells.guestCount.count, cells.hostCount.count)]
						: [],
				),
				...sentences(document).flatMap((sentence) => inSentence(document, sentence)),
			]),
	}),
};

function inSentence(document: AnalysedDocument, sentence: Sentence): MeasureDraftCase[] {
	const [guest, host] = [guests.exec(sentence.text), hosts.exec(sentence.text)];
	if (!guest || !host || sentence.line.cell || /不得超过|不超过/.test(sentence.text)) return [];
	return [companyOf(document, sentence.span, Number(guest[1]), Number(host[1]))];
}

function companyOf(document: AnalysedDocument, span: Span, guest: number, host: number): MeasureDraftCase {
	return {
		at: passage(document, span),
		counted: host > most(guest),
		note: `来访${guest}人，陪餐${host}人，按人数可陪${most(guest)}人`,
	};
}
