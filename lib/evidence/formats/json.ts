import { noticeSentence } from "../../document/notice-words";
import { measureWords } from "../measures";
import type { EvidenceItem, EvidenceList, NamedMeasure } from "../model";
import { placeWords } from "../words";

/** The evidence list as JSON, for other programs. Keys are stable. */
export function formatJson(list: EvidenceList): string {
	const json = {
		case: list.case,
		versions: list.versions,
		exportedAt: list.exportedAt,
		findings: list.items.map((item) => findingJson(item, list)),
		outcomes: list.outcomes,
		measures: list.measures.map((measure) => measureJson(measure, list)),
		notices: list.sources.flatMap((source) =>
			source.notices.map((notice) => ({
				document: { name: source.name },
				...notice,
				message: noticeSentence(notice, "zh_CN"),
			})),
		),
		sources: list.sources,
	};
	return `${JSON.stringify(json, null, "\t")}\n`;
}

function measureJson({ cases, apart, ...measure }: NamedMeasure, list: EvidenceList) {
	const named = (one: NamedMeasure["cases"][number]) => ({
		...one,
		document: { name: list.sources.find((source) => source.id === one.document)?.name ?? one.document },
	});
	return {
		...measure,
		words: measureWords({ ...measure, cases, apart }),
		cases: cases.map(named),
		apart: apart.map(named),
	};
}

function findingJson(item: EvidenceItem, list: EvidenceList) {
	const { finding } = item;
	const name = (id: string) => list.sources.find((source) => source.id === id)?.name ?? id;
	return {
		id: finding.id,
		number: item.number,
		indicator: finding.indicator,
		title: item.indicatorName,
		entries: item.entries,
		polarity: finding.polarity,
		grade: finding.grade,
		own: item.own,
		document: item.document,
		quote: finding.quote,
		at: { ...item.place, words: placeWords(item.place), start: finding.span.start, end: finding.span.end },
		why: finding.why,
		counter: finding.counter.map((counter) => ({
			text: counter.text,
			...(counter.quote ? { quote: counter.quote } : {}),
			...(counter.document ? { document: { name: name(counter.document) } } : {}),
		})),
		related: finding.related.map((related) => ({
			document: { name: name(related.document) },
			quote: related.quote,
			...(related.label ? { label: related.label } : {}),
		})),
		basis: item.basis,
		verify: item.verify,
		decision: { verdict: item.verdict, note: item.note, by: item.by, at: item.at },
	};
}
