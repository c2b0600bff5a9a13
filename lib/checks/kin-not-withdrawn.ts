import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Meeting, Turn } from "../facts/model-meeting";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { ranked, withdrew } from "./kin";
import { type KinGraph, kinGraph, type Relative, relationOf } from "./kin-graph";
import { handsOf } from "./kin-hand";
import { decides, passage, recordKinds, sentenceAround, trim, words } from "./meeting-support";

/** A person takes part in a matter that concerns a near relative or the relative's firm. */
export const kinNotWithdrawn: CaseCheck = {
	id: "kin-not-withdrawn",
	scope: "case",
	run: ({ documents }) => {
		const graph = kinGraph(documents);
		if (graph.people.size === 0) return notApplied("材料中未读到亲属关系");
		const kin = new Map([...graph.people].map((person) => [person, graph.relativesOf(person)]));
		const begins = byBeginning(graph.people);
		return proposed(
			documents.flatMap((document) => {
				if (document.facts.kind.kind === "democratic-life") return [];
				return [...presentIn(document, begins)].flatMap((person) =>
					takesPart(person, kin.get(person) ?? [], graph, document),
				);
			}),
		);
	},
};

/** Names by their first two characters, so that a text is read once and not once for each name. */
function byBeginning(names: Iterable<string>): Map<string, string[]> {
	const index = new Map<string, string[]>();
	for (const name of names) {
		const list = index.get(name.slice(0, 2));
		if (list) list.push(name);
		else index.set(name.slice(0, 2), [name]);
	}
	return index;
}

/** Who of them stands in a document: by full name, or as a speaker whatever they are called. */
function presentIn(document: AnalysedDocument, begins: ReadonlyMap<string, readonly string[]>): Set<string> {
	const { text } = document.document;
	const found = new Set<string>();
	for (let at = 0; at + 2 <= text.length; at += 1)
		for (const name of begins.get(text.slice(at, at + 2)) ?? [])
			if (text.startsWith(name, at)) found.add(name);
	for (const { items } of document.facts.meetings)
		for (const { turns } of items)
			for (const { speaker } of turns) {
				const key = speaker && personKey(speaker);
				if (key && begins.get(key.slice(0, 2))?.includes(key)) found.add(key);
			}
	return found;
}

function takesPart(
	person: string,
	relatives: readonly Relative[],
	graph: KinGraph,
	document: AnalysedDocument,
): CheckProposal[] {
	if (relatives.length === 0) return [];
	const inItems = document.facts.meetings.flatMap((meeting) =>
		meeting.items.flatMap((item) => {
			const relative = relatives.find((one) => concerns(one, item, graph, document));
			if (!relative || withdrew(item, person) || awayFor(item, person, document)) return [];
			const at = partIn(item, meeting, person, relative, graph, document);
			return at ? [finding(person, relative, document, at)] : [];
		}),
	);
	const minutes =
		recordKinds.includes(document.facts.kind.kind) &&
		document.facts.meetings.some(({ items }) => items.some(({ turns }) => turns.length > 0));
	if (inItems.length > 0 || minutes) return inItems;
	return handsOf(document, person, relatives, graph).map((hand) =>
		finding(person, hand.relative, document, hand.span),
	);
}

const notChosen = /未中标|未入围|落选|未成交|不再参与|退出|未被选/;

/** The item is about the relative's post, or gives the relative's firm something. */
function concerns(
	relative: Relative,
	item: AgendaItem,
	graph: KinGraph,
	document: AnalysedDocument,
): boolean {
	const text = words(document, item.span);
	if (ranked.test(text.slice(0, 120)) && oneOfMany(text, relative.name)) return false;
	const asSubject =
		item.subjects.some((one) => personKey(one) === relative.name) ||
		(text.includes(relative.name) &&
			item.kinds.some((kind) => kind === "personnel" || kind === "discipline") &&
			!item.turns.some((turn) => turn.speaker && personKey(turn.speaker) === relative.name));
	if (asSubject) return true;
	const sentences = text.split(/[。；\n]/);
	const speaks = item.turns.some((turn) => turn.speaker && personKey(turn.speaker) === relative.name);
	if (!speaks && sentences.some((one) => one.includes(relative.name) && gains.test(one))) return true;
	const named = sentences.filter(
		(one) =>
			graph.firmsOf(relative.name).some((key) => one.includes(key)) ||
			(one.includes(relative.name) && asParty.test(one)),
	);
	return named.length > 0 && !named.every((one) => notChosen.test(one));
}

/** One name in a list of five or more. */
function oneOfMany(text: string, name: string): boolean {
	return [...text.matchAll(/(?:[\u4e00-\u9fff]{2,4}、){4,}[\u4e00-\u9fff]{2,4}/g)].some(([list]) =>
		list.includes(name),
	);
}

/** What someone is put forward for, gets or answers for. */
const gains =
	/推荐|评聘|评定|评审|职称|录用|聘|招录|入围|名额|转正|调入|任职|拟任|提拔|晋升|岗位|考核|评优|先进|奖励|救助|补助|低保|资助|安置|选派|问责|处分|诫勉|处理意见/;

/** The relative stands for the other side of a bargain. */
const asParty = /法定代表人|法人|代理人|乙方|供应商|承包|承租|经营者|老板|股东|公司|商户|报价/;

function awayFor(item: AgendaItem, person: string, document: AnalysedDocument): boolean {
	return new RegExp(
		`${person}[^。；\\n]{0,24}(?:回避|离场|退场|离席|离开会场)|(?:回避|离场|退场)[^。；\\n]{0,12}${person}`,
	).test(words(document, item.span));
}

/** Words of the person in the item; without turns, the decision that the person sat through. */
function partIn(
	item: AgendaItem,
	meeting: Meeting,
	person: string,
	relative: Relative,
	graph: KinGraph,
	document: AnalysedDocument,
): Span | undefined {
	const own = item.turns.filter(
		(turn) => turn.speaker && personKey(turn.speaker) === person && turn.role !== "aside",
	);
	if (own.length > 0) return wordsOf(own, relative, graph, document);
	const spoken = item.turns.some((turn) => turn.role === "opinion");
	const present = meeting.attendance?.members.some((member) => personKey(member) === person);
	if (spoken || !present || !decides(item)) return undefined;
	return item.resolutions.find(({ verb }) => verb === "approve" || verb === "decide")?.span;
}

function wordsOf(
	turns: readonly Turn[],
	relative: Relative,
	graph: KinGraph,
	document: AnalysedDocument,
): Span {
	const keys = [
		...graph.firmsOf(relative.name),
		relative.name,
		relative.name.slice(1),
		`小${relative.name[0]}`,
		`老${relative.name[0]}`,
	];
	const named = turns.filter((turn) => keys.some((key) => words(document, turn.span).includes(key)));
	// A view weighs more than a report, and one that names the firm or the relative more than another.
	const weight = (turn: Turn) =>
		(turn.role === "opinion" || turn.role === "conclusion" ? 4 : 0) +
		(turn.stance !== "none" && turn.stance !== "question" ? 2 : 0) +
		(named.includes(turn) ? 1 : 0);
	const turn = [...turns].sort((a, b) => weight(b) - weight(a))[0] as Turn;
	return sentenceAround(document, turn.stanceSpan ?? turn.words, turn.words);
}

function finding(person: string, relative: Relative, document: AnalysedDocument, span: Span): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: `${person}参与了涉及${relationOf(relative, person)}的事项，未见回避记录`,
		related: relative.path.map(({ document: told, kinship }) => ({
			passage: passage(told, kinship.span),
			label: "亲属关系",
		})),
	};
}
