import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { UnitType } from "../../lib/facts/case";
import type { Decoy, Label, LabelledUnit } from "./score";
import { visibleText } from "./visible-text";

/** Kept aside while rules and checks are made: only their figures are ever shown. */
export const blindUnits: readonly string[] = ["agriculture-bureau", "civil-bureau"];

export interface CorpusUnit extends LabelledUnit {
	name: string;
	blind: boolean;
	unitType: UnitType;
	folder: string;
	/** Paths of the pages, in order. */
	files: string[];
}

const corpus = fileURLToPath(new URL("../corpus", import.meta.url));
const unitTypes: Readonly<Record<string, UnitType>> = {
	政府部门: "government",
	群团组织: "mass-organisation",
	企事业单位: "enterprise-institution",
};

export function unitNames(): string[] {
	return readdirSync(corpus, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

export function loadUnit(name: string): CorpusUnit {
	const folder = join(corpus, name);
	const json = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as T;
	const files = readdirSync(folder)
		.filter((file) => /^\d{2}\.html$/.test(file))
		.sort()
		.map((file) => join(folder, file));
	const unitType = unitTypes[json<{ unit_type: string }>("meta.json").unit_type];
	if (!unitType) throw new Error(`${name}/meta.json：不认识的单位类型`);
	return {
		name,
		blind: blindUnits.includes(name),
		unitType,
		folder,
		files,
		pages: new Map(files.map((file) => [basename(file), visibleText(readFileSync(file, "utf8"))])),
		labels: json<Label[]>("labels.json"),
		decoys: json<Decoy[]>("decoys.json"),
		...(existsSync(join(folder, "accepted.json"))
			? { accepted: json<NonNullable<LabelledUnit["accepted"]>>("accepted.json") }
			: {}),
	};
}
