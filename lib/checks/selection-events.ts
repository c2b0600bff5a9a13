import type { AnalysedDocument } from "../facts/case";
import { foldStretch } from "../facts/lines";
import type { DateEvent } from "../facts/model-events";
import type { Meeting } from "../facts/model-meeting";
import { isFullName } from "../facts/names";
import { personOfHead } from "../facts/table-rows";
import type { Span } from "../text/span";
import { decides } from "./meeting-support";

/** Steps of an appointment that its papers date. */
export type SelectionStep =
	| "motion"
	| "recommendation"
	| "inspection"
	| "archive"
	| "integrity"
	| "discussion"
	| "approval"
	| "publicity"
	| "appointment"
	| "talk";

export const stepNames: Readonly<Record<SelectionStep, string>> = {
	motion: "动议",
	recommendation: "民主推荐",
	inspection: "考察",
	archive: "档案审核",
	integrity: "廉洁意见",
	discussion: "讨论决定",
	approval: "审批",
	publicity: "任前公示",
	appointment: "任职",
	talk: "任前谈话",
};

/** One dated step; ISO days, `from` and `to` the same where it took one day. */
export interface SelectionEvent {
	step: SelectionStep;
	from: string;
	to: string;
	document: AnalysedDocument;
	span: Span;
}

const stepOfRole: Readonly<Partial<Record<DateEvent["role"], SelectionStep>>> = {
	motion: "motion",
	recommendation: "recommendation",
	inspection: "inspection",
	"archive-check": "archive",
	"integrity-opinion": "integrity",
	discussion: "discussion",
	appointment: "appointment",
	talk: "talk",
};

/** Words that make a date near a step name another thing: whoever is chosen to be inspected, a talk, one who goes. */
const besides =
	/考察(?:对象|人选|预告|公告|期)|预告|确定|试用期?(?:满|届满|考核|期间|自|从|内|结束)|任职谈话|(?<!考察|个别)谈话|任职时间|现任|起任|正式任职|转正|推荐表|推荐材料|转任|免去|免职|空缺|调离|退休|辞去/;

/** The steps that one document dates, and for whom. */
export interface DocumentSteps {
	names: ReadonlySet<string>;
	events: SelectionEvent[];
}

/** Reads the dated steps of an appointment out of a document; nothing for one that is about other matters. */
export function stepsOf(document: AnalysedDocument): DocumentSteps[] {
	const { kind } = document.facts.kind;
	const meetings = document.facts.meetings.flatMap((meeting) => fromMeeting(document, meeting));
	if (meetings.length > 0) return meetings;
	const notice = noticeNames(document);
	const isFile = kind === "selection-file" || kind === "appointment-form";
	if (!isFile && notice.length === 0) return [];
	const people = document.facts.people.map(({ name }) => name.name ?? name.written);
	const events = [...fromDates(document), ...fromPublicities(document)];
	if (notice.length > 0) events.push(...fromNotice(document));
	if (kind === "appointment-form") events.push(...fromApproval(document), ...fromIssue(document));
	if (!events.some(({ step }) => step === "inspection")) events.push(...fromMaterial(document));
	return byColumn(document, events) ?? [{ names: new Set([...people, ...notice]), events }];
}

/** `环节｜甲｜乙`: a person a column, each with steps of their own; 同左 takes those of the column to the left. */
function byColumn(
	document: AnalysedDocument,
	events: readonly SelectionEvent[],
): DocumentSteps[] | undefined {
	const { tables, text } = document.document;
	for (const table of tables) {
		const head = table.rows[0];
		const columns = (head ?? []).slice(1).flatMap((cell) => {
			const name = personOfHead(foldStretch(text, cell.span).text);
			return name ? [{ column: cell.column, name }] : [];
		});
		if (columns.length < 2) continue;
		const outside = events.filter(
			({ span }) => span.start < table.span.start || span.start >= table.span.end,
		);
		const rows = table.rows.slice(1);
		return columns.map(({ column, name }, at) => {
			const own = rows.flatMap((row) => {
				let cell = row.find((one) => one.column === column);
				for (
					let left = at - 1;
					cell && left >= 0 && /^同左/.test(foldStretch(text, cell.span).text);
					left -= 1
				)
					cell = row.find((one) => one.column === columns[left]?.column);
				const label = row[0];
				return [label, cell].flatMap((one) =>
					one ? events.filter(({ span }) => one.span.start <= span.start && span.start < one.span.end) : [],
				);
			});
			return { names: new Set([name]), events: [...outside, ...own] };
		});
	}
	return undefined;
}

function fromDates(document: AnalysedDocument): SelectionEvent[] {
	const { dates } = document.facts;
	return dates.flatMap((date, index) => {
		const step = stepOfRole[date.role];
		if (!step || !date.iso || (step !== "talk" && besides.test(around(document, date)))) return [];
		const end = dates[index + 1];
		// 21日至22日: the end of a period stands as a date of its own.
		const to = end?.iso && end.role === date.role && end.span.start - date.span.end <= 3 ? end.iso : date.iso;
		return [{ step, from: date.iso, to: laterOf(date.iso, to), document, span: date.context }];
	});
}

const laterOf = (one: string, other: string) => (one > other ? one : other);

