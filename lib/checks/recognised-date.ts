import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { ageWords, type ToldDate, toldDates, writtenMonth } from "./told-dates";

const settled =
	/(?:组织|上级|区委|县委|市委|省委)[^，。；]{0,22}(?:认定|批复|批准|备案)|批复(?:在卷|入档|附后)|(?:组织部|干部监督[室处科])[^，。；]{0,8}(?:批复|认定)|笔误|误(?:填|写|记)|农历|阴历/;

/** A file recognises a date other than that of the material formed earliest, or leaves two dates unsettled. */
export const recognisedDate: DocumentCheck = {
	id: "recognised-date",
	scope: "document",
	run: ({ document }) => {
		const told = toldDates(document).filter(({ archive }) => archive);
		if (told.length === 0) return notApplied("未读到档案材料对出生、参加工作、入党时间的记载");
		const groups = new Map<string, ToldDate[]>();
		for (const one of told) {
			const key = `${one.age} ${one.name}`;
			groups.set(key, [...(groups.get(key) ?? []), one]);
		}
		return proposed([...groups.values()].flatMap((list) => judge(list, document)));
	},
};

function judge(list: readonly ToldDate[], document: AnalysedDocument): CheckProposal[] {
	// Papers are read in the order of their forming; the first of a list without days stands first in the file.
	const earliest = [...list].sort((a, b) => (a.formed ?? Infinity) - (b.formed ?? Infinity))[0];
	if (!earliest) return [];
	const held = list.find(({ recognised }) => recognised?.month !== undefined)?.recognised;
	if (held?.month !== undefined) {
		if (held.month === earliest.month || !list.some(({ formed }) => formed !== undefined)) return [];
		return [
			finding(
				document,
				held.span,
				`档案中形成最早的材料记载${earliest.name}的${ageWords[earliest.age]}为${earliest.written}，此处认定为${writtenMonth(held.month)}`,
				earliest,
			),
		];
	}
	const other = list.find(({ month }) => month !== earliest.month);
	if (!other || list.some(({ recognised }) => recognised)) return [];
	return [
		finding(
			document,
			other.span,
			`档案材料记载${other.name}的${ageWords[other.age]}有${earliest.written}、${other.written}两种，未见认定`,
			earliest,
		),
	];
}

function finding(
	document: AnalysedDocument,
	span: ToldDate["span"],
	why: string,
	earliest: ToldDate,
): CheckProposal {
	const { text } = document.document;
	const around = text.slice(Math.max(0, span.start - 30), span.end + 80);
	return {
		grade: "hit",
		at: passage(document, trim(text, span)),
		why,
		related: [{ passage: passage(document, earliest.span), label: "最早材料" }],
		...(settled.test(around) ? { withdrawn: "文中记有组织认定、备案或笔误、换算的说明" } : {}),
	};
}
