import { strFromU8, unzipSync } from "fflate";

/** Unpacked bytes of all drawings that are looked at. */
const largestSum = 50_000_000;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Paragraphs of the text boxes and shapes on the sheets of an xlsx, which the table reader passes over. */
export function textBoxesOf(bytes: Uint8Array): string[] {
	let sum = 0;
	try {
		const drawings = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!/^xl\/drawings\/[^/]+\.xml$/i.test(name)) return false;
				sum += originalSize;
				return sum <= largestSum;
			},
		});
		return Object.keys(drawings)
			.sort()
			.flatMap((name) => paragraphsOf(strFromU8(drawings[name] ?? new Uint8Array())));
	} catch {
		return [];
	}
}

function paragraphsOf(xml: string): string[] {
	return xml.split(/<\/a:p>/).flatMap((part) => {
		const text = [...part.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g)]
			.map((match) => match[1] ?? "")
			.join("");
		const words = text
			.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
			.trim();
		return words === "" ? [] : [words];
	});
}
