import { nearRelation } from "./kinship";
import { type Line, spanIn } from "./lines";
import type { Kinship } from "./model-person";
import type { PersonMention } from "./model-values";
import { isNameCell } from "./person-grid";
import { columnOf, tablesOf } from "./table-rows";

/** `丈夫 某某，项目经理；小叔 某某，本单位`: a list of kin with their names, beside the person it belongs to. */

const short =
	"岳父|岳母|小叔|小姑|大伯|公公|婆婆|妻兄|妻弟|内弟|内兄|姐夫|妹夫|嫂子?|弟媳|连襟|舅舅|姨妈|姑姑|叔叔|伯父|父亲?|母亲?|妻子?|夫|儿子?|女儿?|兄|弟|姐|妹|子";
const member = new RegExp(
	`(?:^|[，；。：、（\\s])(${nearRelation}|${short})(?:[（(][^）)]{1,6}[）)])?[：\\s]*([\\u4e00-\\u9fff·]{2,4})(?=[，；。、（）\\s]|$)`,
	"g",
);
const occupation =
	/教师|医生|退休|务农|护士|工人|会计|在读|个体|学生|无业|待业|自由|职工|干部|公务|农民|经商|去世|已故|早逝|未婚|单位|公司|读|上学|在校|职员|司机|工程师|从业|情况|成员|关系|均|已|在|无|系|同|任|做|开|也|为|是|都|一|二|两/;
const familyHead = /家庭|亲属|成员|社会关系|来源及备注|备注/;
const familyLabel = /(?:家庭(?:情况|成员|主要成员|关系)?|主要亲属|社会关系|亲属情况)[：:]/;

export function readKinLists(lines: readonly Line[]): Kinship[] {
	return [...inTables(lines), ...inProse(lines)];
}

function inTables(lines: readonly Line[]): Kinship[] {
	return tablesOf(lines).flatMap((rows) => {
		const head = rows.find((row) => columnOf(row, /^(?:姓名|人员|人选|员工)$/) !== undefined);
		const name = columnOf(head, /^(?:姓名|人员|人选|员工)$/);
		if (!head || name === undefined || columnOf(head, /称谓|与本人/) !== undefined) return [];
		return rows.slice(rows.indexOf(head) + 1).flatMap((row) => {
			const cell = row.get(name);
			const written = cell?.text.replace(/（.*$/, "") ?? "";
			if (!cell || !isNameCell(written)) return [];
			const person = { span: cell.span, written, name: written };
			return [...row].flatMap(([column, line]) =>
				familyHead.test(head.get(column)?.text ?? "") ? membersIn(line, 0, person) : [],
			);
		});
	});
}

/** `人选某某，男，…。家庭情况：妻子 …；岳父 …。` */
function inProse(lines: readonly Line[]): Kinship[] {
	return lines.flatMap((line) => {
		const label = line.cell ? null : familyLabel.exec(line.text);
		if (!label) return [];
		const before = line.text.slice(0, label.index);
		const written = /([\u4e00-\u9fff·]{2,4})(?:同志)?，[男女]，/
			.exec(before)?.[1]
			?.replace(/^(?:人选|对象|同志)/, "");
		if (!written || !isNameCell(written)) return [];
		const at = before.lastIndexOf(written);
		return membersIn(line, label.index, {
			span: spanIn(line, at, at + written.length),
			written,
			name: written,
		});
	});
}

function membersIn(line: Line, from: number, person: PersonMention): Kinship[] {
	return [...line.text.slice(from).matchAll(member)].flatMap((match): Kinship[] => {
		const [whole, relation = "", relative = ""] = match;
		if (occupation.test(relative) || relative === person.name || !isNameCell(relative)) return [];
		const start = from + match.index + whole.indexOf(relation);
		const end = from + match.index + whole.length;
		const rest = line.text.slice(end).match(/^[^；。]*/)?.[0].length ?? 0;
		return [{ span: spanIn(line, start, end + rest), person, relation, relative, near: true }];
	});
}
