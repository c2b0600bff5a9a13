import type { AnalysedDocument } from "../facts/case";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { mattersOf, type Sentence, sentences, wordsOf } from "./sentences";
import { speakerOrder } from "./speaker-order";

/** A sentence of a rectification report that claims a result. */
interface Claim {
	document: AnalysedDocument;
	sentence: Sentence;
	words: Set<string>;
	numbers: Set<string>;
	/** ISO day from which the claim holds. */
	since: string;
}

const claims =
	/已(?:于|经|与|全部|全额|按|完成|退|收|清|解|调|轮|停|拆|归|上|追|整|建|配|到|落)|全部(?:退|到位|完成|收回|轮岗|清)|均(?:已|在|按)|收回|全额|不再|杜绝/;
const contrary =
	/还(?:是|在|没|有|未|用着|空着|欠)|仍(?:然|旧|在|未|有|没)?|没有?(?:收到|到账|退|动|落实|整改|轮|调|办|完成|拆|还|执行)|一分钱?没|未(?:收到|到账|退|落实|轮|调|办|完成|拆|还|执行|动)|尚未|照旧|照样|依旧|老样子|原来(?:的)?(?:那|样)|又(?:发生|出现|有|掉)|再次(?:发生|出现)|先放着|没变|未变|没动|继续(?:使用|租|由|用|发|占)|又(?:是|用|拿)|刚(?:交|收|签)|还要|还得|先问|没谈|正(?:准备|商量|考虑)|老(?:租户|样子)|名义/;

/** Pairs of characters a claim and a later statement must share; a shared number counts twice. */
const together = 5;
const certain = 7;

/** What is reported as rectified is told otherwise by a later, or the same year's, document. */
export const rectificationContradicted: CaseCheck = {
	id: "rectification-contradicted",
	scope: "case",
	run: ({ documents, profile }) => {
		const reports = documents.filter(isReport);
		if (reports.length === 0) return notApplied("未见整改材料");
		const others = documents.filter(
			(document) => !isReport(document) && !["unit-rule", "study-record"].includes(document.facts.kind.kind),
		);
		const made = reports.flatMap(claimsOf);
		const statements = others.flatMap(statementsOf);
		return proposed([
			...made.flatMap((claim) => contradict(claim, statements)),
			...made.flatMap((claim) => spokeFirst(claim, others, profile)),
		]);
	},
};

function isReport(document: AnalysedDocument): boolean {
	return document.facts.kind.kind === "ledger" && /整改/.test(document.document.text.slice(0, 600));
}

function claimsOf(document: AnalysedDocument): Claim[] {
	const own = dayOf(document);
	return sentences(document).flatMap((sentence) => {
		if (!claims.test(sentence.text) || sentence.text.length < 12) return [];
		const dates = findDates(sentence.text, own ? { base: own } : {}).filter(
			(date) => date.year !== undefined && date.month !== undefined,
		);
		const since = dates
			.map(
				(date) =>
					`${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day ?? 1).padStart(2, "0")}`,
			)
			.sort()[0];
		return [
			{
				document,
				sentence,
				words: bigrams(problemOf(sentence) + sentence.text),
				numbers: numbers(sentence.text),
				since: since ?? yearBefore(own),
			},
		];
	});
}

/** The problem a report answers stands at the head of its paragraph, or in an earlier cell of its row. */
function problemOf(sentence: Sentence): string {
	return sentence.from > 0 ? sentence.line.text.slice(0, Math.min(sentence.from, 60)) : "";
}

function dayOf(document: AnalysedDocument): string | undefined {
	if (document.facts.date) return document.facts.date;
	const dates = findDates(document.document.text.slice(0, 400)).filter((date) => date.iso);
	return dates.at(-1)?.iso;
}

function yearBefore(day: string | undefined): string {
	return day ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : "0000";
}

/** A sentence that tells of something not done, with the words it can be known by. */
interface Statement {
	document: AnalysedDocument;
	day: string;
	sentence: Sentence;
	words: Set<string>;
	numbers: Set<string>;
	/** Words and numbers of the whole matter, where it is short enough to be about one thing. */
	around?: { words: Set<string>; numbers: Set<string> };
}

