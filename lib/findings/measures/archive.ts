import { passage } from "../../checks/meeting-support";
import type { AnalysedDocument } from "../../facts/case";
import type { DateValue } from "../../facts/model-values";
import { personKey } from "../../facts/person";
import type { Span } from "../../text/span";
import type { MeasureDraftCase, MeasureMethod } from "./model";

interface Recorded {
	document: AnalysedDocument;
	span: Span;
	item: string;
	/** Year and month, as far as two materials can be compared. */
	value: string;
	recognised: boolean;
}

const itemNames: Record<string, string> = {
	birth: "出生时间",
	"work-start": "参加工作时间",
	"party-joined": "入党时间",
};

/** 专审疑点率: files in which a date differs between materials and no recognition by the organisation is told. */
export const archiveDoubts: MeasureMethod = {
	id: "archive-doubts",
	shape: "share",
	run: ({ documents }) => ({
		cases: [...recordsByPerson(documents)].flatMap(([person, records]) => caseOf(person, records) ?? []),
	}),
};

function caseOf(person: string, records: readonly Recorded[]): MeasureDraftCase | undefined {
	const first = records[0];
	const items = Object.keys(itemNames).map((item) => records.filter((record) => record.item === item));
	// One record alone can be held against nothing.
	if (!first || !items.some((list) => list.length > 1)) return undefined;
	const differing = items.filter(
		(list) => new Set(list.map(({ value }) => value)).size > 1 && !list.some(({ recognised }) => recognised),
	);
	const shown = differing[0]?.[0] ?? first;
	return {
		at: passage(shown.document, shown.span),
		counted: differing.length > 0,
		note: `${person}：${
			differing.length === 0
				? "各材料一致或已认定"
				: differing
						.map((list) => {
							const values = [...new Set(list.map(({ value }) => value))];
							return `${itemNames[list[0]?.item ?? ""]}有${values.join("、")}，未见组织认定`;
						})
						.join("；")
		}`,
	};
}

function recordsByPerson(documents: readonly AnalysedDocument[]): Map<string, Recorded[]> {
	const people = new Map<string, Recorded[]>();
	const add = (person: string | undefined, date: DateValue | undefined, record: Omit<Recorded, "value">) => {
		if (!person || !date?.year || !date.month) return;
		const list = people.get(person) ?? [];
		list.push({ ...record, value: `${date.year}.${String(date.month).padStart(2, "0")}` });
		people.set(person, list);
	};
	for (const document of documents) {
		for (const { person, recordedDate, span, item, recognised } of document.facts.archive)
			add(person && personKey(person), recordedDate, {
				document,
				span,
				item,
				recognised: recognised !== undefined,
			});
		for (const record of document.facts.people) {
			const dates = {
				birth: record.birth,
				"work-start": record.workStart,
				"party-joined": record.partyJoined,
			};
			for (const [item, date] of Object.entries(dates))
				if (date) add(personKey(record.name), date, { document, span: date.span, item, recognised: false });
		}
	}
	return people;
}
