/** A phrase split at its gaps: `一致{0,6}同意` has the pieces 一致 and 同意 with a gap of 0 to 6 between. */
export interface Pattern {
	pieces: readonly string[];
	/** Gap before piece `n + 1`, in characters. */
	gaps: readonly { least: number; most: number }[];
}

const gapSign = /\{(\d{1,2})(?:,(\d{1,2}))?\}/g;

/** Longest gap a phrase may have; beyond it `near` is the right tool. */
const longestGap = 40;

export class PatternError extends Error {}

/** Parses a phrase of an indicator. Throws `PatternError` with what is wrong, in Chinese, for the editor. */
export function parsePattern(phrase: string): Pattern {
	const pieces: string[] = [];
	const gaps: { least: number; most: number }[] = [];
	let position = 0;
	for (const sign of phrase.matchAll(gapSign)) {
		const least = Number(sign[1]);
		const most = Number(sign[2] ?? sign[1]);
		if (least > most || most > longestGap)
			throw new PatternError(`间隔写错：${sign[0]}（最多 ${longestGap} 字）`);
		pieces.push(phrase.slice(position, sign.index));
		gaps.push({ least, most });
		position = sign.index + sign[0].length;
	}
	pieces.push(phrase.slice(position));
	if (pieces.some((piece) => piece === "")) throw new PatternError(`词语为空：${phrase}`);
	return { pieces, gaps };
}
