const byCharset: Readonly<Record<number, string>> = {
	128: "shift_jis",
	129: "euc-kr",
	134: "gb18030",
	136: "big5",
	161: "windows-1253",
	162: "windows-1254",
	177: "windows-1255",
	178: "windows-1256",
	186: "windows-1257",
	204: "windows-1251",
	222: "windows-874",
	238: "windows-1250",
};

/** Encoding of a font by its character set number; undefined for the document's own. */
export function encodingOfCharset(charset: number): string | undefined {
	return byCharset[charset];
}

/** Encoding of a code page by number. */
export function encodingOfPage(page: number): string {
	if (page === 936 || page === 54936) return "gb18030";
	if (page === 950) return "big5";
	if (page === 932) return "shift_jis";
	if (page === 949) return "euc-kr";
	if (page === 65001) return "utf-8";
	return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}

const decoders = new Map<string, TextDecoder>();

export function decode(bytes: readonly number[], encoding: string): string {
	let decoder = decoders.get(encoding);
	if (!decoder) {
		decoder = new TextDecoder(encoding);
		decoders.set(encoding, decoder);
	}
	return decoder.decode(new Uint8Array(bytes));
}
