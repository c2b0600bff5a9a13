import {
	configure,
	ERR_ENCRYPTED,
	ERR_INVALID_PASSWORD,
	ERR_UNSUPPORTED_ENCRYPTION,
	type FileEntry,
	Uint8ArrayReader,
	ZipReader,
} from "@zip.js/zip.js";
import { decode } from "../charset";
import { ReadError } from "../error";
import { LimitReached } from "./limits";
import { safeMemberName } from "./member-name";
import type { ArchiveEntry } from "./unpack";

// We are in a worker already.
configure({ useWebWorkers: false });

/** Files of a zip, with names in UTF-8 or GBK. */
export async function zipEntries(bytes: Uint8Array, password: string | undefined): Promise<ArchiveEntry[]> {
	const reader = new ZipReader(new Uint8ArrayReader(bytes), {
		// One name that leads outside would otherwise refuse the whole archive.
		normalizeFilename: (name) => (name.endsWith("/") ? name : safeMemberName(name).path),
		filenameValidation: "tolerant",
		decodeText: (raw) => decode(raw).text,
	});
	try {
		const entries = await reader.getEntries();
		return entries.flatMap((entry) => (entry.directory ? [] : [entryOf(entry, password)]));
	} catch (error) {
		throw new ReadError("damaged", { reason: error instanceof Error ? error.message : "zip" });
	}
}

function entryOf(entry: FileEntry, password: string | undefined): ArchiveEntry {
	return {
		path: decode(entry.rawFilename).text,
		unpack: async (count) => {
			if (entry.encrypted && password === undefined) throw new ReadError("password-needed");
			const sink = new CountingSink(count);
			try {
				await entry.getData(sink.stream, {
					...(entry.encrypted && password !== undefined ? { password } : {}),
					checkSignature: false,
				});
			} catch (error) {
				throw sink.limit ?? named(error);
			}
			return sink.bytes();
		},
	};
}

function named(error: unknown): unknown {
	const message = error instanceof Error ? error.message : "";
	if (message === ERR_INVALID_PASSWORD) return new ReadError("password-wrong");
	if (message === ERR_ENCRYPTED) return new ReadError("password-needed");
	if (message === ERR_UNSUPPORTED_ENCRYPTION)
		return new ReadError("unsupported-encryption", { method: "zip" });
	return error;
}

/** Collects what a member gives, and stops the unpacking when the count says so. */
class CountingSink {
	private readonly chunks: Uint8Array[] = [];
	private size = 0;
	limit: LimitReached | undefined;
	readonly stream: WritableStream<Uint8Array>;

	constructor(count: (bytes: number) => void) {
		this.stream = new WritableStream({
			write: (chunk) => {
				try {
					count(chunk.length);
				} catch (error) {
					if (error instanceof LimitReached) this.limit = error;
					throw error;
				}
				this.chunks.push(chunk.slice());
				this.size += chunk.length;
			},
		});
	}

	bytes(): Uint8Array {
		const whole = new Uint8Array(this.size);
		let at = 0;
		for (const chunk of this.chunks) {
			whole.set(chunk, at);
			at += chunk.length;
		}
		return whole;
	}
}
