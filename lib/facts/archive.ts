import { findDates } from "../text/dates";
import { cover } from "../text/span";
import { type Line, part, type Stretch, spanIn } from "./lines";
import type { ArchivePair, DateValue, DocumentKind, PersonMention } from "./model";
import { isFullName } from "./names";
import { dateValue } from "./person-record";
import { columnOf, type Row, tablesOf } from "./table-rows";

const items: readonly [ArchivePair["item"], RegExp][] = [
	["birth", /出生|生日/],
	["work-start", /参加(?:革命)?工作|参工|工作时间/],
	["party-joined", /入党|加入中国共产党/],
	["education", /学历|学位|毕业/],
	["experience", /经历|履历|任职/],
	["identity", /身份|编制/],
];

/** What each material of a personnel file, formed on a day, records of birth, work, party and schooling. */
export function readArchive(lines: readonly Line[], kind: DocumentKind): ArchivePair[] {
	if (!["personnel-file", "selection-file", "appointment-form", "unknown"].includes(kind)) return [];
	const person = personOf(lines);
	return [...tablesOf(lines).flatMap((rows) => readTable(rows)), ...lines.flatMap(readSentences)]
		.sort((a, b) => a.span.start - b.span.start)
		.map((pair) => (person ? { ...pair, person } : pair));
}

/** Whose file it is: the form's 姓名, or the title's 关于…同志. */
function personOf(lines: readonly Line[]): PersonMention | undefined {
	for (const [index, line] of lines.slice(0, 40).entries()) {
		const next = lines[index + 1];
		if (/^姓名$/.test(line.text) && next?.cell && isFullName(next.text)) return named(next, 0, next.text);
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
const told = new RegExp(
	`(?:(${month})(?:形成的|填写的|的)?)?《([^》]{2,20})》(?:（([^）]{4,16})）)?(?:中)?(?:记载|填写|填报|填|显示|载明|登记|反映)(?:的)?([^，。；《》]{0,16}?)(?:为|是|：)?(${month})`,
	"g",
);
const recognised = /(?:以[^，。；]{2,16}为准|(?:经|已)[^，。；]{0,16}认定|组织认定|认定为[^，。；]{2,16})/;

/** `1990年5月《入团志愿书》记载出生时间为1974年12月`. */
function readSentences(line: Line): ArchivePair[] {
	const pairs: ArchivePair[] = [];
	const settled = recognised.exec(line.text);
	for (const match of line.text.matchAll(told)) {
		const [all, before, material, behind, item, value] = match;
		const from = match.index;
		const valueFrom = from + all.length - (value as string).length;
		const words = `${item}${line.text.slice(0, from)}`;
		const kind = itemOf(item as string) ?? pairs.at(-1)?.item ?? itemOf(words);
		if (!kind) continue;
		const formed = before ?? (behind && new RegExp(month).exec(behind)?.[0]);
		const recordedDate = dateAt(line, valueFrom, valueFrom + (value as string).length);
		const formedDate = formed ? dateIn(line, formed, from) : undefined;
		pairs.push({
			span: spanIn(line, from, from + all.length),
			item: kind,
			material: material as string,
			recorded: spanIn(line, valueFrom, valueFrom + (value as string).length),
			...(formedDate ? { formed: formedDate } : {}),
			...(recordedDate ? { recordedDate } : {}),
			...(settled ? { recognised: spanIn(line, settled.index, settled.index + settled[0].length) } : {}),
		});
	}
	return pairs;
}

function itemOf(words: string): ArchivePair["item"] | undefined {
	return items.find(([, pattern]) => pattern.test(words))?.[0];
}

const heads = {
	item: /^(?:审核|核查|认定)?(?:项目|内容|事项)$/,
	material: /材料名称$|^(?:依据|原始)?材料$/,
	formed: /形成(?:时间|日期)|材料时间/,
	recorded: /记载(?:内容|时间|情况|信息)?$|^(?:出生|入党|参加工作|参工)(?:时间|日期|年月)$/,
	recognised: /认定|结论/,
};

function readTable(rows: readonly Row[]): ArchivePair[] {
	const headAt = rows.findIndex(
		(row) =>
			columnOf(row, heads.recorded) !== undefined &&
			(columnOf(row, heads.item) !== undefined || columnOf(row, heads.material) !== undefined),
	);
	const head = rows[headAt];
	if (!head) return [];
	return rows.slice(headAt + 1).flatMap((row) => readRow(head, row));
}

function readRow(head: Row, row: Row): ArchivePair[] {
	const cell = (title: RegExp) => row.get(columnOf(head, title) ?? -1);
	const settled = cell(heads.recognised);
	return [...head].flatMap(([column, title]) => {
		const value = row.get(column);
		if (!heads.recorded.test(title.text) || !value) return [];
		const item = itemOf(cell(heads.item)?.text ?? "") ?? itemOf(title.text);
		const recordedDate = dateAt(value, 0, value.text.length);
		if (!item || (!recordedDate && item !== "education" && item !== "experience" && item !== "identity"))
			return [];
		const aside = materialIn(value, title.text);
		const formedCell = cell(heads.formed);
		const formed = formedCell ? dateAt(formedCell, 0, formedCell.text.length) : aside.formed;
		const material = cell(heads.material)?.text ?? aside.material;
		return [
			{
				span: cover(value.span, cell(heads.item)?.span ?? cell(heads.material)?.span ?? value.span),
				item,
				recorded: value.span,
				...(material ? { material } : {}),
				...(formed ? { formed } : {}),
				...(recordedDate ? { recordedDate } : {}),
				...(settled && settled.text !== "" ? { recognised: settled.span } : {}),
			},
		];
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

function dateAt(line: Stretch, from: number, to: number): DateValue | undefined {
	const stretch = part(line, from, to);
	const date = findDates(stretch.text)[0];
	return date && dateValue(date, stretch, 0);
}

function dateIn(line: Stretch, written: string, near: number): DateValue | undefined {
	const at = line.text.indexOf(written, near);
	return at < 0 ? undefined : dateAt(line, at, at + written.length);
}
