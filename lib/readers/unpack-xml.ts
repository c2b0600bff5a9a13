import { unzipSync } from "fflate";
import { ReadError } from "./error";

/** Bytes of one XML part, and of all parts, that are unpacked at most. A 300-page report has about 10 MB. */
const largestPart = 64_000_000;
const largestSum = 160_000_000;

/**
 * The XML parts of an office package by lower-case path. Pictures and fonts are passed over;
 * a package that would unpack beyond bounds is `too-large`, an unreadable one `damaged`.
 */
export function unpackXml(bytes: Uint8Array): Record<string, Uint8Array> {
	let sum = 0;
	const files: Record<string, Uint8Array> = {};
	try {
		const entries = unzipSync(bytes, {
			filter: (entry) => {
				if (!/\.(xml|rels)$/i.test(entry.name)) return false;
				sum += entry.originalSize;
				if (entry.originalSize > largestPart || sum > largestSum) throw new ReadError("too-large");
				return true;
			},
		});
		// Names differ in case, and in the direction of the slash, between writers.
		for (const [name, content] of Object.entries(entries))
			files[name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase()] = content;
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw new ReadError("damaged", { reason: "zip" });
	}
	return files;
}
