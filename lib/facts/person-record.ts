import type { DocumentModel } from "../document/model";
import { findDates } from "../text/dates";
import { labelledValues } from "./contract-fields";
import { readFamily } from "./family";
import { type Line, type Stretch, spanIn } from "./lines";
import type { DocumentKind } from "./model";
import type { PersonRecord } from "./model-person";
import { dateValue, emptyRecord, identityBirth, nameAtEnd } from "./person-draft";
import { isNameCell } from "./person-grid";
import { careerPosts } from "./person-posts";
import { personSections } from "./person-sections";
import { readPersonTables } from "./person-table";
import { rankOf } from "./rank";
import { readResume } from "./resume";

/** What the words behind a date make of it. */
const birthAfter = /^(?:出)?生(?!产|活|效|态)|^[^，。；]{0,2}出生/;
const workAfter = /^(?:起)?(?:参加)?工作(?!动员|会|组)|^[^，。；]{0,3}参加工作/;
const partyAfter = /^(?:加)?入(?:中国共产)?党|^[^，。；]{0,4}(?:加入中国共产党|入党)/;

const head =
	/([\u4e00-\u9fff·]{2,12}?)(?:同志)?(?:（[^）]{0,20}）)?(?:(?:基本)?符合(?:条件|要求)?|条件(?:较|更)?(?:好|合适)|比较?合适|一人|情况)?[，：]?(?:性别：?)?[，]?(?:(男|女)(?=[，。；])|(?:[^，。；：]{1,14}(?:长|主任|主管|经理|员|师|总监|书记|干事|会计|出纳)[。，])?(?=(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:出)?生[，。；]))/g;
const proposed =
	/(?:拟任|拟提任|拟提拔为?|拟聘任?为?|拟晋升为?|拟任命为?|提任|同意.{0,14}(?:同志)?(?:任|担任|为)|决定.{0,14}(?:同志)?(?:任|担任))([^，。；、（）]{2,24}?)(?=[，。；、（]|$|职务|一职|，试用|人选)/;
const current = /(?:现任|时任|原任)([^，。；、（）]{2,24}?)(?=[，。；、（]|$|同志|，拟)/;

/** Records of persons: from forms with labels, and from the sentences that introduce a candidate. */
export function readPeople(
	document: DocumentModel,
	lines: readonly Line[],
	kind: DocumentKind,
	base: string | undefined,
): PersonRecord[] {
	const fromForm =
		kind === "appointment-form" || kind === "personnel-file" || kind === "selection-file"
			? readForms(document, lines, base)
			: [];
	const fromTables = readPersonTables(lines).filter(
		({ name }) => !fromForm.some((record) => record.name.span.start === name.span.start),
	);
	const fromLines = lines.flatMap((line) => (line.cell && fromForm.length > 0 ? [] : readLine(line, base)));
	const told = [...fromForm, ...fromTables, ...fromLines].sort((a, b) => a.span.start - b.span.start);
	if (["meeting-record", "meeting-summary", "decision-table"].includes(kind)) return told;
	addCareers(fromLines, told, lines, base);
	return kind === "personnel-file" ? [...told, ...fromSections(told, lines, base)] : told;
}

/** Sentences behind someone's introduction tell their career, up to the next person. */
function addCareers(
	introduced: readonly PersonRecord[],
	all: readonly PersonRecord[],
	lines: readonly Line[],
	base: string | undefined,
): void {
	for (const record of introduced) {
		const next = all.find(({ span }) => span.start > record.span.start)?.span.start ?? Infinity;
		const inside = lines.filter(({ span }) => span.end > record.span.start && span.start < next);
		record.resume = readResume(inside, base);
	}
}

/** The parts of a review of files that are about one person each, where no form or sentence gives the data. */
function fromSections(
	told: readonly PersonRecord[],
	lines: readonly Line[],
	base: string | undefined,
): PersonRecord[] {
	return personSections(lines).flatMap((section) => {
		if (told.some(({ name }) => name.written === section.name)) return [];
		const resume = readResume(section.lines, base);
		if (resume.length === 0) return [];
		const name = { span: section.nameSpan, written: section.name, name: section.name };
		return [{ span: section.span, name, posts: [], resume, family: [], notes: [], emptyFields: [] }];
	});
}

const peopled = /^，(?!汉)[\u4e00-\u9fff]{1,5}族/;

/** Two or three characters between stops, before 男 or 女, are a name however rare the surname. */
function standsAlone(text: string, match: RegExpMatchArray): boolean {
	const written = match[1] as string;
	const before = text[(match.index as number) - 1];
	return (
		written.length <= 3 &&
		isNameCell(written) &&
		(before === undefined || /[，。；：、】》）\s.．]/.test(before))
	);
}

const opensParagraph = /^(?:[一二三四五六七八九十\d]{1,2}[、.．]|（[一二三四五六七八九十\d]{1,2}）)?$/;

function readLine(line: Line, base: string | undefined): PersonRecord[] {
	if (!/[男女][，。；]|月(?:\d{1,2}日)?(?:出)?生[，。；]/.test(line.text)) return [];
	const heads = [...line.text.matchAll(head)].flatMap((match) => {
		const written = match[1] as string;
		// Without 男 or 女 only whoever opens the paragraph: 某某同志，1983年8月生，…
		if (match[2] === undefined && !opensParagraph.test(line.text.slice(0, match.index))) return [];
		// A name of another people needs no surname where the words say which people.
		const other = match.index === 0 && written.length <= 5 && peopled.test(line.text.slice(match[0].length));
		const name = nameAtEnd(written) ?? (other || standsAlone(line.text, match) ? written : undefined);
		return name ? [{ match, name }] : [];
	});
	return heads.flatMap(({ match, name }, index) => {
		const from = match.index + match[0].indexOf(name);
		const to = heads[index + 1]?.match.index ?? line.text.length;
		const record = emptyRecord(line, name, from, to);
		fill(record, line, from, to, base);
		return record.birth || record.workStart || record.posts.length > 0 ? [record] : [];
	});
}

