import { loadFile } from "../../lib/cli/files";
import { analyseCase, type DocumentInput } from "../../lib/engine/analyse";
import type { CompiledRules } from "../../lib/engine/compile";
import { emptyProfile } from "../../lib/facts/case";
import { readDeep } from "../../lib/readers/read-case";
import type { ScoredFinding } from "./score";
import type { CorpusUnit } from "./units";

/** Reviews a unit as the command line does, and hands over what it would show. */
export async function reviewUnit(unit: CorpusUnit, compiled: CompiledRules): Promise<ScoredFinding[]> {
	const { signal } = new AbortController();
	const inputs: DocumentInput[] = [];
	for (const file of unit.files)
		for (const { record, document } of await readDeep(loadFile(file), { signal }))
			if (document)
				inputs.push({ id: record.id, name: record.name, document, gaps: record.status === "partly" });
	const names = new Map(inputs.map(({ id, name }) => [id, name]));
	const place = (document: string, quote: string) => ({ file: names.get(document) ?? document, quote });
	const { findings } = analyseCase(compiled, inputs, { ...emptyProfile(), unitType: unit.unitType });
	return findings
		.filter((finding) => !finding.withdrawn && finding.polarity === "risk")
		.map((finding) => ({
			indicator: finding.indicator,
			grade: finding.grade,
			places: [
				place(finding.document, finding.quote.exact),
				...finding.related.map((related) => place(related.document, related.quote.exact)),
			],
		}));
}
