import type { AnalysedDocument } from "../facts/case";
import { type Entry, entryGroups } from "../facts/entries";
import { type Line, spanIn } from "../facts/lines";
import { type FoundDate, findDates } from "../text/dates";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";

/** Steps of an appointment in the order of the rules; an entry is one step by what its head calls it. */
const steps: readonly (readonly [string, RegExp])[] = [
	["动议", /动议|启动/],
	["民主推荐", /推荐/],
	["确定考察对象", /(?:确定|研究|提出|产生)[^，。；]{0,6}(?:考察对象|考察人选)|考察对象/],
	["考察", /考察(?!预告|对象|人选|公示)/],
	[
		"讨论决定",
		/讨论决定|^[^，。；]{0,6}(?:决定|审议|票决|表决)|党[组委][^，。；]{0,6}(?:讨论|研究|决定|审议)|会议(?:决定|研究|讨论)/,
	],
	["任前公示", /(?:任前|任职|拟任|人选)?公示/],
	["任职", /任职|任命|发文|行文|聘任|到岗|任免通知/],
];
const other = /预告|谈话|备案|试用|廉|档案|个人有关事项|核查|征求|审核|酝酿|报批|归档|转正/;

/** The steps of one selection, each in an entry of its own, whose days run against their order. */
export const selectionEntries: DocumentCheck = {
	id: "selection-entries",
	scope: "document",
	run: ({ document }) => {
		const files = entryGroups(document.document).map(({ entries }) => read(entries, document));
		const whole = files.filter((file) => new Set(file.map(({ order }) => order)).size >= 4);
		if (whole.length === 0) return notApplied("未读到按环节列出的选拔任用过程");
		return proposed(whole.flatMap((file) => judge(file, document)));
	},
};

interface Step {
	order: number;
	from: string;
	to: string;
	line: Line;
	date: FoundDate;
}

function read(entries: readonly Entry[], document: AnalysedDocument): Step[] {
	const year = /20\d{2}/.exec(document.document.text)?.[0];
	let last: string | undefined;
	return entries.flatMap((entry) => {
		const order = orderOf(entry);
		const found = dateOf(entry, last ?? (year ? `${year}-01-01` : undefined));
		if (found?.date.iso) last = found.date.iso;
		if (order < 0 || !found?.date.iso) return [];
		const { date, line } = found;
		const to = date.range?.to?.length === 10 ? date.range.to : (date.iso as string);
		return [{ order, from: date.iso as string, to, line, date }];
	});
}

/** The head of the entry: the words in its brackets, its first cell with words, or what stands before the first stop. */
function headOf({ lines, row, label }: Entry): string {
	if (row) return [...row.values()].find(({ text }) => /[\u4e00-\u9fff]{2}/.test(text))?.text ?? "";
	if (label.startsWith("【")) return label.replace(/^【(?:[一二三四五六七八九十\d]{1,3}[、．.])?/, "");
	const text = lines[0]?.text.slice(label.length) ?? "";
	return (
		/^[^，。；：】0-9]{1,16}/.exec(text.replace(/^[【（]?[一二三四五六七八九十]?[、）]?/, ""))?.[0] ?? ""
	);
}

function orderOf(entry: Entry): number {
	const head = headOf(entry).replace(/谈话(?:调研)?推荐/g, "推荐");
	const found = steps.findIndex(([, pattern]) => pattern.test(head));
	// 任职 beside a talk is still the step of appointment; other steps have no place of their own in the order.
	if (found < 0 || (other.test(head) && found !== steps.length - 1)) return -1;
	if (found === steps.length - 1 && /谈话|试用|备案/.test(head) && !/^[^，。；]{0,2}(?:任职|发文)/.test(head))
		return -1;
	return found;
}

function dateOf({ lines }: Entry, base: string | undefined): { date: FoundDate; line: Line } | undefined {
	for (const line of lines) {
		const date = findDates(line.text, base ? { base } : {}).find(({ iso }) => iso);
		if (date) return { date, line };
	}
	return undefined;
}

function judge(file: readonly Step[], document: AnalysedDocument): CheckProposal[] {
	const sorted = [...file].sort((a, b) => a.order - b.order);
	const wrong = sorted.flatMap((later, index) => {
		const before = sorted
			.slice(0, index)
			.filter(({ order, from }) => order < later.order && from > later.from);
		return before.map((earlier) => ({ earlier, later }));
	});
	if (wrong.length === 0 || wrong.length > sorted.length) return [];
	// The step that stands in most of the pairs is the one out of place.
	const count = (step: Step) =>
		wrong.filter(({ earlier, later }) => earlier === step || later === step).length;
	const [{ earlier, later } = wrong[0] as (typeof wrong)[number]] = wrong;
	const odd = count(later) > count(earlier) ? later : earlier;
	const partner = odd === later ? earlier : later;
	const name = (step: Step) => (steps[step.order] as (typeof steps)[number])[0];
	return [
		{
			grade: "hit",
			at: passage(document, spanOf(odd)),
			why: `${name(earlier)}（${earlier.from}）在${name(later)}（${later.from}）之后，次序应当相反`,
			related: [{ passage: passage(document, spanOf(partner)), label: name(partner) }],
		},
	];
}

/** The day with its clause. */
function spanOf({ line, date }: Step) {
	if (line.cell) return line.span;
	const start =
		Math.max(...["，", "；", "。", "】"].map((stop) => line.text.lastIndexOf(stop, date.span.start - 1))) + 1;
	const end = line.text.slice(date.span.end).search(/[；。]/);
	return spanIn(line, start, end < 0 ? line.text.length : date.span.end + end);
}
