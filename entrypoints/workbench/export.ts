import type { CaseState } from "../../lib/adapters/case-state";
import { download } from "../../lib/adapters/download";
import { formatDocx } from "../../lib/evidence/formats/docx";
import { formatJson } from "../../lib/evidence/formats/json";
import { formatXlsx } from "../../lib/evidence/formats/xlsx";
import { nameMeasures } from "../../lib/evidence/measures";
import type { EvidenceItem, EvidenceList, ExportFormat } from "../../lib/evidence/model";
import type { Started } from "./start";

interface ExportInput {
	format: ExportFormat;
	items: readonly EvidenceItem[];
	state: CaseState;
	started: Started;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	json: "application/json",
};

/** Writes the evidence list or the working papers and hands it over as a download; returns the file's name. */
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
	const name = `${format === "docx" ? "问题底稿" : "证据清单"}_${record.unit}_${exportedAt.slice(0, 10)}.${format}`;
	download(name, await contentOf(list, format), mediaTypes[format]);
	return name;
}

async function contentOf(list: EvidenceList, format: ExportFormat): Promise<string | Uint8Array> {
	if (format === "xlsx") return formatXlsx(list);
	if (format === "docx") return formatDocx(list);
	return formatJson(list);
}