/** The clause of a date, and in a table the label before it. */
function around(document: AnalysedDocument, date: DateEvent): string {
	const { text, blocks } = document.document;
	const clause = foldStretch(text, date.context).text;
	const index = blocks.findIndex(({ span }) => span.start <= date.span.start && date.span.start < span.end);
	const [cell, before] = [blocks[index], blocks[index - 1]];
	const sameRow =
		cell?.cell && before?.cell && before.cell.table === cell.cell.table && before.cell.row === cell.cell.row;
	return sameRow && before ? `${text.slice(before.span.start, before.span.end)}|${clause}` : clause;
}

function fromPublicities(document: AnalysedDocument): SelectionEvent[] {
	return document.facts.publicities.flatMap(({ about, from, to, span }) =>
		about === "appointment" && from?.iso && to?.iso && !ofOthers(document, span)
			? [{ step: "publicity" as const, from: from.iso, to: to.iso, document, span }]
			: [],
	);
}

/** `上次那名同志，公示是……`: another round is spoken of. */
function ofOthers(document: AnalysedDocument, span: Span): boolean {
	const before = document.document.text.slice(Math.max(0, span.start - 24), span.start);
	return /上次|上回|上一?批|前一?批|前次|上轮|往年|去年那|另一/.test(before);
}

const noticeTitle = /(?:任命|任职|任免|聘任|职务任免|任用)的?(?:通知|决定|文件)|关于.{1,30}同志(?:任职|职务)/;

/** `某某同志任某职` in a notice of appointment. */
function noticeNames(document: AnalysedDocument): string[] {
	const text = foldStretch(document.document.text, {
		start: 0,
		end: Math.min(document.document.text.length, 2000),
	}).text;
	if (!noticeTitle.test(text.slice(0, 120))) return [];
	return [...text.matchAll(/([\u4e00-\u9fff·]{2,6}?)同志(?:任|为|担任|聘任)/g)].flatMap(
		([, written = ""]) => {
			for (let from = 0; from < written.length - 1; from += 1)
				if (isFullName(written.slice(from))) return [written.slice(from)];
			return [];
		},
	);
}

/** An inspection material that tells no day of the inspection is dated by its signature. */
function fromMaterial(document: AnalysedDocument): SelectionEvent[] {
	const { text } = document.document;
	if (!/考察(?:材料|报告)/.test(text.slice(0, 60))) return [];
	const signed = document.facts.dates.find(
		({ role, iso, span }) =>
			iso &&
			role === "signature" &&
			/考察组|考察人/.test(text.slice(Math.max(0, span.start - 30), span.start)),
	);
	return signed?.iso
		? [{ step: "inspection", from: signed.iso, to: signed.iso, document, span: signed.span }]
		: [];
}

/** `审批机关意见 | 同意该同志任…。中共…党组 2022年5月30日`: the form says when the body decided. */
function fromApproval(document: AnalysedDocument): SelectionEvent[] {
	const { text } = document.document;
	const rows = document.document.tables.flatMap(({ rows }) => rows);
	return rows.flatMap((row) =>
		row.slice(1).flatMap((cell, at): SelectionEvent[] => {
			const label = foldStretch(text, (row[at] as typeof cell).span).text;
			const said = foldStretch(text, cell.span).text;
			if (!/审批机关|任免机关|党[组委](?:审批|研究|决定)?意见|审批意见/.test(label) || /呈报/.test(label))
				return [];
			const signed = document.facts.dates.findLast(
				({ iso, span }) => iso && cell.span.start <= span.start && span.start < cell.span.end,
			);
			if (!signed?.iso || !/同意|任命|聘任|任/.test(said)) return [];
			return [{ step: "approval", from: signed.iso, to: signed.iso, document, span: signed.span }];
		}),
	);
}

/** `……公示。2022年8月5日发文。`: the form itself tells when the appointment went out. */
function fromIssue(document: AnalysedDocument): SelectionEvent[] {
	const { text } = document.document;
	return document.facts.dates.flatMap(({ iso, role, span }) =>
		iso &&
		role === "document-issued" &&
		/^[，、]?(?:印发|发文|行文|下文)/.test(text.slice(span.end, span.end + 6))
			? [{ step: "appointment" as const, from: iso, to: iso, document, span }]
			: [],
	);
}

function fromNotice(document: AnalysedDocument): SelectionEvent[] {
	const signed = document.facts.dates.filter(
		({ role, iso }) => iso && (role === "signature" || role === "document-issued" || role === "appointment"),
	);
	const last = signed.at(-1);
	return last?.iso ? [{ step: "appointment", from: last.iso, to: last.iso, document, span: last.span }] : [];
}

/** A meeting that decides on persons dates the decision. */
function fromMeeting(document: AnalysedDocument, meeting: Meeting): DocumentSteps[] {
	const { date } = meeting;
	if (!date?.iso) return [];
	const day = date.iso;
	return meeting.items.flatMap((item) => {
		const words = foldStretch(document.document.text, item.span).text;
		if (!item.kinds.includes("personnel") || !decides(item)) return [];
		if (/考察(?:对象|人选)|启动|(?<![\d日号（(])动议|试用期满|转正|晋升职级|职级/.test(words)) return [];
		const names = item.subjects.map(({ name, written }) => name ?? written);
		return [
			{
				names: new Set(names),
				events: [{ step: "discussion" as const, from: day, to: day, document, span: date.span }],
			},
		];
	});
}
