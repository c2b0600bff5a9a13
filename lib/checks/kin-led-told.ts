import { nearRelation } from "../facts/kinship";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { isDemand, partOf, sentences } from "./sentences";

/** A relative holds a post in the unit. */
const holds = new RegExp(
	`(?:${nearRelation})[\\u4e00-\\u9fff]{0,4}?(?:为|是|任|担任|在)[^，。；]{2,20}?(?:长|主任|员|会计|出纳|干事|主管|助理|经理|工作|上班|岗)`,
);
/** A relative keeps the unit's books or its staff, or was taken on without a public call. */
const watched = new RegExp(
	`(?:${nearRelation})[，、]?[^。；]{0,10}?(?:岗位|职务|从事|任|担任|负责|在)[^，。；]{0,8}?(?:财务|出纳|会计|人事|审计|采购|保管)|未见(?:公开)?招聘[^。；]{0,30}(?:${nearRelation})|(?:${nearRelation})[^。；]{0,30}未见(?:公开)?招聘`,
);
/** The one leads the other. */
const leads =
	/(?:由|归|受)(?:其|本人|他|她)?(?:本人)?(?:分管|直接领导|领导|主管|管理|负责)|直接(?:上下级|领导|隶属)|上下级关系|分管(?:其|该)?(?:部门|科室)|(?:他|她|本人)(?:分管|主管)(?:的)?(?:部门|科室)/;
const settled =
	/已(?:调整|调离|轮岗|回避|报备|报告组织)|不(?:在|属于?)同一|无(?:上下级|隶属)|不分管|不再分管/;

/** In one row or sentence a relative's post and that the person leads it. */
export const kinLedTold: DocumentCheck = {
	id: "kin-led-told",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "appointment-form"].includes(document.facts.kind.kind))
			return notApplied("制度、审批表");
		const rows = rowSentences(document).flatMap(({ cells, text }): CheckProposal[] => {
			const cell = cells.find((one) => holds.test(one.text));
			if (!cell || !leads.test(text) || settled.test(text)) return [];
			return [finding(trim(document.document.text, cell.span))];
		});
		const told = sentences(document).flatMap((sentence): CheckProposal[] => {
			const { text, line } = sentence;
			const open = line.cell ? null : watched.exec(text);
			const match = open ?? (line.cell ? null : holds.exec(text));
			if (!match || !(open || leads.test(text)) || settled.test(text) || isDemand(text)) return [];
			return [finding(trim(document.document.text, partOf(sentence, match.index, text.length)))];
		});
		return proposed([...rows, ...told]);

		function finding(span: { start: number; end: number }): CheckProposal {
			return {
				grade: "hit",
				at: passage(document, span),
				why: "近亲属在其分管、领导的部门或财务、人事等须回避的岗位任职，未见调整或回避，请核任职回避",
			};
		}
	},
};
