import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem, Turn } from "../facts/model-meeting";
import type { Kinship } from "../facts/model-person";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";

/** A near kinship told in one document, with the words by which its other end can be met elsewhere. */
export interface KnownKinship {
	document: AnalysedDocument;
	kinship: Kinship;
	/** Full name of the person in the unit. */
	person: string;
	/** The relative's name and the distinctive part of the organisation's. */
	keys: string[];
}

/** First words of a company's name that tell nothing: places, trades, pronouns. */
const common =
	/^(?:本|我|这|该|某|一|市|区|县|省|镇|外|同|中国|国家|全国|工程|建筑|建设|物业|图文|广告|咨询|科技|信息|贸易|商贸|劳务|装饰|保安|医疗|文化|旅游|餐饮|服务|办公|机关|单位|财务|社区|街道|法规|人民|第[一二三]|职工|中心|有限|公司)/;

/** Offices, schools and hospitals: no party to the unit's business by their name alone. */
const publicBody = /(?:科|局|处|站|部|室|股|所|院|校|学|办|会|委|政府|幼儿园|法院|银行)$|退休|务农|在读|职员/;

/** Near kinships of the case that are not declared settled, each with its keys. */
export function knownKinships(documents: readonly AnalysedDocument[]): KnownKinship[] {
	const seen = new Set<string>();
	const members = new Set(
		documents.flatMap(({ facts }) => facts.roster.filter(({ member }) => member).map(({ name }) => name)),
	);
	return documents.flatMap((document) =>
		[...document.facts.kinships, ...throughHolder(document, members)].flatMap((kinship) => {
			const person = kinship.person ? personKey(kinship.person) : undefined;
			if (!kinship.near || !person) return [];
			// Who sits in the unit's own body stands everywhere in its papers, and is nobody it trades with.
			const ownMember = kinship.relative !== undefined && members.has(kinship.relative);
			const keys = [
				ownMember ? undefined : kinship.relative,
				...firmKeys(kinship.organisation, document, documents),
			].filter((key) => key !== undefined);
			const id = `${person}-${keys.join("-")}`;
			if (keys.length === 0 || seen.has(id)) return [];
			seen.add(id);
			return [{ document, kinship, person, keys }];
		}),
	);
}

/** The distinctive part, as firms are often shortened, and the whole name where another document has it. */
function firmKeys(
	name: string | undefined,
	own: AnalysedDocument,
	documents: readonly AnalysedDocument[],
): (string | undefined)[] {
	const key = organisationKey(name);
	if (!name || !key || name === key || name.length < 4) return [key];
	return documents.some((other) => other !== own && other.document.text.includes(name)) ? [name, key] : [key];
}

/** Two near relatives by name; each pair stands in both directions. */
export interface KinPair {
	document: AnalysedDocument;
	span: Span;
	person: string;
	relative: string;
	relation: string;
}

