import { findDates } from "../text/dates";
import { cover } from "../text/span";
import type { Line, Stretch } from "./lines";
import type { PersonRecord } from "./model-person";
import { isFullName } from "./names";
import { dateValue, emptyRecord } from "./person-draft";
import { careerPosts } from "./person-posts";
import { rankOf } from "./rank";
import { readResume } from "./resume";
import type { Row } from "./table-rows";

/** What a table of a personnel paper calls its fields; never the name of a person. */
export const fieldWord =
	/^(?:姓名|性别|年龄|民族|籍贯|出生地?|生日|入党|党派|学历|学位|职务|职称|职级|现任|拟任|拟免|任免|简历|经历|履历|家庭|成员|称谓|关系|单位|备注|说明|奖惩|考核|年度|健康|政治|参工|工作|入职|证书|亲属|特长|项目|内容|意见|结论|审核|材料|日期|时间|合计|小计|序号|编号|无|在职|毕业|专业|配偶|子女|电话|部门|岗位|来源)/;
const nameLabel =
	/^(?:姓名|人选|考察对象|干部姓名|拟任人选|审核对象|被审核人|应聘人|竞聘人|报告人|当事人|本人姓名)$/;

const fields = {
	birth: /^(?:出生|生日|出生(?:年月|日期|时间)(?:（.*)?)$/,
	work: /参加(?:革命)?工作|参工|^工作时间|入职/,
	party: /入党|党员|政治面貌|接收预备|发展为?预备|吸收/,
	now: /^现任|^现(?:岗位|职)|职务职级|^职务$/,
	next: /^拟任|拟提|拟聘|新任|考察职务/,
	career: /经历|简历|履历|就读|学历|学习|教育/,
};

/** A longer cell is a value with another beside it. */
const longestLabel = 14;

/** A name as it stands in a cell of its own, however rare its surname. */
export function isNameCell(written: string): boolean {
	if (fieldWord.test(written)) return false;
	return (
		isFullName(written) ||
		(/^[\u4e00-\u9fff]{2,3}$/.test(written) && !/[科处室部站组股所局队班段厂]$/.test(written))
	);
}

/** Forms and transposed tables: a person's fields stand beside or below one another, not in a row of their own. */
export function readGrid(rows: readonly Row[]): PersonRecord[] | undefined {
	const transposed = readTransposed(rows);
	if (transposed) return transposed;
	const starts = rows.flatMap((row, index) => (isFormStart(row) ? [index] : []));
	if (starts.length === 0) return undefined;
	return starts.flatMap((from, index) => {
		const group = rows.slice(from, starts[index + 1] ?? rows.length);
		const [, name] = [...(group[0] as Row).values()];
		const record = name && recordOf(name);
		if (!record) return [];
		for (const row of group) {
			const cells = [...row.values()];
			cells.forEach((cell, at) => {
				const value = cells[at + 1];
				if (value && at % 2 === 0 && cell.text.length <= longestLabel) fill(record, cell.text, value);
			});
			record.span = cover(record.span, (cells.at(-1) as Line).span);
		}
		return [record];
	});
}

function isFormStart(row: Row): boolean {
	const [label, name, next] = [...row.values()];
	return (
		label !== undefined &&
		name !== undefined &&
		nameLabel.test(label.text) &&
		isNameCell(nameOf(name)) &&
		(next === undefined || fieldWord.test(next.text) || /^[^\d]{2,6}$/.test(next.text))
	);
}

/** `项目 | 一号 | 二号`, `姓名 | 甲 | 乙`, `出生 | … | …`: a person a column. */
function readTransposed(rows: readonly Row[]): PersonRecord[] | undefined {
	const named = rows.find((row) => {
		const [label, ...cells] = [...row.values()];
		return (
			label !== undefined &&
			nameLabel.test(label.text) &&
			cells.length >= 2 &&
			cells.every((cell) => isNameCell(nameOf(cell)))
		);
	});
	if (!named || !rows.some((row) => fields.birth.test(([...row.values()][0] as Line).text))) return undefined;
	const records = new Map([...named].slice(1).map(([column, cell]) => [column, recordOf(cell)]));
	for (const row of rows) {
		const [label] = [...row.values()];
		for (const [column, cell] of [...row].slice(1)) {
			const record = records.get(column);
			if (!record || !label) continue;
			fill(record, label.text, cell);
			record.span = cover(record.span, cell.span);
		}
	}
	return [...records.values()];
}

const nameOf = ({ text }: Line) => text.replace(/[（(].*$/, "").replace(/\s/g, "");

function recordOf(cell: Line): PersonRecord {
	const name = nameOf(cell);
	return emptyRecord(cell, name, 0, name.length);
}

function fill(record: PersonRecord, label: string, value: Line): void {
	const date = findDates(value.text)[0];
	const ofPaper = date !== undefined && /[表证书册]|材料|合同/.test(value.text.slice(0, date.span.start));
	const dated = date?.month !== undefined && !ofPaper ? dateValue(date, value as Stretch, 0) : undefined;
	if (fields.birth.test(label)) {
		if (dated) record.birth ??= dated;
	} else if (fields.work.test(label) && !/经历|单位/.test(label)) {
		if (dated) record.workStart ??= dated;
	} else if (fields.party.test(label)) {
		if (dated) record.partyJoined ??= dated;
	} else if (fields.now.test(label)) {
		record.currentPost ??= { span: value.span, text: value.text };
		record.posts.push(...careerPosts(value, 0, value.text.length));
	} else if (fields.next.test(label)) {
		const rank = rankOf(value.text);
		record.proposedPost ??= { span: value.span, text: value.text, ...(rank === undefined ? {} : { rank }) };
	} else if (fields.career.test(label)) record.resume.push(...readResume([value], undefined));
}
