import type { AnalysedDocument } from "../facts/case";
import { type Entry, type EntryGroup, entryGroups } from "../facts/entries";
import type { Line } from "../facts/lines";
import type { Row } from "../facts/table-rows";
import { cover } from "../text/span";
import { agreedPrice, assetWords, disposeWords, isProven, leaseWords } from "./asset-words";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { sentences } from "./sentences";

/** In a register of assets let or disposed of, one row tells no appraisal and no public offer where its neighbours do. */
export const assetRegister: DocumentCheck = {
	id: "asset-register",
	scope: "document",
	run: ({ document }) => {
		const registers = entryGroups(document.document).filter(({ head }) => head !== undefined);
		if (registers.length === 0) return notApplied("未读到资产出租、处置的登记表");
		return proposed(registers.flatMap((register) => judge(document, register)));
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

function judge(document: AnalysedDocument, { entries, head }: EntryGroup): CheckProposal[] {
	const shown = entries.filter(({ text }) => isProven(text));
	// One row that was offered in public is no custom of the unit that another could break.
	if (shown.length < 2 || !head) return [];
	return entries.flatMap((entry) => {
		const way = cellsUnder(entry, head, ways).at(-1);
		if (!bare(entry, head, way) || toldElsewhere(document, entry)) return [];
		const first = entry.lines.find(({ text }) => assetWords.test(text)) ?? entry.lines[1];
		const last = way ?? entry.lines.at(-1);
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

/** The cells of a row whose columns are headed so. */
function cellsUnder({ row }: Entry, head: Row, heads: RegExp): Line[] {
	return [...(row ?? [])].flatMap(([column, cell]) =>
		heads.test(head.get(column)?.text ?? "") ? [cell] : [],
	);
}

/** Let or sold to someone for money, with nothing that shows how the price was found. */
function bare(entry: Entry, head: Row, way: Line | undefined): boolean {
	const { text } = entry;
	if (!assetWords.test(text) || isProven(text) || inOrder.test(text)) return false;
	// A way of its own that is told, whatever it is, is the inspector's to read.
	if (way && ![nobody, talked, agreedPrice].some((words) => words.test(way.text))) return false;
	const [holder] = cellsUnder(entry, head, holders);
	const paid = cellsUnder(entry, head, money).some((cell) => /[1-9]/.test(cell.text));
	if (holder) return !nobody.test(holder.text) && paid;
	return (
		(leaseWords.test(text) || disposeWords.test(text)) &&
		terms.test(text) &&
		party.test(text) &&
		/签|租|转让|卖|抵/.test(text)
	);
}

/** A note below the table tells of the row what the row leaves out. */
function toldElsewhere(document: AnalysedDocument, { lines }: Entry): boolean {
	const number = /^\d{1,2}$/.exec(lines[0]?.text ?? "")?.[0];
	const name = lines.find(({ text }) => assetWords.test(text))?.text.slice(0, 5);
	return sentences(document).some(
		({ text, line }) =>
			!line.cell &&
			isProven(text) &&
			((number && new RegExp(`(?:序号|第|序)[\\d、和及，]*(?<!\\d)${number}(?!\\d)`).test(text)) ||
				(name !== undefined && text.includes(name))),
	);
}
