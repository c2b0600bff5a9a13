import type { DocumentModel, TableCell } from "../document/model";
import { findAmounts } from "../text/amounts";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { headCount } from "./head-count";
import { foldStretch } from "./lines";

/** A field of a reception as its cell gives it. */
export interface ReceptionField {
	span: Span;
	text: string;
}

/** One reception of guests, from a ledger's row or a form. */
export interface Reception {
	span: Span;
	date?: ReceptionField & { iso?: string };
	letter?: ReceptionField;
	guests?: ReceptionField & { count?: number };
	hosts?: ReceptionField & { count?: number };
	amount?: ReceptionField & { value?: number };
	place?: ReceptionField;
	/** All fields in order, those without a meaning of their own too. */
	fields: ReceptionField[];
}

type Key = "date" | "letter" | "guestCount" | "guests" | "hosts" | "amount" | "place";

/** The more exact words stand first. */
const keys: readonly [Key, RegExp][] = [
	["hosts", /陪/],
	["letter", /公函|来函|函件|函号|邀请函|^函/],
	["guestCount", /^(?:来宾|来访|来客|客人|宾客|接待|用餐|就餐|客|对方)?(?:人员)?(?:总)?人?数(?:量)?$/],
	["guests", /来宾|来访|来客|宾客|客人|接待对象|受接待/],
	["date", /日期|时间/],
	["amount", /金额|费用|支出|餐费|总额|花费|报销额/],
	["place", /地点|场所|餐厅|酒店/],
];

function keyOf(label: string): Key | undefined {
	const bare = label.replace(/[（(][^）)]*[）)]/g, "").replace(/[：:\s]/g, "");
	return bare.length > 0 && bare.length <= 12 ? keys.find(([, words]) => words.test(bare))?.[0] : undefined;
}

/** Receptions in the tables of a document: rows under heads with 陪同 and 来宾, and forms with those labels. */
export function readReceptions(document: DocumentModel): Reception[] {
	return document.tables.flatMap((table) => {
		const texts = table.rows.map((row) =>
			row.map((cell) => ({ span: cell.span, text: foldStretch(document.text, cell.span).text.trim() })),
		);
		const headAt = texts.findIndex(isHead);
		if (headAt >= 0) return readRows(table.rows, texts, headAt);
		return readForms(texts);
	});
}

function isHead(row: readonly ReceptionField[]): boolean {
	if (row.length < 4 || row.some(({ text }) => /\d/.test(text))) return false;
	const told = new Set(row.map(({ text }) => keyOf(text)));
	const guests = told.has("guests") || told.has("guestCount");
	return (told.has("hosts") && guests) || (told.has("guests") && told.has("letter") && told.has("amount"));
}

function readRows(
	rows: readonly (readonly TableCell[])[],
	texts: readonly ReceptionField[][],
	headAt: number,
): Reception[] {
	const head = new Map<number, Key>();
	rows[headAt]?.forEach((cell, index) => {
		const key = keyOf(texts[headAt]?.[index]?.text ?? "");
		if (key) head.set(cell.column, key);
	});
	return rows.slice(headAt + 1).flatMap((row, at) => {
		const fields = texts[headAt + 1 + at] as ReceptionField[];
		const first = row[0];
		const last = row.at(-1);
		if (!first || !last || row.length < 4 || fields.some(({ text }) => /^(?:合计|总计|小计|共计)/.test(text)))
			return [];
		const told = row.flatMap((cell, index): [Key, ReceptionField][] => {
			const key = head.get(cell.column);
			return key ? [[key, fields[index] as ReceptionField]] : [];
		});
		return [receptionOf({ start: first.span.start, end: last.span.end }, told, fields)];
	});
}

interface Form {
	/** Words of its first label. */
	first: string;
	told: [Key, ReceptionField][];
	fields: ReceptionField[];
}

/** The first label coming again begins the next form. */
function readForms(texts: readonly ReceptionField[][]): Reception[] {
	const forms: Form[] = [];
	for (const row of texts)
		for (let index = 0; index + 1 < row.length; index += 2) {
			const label = row[index] as ReceptionField;
			const value = row[index + 1] as ReceptionField;
			const key = keyOf(label.text);
			if (forms.length === 0 || forms.at(-1)?.first === label.text)
				forms.push({ first: label.text, told: [], fields: [] });
			const form = forms.at(-1) as Form;
			form.fields.push(value);
			if (key) form.told.push([key, value]);
		}
	return forms.flatMap(({ told, fields }) => {
		const has = (key: Key) => told.some(([known]) => known === key);
		const first = fields[0];
		const last = fields.at(-1);
		if (!first || !last || !has("hosts") || !(has("guests") || has("guestCount"))) return [];
		return [receptionOf({ start: first.span.start, end: last.span.end }, told, fields)];
	});
}

function receptionOf(
	span: Span,
	told: readonly [Key, ReceptionField][],
	fields: ReceptionField[],
): Reception {
	const reception: Reception = { span, fields };
	const all = (key: Key) => told.filter(([known]) => known === key).map(([, field]) => field);
	const [date, letter, amount, place] = (["date", "letter", "amount", "place"] as const).map(
		(key) => all(key)[0],
	);
	const iso = date && findDates(date.text)[0]?.iso;
	if (date) reception.date = { ...date, ...(iso ? { iso } : {}) };
	if (letter) reception.letter = letter;
	const guests = counted([...all("guestCount"), ...all("guests")], false);
	if (guests) reception.guests = guests;
	const hosts = counted(all("hosts"), true);
	if (hosts) reception.hosts = hosts;
	if (amount) {
		const value = sumIn(amount.text);
		reception.amount = { ...amount, ...(value === undefined ? {} : { value }) };
	}
	if (place) reception.place = place;
	return reception;
}

/** The field that tells the number, else the first. An organisation's name alone counts nobody. */
function counted(fields: readonly ReceptionField[], names: boolean): Reception["guests"] {
	for (const field of fields) {
		const count = headCount(field.text, names);
		if (count !== undefined) return { ...field, count };
	}
	return fields[0];
}

function sumIn(text: string): number | undefined {
	const bare = /^[¥￥]?([\d,]+(?:\.\d+)?)$/.exec(text)?.[1];
	return bare ? Number(bare.replaceAll(",", "")) : findAmounts(text)[0]?.value;
}
