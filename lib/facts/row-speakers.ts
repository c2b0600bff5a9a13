import type { Line } from "./lines";
import type { PersonMention } from "./model-values";
import { isFullName, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

const speech = 24;

/**
 * Who speaks in a cell: minutes laid out as a table name the speaker in the first cell of the row,
 * `秦守义（说自己） | 我管康复这些年，…`, whatever its columns are called.
 */
export function rowSpeakers(lines: readonly Line[], book: PersonBook): Map<Line, PersonMention> {
	const found = new Map<Line, PersonMention>();
	let first: Line | undefined;
	for (const line of lines) {
		if (!line.cell) first = undefined;
		else if (line.cell.table !== first?.cell?.table || line.cell.row !== first.cell.row) first = line;
		else if (line.text.length >= speech && /[。，]/.test(line.text)) {
			const speaker = speakerOf(first, book);
			if (speaker) found.set(line, speaker);
		}
	}
	return found;
}

function speakerOf(cell: Line, book: PersonBook): PersonMention | undefined {
	const words = cell.text
		.replace(/（[^）]*）$|[:：]$/g, "")
		.replace(/(?:同志)?(?:说|发言|自我批评|自评)$/, "");
	if (words.length > 20) return undefined;
	const read = readWholeName(words, (written) => book.knows(written));
	if (!read || read.shape === "post" || !(isFullName(read.written) || book.knows(read.written)))
		return undefined;
	return mention(cell.span, read.written, book, read.post);
}