function fill(record: PersonRecord, line: Stretch, from: number, to: number, base: string | undefined): void {
	const text = line.text.slice(from, to);
	for (const date of findDates(text)) {
		const after = text.slice(date.span.end, date.span.end + 40);
		const value = dateValue(date, line, from);
		if (birthAfter.test(after)) record.birth ??= value;
		else if (workAfter.test(after)) record.workStart ??= value;
		else if (partyAfter.test(after)) record.partyJoined ??= value;
	}
	const identity = identityBirth(line, from, to);
	if (identity) record.identityBirth ??= identity;
	record.posts.push(...careerPosts(line, from, to, base));
	const now = current.exec(text);
	if (now?.[1])
		record.currentPost ??= {
			span: spanIn(line, from + now.index, from + now.index + now[0].length),
			text: now[1],
		};
	const next = proposed.exec(text);
	if (next?.[1]) {
		const rank = rankOf(next[1]);
		record.proposedPost ??= {
			span: spanIn(line, from + next.index, from + next.index + next[0].length),
			text: next[1],
			...(rank === undefined ? {} : { rank }),
		};
	}
	const trial = /试用期[^，。；]{0,8}(?:年|月)/.exec(text);
	if (trial) record.probation ??= spanIn(line, from + trial.index, from + trial.index + trial[0].length);
	const lacks = /(?:主要)?(?:不足|缺点|短板)[^。]{2,80}/.exec(text);
	if (lacks) record.shortcomings ??= spanIn(line, from + lacks.index, from + lacks.index + lacks[0].length);
}

/** 姓名 in the head of a table of persons stands beside other heads, not beside a name. */
const headWord = /^(?:年龄|性别|出生|民族|职务|单位|政治面貌|工作单位|部门|称谓|备注)/;

/** A form: its labels begin with 姓名; several forms in one file are told apart by it. */
function readForms(
	document: DocumentModel,
	lines: readonly Line[],
	base: string | undefined,
): PersonRecord[] {
	const values = labelledValues(document, lines);
	const starts = values.flatMap((value, index) =>
		/^(?:姓\s*名|考察对象|干部姓名|拟任人选)$/.test(value.label) && !headWord.test(value.value.text.trim())
			? [index]
			: [],
	);
	return starts.flatMap((start, index) => {
		const name = (values[start]?.value.text ?? "").replace(/\s/g, "").replace(/（.*$/, "");
		if (!isNameCell(name)) return [];
		const group = values.slice(start, starts[index + 1] ?? values.length);
		const first = group[0] as (typeof group)[number];
		const end =
			starts[index + 1] === undefined
				? document.text.length
				: (values[starts[index + 1] as number]?.labelSpan.start ?? document.text.length);
		const record = emptyRecord(first.value, name, 0, name.length);
		record.span = { start: first.labelSpan.start, end };
		record.name.span = first.span;
		for (const value of group) readField(record, value.label, value.value, value.span, value.labelSpan);
		const inside = lines.filter((line) => line.span.start >= record.span.start && line.span.end <= end);
		record.resume = readResume(inside, base);
		record.family = readFamily(document, inside, record.span);
		for (const line of inside)
			if (!record.shortcomings && /不足|缺点/.test(line.text)) record.shortcomings = line.span;
		return [record];
	});
}

function readField(
	record: PersonRecord,
	label: string,
	value: Stretch,
	span: { start: number; end: number },
	labelSpan: { start: number; end: number },
): void {
	const bare = label.replace(/\s/g, "");
	// A cell of words that stands left of another is no label.
	if (bare.length > 14) return;
	if (value.text.trim() === "") {
		if (/\d/.test(bare)) return;
		record.emptyFields.push({ span: labelSpan, field: bare });
		return;
	}
	const identity = /身份证/.test(bare) ? identityBirth(value, 0, value.text.length) : undefined;
	if (identity) record.identityBirth ??= identity;
	const date = findDates(value.text)[0];
	// `户口底册（1998.8）、登记表（2001.10）` dates the papers and not the person.
	const ofPaper = date !== undefined && /[表证书册]|材料|合同/.test(value.text.slice(0, date.span.start));
	const dated = date && !ofPaper ? dateValue(date, value, 0) : undefined;
	if (/^(?:出生|生日)$|出生(?:年月|日期|时间)/.test(bare)) {
		if (dated) record.birth ??= dated;
		const age = /[（(](\d{2})岁[）)]/.exec(value.text);
		if (age) record.age ??= { span, value: Number(age[1]) };
	} else if (/参加工作|工作时间|参工/.test(bare) && dated) record.workStart ??= dated;
	else if (/入党|党员|政治面貌/.test(bare) && dated) record.partyJoined ??= dated;
	else if (/^性别$/.test(bare)) record.sex ??= value.text.trim();
	else if (/现任(?:职务)?/.test(bare)) record.currentPost ??= { span, text: value.text.trim() };
	else if (/拟任(?:职务|免)?|拟提拔/.test(bare)) {
		const rank = rankOf(value.text.trim());
		record.proposedPost ??= { span, text: value.text.trim(), ...(rank === undefined ? {} : { rank }) };
	} else if (/学历|教育/.test(bare)) record.education ??= span;
	else if (/奖惩|考核|处分/.test(bare)) record.notes.push(span);
}
