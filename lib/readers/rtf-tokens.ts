/** A piece of an RTF file. */
export type RtfToken =
	| { kind: "open" }
	| { kind: "close" }
	| { kind: "word"; word: string; value: number | undefined }
	| { kind: "bytes"; bytes: number[] };

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Cuts an RTF file into groups, control words and text bytes. Binary data is passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
	let text: number[] = [];
	let at = 0;
	while (at < bytes.length) {
		const byte = bytes[at] ?? 0;
		if (byte !== backslash && byte !== openBrace && byte !== closeBrace) {
			// Line ends of the file are not text.
			if (byte !== 0x0a && byte !== 0x0d && byte !== 0) text.push(byte);
			at++;
			continue;
		}
		if (byte === backslash && bytes[at + 1] === 0x27) {
			text.push(hex(bytes[at + 2]) * 16 + hex(bytes[at + 3]));
			at += 4;
			continue;
		}
		if (text.length > 0) {
			yield { kind: "bytes", bytes: text };
			text = [];
		}
		if (byte === openBrace || byte === closeBrace) {
			yield { kind: byte === openBrace ? "open" : "close" };
			at++;
			continue;
		}
		const control = readControl(bytes, at + 1);
		at = control.end;
		if (control.word === "bin") at += Math.max(0, control.value ?? 0);
		else yield { kind: "word", word: control.word, value: control.value };
	}
	if (text.length > 0) yield { kind: "bytes", bytes: text };
}

function readControl(bytes: Uint8Array, start: number) {
	let at = start;
	while (isLetter(bytes[at])) at++;
	// A control symbol is one character that is no letter.
	if (at === start) return { word: String.fromCharCode(bytes[start] ?? 0), value: undefined, end: start + 1 };
	const word = latin(bytes, start, at);
	const digits = at;
	if (bytes[at] === 0x2d) at++;
	while (isDigit(bytes[at])) at++;
	const value = at > digits ? Number(latin(bytes, digits, at)) : undefined;
	return { word, value, end: bytes[at] === 0x20 ? at + 1 : at };
}

function isLetter(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
	return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 40)));
}

function hex(byte: number | undefined): number {
	const value = Number.parseInt(String.fromCharCode(byte ?? 0x30), 16);
	return Number.isNaN(value) ? 0 : value;
}
