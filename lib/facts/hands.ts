import type { DocumentModel, TableCell } from "../document/model";
import type { Span } from "../text/span";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { isFullName } from "./names";

/** The steps of spending money that must not lie in one hand. */
export type Stage = "initiate" | "accept" | "verify" | "approve" | "pay";

/** One person in one role on a form, in a row of a ledger, or in a run of `角色：某某`. */
export interface Hand {
	/** The words that name role or person as a reviewer would mark them. */
	span: Span;
	role: string;
	stage: Stage;
	person: string;
	onBehalf?: boolean;
}

/** Who did what in one transaction. */
export interface HandGroup {
	span: Span;
	/** A ledger row or a sentence, whose hands stand side by side; a form spreads them over its fields. */
	close: boolean;
	hands: Hand[];
}

/** The more exact words stand first: 批准支付 is an approval, 支付 alone a payment. */
const stages: readonly [Stage, RegExp][] = [
	["accept", /验收|收货|点收|签收|入库|验货|质量确认|履约确认|保管|证明人/],
	["verify", /财务|审核|复核|会签|会计|审计|法务|法规|法律|合规|风控|计划科|监督|纪检/],
	[
		"approve",
		/审批|批准|签批|核准|准付|同意(?:支付|付款)|签发|分管|主要(?:领导|负责人)|单位负责人|局长|院长|主席|校长|董事长|经理(?!部)|书记|主任(?!科员)|领导/,
	],
	["pay", /付款人|出纳|付讫|支付人|转账|经付/],
	[
		"initiate",
		/经办|经手|申请|申报|申购|提出|提请|拟办|承办|采购|询价|比价|选定|选择|确定|联系|下单|报销|报账|填报|提议|使用(?:部门|科室)|业务(?:部门|科室)|选商|谈价|领用/,
	],
];

