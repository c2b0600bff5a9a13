import { Segmenter } from "./segmenter";

/** Where the dictionary lies in the extension; in Node the same path under `public`. */
export const dictionaryPath = "/segment.bin.gz";

/**
 * A segmenter from the bytes of the dictionary asset, packed or not: a server may already have
 * unpacked a `.gz` on the way. Opening takes some tens of milliseconds, nearly all of it unpacking.
 */
export async function openSegmenter(bytes: Uint8Array<ArrayBuffer>): Promise<Segmenter> {
	return new Segmenter(isGzip(bytes) ? await unpack(bytes) : exactBuffer(bytes));
}

function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Response(stream).arrayBuffer();
}

/** Sections are aligned to the start of the buffer, so a view into a larger one is copied. */
function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
