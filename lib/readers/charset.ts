/** A decoded text and the character set that was used. */
export interface Decoded {
	text: string;
	/** A name that `TextDecoder` knows. */
	charset: string;
	/** True when nothing in the file said so and the set was chosen by how often its characters are used. */
	guessed: boolean;
}

const sampleLength = 65_536;

/**
 * Decodes text whose character set is not known for certain.
 *
 * Order: `wanted` by hand, byte order mark, UTF-16 by its zero bytes, strict UTF-8, the set `declared`
 * inside the file, then GB18030 or Big5, whichever makes commoner characters of the bytes.
 */
export function decode(bytes: Uint8Array, wanted?: string, declared?: string): Decoded {
	if (wanted) return { text: loose(wanted, bytes), charset: wanted, guessed: false };
	const marked = byMark(bytes) ?? byZeroBytes(bytes);
	if (marked) return { text: loose(marked, bytes), charset: marked, guessed: false };
	const utf8 = strict("utf-8", bytes);
	if (utf8 !== undefined) return { text: utf8, charset: "utf-8", guessed: false };
	const stated = declared && !/^utf-?8$|^gb/i.test(declared) ? strict(declared, bytes) : undefined;
	if (declared && stated !== undefined)
		return { text: stated, charset: declared.toLowerCase(), guessed: false };
	const charset = byFrequency(bytes);
	return { text: loose(charset, bytes), charset, guessed: true };
}

function strict(charset: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function loose(charset: string, bytes: Uint8Array): string {
	return new TextDecoder(charset).decode(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/** UTF-16 without a mark: digits, Latin letters and line feeds leave zero bytes on one side only. */
function byZeroBytes(bytes: Uint8Array): string | undefined {
	const length = Math.min(bytes.length & ~1, 4096);
	let even = 0;
	let odd = 0;
	for (let index = 0; index < length; index += 2) {
		if (bytes[index] === 0) even += 1;
		if (bytes[index + 1] === 0) odd += 1;
	}
	const many = length * 0.02;
	if (odd > many && even === 0) return "utf-16le";
	return even > many && odd === 0 ? "utf-16be" : undefined;
}

function byFrequency(bytes: Uint8Array): string {
	const sample = bytes.subarray(0, sampleLength);
	return big5Share(sample) > gbShare(sample) ? "big5" : "gb18030";
}

/**
 * Both sets are laid out by how common their characters are: the share of two-byte characters in the
 * common half of a set tells which one the text was written in.
 */
function gbShare(bytes: Uint8Array): number {
	return share(bytes, (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead <= 0xa3));
}

function big5Share(bytes: Uint8Array): number {
	const valid = (trail: number) => (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
	return share(bytes, (lead, trail) => valid(trail) && lead >= 0xa1 && lead <= 0xc6);
}

function share(bytes: Uint8Array, common: (lead: number, trail: number) => boolean): number {
	let all = 0;
	let good = 0;
	for (let index = 0; index + 1 < bytes.length; index++) {
		const lead = bytes[index] ?? 0;
		if (lead < 0x80) continue;
		all += 1;
		index += 1;
		if (common(lead, bytes[index] ?? 0)) good += 1;
	}
	return all === 0 ? 0 : good / all;
}
