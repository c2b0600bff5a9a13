import type { CaseState } from "../../lib/adapters/case-state";
import { download } from "../../lib/adapters/download";
import { formatJson } from "../../lib/evidence/formats/json";
import { formatXlsx } from "../../lib/evidence/formats/xlsx";
import { nameMeasures } from "../../lib/evidence/measures";
import type { EvidenceItem, EvidenceList } from "../../lib/evidence/model";
import type { Started } from "./start";

interface ExportInput {
	format: "xlsx" | "json";
	items: readonly EvidenceItem[];
	state: CaseState;
	started: Started;
}

/** Writes the evidence list and hands it over as a download; returns the file's name. */
export async function exportEvidence({ format, items, state, started }: ExportInput): Promise<string> {
	const { record } = state;
	const exportedAt = started.tools.now();
	const list: EvidenceList = {
		case: {
			name: record.name,
			unit: record.unit,
			unitType: record.unitType,
			...(record.from ? { from: record.from } : {}),
			...(record.to ? { to: record.to } : {}),
		},
		items: [...items],
		sources: state.sources.map(({ caseId: _case, addedAt: _added, ...source }) => source),
		outcomes: [...state.outcomes],
		measures: nameMeasures(state.measures, started.rules),
		versions: { app: started.appVersion, rules: started.rules.version, dictionary: "" },
		exportedAt,
	};
	const name = `证据清单_${record.unit}_${exportedAt.slice(0, 10)}.${format}`;
	if (format === "json") download(name, formatJson(list), "application/json");
	else
		download(
			name,
			await formatXlsx(list),
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		);
	return name;
}
