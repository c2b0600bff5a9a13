import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import { cover, type Span } from "../text/span";
import type { CheckProposal } from "./check";
import { passage, trim } from "./meeting-support";

const member =
	/(?:党组|党委|总支|支部|工委)?(?:副?书记|成员|委员|常委)|副?(?:局长|院长|校长|主席|总经理|董事长|主任|站长|所长|会长|镇长)|总工|派驻|纪检组长|副总|董事/;
const yes = /同意|赞同|赞成|可以|照办|照批|无意见|没意见|签注|已签/;
const dated = /\d{1,2}[.月/-]\d{1,2}/;
/** Posts, contracts and sums that no signature alone decides. */
const weighty =
	/任[命职免用]|聘|提拔|调动|处分|采购|合同|招标|(?:增|追加)[^，。；]{0,8}(?:\d|[一二三四五六七八九十百])[^，。；]{0,6}万|(?:[1-9]\d+(?:\.\d+)?|[一二三四五六七八九]?[十百][一二三四五六七八九十百]*)万/;
/** The sheet itself tells that a meeting decides or has decided. */
const meets =
	/(?:提交|提请|报|经|由|列入|待)[^，。；]{0,12}(?:党组|党委|办公|董事|支委|总支)?(?:会议?|会)(?:研究|审议|讨论|决定|审定|通过|同意)|上会|第[^，。；]{1,4}次(?:党组|党委|办公)?会/;
const formLabel = /^(?:决策|决定|研究|议事|审议|表决)(?:形式|方式|途径)$/;
const notMet = /传签|会签|传阅|圈阅|签批|通讯|微信|电话|书面征求|个别(?:征求|沟通)|分别征求/;

interface Cell {
	span: Span;
	text: string;
}

/**
 * Sheets on which the members of the deciding body sign one after the other and the leader orders it done:
 * 党组成员 甲｜同意 6.12, 党组书记｜按签注结果办理. Also forms that name circulation as the way of deciding.
 */
export function signedSheets(document: AnalysedDocument): CheckProposal[] {
	return document.document.tables.flatMap((table) => {
		const rows = table.rows.map((row) =>
			row.map(
				(cell): Cell => ({ span: cell.span, text: foldStretch(document.document.text, cell.span).text }),
			),
		);
		const whole = [...formOf(document, rows), ...sheetOf(document, rows)].slice(0, 1);
		return whole.length > 0 ? whole : byRows(document, rows);
	});
}

function formOf(document: AnalysedDocument, rows: readonly Cell[][]): CheckProposal[] {
	return rows.flatMap((row) =>
		row.flatMap((cell, column): CheckProposal[] => {
			const value = row[column + 1];
			if (!value || !formLabel.test(cell.text) || !notMet.test(value.text) || value.text.length > 40)
				return [];
			return [finding(document, value.span, `决策形式为“${value.text.slice(0, 16)}”，未见会议讨论`)];
		}),
	);
}

const meetingLabel = /^(?:决策|决定|研究|审议)?会议(?:名称)?$/;

/** In a table of decisions, a row names circulation where the others name their meeting. */
function byRows(document: AnalysedDocument, rows: readonly Cell[][]): CheckProposal[] {
	const [head, ...others] = rows;
	const column = head?.findIndex(({ text }) => meetingLabel.test(text) || formLabel.test(text)) ?? -1;
	if (column < 0 || others.length < 2) return [];
	return others.flatMap((row) => {
		const cell = row[column];
		if (row.length !== head?.length || !cell || cell.text.length > 24) return [];
		if (!notMet.test(cell.text) || meets.test(cell.text)) return [];
		// Who took part may be told by circulation too: 传签单｜党组成员传阅签字.
		const beside = row[column + 1];
		const span = beside && notMet.test(beside.text) ? cover(cell.span, beside.span) : cell.span;
		return [finding(document, span, `决策一栏为“${cell.text.slice(0, 16)}”，未见会议讨论`)];
	});
}

function sheetOf(document: AnalysedDocument, rows: readonly Cell[][]): CheckProposal[] {
	const whole = rows.map((row) => row.map(({ text }) => text).join("")).join("\n");
	if (!weighty.test(whole) || meets.test(whole)) return [];
	const signed = rows.flatMap((row): Cell[] => {
		const [label, ...rest] = row;
		const value = rest.find(({ text }) => yes.test(text));
		return label && value && label.text.length <= 24 && member.test(label.text) && dated.test(value.text)
			? [value]
			: [];
	});
	const last = signed.at(-1);
	if (!last || signed.length < 4) return [];
	return [
		finding(document, last.span, `${signed.length}名班子成员先后在办文单上签署意见即办理，未见会议讨论决定`),
	];
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}
