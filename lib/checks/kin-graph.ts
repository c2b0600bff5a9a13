import type { AnalysedDocument } from "../facts/case";
import type { Kinship } from "../facts/model-person";
import { personKey } from "../facts/person";
import { organisationKey } from "./kin";
import { sentences } from "./sentences";

/** One near kinship of the case with its document, seen from one end. */
export interface Tie {
	document: AnalysedDocument;
	kinship: Kinship;
	from: string;
	to: string;
}

/** A relative of someone, over how many steps, with the ties between. */
export interface Relative {
	name: string;
	path: Tie[];
}

export interface KinGraph {
	/** Near relatives of a person within three ties, nearest first. */
	relativesOf: (person: string) => Relative[];
	/** Everyone who has a tie. */
	people: ReadonlySet<string>;
	/** Distinctive words of the firms of a person: their own, and those a contract names them for. */
	firmsOf: (person: string) => string[];
}

/** A tie further than a spouse's brother or a sister's child is nothing that a rule asks to withdraw for. */
const furthest = 3;
const firm =
	/公司|集团|厂|店|商行|事务所|合作社|经营部|工作室|商贸|门市|物业|旅行社|酒店|饭店|超市|律所|建材|建筑|科技|工程|设施|苗圃|农场|运输队|车队|砂场|修理|印务|服务部/;

/** Near kinships of all documents as one net: a form names the mother, her brother names the child. */
export function kinGraph(documents: readonly AnalysedDocument[]): KinGraph {
	const known = namesIn(documents);
	const ties = new Map<string, Tie[]>();
	const firms = new Map<string, Set<string>>();
	const add = (tie: Tie) => {
		const list = ties.get(tie.from);
		if (list) list.push(tie);
		else ties.set(tie.from, [tie]);
	};
	for (const document of documents)
		for (const kinship of document.facts.kinships) {
			const person = kinship.person && personKey(kinship.person);
			if (!person || !kinship.near) continue;
			const relative = kinship.relative && fullName(kinship.relative, person, known);
			if (relative && relative !== person) {
				add({ document, kinship, from: person, to: relative });
				add({ document, kinship, from: relative, to: person });
			}
			const key = isFirm(document, kinship) ? organisationKey(kinship.organisation) : undefined;
			if (key) remember(firms, relative ?? `${person}的${kinship.relation}`, key);
			if (key && !relative) {
				const unnamed = `${person}的${kinship.relation}`;
				add({ document, kinship, from: person, to: unnamed });
			}
		}
	for (const document of documents)
		for (const { supplier, representative } of document.facts.contracts) {
			const key = organisationKey(supplier?.text);
			if (key && representative)
				for (const name of ties.keys()) if (representative.text.includes(name)) remember(firms, name, key);
		}
	for (const [name, key] of ownersOf(documents)) if (ties.has(name)) remember(firms, name, key);
	return {
		people: new Set(ties.keys()),
		relativesOf: (person) => walk(person, ties),
		firmsOf: (person) => [...(firms.get(person) ?? [])],
	};
}

/** A firm by its name, or by what the relative does there. */
function isFirm(document: AnalysedDocument, { organisation, span }: Kinship): boolean {
	if (!organisation) return false;
	const told = document.document.text.slice(span.start, span.end);
	return (
		firm.test(organisation) ||
		/经理|法人|法定代表|老板|股东|持股|董事|业务|公司|生意|买卖|经营|自[营办]|开(?:了|着|的|办)|办(?:了|的|[“"])|名下|入股/.test(
			told,
		)
	);
}

const owner =
	/([\u4e00-\u9fff（）]{0,24}?(?:公司|厂|店|商行|经营部|工作室|合作社|[\u4e00-\u9fff]{2}))(?:[，、；：\s（]|\u3000)*的?(?:法定代表人|法人代表|法人|实际控制人|老板|负责人|经营者|股东)(?:就是|是|为|：|叫)?([\u4e00-\u9fff·]{2,4})/g;

/** `某某公司　法定代表人：某某`: whose firm it is, wherever the case tells it. */
function ownersOf(documents: readonly AnalysedDocument[]): [string, string][] {
	return documents.flatMap((document) =>
		sentences(document).flatMap(({ text }) =>
			/法定代表人|法人|实际控制人|老板|负责人|经营者|股东/.test(text)
				? [...text.matchAll(owner)].flatMap((match): [string, string][] => {
						const key = organisationKey((match[1] as string).replace(/^.*[：是为由]/, ""));
						return key
							? [2, 3, 4].map((length): [string, string] => [(match[2] as string).slice(0, length), key])
							: [];
					})
				: [],
		),
	);
}

function remember(firms: Map<string, Set<string>>, name: string, key: string): void {
	const set = firms.get(name);
	if (set) set.add(key);
	else firms.set(name, new Set([key]));
}

/** Names that stand in full somewhere: rosters, forms, family tables. */
function namesIn(documents: readonly AnalysedDocument[]): Set<string> {
	return new Set(
		documents.flatMap(({ facts }) => [
			...facts.roster.map(({ name }) => name),
			...facts.people.flatMap(({ name, family }) => [personKey(name), ...family.map((one) => one.name)]),
			...facts.kinships.flatMap(({ relative }) => relative ?? []),
		]),
	);
}

/** `大姐桂芳` is 雷桂芳 where the case knows a 雷桂芳 and the speaker is a 雷. */
function fullName(written: string, person: string, known: ReadonlySet<string>): string {
	const full = person[0] + written;
	return written.length === 2 && known.has(full) ? full : written;
}

function walk(person: string, ties: ReadonlyMap<string, readonly Tie[]>): Relative[] {
	const found = new Map<string, Tie[]>([[person, []]]);
	let edge = [person];
	for (let step = 0; step < furthest; step += 1) {
		const next: string[] = [];
		for (const name of edge)
			for (const tie of ties.get(name) ?? []) {
				if (found.has(tie.to)) continue;
				found.set(tie.to, [...(found.get(name) as Tie[]), tie]);
				next.push(tie.to);
			}
		edge = next;
	}
	found.delete(person);
	return [...found].map(([name, path]) => ({ name, path }));
}

/** `满自强的妻弟彭越`, or the ties one after another. */
export function relationOf({ path, name }: Relative, person: string): string {
	const only = path[0];
	if (path.length === 1 && only)
		return only.kinship.person && personKey(only.kinship.person) === person
			? `${person}的${only.kinship.relation}${only.kinship.relative ?? ""}`
			: `${person}（${name}的${only.kinship.relation}）与${name}`;
	return `${person}的亲属${name}（${path
		.map(
			({ kinship }) =>
				`${kinship.person ? personKey(kinship.person) : ""}的${kinship.relation}${kinship.relative ?? ""}`,
		)
		.join("，")}）`;
}
