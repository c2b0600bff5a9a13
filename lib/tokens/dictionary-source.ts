/** A line of a word list that is not `word`, `word tag` or `word frequency tag`. */
export class DictionaryLineError extends Error {
	override readonly name = "DictionaryLineError";
	constructor(
		readonly file: string,
		readonly line: number,
		problem: string,
	) {
		super(`${file}:${line}: ${problem}`);
	}
}

/** One word of a list; without a frequency it takes the median of the main dictionary. */
export interface WordEntry {
	word: string;
	frequency?: number;
	tag?: string;
}

/** The largest frequency a dictionary file holds. */
const largest = 0xffffffff;

/**
 * Reads a word list in cppjieba's format, one word a line, columns apart by one space. cppjieba
 * itself takes a bad line without a word and puts rubbish into its dictionary; here it is refused.
 */
export function parseWordList(text: string, file: string): WordEntry[] {
	const entries: WordEntry[] = [];
	text.split("\n").forEach((line, index) => {
		if (line !== "") entries.push(parseLine(line, file, index + 1));
	});
	return entries;
}

function parseLine(line: string, file: string, number: number): WordEntry {
	const refuse = (problem: string) => new DictionaryLineError(file, number, problem);
	if (/[\t\r\u00a0\u3000\ufeff]/.test(line)) throw refuse("tab, carriage return or unusual space");
	const columns = line.split(" ");
	if (columns.some((column) => column === "")) throw refuse("columns must be one space apart");
	const [word, second, third] = columns as [string, string?, string?];
	if (columns.length > 3) throw refuse("more than three columns");
	if (columns.length < 3) return { word, ...(second !== undefined && { tag: second }) };
	const frequency = Number(second);
	if (!Number.isInteger(frequency) || frequency < 1 || frequency > largest)
		throw refuse(`the frequency must be a whole number from 1 to ${largest}`);
	return { word, frequency, tag: third as string };
}

/** The probabilities of the model file: places of characters in words, as logarithms. */
export interface ModelSource {
	/** Four for the start, then sixteen from place to place. */
	transitions: number[];
	/** For each of the four places: character → ln probability. */
	emissions: Map<string, number>[];
}

/** Reads cppjieba's `hmm_model.utf8`: start, four rows of transitions, four rows of emissions, with # remarks. */
export function parseModel(text: string, file: string): ModelSource {
	const rows = text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "" && !line.startsWith("#"));
	if (rows.length !== 9) throw new DictionaryLineError(file, rows.length, "nine rows expected");
	const transitions = rows.slice(0, 5).flatMap((row) => row.split(" ").map(Number));
	if (transitions.length !== 20 || transitions.some(Number.isNaN))
		throw new DictionaryLineError(file, 1, "twenty transition probabilities expected");
	return { transitions, emissions: rows.slice(5).map((row) => parseEmissions(row)) };
}

function parseEmissions(row: string): Map<string, number> {
	const emissions = new Map<string, number>();
	for (const pair of row.split(",")) {
		const colon = pair.lastIndexOf(":");
		if (colon > 0) emissions.set(pair.slice(0, colon), Number(pair.slice(colon + 1)));
	}
	return emissions;
}
