/** A decoded text and the character set that was used. */
export interface Decoded {
	text: string;
	charset: string;
	/** True when nothing in the file said so. */
	guessed: boolean;
}

/** Decodes by byte order mark, strict UTF-8, then GB18030; `wanted` overrides. */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
	if (wanted) return { text: new TextDecoder(wanted).decode(bytes), charset: wanted, guessed: false };
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return { text: new TextDecoder("utf-16le").decode(bytes), charset: "utf-16le", guessed: false };
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return { text: new TextDecoder("utf-16be").decode(bytes), charset: "utf-16be", guessed: false };
	try {
		return {
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
			charset: "utf-8",
			guessed: false,
		};
	} catch {
		return { text: new TextDecoder("gb18030").decode(bytes), charset: "gb18030", guessed: true };
	}
}
