import type { PDFPageProxy } from "pdfjs-dist";

/** A remark or a filled-in field of a page. */
export interface Annotation {
	text: string;
	layer: "comment" | "annotation";
	author?: string;
	date?: string;
}

/** Annotations of a page, and whether it carries a signature field that is signed. */
export interface PageAnnotations {
	annotations: Annotation[];
	signed: boolean;
}

interface RawAnnotation {
	subtype?: string;
	fieldType?: string;
	fieldValue?: unknown;
	hasAppearance?: boolean;
	contentsObj?: { str?: string };
	titleObj?: { str?: string };
	modificationDate?: string | null;
	creationDate?: string | null;
}

/** Reads remarks (comments, highlights with notes), free text and form values. */
export async function pageAnnotations(page: PDFPageProxy): Promise<PageAnnotations> {
	const annotations: Annotation[] = [];
	let signed = false;
	for (const raw of (await page.getAnnotations({ intent: "display" })) as RawAnnotation[]) {
		if (raw.subtype === "Link" || raw.subtype === "Popup") continue;
		if (raw.fieldType === "Sig") signed ||= raw.hasAppearance === true || raw.fieldValue != null;
		const text = textOf(raw).trim();
		if (text === "") continue;
		const author = raw.titleObj?.str?.trim();
		const date = isoDate(raw.modificationDate ?? raw.creationDate ?? undefined);
		const layer = raw.subtype === "Widget" || raw.subtype === "FreeText" ? "annotation" : "comment";
		annotations.push({ text, layer, ...(author ? { author } : {}), ...(date ? { date } : {}) });
	}
	return { annotations, signed };
}

function textOf({ subtype, fieldValue, contentsObj }: RawAnnotation): string {
	if (subtype !== "Widget") return contentsObj?.str ?? "";
	// A choice holds a list of what was chosen, a button the word `Off` when it is not.
	const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
	return values.filter((value) => typeof value === "string" && value !== "Off").join("、");
}

/** `D:20240305093000+08'00'` as an ISO date. */
export function isoDate(text: string | undefined): string | undefined {
	const parts = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?/.exec(text ?? "");
	if (!parts) return undefined;
	const [, year, month = "01", day = "01", hour, minute = "00", second = "00"] = parts;
	const date = `${year}-${month}-${day}`;
	return hour === undefined ? date : `${date}T${hour}:${minute}:${second}`;
}