const longestMatter = 1200;

function statementsOf(document: AnalysedDocument): Statement[] {
	const day = dayOf(document);
	if (!day) return [];
	const all = sentences(document);
	const matters = mattersOf(document);
	return all.flatMap((sentence, index) => {
		if (!contrary.test(sentence.text)) return [];
		const previous = all[index - 1];
		const near = (previous?.line === sentence.line ? previous.text : "") + sentence.text;
		const matter = matters.find((one) => one.sentences.includes(sentence));
		return [
			{
				document,
				day,
				sentence,
				words: bigrams(near),
				numbers: numbers(near),
				...(matter && matter.text.length < longestMatter
					? { around: { words: bigrams(matter.text), numbers: numbers(matter.text) } }
					: {}),
			},
		];
	});
}

function likeness(claim: Claim, { words, numbers, around }: Statement): number {
	const near = 2 * shared(claim.numbers, numbers);
	const wide = around
		? Math.floor(shared(claim.words, around.words) / 3) + 2 * shared(claim.numbers, around.numbers)
		: 0;
	return shared(claim.words, words) + Math.max(wide, near);
}

function contradict(claim: Claim, statements: readonly Statement[]): CheckProposal[] {
	let best: { statement: Statement; score: number } | undefined;
	for (const statement of statements) {
		if (statement.day < claim.since) continue;
		const score = likeness(claim, statement);
		if (score >= together && score > (best?.score ?? 0)) best = { statement, score };
	}
	if (!best) return [];
	const { document, sentence } = best.statement;
	return [
		{
			grade: best.score >= certain ? "hit" : "doubt",
			at: passage(claim.document, trim(claim.document.document.text, claim.sentence.span)),
			why: "整改材料称已经完成，另一份材料的记载与此不符",
			related: [
				{
					passage: passage(document, trim(document.document.text, wordsOf(sentence))),
					label: "不同的记载",
				},
			],
		},
	];
}

const speaksLast = /(?:末位|最后)(?:表态|发言)|(?:逐一|其他成员)[^，。；]{0,10}(?:发言|表态)(?:之后|后)/;

/** The report says the leader speaks last; a later record shows otherwise. */
function spokeFirst(
	claim: Claim,
	others: readonly AnalysedDocument[],
	profile: Parameters<typeof speakerOrder.run>[0]["profile"],
): CheckProposal[] {
	const match = speaksLast.exec(claim.sentence.text);
	if (!match) return [];
	for (const document of others) {
		const day = dayOf(document);
		if (!day || day < claim.since) continue;
		const found = speakerOrder
			.run({ document, profile, options: {} })
			.proposals.find((one) => one.grade === "hit" && !one.withdrawn);
		if (found) return [finding(claim, found.at.span, document)];
	}
	return [];
}

function finding(claim: Claim, span: Span, document: AnalysedDocument): CheckProposal {
	return {
		grade: "hit",
		at: passage(claim.document, trim(claim.document.document.text, claim.sentence.span)),
		why: "整改材料称主要负责人已做到最后表态，此后的会议记录仍有先行表明意见的情形",
		related: [{ passage: passage(document, span), label: "不同的记载" }],
	};
}

const empty =
	/[的了和与及等在对按由为其各已于并把将是有个问题整改情况完成会议同志科室落实要求\d，。；：（）、“”《》\s.%]/g;

function bigrams(text: string): Set<string> {
	return new Set(
		text.split(empty).flatMap((part) => [...part].slice(0, -1).map((unit, index) => unit + part[index + 1])),
	);
}

function numbers(text: string): Set<string> {
	return new Set(
		(text.match(/\d+(?:\.\d+)?(?=万|元|间|个|人|户|栋|台|辆|名)/g) ?? []).filter((one) => one.length > 1),
	);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let count = 0;
	for (const one of a) if (b.has(one)) count += 1;
	return count;
}
