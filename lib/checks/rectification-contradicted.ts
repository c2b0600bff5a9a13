import type { AnalysedDocument } from "../facts/case";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { type Claim, claimsOf, dayOf, isReport } from "./rectification-claims";
import { mattersOf, type Sentence, sentences, wordsOf } from "./sentences";

/** A claim with the words it can be known by. */
interface Known extends Claim {
	words: Set<string>;
	numbers: Set<string>;
	/** Pairs of characters of the claim itself, without what it denies. */
	acts: Set<string>;
	/** What is being spoken of, with words too common to tell it left out. */
	objects: Set<string>;
}

const contrary =
	/还(?:是|在|没|有|未|用着|空着|欠)|仍(?:然|旧|在|未|有|没)?|没有?(?:收到|到账|退|动|落实|整改|轮|调|办|完成|拆|还|执行)|一分钱?没|未(?:收到|到账|退|落实|轮|调|办|完成|拆|还|执行|动)|尚未|照旧|照样|依旧|老样子|原来(?:的)?(?:那|样)|又(?:发生|出现|有|掉)|再次(?:发生|出现)|先放着|没变|未变|没动|继续(?:使用|租|由|用|发|占)|又(?:是|用|拿)|刚(?:交|收|签)|还要|还得|先问|没谈|正(?:准备|商量|考虑)|老(?:租户|样子)|名义|[沿延]用|原合同|老合同|续约|未另行|按原(?:来|价|标准|合同|办法)|未见(?:审批|清单|单据|手续|签字|公函|验收)|只有[^，。；]{0,8}(?:总表|白条|收条|一张|汇总)|[又再](?:列支|发放|支付|领取|使用|占用|出租|报销|补发|发给|招待)/;

/** The sentence itself tells that it was put right, or looks back on another year's round. */
const settled =
	/均已|都已|已(?:补正|整改|办结|退回|改正)|未(?:见(?!审批|清单|单据|手续|签字|公函|验收|资料)|发现)|没有发现|上(?:一)?年度|上年度|往年/;

/** Pairs of characters a claim and a later statement must share; a shared number counts twice. */
const together = 5;
const certain = 7;

/** What is reported as rectified is told otherwise by a later, or the same year's, document. */
export const rectificationContradicted: CaseCheck = {
	id: "rectification-contradicted",
	scope: "case",
	run: ({ documents }) => {
		const reports = documents.filter(isReport);
		if (reports.length === 0) return notApplied("未见整改材料");
		const others = documents.filter(
			(document) => !isReport(document) && !["unit-rule", "study-record"].includes(document.facts.kind.kind),
		);
		const statements = others.flatMap(statementsOf);
		const index = indexOf(statements);
		return proposed(
			reports.flatMap(claimsOf).flatMap((claim) => contradict(known(claim), statements, index)),
		);
	},
};

function known(claim: Claim): Known {
	const { sentence } = claim;
	// 已停用 | 停用旧卡: a short cell says what its row is about.
	const text = sentence.line.cell && sentence.text.length < 12 ? rowText(claim) : sentence.text;
	return {
		...claim,
		words: bigrams(problemOf(sentence) + text),
		numbers: numbers(text),
		acts: bigrams(text.replace(/(?:未|没有?|不)[\u4e00-\u9fff]{2,6}/g, "，")),
		objects: new Set([...bigrams(text)].filter((one) => !common.test(one))),
	};
}

function rowText({ document, sentence }: Claim): string {
	const cell = sentence.line.cell;
	return sentences(document)
		.filter(({ line }) => line.cell?.table === cell?.table && line.cell?.row === cell?.row)
		.map(({ text }) => text)
		.join("，");
}

const common =
	/服务|管理|单位|部门|责任|制度|办法|资金|费用|项目|全部|公开|进行|规定|执行|支付|人员|工作|党组|党委|书记|研究|讨论|金额|月份/;

/** The problem a report answers stands at the head of its paragraph, or in an earlier cell of its row. */
function problemOf(sentence: Sentence): string {
	return sentence.from > 0 ? sentence.line.text.slice(0, Math.min(sentence.from, 60)) : "";
}

/** Statements by the pairs of characters in them, so that a claim meets only those that share some. */
function indexOf(statements: readonly Statement[]): Map<string, number[]> {
	const index = new Map<string, number[]>();
	statements.forEach(({ words }, at) => {
		for (const word of words) {
			const list = index.get(word);
			if (list) list.push(at);
			else index.set(word, [at]);
		}
	});
	return index;
}

