import { cover, type Span } from "../text/span";
import { readMaterialColumns } from "./archive-columns";
import { archiveList, archiveSentences, dateAt, itemOf, recognised } from "./archive-sentences";
import { type Line, type Stretch, spanIn } from "./lines";
import type { DocumentKind } from "./model";
import type { ArchivePair } from "./model-person";
import type { DateValue, PersonMention } from "./model-values";
import { isFullName } from "./names";
import { isNameCell } from "./person-grid";
import { personSections } from "./person-sections";
import { columnOf, type Row, tablesOf } from "./table-rows";

/** What each material of a personnel file, formed on a day, records of birth, work, party and schooling. */
export function readArchive(lines: readonly Line[], kind: DocumentKind): ArchivePair[] {
	if (!["personnel-file", "selection-file", "appointment-form", "unknown"].includes(kind)) return [];
	const whole = personOf(lines);
	const sections = personSections(lines);
	return [
		...tablesOf(lines).flatMap((rows) => [...readTable(rows), ...readMaterialColumns(rows)]),
		...lines.flatMap((line) => {
			const [list, told] = [archiveList(line), archiveSentences(line)];
			return list.length > told.length ? list : told;
		}),
	]
		.sort((a, b) => a.span.start - b.span.start)
		.map((pair) => {
			const section = sections.findLast(({ span }) => span.start <= pair.span.start);
			const person = section
				? { span: section.nameSpan, written: section.name, name: section.name }
				: (nameInRow(lines, pair.span.start) ?? whole);
			const settled = pair.recognised ? undefined : settledBeside(lines, pair.span.start);
			return { ...(person ? { person } : {}), ...pair, ...(settled ? { recognised: settled } : {}) };
		});
}

/** What the same row says of the recognised date in another cell. */
function settledBeside(lines: readonly Line[], at: number): Span | undefined {
	const here = lines.find(({ span, cell }) => cell && span.start <= at && at < span.end)?.cell;
	const beside = lines.filter(
		({ cell, span }) => cell?.table === here?.table && cell?.row === here?.row && span.start > at,
	);
	for (const line of here ? beside : []) {
		const match = recognised.exec(line.text);
		if (match) return line.span;
	}
	return undefined;
}

/** `费立新 | 部长 | 出生时间：1987年登记表载…`: the row itself names whose material it is. */
function nameInRow(lines: readonly Line[], at: number): PersonMention | undefined {
	const here = lines.find(({ span, cell }) => cell && span.start <= at && at < span.end)?.cell;
	if (!here) return undefined;
	const cell =
		lines.find(
			(line) =>
				line.cell?.table === here.table && line.cell.row === here.row && nameOfCell(line) !== undefined,
		) ?? nameAbove(lines, here.table, here.row);
	const name = cell && nameOfCell(cell);
	return cell && name ? named(cell, 0, name) : undefined;
}

/** `费立新（财务科）` */
function nameOfCell(line: Line): string | undefined {
	const name = /^([\u4e00-\u9fff·]{2,5})(?:（[^）]*）)?$/.exec(line.text)?.[1];
	return name && isFullName(name) ? name : undefined;
}

/** The name that a table gives once for the rows below it, its cell there left empty. */
function nameAbove(lines: readonly Line[], table: number, row: number): Line | undefined {
	const first = lines.filter(({ cell }) => cell?.table === table && cell.column === 0 && cell.row < row);
	const last = first.at(-1);
	return last && nameOfCell(last) !== undefined ? last : undefined;
}

/** Whose file it is: the form's 姓名, or the title's 关于…同志. */
function personOf(lines: readonly Line[]): PersonMention | undefined {
	for (const [index, line] of lines.slice(0, 40).entries()) {
		const next = lines[index + 1];
		if (
			/^(?:姓名|审核对象|被审核人|审核人选|考察对象|干部姓名|对象)$/.test(line.text) &&
			next?.cell &&
			isFullName(next.text)
		)
			return named(next, 0, next.text);
		const labelled =
			/(?:被审核人|审核对象|被考察人|干部姓名|档案所属人|姓名)：([\u4e00-\u9fff·]{2,4}?)(?=[，、。（\s]|审核|性别|单位|部门|科室|岗位|出生|职务|现任|$)/.exec(
				line.text,
			);
		if (labelled?.[1] && isNameCell(labelled[1]))
			return named(line, labelled.index + labelled[0].indexOf(labelled[1]), labelled[1]);
		const match = /(?:姓名：|关于)?([\u4e00-\u9fff·]{2,4}?)(?:同志(?:的|人事|档案|《|$)|(?=性别|$))/.exec(
			/姓名：|同志/.test(line.text) ? line.text : "",
		);
		const name = match?.[1];
		if (match && name && isFullName(name)) return named(line, match.index + match[0].indexOf(name), name);
	}
	return undefined;
}

function named(line: Stretch, from: number, name: string): PersonMention {
	return { span: spanIn(line, from, from + name.length), written: name, name };
}

const month = "(?:19|20)\\d{2}[年.]\\d{1,2}月?(?:\\d{1,2}日)?";

