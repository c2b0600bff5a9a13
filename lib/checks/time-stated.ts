import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import type { CheckProposal, DocumentCheck } from "./check";
import { notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { sentences } from "./sentences";

/** In one row the years asked for and the shorter time held stand side by side. */
export const timeStated: DocumentCheck = {
	id: "time-stated",
	scope: "document",
	run: ({ document }) => {
		const rows = rowSentences(document);
		if (rows.length === 0) return notApplied("未见任职年限表");
		const general = yearsAsked(document);
		return proposed(
			rows.flatMap(({ cells, text }): CheckProposal[] => {
				if (
					excused.test(text) ||
					(!general && !/拟任|拟提|晋升|任职|人选/.test(cells.map(({ head }) => head).join("")))
				)
					return [];
				const asked = cells.find(
					({ head, text: words }) => askHead.test(head) && monthsIn(words) !== undefined,
				);
				const needed = asked ? monthsIn(asked.text) : general?.months;
				const held = cells.find(
					(cell) =>
						cell !== asked &&
						/满|已|任|足|年限|审查|结论/.test(cell.head + cell.text) &&
						(asked !== undefined ||
							/任(?:现职|职|[^，。；]{1,8}[长任员])?(?:已|满|仅|共)?[\d一二两三四五六七八九十]+年/.test(
								cell.text,
							)) &&
						monthsIn(cell.text) !== undefined,
				);
				const months = held && monthsIn(held.text);
				if (!needed || !months || !held || months >= needed) return [];
				const now = cells.find(
					({ head, text: words }) =>
						/现任|现职|^任[^，。；]{0,8}时间|任职时间|任现/.test(head) && words !== "",
				);
				return [
					{
						grade: "hit",
						at: passage(document, (now ?? held).span),
						why: `所列任职时间为${months}个月，短于${asked ? "同一行所" : "本材料"}要求的${needed}个月，未见破格或特批的记载`,
						related: [
							{ passage: passage(document, held.span), label: "任职时间" },
							...(asked || !general ? [] : [{ passage: passage(document, general.span), label: "任职条件" }]),
						],
					},
				];
			}),
		);
	},
};

/** `条件为：任副所长满三年`: asked of everyone in the paper. */
function yearsAsked(document: AnalysedDocument): { months: number; span: Span } | undefined {
	if (document.facts.kind.kind !== "selection-file") return undefined;
	const found = sentences(document).find(({ text, line }) => !line.cell && condition.test(text));
	const years = found && condition.exec(found.text)?.[1];
	const count = years ? Number(years) || parseNumeral(years) : undefined;
	return found && count ? { months: count * 12, span: found.span } : undefined;
}

const condition =
	/(?:条件|资格|要求|须|应当?)[^。；]{0,30}?任[^，。；、]{1,12}?(?:（[^）]{1,10}）)?(?:职务|岗位)?(?:工作)?(?:满|不少于|达到|须)([一二两三四五六\d])年/;

const askHead = /要求|规定|年限|条件|资格/;
const excused = /平级|平职|不适用|同级|破格|特批|批复|公开选拔|转任交流/;
const length =
	/(?:(?<!\d)(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?!\d{1,2}月))?(?:零|又)?(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})个月)?/g;

/** Months of `满2年7个月`, `11个月`, `满两年`; a calendar year is none. */
function monthsIn(text: string): number | undefined {
	for (const match of text.matchAll(length)) {
		if (!match[1] && !match[2]) continue;
		const value = (written: string | undefined) =>
			written ? Number(written) || (parseNumeral(written) ?? 0) : 0;
		const months = value(match[1]) * 12 + value(match[2]);
		if (months > 0 && months < 480) return months;
	}
	return undefined;
}
