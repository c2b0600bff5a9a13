import { findDates } from "../text/dates";
import { cover } from "../text/span";
import type { Line, Stretch } from "./lines";
import type { PersonRecord } from "./model-person";
import { dateValue, emptyRecord } from "./person-draft";
import { isNameCell, readGrid } from "./person-grid";
import { careerPosts } from "./person-posts";
import { rankOf } from "./rank";
import { columnOf, type Row, tablesOf } from "./table-rows";

const heads = {
	name: /^(?:姓名|人员|人选|竞聘人|报告人|被审核人|拟任人选|发展对象|干部|同志|对象|公示对象|考察对象|干部姓名|审核对象)$/,
	kin: /称谓|关系/,
	sex: /^性别$/,
	birth: /出生|生日/,
	work: /参加(?:革命)?工作|参工|工作时间/,
	party: /入党(?!申请)|政治面貌|党员(?!申请)|接收(?:为)?预备|发展为?预备/,
	applied: /申请/,
	now: /现任|现岗位|现职|职务职级|^职务$/,
	next: /拟任|拟提|拟聘|新任|考察职务/,
	career: /经历|简历|履历/,
};

/** Records of persons from tables with one person a row: rosters, lists of candidates, checks of basic data. */
export function readPersonTables(lines: readonly Line[]): PersonRecord[] {
	return tablesOf(lines).flatMap((rows) => {
		const grid = readGrid(rows);
		if (grid) return grid;
		const at = rows.findIndex((row) => {
			const name = columnOf(row, heads.name);
			const told = [heads.birth, heads.work, heads.party, heads.next, heads.career];
			return (
				name !== undefined &&
				columnOf(row, heads.kin) === undefined &&
				told.some((title) => (columnOf(row, title) ?? -1) > name)
			);
		});
		const head = rows[at];
		return head ? rows.slice(at + 1).flatMap((row) => readRow(head, row)) : [];
	});
}

function readRow(head: Row, row: Row): PersonRecord[] {
	// A form of pairs begins with 姓名 too, with the name itself right beside it.
	const cell = (title: RegExp) => row.get(columnOf(head, title) ?? -1);
	const name = cell(heads.name);
	const written = name?.text.replace(/（.*$/, "") ?? "";
	const last = [...row.values()].at(-1);
	if (!name || !last || !isNameCell(written)) return [];
	const record = emptyRecord(name, written, 0, written.length);
	record.span = cover(([...row.values()][0] as Line).span, last.span);
	const sex = cell(heads.sex)?.text;
	if (sex) record.sex = sex;
	record.birth = dateOf(cell(heads.birth));
	record.workStart = dateOf(cell(heads.work));
	record.partyJoined = dateOf(cell(heads.party));
	record.partyApplied = dateOf(cell(heads.applied));
	readPosts(record, cell(heads.now), cell(heads.next), cell(heads.career));
	return [withoutAbsent(record)];
}

function dateOf(cell: Line | undefined): PersonRecord["birth"] {
	const date = cell && findDates(cell.text)[0];
	return date?.month !== undefined ? dateValue(date, cell as Stretch, 0) : undefined;
}

function readPosts(
	record: PersonRecord,
	now: Line | undefined,
	next: Line | undefined,
	career: Line | undefined,
): void {
	for (const cell of [now, career]) if (cell) record.posts.push(...careerPosts(cell, 0, cell.text.length));
	if (now && now.text !== "") record.currentPost = { span: now.span, text: now.text };
	if (!next || next.text === "") return;
	const rank = rankOf(next.text);
	record.proposedPost = { span: next.span, text: next.text, ...(rank === undefined ? {} : { rank }) };
}

/** Keys that hold nothing are left out, as in every fact. */
function withoutAbsent(record: PersonRecord): PersonRecord {
	for (const key of ["birth", "workStart", "partyJoined", "partyApplied"] as const)
		if (record[key] === undefined) delete record[key];
	return record;
}
