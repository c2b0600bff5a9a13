import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { tablesOf } from "../facts/table-rows";
import { overlaps } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type KinPair, kinPairs } from "./kin";
import { passage, trim } from "./meeting-support";
import { Naming } from "./naming";
import { partOf, sentences } from "./sentences";

/** Two near relatives in one office: one directly over the other, or both in posts of money side by side. */
export const kinTogether: CaseCheck = {
	id: "kin-together",
	scope: "case",
	run: ({ documents }) => {
		const pairs = kinPairs(documents);
		if (pairs.length === 0) return notApplied("材料中未读到亲属关系");
		const naming = new Naming(
			pairs.flatMap(({ person, relative }) => [person, relative]),
			documents,
		);
		const seen = new Set<string>();
		return proposed([
			...documents.flatMap(acrossOffices),
			...pairs.flatMap((pair) => {
				const key = [pair.person, pair.relative].sort().join(" ");
				if (seen.has(key)) return [];
				const found = naming
					.holdingBoth(pair.person, pair.relative)
					.flatMap((document) => [
						...inRows(pair, document),
						...sideBySide(pair, document),
						...ledBy(pair, document),
					])[0];
				if (found) seen.add(key);
				return found ? [found] : [];
			}),
		]);
	},
};

const over = /上级|领导|主管|负责人|分管|汇报对象/;

/** A roster with the superior in a column of its own. */
function inRows(pair: KinPair, document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document)).flatMap((rows) => {
		const head = rows[0];
		return rows.slice(1).flatMap((row) => {
			const cells = [...row];
			const own = cells.find(([, { text }]) => text === pair.person || text === pair.relative);
			if (!own) return [];
			const other = own[1].text === pair.person ? pair.relative : pair.person;
			const superior = cells.find(
				([column, { text }]) => over.test(head?.get(column)?.text ?? "") && text.includes(other),
			);
			if (!superior) return [];
			const post =
				cells.find(([column]) => /岗位|职务|现任|部门/.test(head?.get(column)?.text ?? ""))?.[1] ?? own[1];
			return [
				finding(
					pair,
					document,
					post.span,
					`${own[1].text}的直接上级为其近亲属${other}（${pair.relation}）`,
					superior[1].span,
				),
			];
		});
	});
}

const posts =
	/会计|出纳|财务|审计|人事|采购|纪检|库管|保管|科长|主任|部长|股长|站长|所长|组长|队长|经理|主管/;
const arranged = /岗|任|聘|安排|调|负责|：/;
const none = /非亲属|无亲属|没有亲属|同名|同姓|回避|调离|不再|分设|已调|退休|曾任|原任/;

/** `财务岗：会计甲，出纳乙`: both named in one clause about one office. */
function sideBySide(pair: KinPair, document: AnalysedDocument): CheckProposal[] {
	if (["meeting-record", "personal-matters"].includes(document.facts.kind.kind)) return [];
	return sentences(document).flatMap((sentence) => {
		const { text, span, line } = sentence;
		const [one, other] = [text.indexOf(pair.person), text.indexOf(pair.relative)];
		if (one < 0 || other < 0 || Math.abs(one - other) > 24 || line.cell) return [];
		if (document === pair.document && overlaps(span, pair.span)) return [];
		const from = Math.max(0, Math.min(one, other) - 8);
		const near = text.slice(from, Math.max(one, other) + 8);
		const money = near.match(/会计|出纳|财务|库管|保管|采购|审计|人事/g) ?? [];
		if (!posts.test(near) || !arranged.test(text) || money.length < 1 || none.test(text)) return [];
		return [
			finding(
				pair,
				document,
				partOf(sentence, from, text.length),
				`${pair.person}与${pair.relative}（${pair.relation}）被安排在同一岗位序列`,
			),
		];
	});
}

/** `还在招商部，由某某同志直接带`: the relative is named as the one who leads. */
function ledBy(pair: KinPair, document: AnalysedDocument): CheckProposal[] {
	return [pair.person, pair.relative].flatMap((leader) => {
		const led = leader === pair.person ? pair.relative : pair.person;
		const pattern = new RegExp(`由${leader}(?:同志)?(?:直接)?(?:带(?!队)|领导|分管|管理|主管|负责)`);
		return sentences(document).flatMap((sentence) => {
			if (!pattern.test(sentence.text) || none.test(sentence.text)) return [];
			const item = document.facts.meetings
				.flatMap(({ items }) => items)
				.find(({ span }) => span.start <= sentence.span.start && sentence.span.end <= span.end);
			const scope = item ? document.document.text.slice(item.span.start, item.span.end) : sentence.text;
			return scope.includes(led)
				? [
						finding(
							pair,
							document,
							sentence.span,
							`${led}的工作由其近亲属${leader}（${pair.relation}）直接领导`,
						),
					]
				: [];
		});
	});
}

const holdsPost = /(?:科|股|处|室|局|所|站|队|部)长|主任|负责人/;
const watches = /审计|监督|监管|执法|稽查|巡察|督查|检查|拨付|评审/;

/** Put up for a post that watches over the very office where a near relative leads: `财政审计股` and `县财政局`. */
function acrossOffices(document: AnalysedDocument): CheckProposal[] {
	const { text } = document.document;
	return document.facts.kinships.flatMap((kinship) => {
		const person = kinship.person?.name;
		const stem = kinship.organisation?.replace(/^.*[省市区县]/, "").replace(/[局委厅办]$/, "");
		const told = text.slice(kinship.span.start, kinship.span.end);
		if (!kinship.near || !person || !stem || stem.length < 2 || !holdsPost.test(told)) return [];
		const post = new RegExp(
			`拟任([^，。；\\s]{2,16})[\\s，]*${person}|${person}[^。；]{0,30}拟任([^，。；\\s]{2,16})`,
		).exec(text);
		const next = post?.[1] ?? post?.[2] ?? "";
		if (!next.includes(stem) || !watches.test(next)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(text, kinship.span)),
				why: `${person}拟任${next}，其近亲属（${kinship.relation}）在该岗位的监督对象${kinship.organisation}任职，请核任职回避`,
			},
		];
	});
}

function finding(
	pair: KinPair,
	document: AnalysedDocument,
	span: { start: number; end: number },
	words: string,
	more?: { start: number; end: number },
): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: `${words}，请核任职回避`,
		related: [
			{ passage: passage(pair.document, trim(pair.document.document.text, pair.span)), label: "亲属关系" },
			...(more ? [{ passage: passage(document, more), label: "上级" }] : []),
		],
	};
}
