import { compoundNames } from "./sniff-compound";
import { zipNames } from "./sniff-zip";

/** An office file whose main part is missing or cut off. */
export const headlessOffice = "Office Open XML";

const byMark: readonly [mark: RegExp, format: string][] = [
	[/schemas\.microsoft\.com\/office\/word\/2003\/wordml/, "Word 2003 XML"],
	[/schemas\.microsoft\.com\/office\/2006\/xmlPackage/, "Word XML"],
	[/^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type): /i, "MHTML / EML"],
	[/^\s*<\?xml\b(?!.{0,400}<html)(?!.{0,400}<!doctype html)/is, "XML"],
	[/^\xffWPC/, "WordPerfect"],
	[/^%!PS/, "PostScript"],
	[/^\xc5\xd0\xd3\xc6/, "EPS"],
];

const byZipFolder: readonly [name: RegExp, format: string][] = [
	[/^ppt\//i, "PowerPoint"],
	[/^visio\//i, "Visio"],
	[/^content\.xml$/, "OpenDocument"],
	[/^META-INF\/container\.xml$/, "EPUB"],
	[/^\[Content_Types\]\.xml$/, headlessOffice],
];

const byStream: readonly [name: string, format: string][] = [
	["PowerPoint Document", "PowerPoint"],
	["VisioDocument", "Visio"],
	["__properties_version1.0", "Outlook"],
	["Quill", "Publisher"],
];

/** Name of a format that is recognised though no reader takes it, so that the refusal can say what it is. */
export function namedFormat(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 2048));
	if (head.startsWith("PK\x03\x04")) {
		const names = zipNames(bytes);
		return byZipFolder.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
	}
	if (head.startsWith("\xd0\xcf\x11\xe0")) {
		const names = compoundNames(bytes);
		return byStream.find(([name]) => names.has(name))?.[1];
	}
	return byMark.find(([pattern]) => pattern.test(head))?.[1];
}
