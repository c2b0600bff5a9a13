import type { DocumentModel } from "../document/model";
import { cover } from "../text/span";
import { type Line, readLines } from "./lines";
import type { Kinship } from "./model-person";
import { isFullName } from "./names";
import { columnOf, type Row, tablesOf } from "./table-rows";
import { ownerOf } from "./whose-words";

const relationColumn = /^(?:称谓|关系|与(?:本人|其|申报人|干部)的?关系|亲属关系|称谓\s*姓名)$/;
const nameColumn = /^(?:亲属|家庭成员|成员|关系人|近亲属)?姓名$/;
const holderColumn = /申报人|填报人|干部姓名|职工姓名|本人姓名|教职工姓名|员工姓名/;
const placeColumn = /单位|职务|岗位|从业/;
const relation =
	/^(?:妻子?|夫|丈夫|配偶|爱人|[长次三独养]?[子女]|[儿女]儿?|儿子|女儿|父亲?|母亲?|岳[父母]|公公|婆婆|女婿|儿媳|[兄弟姐妹哥]|哥哥|弟弟|姐姐|妹妹|胞.|大哥|二哥|大姐|二姐|堂.|表.|内.|妻.|姑|姑.|姨|姨.|舅|舅.|叔|叔.|伯|伯.|侄.?|外甥女?|姐夫|妹夫|嫂子?|弟媳|连襟|孙.?|外孙女?|[叔伯]父|[姑姨舅]母)$/;

/** Kin of the tables that are no part of an appointment form: declarations of relatives, staff registers. */
export function readKinTables(document: DocumentModel): Kinship[] {
	const lines = readLines(document);
	const owner = ownerOf(lines);
	return tablesOf(lines).flatMap((rows) => {
		const headAt = rows.findIndex((row) => columnOf(row, relationColumn) !== undefined && row.size >= 3);
		const head = rows[headAt];
		if (!head) return [...inOneColumn(rows), ...inLabelledRows(rows, owner)];
		return rows.slice(headAt + 1).flatMap((row) => inRow(row, head, owner));
	});
}

const holderLabel = /^(?:报告人|填报人|申报人|填表人|干部|本人)?(?:姓名)?$/;

/** `配偶 | 某某 | 工作单位 | …`: a declaration without a head row, the relation as label of its row. */
function inLabelledRows(rows: readonly Row[], owner: string | undefined): Kinship[] {
	const cells = rows.flatMap((row) => [...row.values()]);
	const labelled = cells.findIndex(({ text }) => text !== "" && holderLabel.test(text));
	const written = cells[labelled + 1]?.text;
	const holder = labelled >= 0 && written && isFullName(written) ? written : owner;
	if (!holder) return [];
	return rows.flatMap((row): Kinship[] => {
		const [label, name, ...rest] = [...row.values()];
		if (!label || !name || rest.length === 0 || !relation.test(label.text) || !isFullName(name.text))
			return [];
		const place = rest.map(({ text }) => text).find((text) => business.test(text));
		const span = cover(label.span, (rest.at(-1) as Line).span);
		return [
			{
				span,
				person: { span, written: holder, name: holder },
				relation: label.text,
				relative: name.text,
				near: true,
				...(place ? { organisation: place.replace(/[（(].*$/, "") } : {}),
			},
		];
	});
}

const kinColumn = /亲属|家属|家庭成员|社会关系|从业情况|配偶|填报(?:内容|情况|事项)/;
/** `配偶：某某，青禾公司`, `之子某某为青禾公司法定代表人`. */
const piece =
	/^(?:之|其)?([\u4e00-\u9fff]{1,3}?)[：]?(?:是|为)?([\u4e00-\u9fff·]{2,4}?)(?:(?:[，、（：]|(?=[为系任在]))(.*))?$/;

/** `姓名 | 职务 | 近亲属从业情况`: one cell tells the relatives of the person of the row. */
function inOneColumn(rows: readonly Row[]): Kinship[] {
	const headAt = rows.findIndex(
		(row) =>
			columnOf(row, /^(?:干部|职工|员工|本人|教师)?姓名$/) !== undefined &&
			columnOf(row, kinColumn) !== undefined,
	);
	const head = rows[headAt];
	if (!head) return [];
	const nameAt = columnOf(head, /^(?:干部|职工|员工|本人|教师)?姓名$/) as number;
	const kinAt = columnOf(head, kinColumn) as number;
	return rows.slice(headAt + 1).flatMap((row) => {
		const holder = row.get(nameAt)?.text;
		const cell = row.get(kinAt);
		if (!holder || !cell || !isName(holder)) return [];
		return cell.text.split(/[；。]/).flatMap((text): Kinship[] => {
			const match = piece.exec(text);
			if (!match || !relation.test(match[1] as string) || !isFullName(match[2] as string)) return [];
			const place = (match[3] ?? "").replace(/^[为系任在]/, "");
			return [
				{
					span: cell.span,
					person: { span: row.get(nameAt)?.span ?? cell.span, written: holder, name: holder },
					relation: match[1] as string,
					relative: match[2] as string,
					near: true,
					...(business.test(place)
						? { organisation: place.replace(/(公司|集团|厂|店|商行|事务所|合作社|经营部|工作室).*$/, "$1") }
						: {}),
				},
			];
		});
	});
}

function inRow(row: Row, head: Row, owner: string | undefined): Kinship[] {
	const relationAt = columnOf(head, relationColumn) as number;
	const holderAt = columnOf(head, holderColumn);
	const cells = [...row.values()];
	const told = splitRelation(row.get(relationAt));
	const nameAt = [...head].find(([column, { text }]) => column !== holderAt && nameColumn.test(text))?.[0];
	const relative = told?.name ?? (nameAt === undefined ? undefined : row.get(nameAt)?.text);
	const holder = holderAt === undefined ? owner : row.get(holderAt)?.text;
	const first = cells[0];
	const last = cells.at(-1);
	if (!told || !relative || !holder || !first || !last) return [];
	if (!isName(relative) || !isName(holder) || relative === holder) return [];
	const place = [...head]
		.filter(([column, { text }]) => column > relationAt && placeColumn.test(text))
		.map(([column]) => row.get(column)?.text ?? "")
		.join("");
	const span = cover(first.span, last.span);
	return [
		{
			span,
			person: { span, written: holder, name: holder },
			relation: told.relation,
			relative,
			near: relation.test(told.relation),
			...(business.test(place) ? { organisation: place } : {}),
		},
	];
}

const business = /公司|集团|厂|店|商行|事务所|合作社|经营部|工作室|超市|个体/;

/** What stands in a column of names is one, unless it says that there is none. */
function isName(text: string): boolean {
	return /^[\u4e00-\u9fff·]{2,8}$/.test(text) && !/无|没有|姓名|合计/.test(text);
}

/** `岳父`, or `岳父 某某` where one column holds both. */
function splitRelation(cell: Line | undefined): { relation: string; name?: string } | undefined {
	if (!cell) return undefined;
	const text = cell.text.replace(/\s/g, "");
	if (relation.test(text)) return { relation: text };
	for (const length of [3, 2, 4]) {
		const name = text.slice(-length);
		const before = text.slice(0, -length);
		if (relation.test(before) && isFullName(name)) return { relation: before, name };
	}
	return undefined;
}
