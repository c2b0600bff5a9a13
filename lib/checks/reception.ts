import type { AnalysedDocument } from "../facts/case";
import { isFullName } from "../facts/names";
import { findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

/** Ten guests or fewer: three hosts at the most; more guests: a third. Since 2013. */
const fewGuests = 10;
const fewHosts = 3;

const numeral: Record<string, number> = {
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
};
const count = "(\\d{1,3}|[一二两三四五六七八九十]{1,2})";
const guestWords = new RegExp(
	`(?:来(?:访|客|宾)?(?:人数)?|客(?:人|数)?|来员|共|等|一行)[：]?${count}(?:人|位|名)|(?:组长|队长|领队)[^，。；]{0,8}等${count}人`,
);
const hostCount = new RegExp(`(?:陪同?(?:就)?餐|作陪|陪同|陪)(?:人数|人员)?[：]?${count}(?:人|位|名)`);
const hostList = /(?:陪餐|作陪|陪同(?:就餐)?(?:人员)?|陪同领导)[：]([^。；]{2,80})/;
const luxury =
	/白酒|茅台|五粮液|红酒|洋酒|香烟|中华烟?|软中|硬中|礼品|土特产|纪念品|鲍鱼|海参|燕窝|甲鱼|野味|会所/;
const refused =
	/不(?:上|提供|饮|喝|得|予|安排|含|报)|未(?:上|提供|饮|安排|赠)|没有|严禁|禁止|自(?:付|费|理)|退回|谢绝/;

/** Receptions: too many hosts for the guests, drink, smoke or gifts, a letter later than the visit. */
export const reception: DocumentCheck = {
	id: "reception",
	scope: "document",
	run: ({ document }) => {
		if (
			document.facts.kind.kind !== "expense" &&
			!/公务接待|接待(?:清单|审批|费)/.test(document.document.text.slice(0, 600))
		)
			return notApplied("不是接待凭据");
		const all = sentences(document);
		return proposed([
			...hosts(all, document),
			...luxuries(all, document),
			...letters(all, document),
			...tableRows(document),
		]);
	},
};

function value(written: string | undefined): number {
	if (!written) return 0;
	if (/\d/.test(written)) return Number(written);
	return written.length === 1
		? (numeral[written] ?? 0)
		: [...written].reduce((sum, unit) => sum + (numeral[unit] ?? 0), 0);
}

const allowed = (guests: number) => (guests <= fewGuests ? fewHosts : Math.floor(guests / 3));

/** Guests are told first and hold until the next batch tells its own. */
function hosts(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	let guests = 0;
	return all.flatMap((sentence) => {
		const guest = guestWords.exec(sentence.text);
		if (guest && !sentence.line.cell) guests = value(guest[1] ?? guest[2]);
		const list = hostList.exec(sentence.text);
		const counted = hostCount.exec(sentence.text);
		const names = list
			? (list[1] as string).split(/[、，\s]/).filter((name) => isFullName(name.replace(/（.*$/, "")))
			: [];
		const number = counted ? value(counted[1]) : names.length;
		if (guests === 0 || number <= allowed(guests) || /不得超过|不超过/.test(sentence.text)) return [];
		const match = (list ?? counted) as RegExpExecArray;
		return [
			{
				grade: "hit" as const,
				at: passage(
					document,
					trim(document.document.text, partOf(sentence, match.index, match.index + match[0].length)),
				),
				why: `来访${guests}人，陪餐${number}人；${guests <= fewGuests ? "10人以内陪餐不超过3人" : "超过10人的陪餐不超过三分之一"}`,
			},
		];
	});
}

function luxuries(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	return all.flatMap((sentence) => {
		const match = luxury.exec(sentence.text);
		if (!match || refused.test(sentence.text) || !/元|瓶|条|盒|份|箱|\d/.test(sentence.text)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, partOf(sentence, 0, sentence.text.length))),
				why: `接待凭据中列有“${match[0]}”，请核对当时适用的接待规定`,
			},
		];
	});
}

/** A letter dated after the visit it is for. */
function letters(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	const found: CheckProposal[] = [];
	let letter: { iso: string; sentence: Sentence } | undefined;
	for (const sentence of all) {
		const context = document.facts.date ? { base: document.facts.date } : { year: yearOf(document) };
		const dates = findDates(sentence.text, context).filter((date) => date.iso);
		if (/函/.test(sentence.text) && /落款|来函|日期|发函|公函/.test(sentence.text)) {
			const dated =
				dates.find((date) =>
					/(?:落款|函|日期|于)[^，。；]{0,6}$/.test(sentence.text.slice(0, date.span.start)),
				) ?? dates[0];
			letter = dated?.iso ? { iso: dated.iso, sentence } : undefined;
			continue;
		}
		const visit = /清单|用餐|就餐|接待(?:日期|时间)|餐厅|食堂/.test(sentence.text)
			? dates[0]?.iso
			: undefined;
		if (!letter || !visit) continue;
		if (letter.iso > visit)
			found.push({
				grade: "hit",
				at: passage(document, trim(document.document.text, letter.sentence.span)),
				why: `公函日期${letter.iso}晚于接待日期${visit}`,
			});
		letter = undefined;
	}
	return found;
}

function yearOf(document: AnalysedDocument): number {
	const years = document.document.text.match(/20\d{2}(?=年)/g);
	return Number(years?.at(-1) ?? years?.[0] ?? 2000);
}

/** Ledger rows with a column of guests and one of hosts. */
function tableRows(document: AnalysedDocument): CheckProposal[] {
	const { text, tables } = document.document;
	return tables.flatMap((table) => {
		const head =
			table.rows[0]?.map((cell) => text.slice(cell.span.start, cell.span.end).replace(/\s/g, "")) ?? [];
		const guestColumn = head.findIndex((label) => /^(?:来访|来客|客|接待|来宾)(?:人数|数|人)$/.test(label));
		const hostColumn = head.findIndex((label) => /陪(?:同|餐)/.test(label));
		const letterColumn = head.findIndex((label) => /公函/.test(label));
		return table.rows.slice(1).flatMap((row) => {
			if (/合计|总计|小计/.test(text.slice(row[0]?.span.start, row[0]?.span.end))) return [];
			const cell = (column: number) => row.find((one) => one.column === column);
			const number = (column: number) => {
				const one = cell(column);
				return one ? Number.parseInt(text.slice(one.span.start, one.span.end), 10) : Number.NaN;
			};
			const [guests, host] = [number(guestColumn), number(hostColumn)];
			const found: CheckProposal[] = [];
			const hostCell = cell(hostColumn);
			if (
				hostCell &&
				guests > 0 &&
				host > allowed(guests) &&
				!/合计|总计/.test(text.slice(row[0]?.span.start, row[0]?.span.end))
			)
				found.push({
					grade: "hit",
					at: passage(document, hostCell.span),
					why: `来访${guests}人，陪餐${host}人，超过规定人数`,
				});
			const letter = cell(letterColumn);
			if (
				letter &&
				guests > 0 &&
				/^(?:无|—|\/|未附|缺|后补|待补)?$/.test(text.slice(letter.span.start, letter.span.end).trim())
			)
				found.push({
					grade: "hit",
					at: passage(
						document,
						letter.span.start === letter.span.end ? (row[0]?.span ?? letter.span) : letter.span,
					),
					why: "接待一行的公函栏为空或未附",
				});
			return found;
		});
	});
}
