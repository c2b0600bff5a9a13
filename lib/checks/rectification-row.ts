import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";

const claimed = /已(?:改|整改|完成|落实|办结|销号|解决|退|清|停|收回|到位|规范)|完成|销号|办结|整改到位/;
const claimHead = /整改|措施|结果|情况|报送|进展|完成|状态|落实/;
const lookHead = /复核|复查|核查|抽查|回头看|验收|检查|所见|发现|备注|现状|实地|查证/;
const again =
	/(?:^|[，。；、）])[^，。；]{0,18}(?:又(?!一|快|好)|再次|仍(?:然|在|有|未|按|由)?|依然|依旧|照旧|照样|反弹|重新(?:出现|占用|列支|发放))[^，。；]{2,}|尚未|还(?:没|未|是原|在)|未见(?:实物|单据|凭证|资料)|没有(?:动|改|落实|建立)/;
const innocent = /又(?:完善|补充|增加|培训|自查)|仍(?:符合|保持|正常|合格)|系统故障|次日/;

/** The problem is left to those who have it, and counted as settled. */
const leftToThem =
	/(?:告知|引导|建议|请|由|让|通知)[^，。；]{0,16}(?:自行|自己|双方自|自主)[^，。；]{0,4}(?:协商|解决|处理|联系|协调)[^。；]{0,20}(?:办结|销号|完成|了结|结案)/;

/** Handed on, and nobody asked again. */
const dropped =
	/(?:转(?:到|给|交|送|由|至)|移交|交(?:给|由)|批转)[^。；]{0,24}(?:没(?:有)?(?:再|人)?|未(?:再)?|不再)(?:过问|问过?|跟踪|跟进|督办|催办|回访|管过?|下文)/;
/** Written off without the cause: 已销号，系历史原因. */
const writtenOff =
	/(?:已)?(?:销号|完成|办结)[^。；]{0,16}(?:历史(?:原因|遗留)|无法(?:查|核|追)|原因不明|说不清|查不清)|(?:历史(?:原因|遗留)|无法(?:查|核|追)|原因不明|说不清|查不清)[^。；]{0,12}(?:销号|完成|办结)/;
const stopped = /已(?:补|重新|全部)?(?:督办|回访|办结)/;

/** In one row a problem is put down as settled, and whoever looked again found it back. */
export const rectificationRow: DocumentCheck = {
	id: "rectification-row",
	scope: "document",
	run: ({ document }) => {
		if (!/整改|销号|反馈|指出/.test(document.document.text.slice(0, 800))) return notApplied("不是整改材料");
		return proposed(
			rowSentences(document).flatMap(({ cells }): CheckProposal[] => {
				const claim = cells.find(
					({ text, head }) => claimHead.test(head) && !lookHead.test(head) && claimed.test(text),
				);
				const look = cells.find(
					(cell) =>
						cell !== claim && lookHead.test(cell.head) && again.test(cell.text) && !innocent.test(cell.text),
				);
				if (claim && look) return [finding(look.span, claim.span)];
				const left =
					cells.find(({ text, head }) => claimHead.test(head) && leftToThem.test(text)) ??
					cells.find(({ text }) => (dropped.test(text) || writtenOff.test(text)) && !stopped.test(text));
				return left
					? [
							{
								grade: "hit",
								at: passage(document, trim(document.document.text, left.span)),
								why: "反映的问题转出、交由当事人自行解决或未查清即销号，未见督办、办理结果",
							},
						]
					: [];
			}),
		);

		function finding(look: Span, claim: Span): CheckProposal {
			return {
				grade: "hit",
				at: passage(document, trim(document.document.text, look)),
				why: "同一行前面写已经整改，复核所见与此不符",
				related: [{ passage: passage(document, claim), label: "整改情况" }],
			};
		}
	},
};