/** Near relatives of the case: told of two by name, or tied by a third whom both name as near. */
export function kinPairs(documents: readonly AnalysedDocument[]): KinPair[] {
	const told = documents.flatMap((document) =>
		document.facts.kinships.flatMap((kinship): KinPair[] => {
			const person = kinship.person ? personKey(kinship.person) : undefined;
			if (!kinship.near || !person || !kinship.relative || person === kinship.relative) return [];
			return [
				{ document, span: kinship.span, person, relative: kinship.relative, relation: kinship.relation },
			];
		}),
	);
	const byRelative = new Map<string, KinPair[]>();
	for (const one of told) byRelative.set(one.relative, [...(byRelative.get(one.relative) ?? []), one]);
	const tied = told.flatMap((one) =>
		one.relative.length < 3
			? []
			: (byRelative.get(one.relative) ?? [])
					.filter((other) => other.person !== one.person)
					.map((other) => ({
						...one,
						relative: other.person,
						relation: `${one.relation}${one.relative}的近亲属`,
					})),
	);
	const seen = new Set<string>();
	return [...told, ...told.map(turned), ...tied].filter(({ person, relative }) => {
		const key = `${person}-${relative}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

function turned(pair: KinPair): KinPair {
	return { ...pair, person: pair.relative, relative: pair.person };
}

/** A form names the wife and the father-in-law of its holder: the two are near to one another as well. */
function throughHolder(document: AnalysedDocument, members: ReadonlySet<string>): Kinship[] {
	const near = document.facts.kinships.filter((one) => one.near && one.relative && one.person);
	return near.flatMap((leader) =>
		!members.has(leader.relative as string) || !/^(?:岳[父母]|公公|婆婆|父亲?|母亲?)$/.test(leader.relation)
			? []
			: near
					.filter(
						(one) =>
							one !== leader &&
							one.person?.name === leader.person?.name &&
							/^(?:妻子?|丈夫|夫|配偶|爱人|兄|弟|姐|妹|哥哥|弟弟|姐姐|妹妹|妻.|内.)$/.test(one.relation),
					)
					.map((one) => ({
						...one,
						relation: "近亲属",
						person: {
							span: leader.span,
							written: leader.relative as string,
							name: leader.relative as string,
						},
					})),
	);
}

/** The distinctive part of an organisation's name, without place and legal form. */
export function organisationKey(name: string | undefined): string | undefined {
	if (!name) return undefined;
	const bare = name
		.replace(/^[\u4e00-\u9fff]{2,3}(?:市|省|区|县)/, "")
		.replace(/(?:有限责任公司|股份有限公司|有限公司|公司|集团)$/, "");
	if (publicBody.test(name)) return undefined;
	// A firm called by a short name of its own, without a legal form, is known by all of it.
	if (bare === name && bare.length === 4 && !common.test(bare)) return bare;
	const key = bare.slice(0, bare.length >= 4 ? 2 : bare.length);
	return key.length >= 2 && !common.test(bare) ? key : undefined;
}

/** Places of a document where one of the keys stands, outside the sentence that tells the kinship. */
export function meetings(known: KnownKinship, document: AnalysedDocument): { key: string; span: Span }[] {
	const text = document.document.text;
	return known.keys.flatMap((key) => {
		const found: { key: string; span: Span }[] = [];
		for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
			const told = document.facts.kinships.some(
				({ span }) =>
					at < span.end && span.start - 12 <= at && !/[。；]/.test(text.slice(at, Math.max(at, span.start))),
			);
			const fits =
				key === known.kinship.relative ||
				(usedInFull(known) ? goesOn(known, key, text, at) : isSameFirm(known, key, text, at));
			if (!told && fits) found.push({ key, span: { start: at, end: at + key.length } });
		}
		return found;
	});
}

function usedInFull({ kinship, keys }: KnownKinship): boolean {
	return kinship.organisation !== undefined && keys.includes(kinship.organisation);
}

/** Where the whole name is in use, its beginning may be no more than the place's: the next words must be its own. */
function goesOn({ kinship }: KnownKinship, key: string, text: string, at: number): boolean {
	const name = kinship.organisation ?? "";
	const from = name.indexOf(key) + key.length;
	return text.startsWith(name.slice(from, from + 2), at + key.length);
}

/** Behind the key the text goes on as the firm's name does, or with no other name: a place's name begins many. */
function isSameFirm({ kinship }: KnownKinship, key: string, text: string, at: number): boolean {
	const organisation = kinship.organisation ?? "";
	if (key.length >= 4 || key === organisation) return true;
	const rest = organisation.slice(organisation.indexOf(key) + key.length);
	const next = text.slice(at + key.length, at + key.length + 2);
	if (!/^[\u4e00-\u9fff]/.test(next)) return !new RegExp(`${key}(?:市|县|区|镇|乡)`).test(text);
	return rest.includes(next[0] as string) || /^[的是报中排公那这来去做承负为以得因有提也]/.test(next);
}

export function itemAt(document: AnalysedDocument, offset: number): AgendaItem | undefined {
	return document.facts.meetings
		.flatMap((meeting) => meeting.items)
		.find((item) => item.span.start <= offset && offset < item.span.end);
}

/** The record says that the person left, or that the meeting found no need. */
export function withdrew(item: AgendaItem, person: string): boolean {
	return item.recusals.some(
		(recusal) => recusal.foundUnneeded || (recusal.person && personKey(recusal.person) === person),
	);
}

/** Words at the head of an item: the yearly ranking of all staff is no choice of one of them. */
export const ranked = /年度考核|考核等次|优秀等次|评先|表彰/;

/** What the person says in an item, in order. */
export function turnsOf(item: AgendaItem, person: string): Turn[] {
	return item.turns.filter(
		(turn) => turn.speaker && personKey(turn.speaker) === person && turn.role !== "aside",
	);
}

export function relationWords({ kinship, person }: KnownKinship): string {
	return `${person}的${kinship.relation}${kinship.relative ?? ""}${kinship.organisation ? `（${kinship.organisation}）` : ""}`;
}
