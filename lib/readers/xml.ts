import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { ReadError } from "./error";

// Office parts are read with the same small DOM in pages, workers and Node; workers have no DOMParser.

export type XmlElement = Element;

const elementNode = 1;

/** Text of an XML part, by its byte order mark; UTF-8 otherwise. */
export function decodeXml(bytes: Uint8Array): string {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: "utf-8";
	return new TextDecoder(encoding).decode(bytes);
}

/**
 * Root element of an XML part.
 *
 * A document type declaration is refused: office files have none, and entities are how small
 * files grow without bound. Everything else that is not well-formed is `damaged`.
 */
export function parseXml(source: string): XmlElement {
	if (/<!DOCTYPE|<!ENTITY/i.test(source.slice(0, 4096)))
		throw new ReadError("damaged", { reason: "doctype" });
	try {
		const parser = new DOMParser({
			locator: false,
			onError: (level, message) => {
				if (level === "fatalError") throw new Error(message);
			},
		});
		const root = parser.parseFromString(source, "text/xml").documentElement;
		if (root) return root;
	} catch {
		// named below
	}
	throw new ReadError("damaged", { reason: "xml" });
}

/** Child elements, all or those of one local name, in order. */
export function children(parent: XmlElement | undefined, name?: string): XmlElement[] {
	const found: XmlElement[] = [];
	for (let node: Node | null = parent?.firstChild ?? null; node; node = node.nextSibling) {
		if (node.nodeType !== elementNode) continue;
		const element = node as XmlElement;
		if (name === undefined || element.localName === name) found.push(element);
	}
	return found;
}

/** First element down a path of local names. */
export function child(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
	let current = parent;
	for (const name of path) {
		let next: XmlElement | undefined;
		for (let node: Node | null = current?.firstChild ?? null; node; node = node.nextSibling) {
			if (node.nodeType === elementNode && (node as XmlElement).localName === name) {
				next = node as XmlElement;
				break;
			}
		}
		if (!next) return undefined;
		current = next;
	}
	return current;
}

/** An attribute by local name, whatever its prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
	const attributes = element?.attributes;
	if (!attributes) return undefined;
	for (let index = 0; index < attributes.length; index++) {
		const item = attributes.item(index);
		if (item?.localName === name) return item.value;
	}
	return undefined;
}

/** The `val` attribute of the element at the end of a path. */
export function value(parent: XmlElement | undefined, ...path: string[]): string | undefined {
	return attribute(child(parent, ...path), "val");
}

/** Whether an on-off property stands and is not switched off. */
export function isOn(element: XmlElement | undefined): boolean {
	if (!element) return false;
	return !["0", "false", "off", "none"].includes(attribute(element, "val") ?? "1");
}

/** Elements of one local name anywhere below, in order; the search does not go into those found. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
	const found: XmlElement[] = [];
	for (const element of children(parent)) {
		if (element.localName === name) found.push(element);
		else found.push(...descendants(element, name));
	}
	return found;
}
