import type { AnalysedDocument } from "../facts/case";
import { findAmounts } from "../text/amounts";
import type { Span } from "../text/span";
import { cellContexts } from "./outlay-steps";
import { isDemand, partOf, type Sentence } from "./sentences";

/** What a sum of a matter is: what was allowed, agreed by contract, added, or came out in the end. */
export type SumRole = "approved" | "contract" | "added" | "final" | "part";

export interface Sum {
	role: SumRole;
	/** CNY. */
	value: number;
	/** The clause that tells it, without the label. */
	span: Span;
	words: string;
}

const ceiling =
	/控制(?:在|价)|最高限价|拦标价|不(?:得)?(?:超过|突破|高于)|以内|为限|上限|封顶|批准(?:金额|额|额度)|批复金额|核定(?:金额|额)|审批金额|限额|总额度|额度|概算|预算(?:金额|价|数|为|总额)?|总投资|(?:会议?|党组|党委)[^，。；]{0,10}(?:同意|批准)/;
const contract =
	/合同(?:总)?(?:金额|价款?|额|总价)|中标(?:价|金额)|成交(?:价|金额)|签约(?:价|金额)|签订[^，。；]{0,12}合同|合同内/;
const added = /补充协议|追加|增加|变更|签证|增项|增补/;
const final =
	/结算|决算|审定|最终|实际(?:支付|支出|付|发生|结)|实付|累计(?:支付|付款?|支出)|总(?:支出|付款)|付清|结清|合计(?:支付|付款|付|达|已付)?|总计|共(?:支付|付|支出|计)|全部付|总额(?:达|为)|总价(?:达|增|升)/;
const part =
	/预付|首付|进度款|尾款|余款|质保金|保证金|本次|本期|第[一二三]次|已付|应付|报价|最低价|单价|每|收入|评估|原值|净值|核减|送审|报送|申报|罚|租金|资本金|自筹|专项|补助资金|(?:百分之|\d)%/;

/** Sums of one matter with what they are, from labels and clauses. */
export function sumsIn(document: AnalysedDocument, list: readonly Sentence[]): Sum[] {
	const cells = cellContexts(document);
	return list.flatMap((sentence) => {
		const label = cells.get(sentence.line.block)?.label ?? "";
		return findAmounts(sentence.text).flatMap((amount) => {
			if (amount.value < 1000) return [];
			const from =
				Math.max(
					...["，", "；", "、"].map((stop) => sentence.text.lastIndexOf(stop, amount.span.start - 1)),
				) + 1;
			const stop = sentence.text.slice(amount.span.end).search(/[，；。、]/);
			const to = stop < 0 ? sentence.text.length : amount.span.end + stop;
			const clause = sentence.text.slice(from, to);
			const named = label.length > 0 && label.length <= 18 && from === 0 ? label : "";
			// A total behind its parts takes its meaning from the sentence.
			const total = /^共/.test(clause) && /决算|结算/.test(sentence.text);
			const role = total ? "final" : roleOf(clause, named, isDemand(sentence.text));
			return role
				? [{ role, value: amount.value, span: partOf(sentence, from, to), words: `${named}${clause}` }]
				: [];
		});
	});
}

function roleOf(clause: string, label: string, demand: boolean): SumRole | undefined {
	for (const words of [clause, label]) {
		if (words === "") continue;
		if (ceiling.test(words)) return "approved";
		if (demand) return undefined;
		if (part.test(words)) return "part";
		if (final.test(words)) return "final";
		if (added.test(words)) return "added";
		if (contract.test(words)) return "contract";
	}
	return undefined;
}
