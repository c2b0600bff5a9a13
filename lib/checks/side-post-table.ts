import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { termsOf } from "../facts/side-post";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { cover } from "../text/span";
import type { CheckProposal } from "./check";
import { passage } from "./meeting-support";
import { gradeOf, whyOf } from "./side-post";

const postColumn = /兼职|兼任|社会职务|外部任职|任职(?:企业|社团|机构)/;
const payColumn = /取酬|报酬|薪酬|领取|补贴|津贴|薪|收入|费用/;
const approvalColumn = /审批|批准|报批|批复|备案|批件|同意|报告/;
const none = /^(?:无|否|未|没|—+|-+|－|\/|／|空|待|不|0|零)|^$/;
const outsider = /编外|临聘|聘用人员|劳务派遣|公益性岗位|合同工/;

/** Rows of a list of outside posts: a sum under 取酬, nothing under 批准. */
export function sidePostRows(document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const headAt = rows.findIndex((row) => isHead(row));
		const head = rows[headAt];
		if (!head) return [];
		const pay = columnOf(head, payColumn);
		const approval = columnOf(head, approvalColumn);
		return rows.slice(headAt + 1).flatMap((row) => judge(row, { pay, approval, head }, document));
	});
}

function isHead(row: Row): boolean {
	const cells = [...row.values()];
	if (cells.length < 3 || cells.some(({ text }) => text.length > 16)) return false;
	return (
		cells.some(({ text }) => postColumn.test(text)) &&
		(columnOf(row, payColumn) !== undefined || columnOf(row, approvalColumn) !== undefined)
	);
}

interface Columns {
	pay: number | undefined;
	approval: number | undefined;
	head: Row;
}

function judge(row: Row, { pay, approval, head }: Columns, document: AnalysedDocument): CheckProposal[] {
	const cells = [...row.values()];
	const text = cells.map((cell) => cell.text).join("，");
	const first = cells[0];
	const last = cells.at(-1);
	if (!first || !last || cells.length < 3 || outsider.test(text)) return [];
	const postCell = row.get(columnOf(head, postColumn) ?? -1);
	if (!postCell || none.test(postCell.text)) return [];
	// A plain member or a helper holds no post that anyone would have to approve.
	if (
		cells.some((cell) => /^(?:无职务|(?:普通|一般)?会员)/.test(cell.text)) ||
		/[不无](?:需|须|用)(?:要)?(?:审批|清理)/.test(text)
	)
		return [];
	const payCell = pay === undefined ? undefined : row.get(pay);
	const approvalCell = approval === undefined ? undefined : row.get(approval);
	const told = termsOf(text);
	const paid = payCell
		? !none.test(payCell.text) && /^(?:是|有)|\d|元|酬|费|贴/.test(payCell.text)
		: told.paid;
	const missing = approval !== undefined && none.test(approvalCell?.text ?? "");
	const terms = {
		...told,
		paid,
		unpaid: !paid,
		unapproved: missing || (told.unapproved && !told.approved),
		ended: told.ended,
	};
	const grade = gradeOf(terms);
	if (!grade) return [];
	return [
		{
			grade,
			at: passage(document, cover(first.span, last.span)),
			why: whyOf(terms),
			...(terms.ended ? { withdrawn: "表中注明已经辞去" } : {}),
		},
	];
}
