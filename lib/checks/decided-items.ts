import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, MeetingBody } from "../facts/model-meeting";
import { parseNumeral } from "../text/numerals";
import { oncePer } from "../text/remembered";
import { type MatterKey, matterKey, oneMatter, sharedPairs, toldIn } from "./matter-key";
import { decides } from "./meeting-support";
import type { Outlay } from "./outlays";

/** An item that a meeting on a known day decided. */
export interface DecidedItem {
	document: AnalysedDocument;
	meeting: Meeting;
	item: AgendaItem;
	iso: string;
	key: MatterKey;
	text: string;
}

export type BodyClass = "party" | "executive" | "board";

const classes: Partial<Record<MeetingBody, BodyClass>> = {
	"party-group": "party",
	"party-committee": "party",
	"standing-committee": "party",
	executive: "executive",
	board: "board",
};

/** All that meetings of the case decided, and when its numbered meetings were held. */
export interface Decided {
	items: readonly DecidedItem[];
	/** `party:2023:12` → ISO day. */
	numbered: ReadonlyMap<string, string>;
	/** Pairs of characters that many matters of the unit share: its own name, mostly. */
	usual: ReadonlySet<string>;
}

/** Share of all titles from which on a pair of characters tells no matter apart. */
const often = 0.2;

export function decidedIn(documents: readonly AnalysedDocument[]): Decided {
	const items: DecidedItem[] = [];
	const numbered = new Map<string, string>();
	const counts = new Map<string, number>();
	let titles = 0;
	for (const document of documents) {
		for (const meeting of document.facts.meetings) {
			const iso = meeting.date?.iso;
			if (!iso) continue;
			const body = classes[meeting.body];
			const { year, ordinal } = meeting.number ?? {};
			if (body && ordinal) numbered.set(`${body}:${year ?? iso.slice(0, 4)}:${ordinal}`, iso);
			for (const item of meeting.items) {
				const { text } = document.document;
				const key = matterKey(text.slice(item.title.start, item.title.end));
				titles += 1;
				for (const pair of key.pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
				if (!decides(item) || item.kinds.includes("study")) continue;
				items.push({ document, meeting, item, iso, key, text: text.slice(item.span.start, item.span.end) });
			}
		}
	}
	const usual = new Set(
		[...counts].filter(([, count]) => count >= 4 && count >= titles * often).map(([pair]) => pair),
	);
	return { items, numbered, usual };
}

export function bodyOf({ meeting }: DecidedItem): BodyClass | undefined {
	return classes[meeting.body];
}

/** Items that decided a matter: its title, or the meeting it names together with words of its title. */
export function decisionsOf(outlay: Outlay, decided: Decided): DecidedItem[] {
	const key = without(outlay.key, decided.usual);
	if (key.pairs.size < 3) return [];
	const named = new Set(namedMeetings(outlay, decided).map(({ iso }) => iso));
	return decided.items.filter((one) => {
		if (one.document === outlay.document) return false;
		if (oneMatter(key, without(one.key, decided.usual))) return true;
		if (!named.has(one.iso)) return false;
		return toldIn(key, textKey(one)) || sharedPairs(key.pairs, one.key.pairs) >= 3;
	});
}

const textKey = oncePer(
	({ item }: DecidedItem) => item,
	({ text }): MatterKey => matterKey(text),
);

function without(key: MatterKey, usual: ReadonlySet<string>): MatterKey {
	return { ...key, pairs: new Set([...key.pairs].filter((pair) => !usual.has(pair))) };
}

const numberOf =
	/(党组|党委|党总支|办公会|[局院校馆社处站所园场台]务会|董事会)[^，。；第]{0,12}?(?:(20\d{2})年)?(?:度)?第([\d一二三四五六七八九十]+)[次期]|(20\d{2})年第([\d一二三四五六七八九十]+)[次期][^，。；]{0,6}(党组|党委|办公会|[局院校馆社处站所园场台]务会|董事会)/g;

/** Meetings that an outlay names by number or day. */
export function namedMeetings(
	{ basis, words, steps, form }: Outlay,
	{ numbered }: Pick<Decided, "numbered">,
): { iso: string; words: string }[] {
	const text = form === "row" ? (basis?.text ?? words) : words;
	const year = steps.find(({ step }) => step === "signed")?.iso.slice(0, 4) ?? steps[0]?.iso.slice(0, 4);
	const byNumber = [...text.matchAll(numberOf)].flatMap((match) => {
		const body = match[1] ?? match[6] ?? "";
		const kind: BodyClass = /党/.test(body) ? "party" : /董/.test(body) ? "board" : "executive";
		const ordinal = parseNumeral(match[3] ?? match[5] ?? "");
		const iso = numbered.get(`${kind}:${match[2] ?? match[4] ?? year ?? ""}:${ordinal}`);
		return iso ? [{ iso, words: match[0] }] : [];
	});
	const byDay = steps
		.filter(({ step }) => step === "decided")
		.map(({ iso, words: told }) => ({ iso, words: told }));
	return [...byNumber, ...byDay];
}
