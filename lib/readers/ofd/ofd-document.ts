import { ReadError } from "../error";
import { attribute, child, children, type XmlElement } from "../xml";
import { numbers } from "./geometry";
import { type OfdPackage, resolvePath } from "./package";

/** Where a page and what it needs stand in the package. */
export interface PageEntry {
	id: string;
	path: string;
}

/** One document of a package; nearly every package has one. */
export interface OfdDocument {
	pages: PageEntry[];
	/** Width and height of pages that state none, in millimetres. */
	size: [number, number];
	/** Paths of page templates and of media, and contents of drawings used in several places, by id. */
	templates: Map<string, string>;
	media: Map<string, string>;
	drawings: Map<string, XmlElement>;
	/** Paths of the annotations of each page, by page id. */
	annotations: Map<string, string>;
	signed: boolean;
	attachments: number;
}

const a4: [number, number] = [210, 297];

/** Reads what a package lists: its documents, pages and resources. */
export function listDocuments(ofd: OfdPackage): OfdDocument[] {
	const root = ofd.xml("OFD.xml");
	if (!root) throw new ReadError("damaged", { reason: "OFD.xml" });
	return children(root, "DocBody").flatMap((body) => {
		const path = resolvePath("", child(body, "DocRoot")?.textContent ?? "");
		const document = ofd.xml(path);
		if (!document) return [];
		return [{ ...listDocument(ofd, path, document), signed: child(body, "Signatures") !== undefined }];
	});
}

function listDocument(ofd: OfdPackage, path: string, root: XmlElement): Omit<OfdDocument, "signed"> {
	const at = (location: string | null | undefined) => resolvePath(path, location ?? "");
	const common = child(root, "CommonData");
	const pages = children(child(root, "Pages"), "Page").map((page) => ({
		id: attribute(page, "ID") ?? "",
		path: at(attribute(page, "BaseLoc")),
	}));
	const templates = new Map(
		children(common, "TemplatePage").map((item) => [
			attribute(item, "ID") ?? "",
			at(attribute(item, "BaseLoc")),
		]),
	);
	const resources = ["PublicRes", "DocumentRes"].flatMap((tag) =>
		children(common, tag).map((element) => at(element.textContent)),
	);
	const size = pageSize(child(common, "PageArea")) ?? a4;
	return {
		...{ pages, size, templates, ...listResources(ofd, resources) },
		annotations: listAnnotations(ofd, at(child(root, "Annotations")?.textContent)),
		attachments: countAttachments(ofd, at(child(root, "Attachments")?.textContent)),
	};
}

/** Width and height of a page area, in millimetres. */
export function pageSize(area: XmlElement | undefined): [number, number] | undefined {
	const [, , width, height] = numbers(child(area, "PhysicalBox")?.textContent ?? undefined);
	return width && height ? [width, height] : undefined;
}

function listResources(ofd: OfdPackage, paths: readonly string[]): Pick<OfdDocument, "media" | "drawings"> {
	const media = new Map<string, string>();
	const drawings = new Map<string, XmlElement>();
	for (const path of paths) {
		const root = ofd.xml(path);
		const folder = resolvePath(path, `${attribute(root, "BaseLoc") ?? ""}/x`);
		for (const item of children(child(root, "MultiMedias"), "MultiMedia"))
			media.set(
				attribute(item, "ID") ?? "",
				resolvePath(folder, child(item, "MediaFile")?.textContent ?? ""),
			);
		for (const unit of children(child(root, "CompositeGraphicUnits"), "CompositeGraphicUnit")) {
			const content = child(unit, "Content");
			if (content) drawings.set(attribute(unit, "ID") ?? "", content);
		}
	}
	return { media, drawings };
}

function listAnnotations(ofd: OfdPackage, path: string): Map<string, string> {
	const entries = children(path === "" ? undefined : ofd.xml(path), "Page").map((page): [string, string] => [
		attribute(page, "PageID") ?? "",
		resolvePath(path, child(page, "FileLoc")?.textContent ?? ""),
	]);
	return new Map(entries);
}

function countAttachments(ofd: OfdPackage, path: string): number {
	return path === "" ? 0 : children(ofd.xml(path), "Attachment").length;
}
