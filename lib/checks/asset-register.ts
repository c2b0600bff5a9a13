import type { Table } from "../document/model";
import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { cover } from "../text/span";
import { agreedPrice, assetWords, disposeWords, leaseWords, proofDenied, proofWords } from "./asset-words";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { sentences } from "./sentences";

/** In a register of assets let or disposed of, one row tells no appraisal and no public offer where its neighbours do. */
export const assetRegister: DocumentCheck = {
	id: "asset-register",
	scope: "document",
	run: ({ document }) => {
		const tables = document.document.tables.filter((table) => table.rows.length >= 3);
		if (tables.length === 0) return notApplied("未读到资产出租、处置的登记表");
		return proposed(tables.flatMap((table) => judge(document, table)));
	},
};

/** Where the asset went to nobody outside, or where someone above or a rule let it go. */
const inOrder =
	/自用|自管|未出租|未租|空置|闲置中|无偿|免费|公益|居委会|社区使用|强制报废|报废[^，。；]{0,10}(?:回收|拆解)|有资质|回收(?:企业|单位|公司|商)|批复|备案|调令|调拨|划转|捐(?:赠|给)|归还|借用|财政|国资|上级|收费标准|核定|定价文件|物价|发改|下属|所属|本级|内部|未到期|合同期内|履行中|临时(?:使用|借用)|派出所|街道|政府|村委|减免|免租|抽签|比选|招标|询价|竞得/;
const nobody = /^(?:—+|-+|\/|无|空|）?)$/;
const holders = /承租|受让|租户|租赁方|买受|买方|对方|接收|去向|使用(?:单位|人)|购买/;
const ways = /方式|途径|程序|备注|处置|办法|依据|情况|定价/;
const talked =
	/^(?:整体|打包|一次性)?(?:转让|出售|变卖|处置|出租|租赁|租出)$|协商|商定|面谈|谈(?:妥|好|定)|续[签租约]|自行|直接|口头|熟人|老(?:租户|客户)|原(?:租户|承租)|签(?:订|了)?(?:合同|协议)|议价|指定|介绍/;
const money = /租金|成交|收入|价款|价格|金额|价|款/;
const terms =
	/(?:期限|租期|为期|一签|合同期?)[^，。；]{0,4}[一二三四五六七八九十两\d]+年|[一二三四五六七八九十两\d]+年期|每年|年(?:租|交|付|上交)|元/;
const party = /公司|厂|店|行|社|俱乐部|商户|个体|老板|中心|合作社|某|先生|[“”]/;

interface Row {
	words: string;
	cells: { text: string; span: { start: number; end: number } }[];
}

function judge(document: AnalysedDocument, table: Table): CheckProposal[] {
	const { text } = document.document;
	const rows: Row[] = table.rows.map((row) => {
		const cells = row.map((cell) => ({ text: foldStretch(text, cell.span).text, span: cell.span }));
		return { words: cells.map((cell) => cell.text).join("；"), cells };
	});
	const head = rows[0] as Row;
	const body = rows.slice(1);
	const shown = body.filter(({ words }) => proofWords.test(words.replace(proofDenied, "")));
	// One row that was offered in public is no custom of the unit that another could break.
	if (shown.length < 2) return [];
	return body.flatMap((row) => {
		if (!bare(row, head) || toldElsewhere(document, row)) return [];
		const first = row.cells.find((cell) => assetWords.test(cell.text)) ?? row.cells[1];
		const last = row.cells.findLast((_, at) => ways.test(head.cells[at]?.text ?? "")) ?? row.cells.at(-1);
		if (!first || !last) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, cover(first.span, last.span)),
				why: `同表有${shown.length}项记有评估或公开招租（竞价），本项出租（处置）给他人，未见评估和公开程序`,
			},
		];
	});
}

/** Let or sold to someone for money, with nothing that shows how the price was found. */
function bare({ words, cells }: Row, head: Row): boolean {
	if (!assetWords.test(words) || proofWords.test(words.replace(proofDenied, "")) || inOrder.test(words))
		return false;
	const way = cells.findLast((_, at) => ways.test(head.cells[at]?.text ?? ""));
	// A way of its own that is told, whatever it is, is the inspector's to read.
	if (
		way &&
		!nobody.test(way.text) &&
		way.text !== "" &&
		!talked.test(way.text) &&
		!agreedPrice.test(way.text)
	)
		return false;
	const holder = cells.find((_, at) => holders.test(head.cells[at]?.text ?? ""));
	const paid = cells.find(({ text }, at) => money.test(head.cells[at]?.text ?? "") && /[1-9]/.test(text));
	if (holder) return !nobody.test(holder.text) && paid !== undefined;
	return (
		(leaseWords.test(words) || disposeWords.test(words)) &&
		terms.test(words) &&
		party.test(words) &&
		/签|租|转让|卖|抵/.test(words)
	);
}

/** A note below the table tells of the row what the row leaves out. */
function toldElsewhere(document: AnalysedDocument, { cells }: Row): boolean {
	const number = /^\d{1,2}$/.exec(cells[0]?.text ?? "")?.[0];
	const name = cells.find(({ text }) => assetWords.test(text))?.text.slice(0, 5);
	return sentences(document).some(
		({ text, line }) =>
			!line.cell &&
			proofWords.test(text.replace(proofDenied, "")) &&
			((number && new RegExp(`(?:序号|第|序)[\\d、和及，]*(?<!\\d)${number}(?!\\d)`).test(text)) ||
				(name !== undefined && text.includes(name))),
	);
}
