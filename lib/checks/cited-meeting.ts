import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import type { BodyClass } from "./decided-items";
import { matterKey, sharedPairs } from "./matter-key";
import { caseOutlays } from "./matters-of-money";
import { passage, trim } from "./meeting-support";
import type { Outlay } from "./outlays";

/** A meeting that papers may cite: its own minutes, or its line in a list of minutes. */
interface Citable {
	document: AnalysedDocument;
	span: Span;
	/** All that it dealt with. */
	text: string;
}

/** A purchase cites a meeting of whose items none is this purchase. */
export const citedMeeting: CaseCheck = {
	id: "cited-meeting",
	scope: "case",
	run: ({ documents }) => {
		const meetings = citable(documents);
		if (meetings.size === 0) return notApplied("未读到可以核对的会议编号");
		const rows = caseOutlays(documents).all.filter(
			({ form, basis, title }) => form === "row" && basis && title,
		);
		return proposed(rows.flatMap((outlay) => judge(outlay, meetings)));
	},
};

const classes: readonly [RegExp, BodyClass][] = [
	[/党组|党委|党工委|党总支/, "party"],
	[/董/, "board"],
	[/办公会|[局院校馆社处站所园场台]务会|经理办|经理会|行政会/, "executive"],
];

function classOf(words: string): BodyClass | undefined {
	return classes.find(([pattern]) => pattern.test(words))?.[1];
}

const cited =
	/([\u4e00-\u9fff]{1,10})[〔（(［[]?(20\d{2})[〕）)］\]年][^，。；第号]{0,4}(?:第)?([\d一二三四五六七八九十]+)[次号期]/;

function citable(documents: readonly AnalysedDocument[]): Map<string, Citable> {
	const found = new Map<string, Citable>();
	for (const document of documents) {
		const { text } = document.document;
		for (const meeting of document.facts.meetings) {
			const kind = classOf(text.slice(meeting.span.start, meeting.span.start + 60)) ?? undefined;
			const year = meeting.number?.year ?? meeting.date?.iso?.slice(0, 4);
			if (["study-group", "branch", "democratic-life"].includes(meeting.body)) continue;
			if (!kind || !meeting.number?.ordinal || !year || meeting.items.length === 0) continue;
			const at = meeting.number.span;
			found.set(`${kind}:${year}:${meeting.number.ordinal}`, {
				document,
				span: at,
				text: text.slice(meeting.span.start, meeting.span.end),
			});
		}
		for (const [key, line] of listed(document)) if (!found.has(key)) found.set(key, line);
	}
	return found;
}

/** Rows `〔2022〕8号 | 2022.8.2 | items` of a list of a body's minutes. */
function listed(document: AnalysedDocument): [string, Citable][] {
	const { text, tables, blocks } = document.document;
	const title = blocks[0] ? text.slice(blocks[0].span.start, blocks[0].span.end) : "";
	const kind = /目录|索引|一览|汇总|登记/.test(title) ? classOf(title) : undefined;
	if (!kind) return [];
	return tables.flatMap((table) =>
		table.rows.flatMap((row): [string, Citable][] => {
			const cells = row.map(({ span }) => ({ span, text: text.slice(span.start, span.end) }));
			const match = cells
				.map((cell) => /(20\d{2})[〕）)］\]年][^第号]{0,3}第?(\d+)[号次期]/.exec(cell.text))
				.find(Boolean);
			const items = cells.reduce((a, b) => (b.text.length > a.text.length ? b : a), {
				text: "",
				span: table.span,
			});
			if (!match || items.text.length < 4) return [];
			return [[`${kind}:${match[1]}:${Number(match[2])}`, { document, span: items.span, text: items.text }]];
		}),
	);
}

function judge(outlay: Outlay, meetings: ReadonlyMap<string, Citable>): CheckProposal[] {
	const { basis, title, document } = outlay;
	const match = basis && cited.exec(basis.text);
	const kind = match && classOf(match[1] as string);
	if (!basis || !title || !match || !kind || outlay.key.pairs.size < 2) return [];
	const meeting = meetings.get(`${kind}:${match[2]}:${parseNumeral(match[3] as string)}`);
	if (!meeting || meeting.document === document) return [];
	if (sharedPairs(outlay.key.pairs, matterKey(meeting.text).pairs) > 0) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, { start: outlay.span.start, end: basis.span.end })),
			why: `“${title.text.slice(0, 24)}”的决策依据写“${basis.text.slice(0, 24)}”，该次会议的议题中未见此项`,
			related: [
				{
					passage: passage(meeting.document, trim(meeting.document.document.text, meeting.span)),
					label: "所引会议",
				},
			],
		},
	];
}
