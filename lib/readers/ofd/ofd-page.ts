import type { Drawing } from "../pdf/drawing";
import { attribute, child, children, descendants, type XmlElement } from "../xml";
import { apply, identity, type Matrix, matrixOf, numbers } from "./geometry";
import { type OfdDocument, type PageEntry, pageSize } from "./ofd-document";
import type { OfdPackage } from "./package";
import { addPath } from "./path-object";
import { type OfdRun, textRuns } from "./text-object";

/** A picture on a page: its file and its place in millimetres. */
export interface OfdPicture {
	path: string;
	box: [number, number, number, number];
}

/** What stands on one page; runs and rules in points, boxes in millimetres. */
export interface OfdPage {
	width: number;
	height: number;
	runs: OfdRun[];
	pictures: OfdPicture[];
	drawing: Drawing;
	/** Text of stamps, watermarks and remarks. */
	remarks: string[];
}

/** Drawings may use one another; no deeper than this. */
const deepest = 8;

/** Reads a page with its templates and annotations. */
export function readOfdPage(ofd: OfdPackage, document: OfdDocument, entry: PageEntry): OfdPage {
	const root = ofd.xml(entry.path);
	const [width, height] = pageSize(child(root, "Area")) ?? document.size;
	const drawing: Drawing = { horizontal: [], vertical: [], pictureCover: 0, shapes: 0 };
	const page: OfdPage = { width, height, runs: [], pictures: [], drawing, remarks: [] };
	const reader = new PageWalk(page, document);
	for (const use of children(root, "Template")) {
		const path = document.templates.get(attribute(use, "TemplateID") ?? "");
		const template = path === undefined ? undefined : ofd.xml(path);
		reader.walk(child(template, "Content"), identity, 0);
	}
	reader.walk(child(root, "Content"), identity, 0);
	const area = Math.max(1, width * height);
	const covered = page.pictures.reduce((sum, { box }) => sum + Math.abs(box[2] * box[3]), 0);
	drawing.pictureCover = Math.min(1, covered / area);
	page.remarks = remarksOf(ofd, document.annotations.get(entry.id));
	return page;
}

class PageWalk {
	constructor(
		private readonly page: OfdPage,
		private readonly document: OfdDocument,
	) {}

	walk(parent: XmlElement | undefined, matrix: Matrix, depth: number): void {
		for (const object of children(parent)) {
			const name = object.localName;
			if (name === "Layer" || name === "PageBlock") this.walk(object, matrix, depth);
			else if (name === "TextObject") this.page.runs.push(...textRuns(object, matrix));
			else if (name === "PathObject") addPath(object, matrix, this.page.drawing);
			else if (name === "ImageObject") this.picture(object, matrix);
			else if (name === "CompositeObject" && depth < deepest) {
				const used = this.document.drawings.get(attribute(object, "ResourceID") ?? "");
				this.walk(used, matrixOf(object, matrix), depth + 1);
			}
		}
	}

	private picture(object: XmlElement, matrix: Matrix): void {
		const path = this.document.media.get(attribute(object, "ResourceID") ?? "");
		const [x = 0, y = 0, width = 0, height = 0] = numbers(attribute(object, "Boundary"));
		const [left, top] = apply(matrix, x, y);
		const [right, bottom] = apply(matrix, x + width, y + height);
		if (path) this.page.pictures.push({ path, box: [left, top, right - left, bottom - top] });
	}
}

function remarksOf(ofd: OfdPackage, path: string | undefined): string[] {
	const root = path === undefined ? undefined : ofd.xml(path);
	return children(root, "Annot").flatMap((annotation) => {
		const remark = child(annotation, "Remark")?.textContent?.trim() ?? "";
		const drawn = descendants(annotation, "TextCode").map((code) => code.textContent ?? "");
		return [remark, drawn.join("").trim()].filter((text) => text !== "");
	});
}