const heads = {
	item: /^(?:审核|核查|认定|核定|核对)?(?:项目?|内容|事项|类别)$|^看?哪[样项](?:材料)?$/,
	material: /材料名称$|^(?:依据|原始)?材料$/,
	formed: /形成(?:时间|日期)|材料时间/,
	recorded:
		/^档案(?:材料)?(?:情况|记录)$|记载(?!.*(?:认定|一致))|(?:咋|怎么|怎样|如何)写|^(?:出生|入党|参加工作|参工)(?:时间|日期|年月)$/,
	recognised: /认定|核定意见|结论|怎么认|认哪/,
};

function readTable(rows: readonly Row[]): ArchivePair[] {
	const headAt = rows.findIndex(
		(row) =>
			columnOf(row, heads.recorded) !== undefined &&
			(columnOf(row, heads.item) !== undefined || columnOf(row, heads.material) !== undefined),
	);
	const head = rows[headAt];
	if (!head) return [];
	const above: Above = {};
	return rows.slice(headAt + 1).flatMap((row) => readRow(head, row, above));
}

/** Cells that span several rows stand for those below. */
interface Above {
	item?: Line | undefined;
	recognised?: Line | undefined;
}

function readRow(head: Row, row: Row, above: Above): ArchivePair[] {
	const cell = (title: RegExp) => row.get(columnOf(head, title) ?? -1);
	const own = cell(heads.item);
	if (own && own.text !== "") {
		above.item = own;
		above.recognised = undefined;
	}
	above.recognised = cell(heads.recognised) ?? above.recognised;
	const item = own ?? above.item;
	const settled = above.recognised;
	const formedColumn = [...head].find(
		([, title]) => heads.formed.test(title.text) && !heads.recorded.test(title.text),
	)?.[0];
	const inMaterial = materialRecords(cell(heads.material), itemOf(item?.text ?? ""), settled);
	const recordedCells = [...head].flatMap(([column, title]) => {
		const value = row.get(column);
		if (!heads.recorded.test(title.text) || !value) return [];
		const kind = itemOf(item?.text ?? "") ?? itemOf(title.text);
		const listed = materialRecords(value, kind, settled);
		if (listed.length > 1) return listed;
		// 2000.09招工登记表：1983.06 tells the material before what it records.
		const lead = /^[^：]*(?:表|书|证|登记|卡|单)：/.exec(value.text)?.[0].length ?? 0;
		const recordedDate = dateAt(value, lead, value.text.length);
		if (!kind || (!recordedDate && kind !== "education" && kind !== "experience" && kind !== "identity"))
			return [];
		const aside = materialIn(value, title.text);
		const formedCell = row.get(formedColumn ?? -1);
		const formed = formedCell ? dateAt(formedCell, 0, formedCell.text.length) : aside.formed;
		const material = cell(heads.material)?.text ?? aside.material;
		return [
			{
				span: cover(value.span, own?.span ?? cell(heads.material)?.span ?? value.span),
				item: kind,
				recorded: value.span,
				...(material ? { material } : {}),
				...(formed ? { formed } : {}),
				...(recordedDate ? { recordedDate } : {}),
				...(settled && settled.text !== "" ? { recognised: settled.span } : {}),
			},
		];
	});
	return [...inMaterial, ...recordedCells];
}

/** `1999年学籍表、2001年高考登记表均为1982.10；2006年入党志愿书为1983.10`: the papers with what they record, in one cell. */
function materialRecords(
	value: Line | undefined,
	item: ArchivePair["item"] | undefined,
	settled: Line | undefined,
): ArchivePair[] {
	if (!value || !item || !["birth", "work-start", "party-joined"].includes(item)) return [];
	return [...value.text.matchAll(/[^；。]+/g)].flatMap((piece): ArchivePair[] => {
		const told =
			/(?:均|都|皆)?(?:为|是|载(?:明|为)?|记(?:载)?(?:为)?|填(?:写)?(?:为)?|写(?:的是)?)?((?:19|20)\d{2}[年.]\d{1,2}月?)$/.exec(
				piece[0].replace(/[，、]$/, ""),
			);
		const papers = told ? piece[0].slice(0, told.index) : "";
		if (!told || !/[表书证卡册单]/.test(papers)) return [];
		const at = piece.index + told.index;
		const date = dateAt(value, at, at + told[0].length);
		const years = [...papers.matchAll(/((?:19|20)\d{2})(?:年|[.]\d)/g)].map((match) => Number(match[1]));
		const span = spanIn(value, piece.index, at + told[0].length);
		return date
			? [
					{
						span,
						item,
						recorded: span,
						material: papers,
						recordedDate: date,
						...(years.length > 0 ? { formed: { span, year: Math.min(...years) } } : {}),
						...(settled && settled.text !== "" ? { recognised: settled.span } : {}),
					},
				]
			: [];
	});
}

/** `1974年12月（入团志愿书，1990.05）` names the material itself; else the column's head may. */
function materialIn(value: Line, title: string): { material?: string; formed?: DateValue } {
	const open = value.text.indexOf("（");
	const note = open < 0 ? "" : value.text.slice(open + 1).replace(/）.*$/, "");
	const formed = open < 0 ? undefined : dateAt(value, open + 1, value.text.length);
	const words = note.replace(new RegExp(month, "g"), "").replace(/[《》，、：\s]|形成/g, "");
	const material = words || /([\u4e00-\u9fff]{2,10}?(?:表|书))/.exec(title)?.[1]?.replace(/^最[新早]/, "");
	return { ...(material ? { material } : {}), ...(formed ? { formed } : {}) };
}
