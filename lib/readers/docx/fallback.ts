import { DocumentBuilder } from "../../document/build";
import type { ReadResult } from "../port";

/** Layers that the fallback does not deliver, as the notice names them. */
const unreadLayers = "header footer comment deleted";

/**
 * Reads the running text alone, by mammoth, where our own reader gives up.
 * Null when there is no text to be had that way either.
 */
export async function readByFallback(bytes: Uint8Array): Promise<ReadResult | null> {
	let text: string;
	try {
		const mammoth = await import("mammoth");
		const inNode = typeof process === "object" && typeof process.versions?.node === "string";
		const input = inNode ? { buffer: Buffer.from(bytes) } : { arrayBuffer: bytes.slice().buffer };
		text = (await mammoth.extractRawText(input)).value;
	} catch {
		return null;
	}
	const builder = new DocumentBuilder();
	for (const line of text.split(/\n+/))
		if (line.trim() !== "") builder.add({ text: line, kind: "paragraph", layer: "body" });
	if (builder.blocks.length === 0) return null;
	const document = builder.build();
	return {
		kind: "docx",
		document,
		notices: [{ code: "fallback-reader", severity: "warning", values: { layers: unreadLayers } }],
	};
}
