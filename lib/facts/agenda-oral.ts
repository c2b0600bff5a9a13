import type { Labelled } from "./agenda-labels";
import { type Line, part, spanIn } from "./lines";
import { countValue } from "./meeting-count";

/** A record without numbers may tell its items in speech: 头一件，…。第二件，…。再一件，…。 */

const thing = "(?:件|桩|样|宗|档|码|(?:个|项)(?=议题|事项|题|事|内容))(?:事情?|事项|议题|题目?|内容)?儿?";
const han = "[一二三四五六七八九]";
/** Anywhere behind a stop: the ordinal counts things. */
const ordinal = new RegExp(
	`(?<=^|[。；！？”）])(?:先)?(?:议|说|研究)?(?:头|第)(${han})${thing}(?:[，：、]|(?=[是说议讲研]))`,
	"g",
);
/** Only at the start of a line: 第二，春节走访。 is an item, inside a speech it is a point. */
const atStart = new RegExp(`^(?:头|第)(${han})(?:[，、：]|(?:议|研究|说)的?)(?=[^。，：]{2,40}[。，：])`);
const opens =
	/^(?:首先|先)(?:是|说说?|议|研究|讨论|讲)(?=[^。，：]{2,40}[。，：])|^(?:说|议)(?=[^。，：]{2,24}。)/;
const goesOn =
	/^(?:再|又|接着|接下来|然后|跟着|下面|随后|末了|最后|还|另外?)(?:是|有|议|说|研究|讨论|讲|就)*(?:一|个)?(?:件|桩|样|宗|个)(?:事情?|议题)?[，：]|^(?:再|接着|接下来|然后|跟着|随后)(?:议|说|研究|讨论)(?!明|的|了|得|到|起)(?=[^。，：]{2,40}[。，：])/;

interface Opening {
	at: number;
	length: number;
	/** First, next, or the number told. */
	place: number | "first" | "next";
}

/** The lines cut where an item begins, and the labels that open the items. */
export function cutAtOralItems(
	lines: readonly Line[],
	bodyFrom: number,
): { lines: readonly Line[]; labels: Labelled[] } {
	const openings = lines.map((line, index) => (index < bodyFrom || line.cell ? [] : openingsOf(line.text)));
	// 第二个题目 with words before it: the first went without a number.
	const first = openings.findIndex((found) => found.length > 0);
	if (first > bodyFrom && openings[first]?.[0]?.place === 2)
		openings[bodyFrom]?.push({ at: 0, length: 0, place: 1 });
	let reached = 0;
	const kept = openings.map((found) =>
		found.filter(({ place }) => {
			const follows =
				place === reached + 1 || (place === "first" ? reached === 0 : place === "next" && reached > 0);
			if (follows) reached += 1;
			return follows;
		}),
	);
	if (reached < 2 || openings.flat().some(({ place }) => typeof place === "number" && place > reached + 1))
		return { lines, labels: [] };
	const labels: Labelled[] = [];
	const cut = lines.flatMap((line, index) => {
		const own = kept[index] as Opening[];
		const edges = [...new Set([0, ...own.map(({ at }) => at), line.text.length])];
		return edges.slice(0, -1).map((from, ordinal) => {
			const to = edges[ordinal + 1] as number;
			return {
				line: edges.length === 2 ? line : { ...line, ...part(line, from, to), span: spanIn(line, from, to) },
				opening: own.find(({ at }) => at === from),
			};
		});
	});
	cut.forEach(({ line, opening }, index) => {
		if (!opening) return;
		const written = line.text.slice(0, opening.length);
		labels.push({ index, scheme: "ordinal", ordinal: labels.length + 1, length: opening.length, written });
	});
	return { lines: cut.map(({ line }) => line), labels };
}

function openingsOf(text: string): Opening[] {
	const found: Opening[] = [...text.matchAll(ordinal)].map((match) => ({
		at: match.index,
		length: match[0].length,
		place: countValue(match[1] as string),
	}));
	if (found.some(({ at }) => at === 0)) return found;
	const told = atStart.exec(text);
	if (told) return [{ at: 0, length: told[0].length, place: countValue(told[1] as string) }, ...found];
	const first = opens.exec(text)?.[0];
	if (first) return [{ at: 0, length: first.length, place: "first" }, ...found];
	const next = goesOn.exec(text)?.[0];
	return next ? [{ at: 0, length: next.length, place: "next" }, ...found] : found;
}
