import { readFileSync } from "node:fs";
import * as z from "zod";

/** The invented unit: texts as html, answer key, and what the build makes of them. */
export const unitFolder = new URL("./unit/", import.meta.url);
export const sampleFolder = new URL("../../public/sample/", import.meta.url);
/** What the workbench reads to make the sample case; beside the folder, so that the folder holds documents only. */
export const sampleIndex = new URL("../../public/sample.json", import.meta.url);

const entrySchema = z.object({
	file: z.string(),
	doc_type: z.string(),
	title: z.string(),
	date: z.string(),
	format: z.enum(["docx", "pdf"]),
});

const metaSchema = z.object({
	unit: z.string(),
	unit_type: z.enum(["政府部门", "群团组织", "企事业单位"]),
	/** `2021-10-01 至 2024-09-30` */
	period: z.string(),
	files: z.array(entrySchema),
});

const passageSchema = z.object({ file: z.string(), quote: z.string() });

const labelSchema = passageSchema.extend({
	code: z.string(),
	also: z.array(passageSchema).optional(),
	why: z.string(),
	hard: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const decoySchema = passageSchema.extend({ looks_like: z.string(), why_not: z.string() });

export type UnitMeta = z.infer<typeof metaSchema>;
export type UnitEntry = z.infer<typeof entrySchema>;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, unitFolder), "utf8"));

export const readMeta = (): UnitMeta => metaSchema.parse(read("meta.json"));
export const readLabels = () => z.array(labelSchema).parse(read("labels.json"));
export const readDecoys = () => z.array(decoySchema).parse(read("decoys.json"));
export const readUnitHtml = (file: string): string => readFileSync(new URL(file, unitFolder), "utf8");

/** `02 党组会议记录（2022年第9次）.docx` */
export function fileName({ file, title, format }: UnitEntry): string {
	return `${file.slice(0, 2)} ${title.replace(/[\\/:*?"<>|]/g, "")}.${format}`;
}

const unitTypes = {
	政府部门: "government",
	群团组织: "mass-organisation",
	企事业单位: "enterprise-institution",
} as const;

/** The case as the workbench makes it, with the names of its files. */
export function sampleList(meta: UnitMeta) {
	const [from, to] = meta.period.split(/\s*至\s*/);
	return {
		name: `${meta.unit}（样例）`,
		unit: meta.unit,
		unitType: unitTypes[meta.unit_type],
		from,
		to,
		files: meta.files.map(fileName),
	};
}
