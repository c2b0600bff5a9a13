import type { AnalysedDocument } from "../facts/case";
import { heldBeside, lastTerm, type PostTerms, sidePostIn, termsOf } from "../facts/side-post";
import { cover } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";
import { sidePostRows } from "./side-post-table";

/** Kinds in which a post outside is somebody else's: a supplier's manager, a hired adviser. */
const others = new Set(["contract", "expense", "unit-rule", "study-record"]);

/** Forms that tell a career. */
const careers = new Set(["appointment-form", "personnel-file", "selection-file"]);

/** A post in a company or association that pays, or that nobody approved: as told, admitted or listed. */
export const sidePost: DocumentCheck = {
	id: "side-post",
	scope: "document",
	run: ({ document }) => {
		if (others.has(document.facts.kind.kind)) return proposed([], false);
		const told = stretches(sentences(document)).flatMap((stretch) => judge(stretch, document));
		return proposed([...told, ...sidePostRows(document)]);
	},
};

/** What a paper is called tells of nobody. */
const titles = /^[^，。；：]{4,30}(?:表|册|清单|名单|台账|登记簿|情况|报告|通知)(?:（[^）]*）)?$/;
/** How many sentences behind the post still tell of it. */
const reach = 3;
const turnsAway =
	/^[^，。；：]{1,10}(?:：|同志批评|批评)|^(?:◆|\d+[.、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]、)/;

/** A post with the sentences behind it, up to the next post, speaker or paragraph. */
function stretches(all: readonly Sentence[]): Sentence[][] {
	const found: Sentence[][] = [];
	all.forEach((sentence, index) => {
		if ((sentence.line.cell && sentence.text.length < 16) || titles.test(sentence.text)) return;
		if (!sidePostIn(sentence.text)) return;
		const stretch = [sentence];
		for (const next of all.slice(index + 1, index + 1 + reach)) {
			if (next.line !== sentence.line || turnsAway.test(next.text) || sidePostIn(next.text)) break;
			stretch.push(next);
		}
		found.push(stretch);
	});
	return found;
}

const quoted = /有的|个别|某(?:市|县|区|局|单位|同志|些)|案例|通报(?:了|的)|《/;
const asked = /是否|有无|如有|凡|不得|一律|要(?:严格|逐|按|主动|及时|先)|应(?:当|先|按|及时)|须/;

function judge(stretch: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	const [first] = stretch;
	if (!first || isDemand(first.text) || quoted.test(first.text) || asked.test(first.text)) return [];
	const text = stretch.map((sentence) => sentence.text).join("");
	const terms = termsOf(text);
	const career =
		careers.has(document.facts.kind.kind) && heldBeside(text) && !terms.approved && !terms.unpaid;
	const grade = gradeOf(terms) ?? (career ? "doubt" : undefined);
	if (!grade) return [];
	const post = sidePostIn(first.text);
	if (!post) return [];
	const start =
		Math.max(first.text.lastIndexOf("，", post.from), first.text.lastIndexOf("：", post.from)) + 1;
	return [
		{
			grade,
			at: passage(document, trim(document.document.text, spanTo(stretch, start, lastTerm(text) || post.to))),
			why: whyOf(terms),
			...(terms.ended ? { withdrawn: "文中说明已经辞去并退回" } : {}),
		},
	];
}

/** From the post to the last words about pay or approval. */
function spanTo(stretch: readonly Sentence[], from: number, to: number) {
	const [first] = stretch as [Sentence];
	let before = 0;
	for (const sentence of stretch) {
		const length = sentence.text.length;
		if (to <= before + length)
			return cover(
				partOf(first, from, Math.max(from + 1, Math.min(first.text.length, to))),
				partOf(sentence, sentence === first ? from : 0, Math.max(1, to - before)),
			);
		before += length;
	}
	return partOf(first, from, first.text.length);
}

/** Not approved is enough; pay is enough too, as no approval makes it right. */
export function gradeOf(terms: PostTerms): "hit" | "doubt" | undefined {
	if (terms.unapproved) return "hit";
	return terms.paid && !terms.unpaid ? "hit" : undefined;
}

export function whyOf(terms: PostTerms): string {
	const pay = terms.paid ? "领取报酬或补贴" : "";
	const approval = terms.unapproved ? "未经报批" : terms.approved ? "" : "未见批准的记载";
	return `此处讲到在本单位以外兼职，${[pay, approval].filter(Boolean).join("，")}，请核批复和领酬凭证`;
}
