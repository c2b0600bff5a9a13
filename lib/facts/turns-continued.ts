import { type Line, type Stretch, spanIn } from "./lines";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";
import type { TurnStart } from "./turns";
import { isMeetingsOwn } from "./turns-narrative";

/** A paragraph that is no one's words: a label, a decision, a count, a stage direction, a heading. */
const notWords =
	/^[^，。；：]{1,14}：|^(?:同意|原则同意|通过|定|以上|散会|休会|附|注)|^（[^）]*）$|^第[一二三四五六七八九十\d]+[项个]|\d票|[一二三四五六七八九十]票|^(?:大家|与会|全体|各位|随后|之后|接着|最后，?会议|下午|上午|\d{1,2}[:：时])/;

/** Paragraphs after a turn's first line that go on with its words. */
export function continued(
	lines: readonly Line[],
	startsAt: readonly (readonly TurnStart[])[],
	index: number,
	/** Nothing was said yet: the next paragraph belongs to the speaker whatever it says. */
	waiting: boolean,
): Stretch[] {
	const more: Stretch[] = [];
	for (let next = index + 1; next < lines.length; next += 1) {
		const line = lines[next] as Line;
		const other = (startsAt[next]?.length ?? 0) > 0 || line.cell || line.heading;
		if (other) break;
		const first = waiting && next === index + 1;
		if (!first && (isMeetingsOwn(line.text) || notWords.test(line.text))) break;
		more.push(line);
	}
	return more;
}

/** `冯立本` alone on its line, the words on the next. */
export function loneName(line: Line, next: Line | undefined, book: PersonBook): TurnStart | undefined {
	if (line.cell || !next || next.cell || line.text.length > 16 || next.text.length < 3) return undefined;
	const bare = line.text.replace(/[（：][^）]*）?$/, "");
	const read = readWholeName(bare, (written) => book.knows(written));
	if (!read || read.shape === "post" || !book.knows(read.written)) return undefined;
	if (readWholeName(next.text, (written) => book.knows(written))) return undefined;
	const speaker = mention(spanIn(line, read.from, read.to), read.written, book, read.post);
	return { from: 0, wordsFrom: line.text.length, speakers: [speaker], manner: "", open: true };
}