/** A role is a short label, not a sentence that holds such a word. */
export function stageOf(role: string): Stage | undefined {
	const bare = role.replace(/[\s（(].*$/, "");
	if (
		bare.length < 2 ||
		bare.length > 14 ||
		/[，。；：]|日期|时间|金额|方式|情况|事项|内容|单位名称|供应商|依据|结果|编号|电话/.test(bare)
	)
		return undefined;
	return stages.find(([, words]) => words.test(bare))?.[0];
}

/** Everyone who signs, by transaction: rows of ledgers, forms, and runs of `角色：某某` in a line. */
export function readHands(document: DocumentModel, lines: readonly Line[]): HandGroup[] {
	return [
		...document.tables.flatMap((table) => readTable(document, table.rows)),
		...lines.flatMap(readRun),
	].filter((group) => group.hands.length >= 2);
}

function readTable(document: DocumentModel, rows: readonly (readonly TableCell[])[]): HandGroup[] {
	const texts = rows.map((row) => row.map((cell) => foldStretch(document.text, cell.span)));
	const headAt = texts.findIndex((row, at) => isHead(row, texts.slice(at + 1)));
	if (headAt >= 0) return readLedgerRows(rows, texts, headAt);
	return readForms(rows, texts);
}

/** Heads of columns: no names among them, and below them rows with names under a role. */
function isHead(row: readonly Stretch[], below: readonly (readonly Stretch[])[]): boolean {
	if (row.length < 3 || row.some((cell) => namesIn(cell).length > 0)) return false;
	const columns = rolesOfHead(row).map(({ column }) => column);
	return below.some(
		(cells) =>
			cells.length === row.length && columns.some((column) => namesIn(cells[column] as Stretch).length > 0),
	);
}

interface HeadRole {
	column: number;
	roles: { role: string; stage: Stage | undefined }[];
}

function rolesOfHead(row: readonly Stretch[]): HeadRole[] {
	return row.flatMap((cell, column) => {
		const roles = splitParts(cell.text).map((role) => ({ role, stage: stageOf(role) }));
		const told = roles.filter(({ stage }) => stage).length;
		return told > 0 && told * 2 >= roles.length ? [{ column, roles }] : [];
	});
}

const parted = /[／/｜|、→－—-]/;

function splitParts(text: string): string[] {
	return text.split(parted).map((one) => one.trim());
}

function readLedgerRows(
	rows: readonly (readonly TableCell[])[],
	texts: readonly Stretch[][],
	headAt: number,
): HandGroup[] {
	const head = rolesOfHead(texts[headAt] as Stretch[]);
	return rows.slice(headAt + 1).flatMap((row, index) => {
		const cells = texts[headAt + 1 + index] as Stretch[];
		const hands = head.flatMap(({ column, roles }) => handsOfCell(cells[column], roles));
		const first = row[0];
		const last = row.at(-1);
		return first && last
			? [{ span: { start: first.span.start, end: last.span.end }, close: true, hands }]
			: [];
	});
}

/** A cell under one role, or under several (`经办／审批／验收`) with a name for each. */
function handsOfCell(cell: Stretch | undefined, roles: HeadRole["roles"]): Hand[] {
	if (!cell) return [];
	const single = roles[0];
	if (roles.length === 1 && single?.stage)
		return namesIn(cell).map(({ name }) => hand(cell, single.role, single.stage as Stage, name));
	const parts = splitParts(cell.text);
	if (parts.length !== roles.length) return handsInRun(cell, true);
	return roles.flatMap(({ role, stage }, index) =>
		stage ? namesIn({ text: parts[index] as string }).map(({ name }) => hand(cell, role, stage, name)) : [],
	);
}

function hand(cell: Stretch, role: string, stage: Stage, person: string): Hand {
	return {
		span: spanIn(cell, 0, cell.text.length),
		role,
		stage,
		person,
		...(/代/.test(cell.text) ? { onBehalf: true } : {}),
	};
}

/** A form: labels with what stands to their right. A label that comes again begins the next form. */
function readForms(rows: readonly (readonly TableCell[])[], texts: readonly Stretch[][]): HandGroup[] {
	const groups: HandGroup[] = [];
	let seen = new Set<string>();
	rows.forEach((row, at) => {
		const cells = texts[at] as Stretch[];
		const combined = splitParts(cells[0]?.text ?? "");
		for (let index = 0; index + 1 < row.length; index += 2) {
			const label = (cells[index] as Stretch).text.replace(/：$/, "");
			const value = cells[index + 1] as Stretch;
			const stage = stageOf(label);
			const start = (row[index] as TableCell).span.start;
			const end = (row[index + 1] as TableCell).span.end;
			if (groups.length === 0 || (stage && seen.has(label))) {
				groups.push({ span: { start, end }, close: false, hands: [] });
				seen = new Set();
			}
			const group = groups.at(-1) as HandGroup;
			group.span.end = Math.max(group.span.end, end);
			if (combined.length > 1 && index === 0 && combined.filter((one) => stageOf(one)).length >= 2)
				group.hands.push(
					...handsOfCell(
						value,
						combined.map((role) => ({ role, stage: stageOf(role) })),
					),
				);
			else if (stage) {
				seen.add(label);
				group.hands.push(...namesIn(value).map(({ name }) => hand(value, label, stage, name)));
			} else group.hands.push(...handsInRun(value, false));
		}
	});
	return groups;
}

/** `提出：某某；验收：某某；批准支付：某某`, in a paragraph or a cell. */
function readRun(line: Line): HandGroup[] {
	const hands = handsInRun(line, true);
	return hands.length >= 2 ? [{ span: line.span, close: true, hands }] : [];
}

const pair =
	/(?:^|[；;，,。、 （）)]|(?<=[\u4e00-\u9fff]))([\u4e00-\u9fff]{2,10}?)(?:人|人员)?[：:]([\u4e00-\u9fff· ]{2,6}?)(?=$|[；;，,。、／/ \d（(二]|[\u4e00-\u9fff]{2,6}[：:])/g;

function handsInRun(stretch: Stretch, whole: boolean): Hand[] {
	const found = [...stretch.text.matchAll(pair)].flatMap((match) => {
		const [all, role, written] = match;
		const stage = stageOf(role as string);
		const name = (written as string).replace(/\s/g, "");
		if (!stage || !isFullName(name)) return [];
		const from = match.index + all.indexOf(role as string);
		return [{ from, to: match.index + all.length, role: role as string, stage, name }];
	});
	return found.map(({ from, to, role, stage, name }) =>
		hand(whole ? part(stretch, from, to) : stretch, role, stage, name),
	);
}

const signed = /(?:代签|代|签字|签名|签)?[\d.\-/年月日〇一二三四五六七八九十]*$/;

/** Names that stand by themselves in a field: `同意。某某2023年4月7日`, `（某总在外）某某代`. */
function namesIn(cell: { text: string }): { name: string }[] {
	const names = cell.text
		.split(/[，。；、：:\s（）()／/]/)
		.map((clause) => clause.replace(signed, "").replace(/(?:同志|等)$/, ""))
		.filter((bare) => isFullName(bare) && !statement.test(bare) && !stageOf(bare));
	return [...new Set(names)].map((name) => ({ name }));
}

const statement =
	/同意|批准|按|请|拟|报|审|核|意见|已|不|可以|合格|通过|执行|支付|列支|办理|预算|票据|情况|齐全|属实|资金|落实|单位|公司|会议/;
