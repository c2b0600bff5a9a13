/** A string of the first UTF-16 units of a buffer, made in pieces that fit on the call stack. */
export function unitsToString(units: Uint16Array, length: number): string {
	let text = "";
	for (let start = 0; start < length; start += piece)
		text += String.fromCharCode.apply(
			null,
			units.subarray(start, Math.min(length, start + piece)) as unknown as number[],
		);
	return text;
}

const piece = 8192;