/** A sentence that tells of something not done, with the words it can be known by. */
interface Statement {
	document: AnalysedDocument;
	day: string;
	sentence: Sentence;
	words: Set<string>;
	numbers: Set<string>;
	/** What it says was not done. */
	undone: Set<string>;
	/** Words and numbers of the whole matter, for a cell of the whole form, where it is short enough to be about one thing. */
	around?: { words: Set<string>; numbers: Set<string> };
}

const longestMatter = 1200;

function statementsOf(document: AnalysedDocument): Statement[] {
	const day = dayOf(document);
	if (!day) return [];
	const all = sentences(document);
	const matters = mattersOf(document);
	return all.flatMap((sentence, index) => {
		if (!contrary.test(sentence.text) || settled.test(sentence.text)) return [];
		const previous = all[index - 1];
		const near = (previous?.line === sentence.line ? previous.text : "") + sentence.text;
		const text = sentence.line.cell
			? document.document.text
			: (matters.find((one) => one.sentences.includes(sentence))?.text ?? "");
		return [
			{
				document,
				day,
				sentence,
				words: bigrams(near),
				numbers: numbers(near),
				undone: undoneIn(sentence.text),
				...(text !== "" && text.length < longestMatter
					? { around: { words: bigrams(text), numbers: numbers(text) } }
					: {}),
			},
		];
	});
}

function likeness(claim: Known, { words, numbers, around, undone }: Statement): number {
	const near = 2 * shared(claim.numbers, numbers);
	const wide = around
		? Math.floor(shared(claim.words, around.words) / 3) + 2 * shared(claim.numbers, around.numbers)
		: 0;
	return shared(claim.words, words) + Math.max(wide, near) + opposed(claim, undone, around);
}

/** Statements in which a pair of characters may stand and still tell one thing from another. */
const rare = 2;

/** A short row and a short statement share few words; two that hardly any other statement has are enough to look. */
function inShort(
	claim: Known,
	{ words, sentence }: Statement,
	index: ReadonlyMap<string, readonly number[]>,
): number {
	if (!claim.sentence.line.cell || claim.sentence.text.length >= 14 || sentence.text.length > 60) return 0;
	const own = [...claim.objects].filter((one) => words.has(one) && (index.get(one)?.length ?? 0) <= rare);
	return own.length >= 2 ? together : 0;
}

/** `未另行招标`: what was not done, by its pairs of characters. */
function undoneIn(text: string): Set<string> {
	const found = [
		...text.matchAll(/(?:未|没有?|不)(?:另行|重新|再|另|按规定|进行|经|能)*([\u4e00-\u9fff]{2,4})/g),
	];
	return new Set(found.flatMap((match) => [...bigrams(match[1] as string)]));
}

/** The claim says that it was done, of the same thing. */
function opposed(claim: Known, undone: ReadonlySet<string>, around: Statement["around"]): number {
	const acts = [...undone].filter((one) => claim.acts.has(one));
	const same = around ? shared(claim.objects, around.words) - acts.length : 0;
	return acts.length > 0 && same >= 1 ? 3 + Math.min(same, 3) : 0;
}

function contradict(
	claim: Known,
	statements: readonly Statement[],
	index: ReadonlyMap<string, readonly number[]>,
): CheckProposal[] {
	let best: { statement: Statement; score: number } | undefined;
	const met = new Set([...claim.words].flatMap((word) => index.get(word) ?? []));
	for (const at of met) {
		const statement = statements[at] as Statement;
		if (statement.day < claim.since) continue;
		const score = Math.max(likeness(claim, statement), inShort(claim, statement, index));
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

const empty =
	/[的了和与及等在对按由为其各已于并把将是有个问题整改情况完成会议同志科室落实要求\d，。；：（）、“”《》\s.%]/g;

/** Departments take part in everything: their names tell nothing of what is spoken of. */
const departments = /[\u4e00-\u9fff]{2,4}(?:大队|支队|管理所|领导小组)/g;

function bigrams(text: string): Set<string> {
	return new Set(
		text
			.replace(departments, "，")
			.split(empty)
			.flatMap((part) => [...part].slice(0, -1).map((unit, index) => unit + part[index + 1])),
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
