import { DictionaryFormatError } from "./container";
import { Segmenter } from "./segmenter";

/** Where the dictionary lies in the extension; in Node the same path under `public`. */
export const dictionaryPath = "/segment.bin.gz";

/**
 * A segmenter from the bytes of the dictionary asset, packed or not: a server may already have
 * unpacked a `.gz` on the way. Opening takes some tens of milliseconds, nearly all of it unpacking; in
 * Node `zlib` unpacks faster than the stream used here, and its result is opened as it is.
 */
export async function openSegmenter(bytes: Uint8Array<ArrayBuffer>): Promise<Segmenter> {
	return new Segmenter(isGzip(bytes) ? await unpack(bytes) : exactBuffer(bytes));
}

function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Streams by hand: `Blob` and `Response` would do, but Node takes longer to load them than to unpack. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
	const { writable, readable } = new DecompressionStream("gzip");
	const bytes = new Uint8Array(unpackedSize(packed));
	await Promise.all([feed(writable, packed), fill(bytes, readable)]);
	return bytes.buffer;
}

async function feed(sink: WritableStream<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
	const writer = sink.getWriter();
	await writer.write(packed);
	await writer.close();
}

async function fill(bytes: Uint8Array, source: ReadableStream<Uint8Array>): Promise<void> {
	const reader = source.getReader();
	let length = 0;
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
		if (length + chunk.value.length > bytes.length) throw new DictionaryFormatError("longer than it says");
		bytes.set(chunk.value, length);
		length += chunk.value.length;
	}
}

/** A gzip file ends in the size of what it holds; a dictionary is far from the 4 GB where that wraps around. */
function unpackedSize(packed: Uint8Array<ArrayBuffer>): number {
	const size = new DataView(packed.buffer, packed.byteOffset).getUint32(packed.byteLength - 4, true);
	if (size > largest) throw new DictionaryFormatError("too large");
	return size;
}

const largest = 64 * 1024 * 1024;

/** Sections are aligned to the start of the buffer, so a view into a larger one is copied. */
function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
