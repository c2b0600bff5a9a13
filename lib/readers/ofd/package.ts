import { unzipSync } from "fflate";
import { ReadError } from "../error";
import { parseXml, type XmlElement } from "../xml";

/** Bytes unpacked at most, in all. */
const largestSum = 400_000_000;

/** The files of an OFD package; paths differ in case, slashes and roots between writers. */
export class OfdPackage {
	private readonly files = new Map<string, Uint8Array>();

	constructor(bytes: Uint8Array) {
		for (const [name, content] of Object.entries(unpack(bytes))) this.files.set(key(name), content);
		if (this.has("Encryptions.xml")) throw new ReadError("unsupported-encryption", { method: "OFD" });
	}

	has(path: string): boolean {
		return this.files.has(key(path));
	}

	bytes(path: string): Uint8Array | undefined {
		return this.files.get(key(path));
	}

	/** Root of an XML file; undefined when there is none. */
	xml(path: string): XmlElement | undefined {
		const bytes = this.bytes(path);
		return bytes && parseXml(decoded(bytes));
	}
}

/** A location as it is written in the file at `base`: absolute within the package, or beside that file. */
export function resolvePath(base: string, location: string): string {
	const path = location.trim().replaceAll("\\", "/");
	const steps = path.startsWith("/") ? [] : base.split("/").slice(0, -1);
	for (const step of path.split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}

function key(path: string): string {
	return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
	let sum = 0;
	try {
		return unzipSync(bytes, {
			filter: (entry) => {
				sum += entry.originalSize;
				if (sum > largestSum) throw new ReadError("too-large");
				return !/\.(ttf|otf|ttc)$/i.test(entry.name);
			},
		});
	} catch (error) {
		throw error instanceof ReadError ? error : new ReadError("damaged", { reason: "zip" });
	}
}

function decoded(bytes: Uint8Array): string {
	const head = String.fromCharCode(...bytes.subarray(0, 200));
	const charset = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset).decode(bytes).replace(/^\uFEFF/, "");
	} catch {
		return new TextDecoder().decode(bytes);
	}
}
