import { type Amount, findAmounts } from "../text/amounts";
import { amountRoleOf, looserRoleOf } from "./amount-roles";
import { clauseAround, headOfCell, labelOfCell } from "./clause-context";
import { unitOf } from "./ledger-columns";
import { type Line, spanIn } from "./lines";
import type { AmountEvent } from "./model-events";
import { tablesByIndex } from "./table-rows";

/** Every sum of a document with the role its words give it; `other` where they give none. */
export function readAmountEvents(lines: readonly Line[]): AmountEvent[] {
	const tables = tablesByIndex(lines);
	return lines.flatMap((line) => {
		if (line.cell && bareFigure.test(line.text))
			return inColumn(line, headOfCell(line, tables), labelOfCell(line, tables));
		if (!/[元万亿圆块¥￥]/.test(line.text)) return [];
		const sums = findAmounts(line.text);
		const label = sums.length > 0 ? labelOfCell(line, tables) : "";
		const events: AmountEvent[] = [];
		for (const [index, sum] of sums.entries())
			events.push(readEvent(line, sums, sum, index, label, events.at(-1)));
		return events;
	});
}

const bareFigure = /^\d[\d,]*(?:\.\d+)?$/;

/** `金额（万元）｜84.9`: the head gives the unit and the role; else `结算价｜982,000` gives the role to the left. */
function inColumn(line: Line, head: string, left: string): AmountEvent[] {
	if (!/元/.test(head)) return [];
	const value = Math.round(Number(line.text.replaceAll(",", "")) * unitOf(head) * 100) / 100;
	const label = head.replace(/（[^）]*）/g, "");
	const roleUnder = (words: string) => amountRoleOf({ before: "", after: "", label: words, span: line.span });
	const role = roleUnder(label) ?? (left === head ? undefined : roleUnder(left));
	return role && value > 0 ? [{ span: line.span, value, role, context: line.span }] : [];
}

function readEvent(
	line: Line,
	sums: readonly Amount[],
	sum: Amount,
	index: number,
	label: string,
	last: AmountEvent | undefined,
): AmountEvent {
	const previous = sums[index - 1]?.span.end ?? 0;
	const context = clauseAround(
		line,
		sum.span.start,
		sum.span.end,
		previous,
		sums[index + 1]?.span.start ?? line.text.length,
		label,
	);
	const sentence = line.text.slice(0, sum.span.start);
	return {
		span: spanIn(line, sum.span.start, sum.span.end),
		value: sum.value,
		...(sum.approximate ? { approximate: true } : {}),
		role: amountRoleOf(context) ?? shared(context.before, last) ?? looserRoleOf(sentence) ?? "other",
		context: context.span,
	};
}

/** `298,000元（大写：…）` and `3万元以上、不足10万元` carry one role on. */
function shared(before: string, last: AmountEvent | undefined) {
	if (!last) return undefined;
	// 报价72,000元、74,300元、79,800元
	if (before === "、" && last.role !== "limit") return last.role;
	if (/^(?:整)?[（(]?(?:大写|小写|人民币)/.test(before)) return last.role;
	if (
		last.role === "limit" &&
		/^[^。；]{0,6}(?:、|至|到|，)?[^。；]{0,4}(?:不足|不满|以下|低于|至)?$/.test(before)
	)
		return last.role;
	return undefined;
}
