import { ReadError } from "../error";
import { unpackXml } from "../unpack-xml";
import { attribute, children, decodeXml, parseXml, type XmlElement } from "../xml";

interface Relation {
	id: string;
	type: string;
	target: string;
	external: boolean;
}

/** A part of the package with its relations. */
export interface Part {
	path: string;
	root: XmlElement;
}

/** The XML parts of a WordprocessingML package, found by relation and never by a guessed name. */
export class DocxPackage {
	private readonly files: Record<string, Uint8Array>;
	readonly mainPath: string;
	private readonly relations: Relation[];

	constructor(bytes: Uint8Array) {
		this.files = unpackXml(bytes);
		const main = this.relationsOf("").find((relation) => relation.type.endsWith("/officeDocument"));
		this.mainPath = main?.target ?? "word/document.xml";
		if (!this.find(this.mainPath)) throw new ReadError("damaged", { reason: "no-main-part" });
		this.relations = this.relationsOf(this.mainPath);
	}

	/** Root of the part at a path, or undefined when there is none. */
	xml(path: string): XmlElement | undefined {
		const bytes = this.find(path);
		return bytes && parseXml(decodeXml(bytes).replace(/^\uFEFF/, ""));
	}

	/** Parts the main part relates to by the last word of a relation type: `styles`, `header`, … */
	parts(type: string): Part[] {
		const parts: Part[] = [];
		for (const relation of this.relations) {
			if (relation.external || !relation.type.endsWith(`/${type}`)) continue;
			const root = this.xml(relation.target);
			if (root) parts.push({ path: relation.target, root });
		}
		return parts;
	}

	part(type: string): XmlElement | undefined {
		return this.parts(type)[0]?.root;
	}

	/** Number of relations of a type, whether or not their parts can be read. */
	count(type: string): number {
		return this.relations.filter((relation) => relation.type.endsWith(`/${type}`)).length;
	}

	private find(path: string): Uint8Array | undefined {
		return this.files[path.toLowerCase()];
	}

	private relationsOf(path: string): Relation[] {
		const slash = path.lastIndexOf("/") + 1;
		const folder = path.slice(0, slash);
		const root = this.xml(`${folder}_rels/${path.slice(slash)}.rels`);
		return children(root, "Relationship").map((element) => ({
			id: attribute(element, "Id") ?? "",
			type: attribute(element, "Type") ?? "",
			target: resolve(folder, attribute(element, "Target") ?? ""),
			external: attribute(element, "TargetMode") === "External",
		}));
	}
}

function resolve(folder: string, target: string): string {
	const path = target.startsWith("/") ? target.slice(1) : folder + target;
	const steps: string[] = [];
	for (const step of path.split(/[/\\]/)) {
		if (step === "..") steps.pop();
		else if (step !== "." && step !== "") steps.push(step);
	}
	return steps.join("/");
}
