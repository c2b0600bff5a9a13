import { daysBetween } from "../text/calendar";
import { findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { type RowSentence, rowSentences } from "./row-sentences";

/** Changes are reported within 30 days (R19, Article 5). */
const change = 30;

/** Reports of own matters handed in after the day that the list sets, or a change told too late. */
export const mattersLate: DocumentCheck = {
	id: "matters-late",
	scope: "document",
	run: ({ document }) => {
		if (!/个人(?:重大)?(?:有关)?事项/.test(document.document.text.slice(0, 300)))
			return notApplied("不是个人有关事项的登记");
		return proposed(
			rowSentences(document).flatMap((row): CheckProposal[] => {
				const late = lateness(row);
				return late && !/首次|新纳入|已说明|经批准|延期/.test(row.text)
					? [{ grade: "hit", at: passage(document, late.span), why: late.why }]
					: [];
			}),
		);
	},
};

function lateness(row: RowSentence) {
	const due = cellOf(row, /应(?:报|交|填)|截止|时限|规定/);
	const happened = cellOf(row, /发生|变化时间|变更时间/);
	const told = cellOf(
		row,
		/(?:实际|提交|报告|填报|上报|收取|收到|报送)[^，。]{0,4}(?:日期|时间)|^(?:报告|提交|收取)(?:日期|时间)?$/,
	);
	if (!told) return undefined;
	if (due && told.iso > due.iso) return { span: told.span, why: `应于${due.iso}前报告，实际${told.iso}报告` };
	if (!happened) return undefined;
	const days = daysBetween(happened.iso, told.iso);
	return days > change
		? { span: told.span, why: `事项发生于${happened.iso}，${told.iso}报告，相隔${days}日，超过三十日` }
		: undefined;
}

function cellOf(row: RowSentence, head: RegExp) {
	const cell = row.cells.find((one) => head.test(one.head));
	const iso = cell && findDates(cell.text)[0]?.iso;
	return cell && iso ? { span: cell.span, iso } : undefined;
}
