import { cover, type Span } from "../text/span";
import { readNameList } from "./attendance-list";
import { placeList } from "./attendance-place";
import type { Line } from "./lines";
import type { Field } from "./meeting-fields";
import type { Attendance } from "./model-meeting";
import type { PersonBook } from "./person";
import { columnOf, tablesOf } from "./table-rows";

const nameHead = /^(?:参会|出席|与会|到会)?(?:人员|成员|委员)?姓名$/;
const stateHead =
	/^(?:出席|到会|参会|出勤|考勤|签到|与会)(?:会议)?(?:情况|状态|方式)?$|^(?:身份|参会身份|类别)$/;
const reasonHead = /^(?:备注|原因|请假原因|缺席原因|事由|说明)$/;
const postHead = /^(?:职务|单位及职务|部门及职务|单位职务|所在部门)$/;

const states: readonly [Field["key"], RegExp][] = [
	["absent", /请假|缺席|未到|事假|病假|公差|公出|休假|^[×xX]$/],
	["observers", /列席|旁听/],
	["present", /出席|到会|参会|参加|实到|^(?:是|到|√|✓|☑)(?:$|[（(，])/],
];

/** Lists of persons with a column that tells who came: 姓名 | 职务 | 出席情况 | 备注. */
export function takePresenceTables(
	source: string,
	lines: readonly Line[],
	attendance: Attendance,
	touched: Span[],
	book: PersonBook,
): void {
	for (const rows of tablesOf(lines)) {
		const [head, ...people] = rows;
		const nameAt = columnOf(head, nameHead);
		const stateAt = columnOf(head, stateHead);
		if (nameAt === undefined || stateAt === undefined) continue;
		// Under 签到 stands a signature, or nothing.
		const signs = /^签到|签[字名]$/.test(head?.get(stateAt)?.text ?? "");
		for (const row of people) {
			const name = row.get(nameAt);
			const told = row.get(stateAt)?.text ?? "";
			const key = signs
				? told === ""
					? "absent"
					: "present"
				: states.find(([, words]) => words.test(told))?.[0];
			if (!name || !key) continue;
			// What stands under 姓名 is a name, however rare the surname.
			const written = name.text.replaceAll(" ", "");
			if (/^[\u4e00-\u9fff·]{2,8}$/.test(written)) book.add(written);
			const list = readNameList(source, name.span, book);
			const reason = row.get(columnOf(head, reasonHead) ?? -1)?.text;
			const post = row.get(columnOf(head, postHead) ?? -1)?.text;
			for (const listed of list.people) {
				if (reason) listed.reason ??= reason;
				if (post) listed.person.post ??= post;
			}
			placeList(list, key, attendance);
			touched.push(cover(name.span, row.get(stateAt)?.span ?? name.span));
		}
	}
}
