import type { AnalysedDocument } from "../facts/case";
import type { AgendaItem } from "../facts/model-meeting";
import { bodyOfPost, isDeputyPost, rankOf } from "../facts/rank";
import { findDates } from "../text/dates";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { appointed, cleaned, decidedIn, type Held, heldIn, nameOf, type Raised, toldOf } from "./posts-held";
import { partOf, sentences } from "./sentences";

/** Months in the lower post: deputy to head two years, head to the next level's deputy three. */
const deputyMonths = 24;
const headMonths = 36;

const excused =
	/破格|批复同意|报.{0,10}(?:批准|同意)|平级|转任|交流|同级|重新明确|机构改革|转隶|公开选拔|公开竞聘|免去|兼任|主持工作/;

/** A promotion after too short a time in the lower post, with no exception on record. */
export const timeInPost: CaseCheck = {
	id: "time-in-post",
	scope: "case",
	run: ({ documents }) => {
		const known = new Set(
			documents.flatMap(({ facts }) => [
				...facts.roster.map((entry) => entry.name),
				...facts.people.map(nameOf),
			]),
		);
		const raised = documents.flatMap((document) => raisedIn(document, known));
		const held = [
			...documents.flatMap(heldIn),
			...documents.flatMap((document) => toldOf(document, raised)),
			...documents.flatMap((document) => decidedIn(document, known)),
			...raised,
		];
		if (raised.length === 0) return notApplied("未读到任职事项");
		return proposed(raised.flatMap((one) => judge(one, held)));
	},
};

function raisedIn(document: AnalysedDocument, known: ReadonlySet<string>): Raised[] {
	const found: Raised[] = [];
	const add = (name: string, post: string, iso: string | undefined, span: Span, context: string) => {
		const rank = rankOf(post);
		const month = iso ? Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 : undefined;
		if (rank === undefined || month === undefined) return;
		if (found.some((one) => one.name === name && one.post === post)) return;
		found.push({ document, name, post, rank, month, span, context });
	};
	for (const meeting of document.facts.meetings)
		for (const item of meeting.items) {
			if (!item.kinds.includes("personnel") || item.notTaken) continue;
			for (const { name, post, span } of appointmentsOf(document, item, known))
				add(
					name,
					post,
					meeting.date?.iso ?? latestDay(document),
					span,
					document.document.text.slice(item.span.start, item.span.end),
				);
		}
	const latest = latestDay(document);
	for (const { name, post, span } of proposedIn(document))
		add(name, post, latest, span, document.document.text.slice(span.start, span.end));
	for (const record of document.facts.people)
		if (record.proposedPost && document.facts.meetings.length === 0)
			add(
				nameOf(record),
				record.proposedPost.text,
				latest,
				record.proposedPost.span,
				document.document.text.slice(record.span.start, record.span.end),
			);
	return found;
}

const put =
	/(?:建议将|推荐将|拟将|将|推荐|提名|建议|拟)([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:作为|为|任|担任)([^，。；、（）]{2,22}?(?:长|主任|主席|书记|经理|总监))(?:（[^）]{1,8}）)?(?:考察|推荐|拟任)?人选/g;

/** `建议将某某作为行政副院长考察人选`; the rank of the post may stand elsewhere in the paper: 行政副院长（副县级）. */
function proposedIn(document: AnalysedDocument) {
	return sentences(document).flatMap((sentence) =>
		[...sentence.text.matchAll(put)].map((match) => {
			const [, name = "", post = ""] = match;
			const at = document.document.text.indexOf(`${post}（`);
			const beside = at < 0 ? "" : document.document.text.slice(at, at + post.length + 8);
			const rank = /（[正副][^）]{1,4}级）/.exec(beside)?.[0] ?? "";
			return {
				name,
				post: post + rank,
				span: partOf(sentence, match.index, match.index + match[0].length),
			};
		}),
	);
}

/** A form carries the day of its last step. */
export function latestDay(document: AnalysedDocument): string | undefined {
	const days = findDates(document.document.text).flatMap((date) => (date.iso ? [date.iso] : []));
	return document.facts.date ?? days.sort().at(-1);
}

function appointmentsOf(document: AnalysedDocument, item: AgendaItem, known: ReadonlySet<string>) {
	return sentences(document)
		.filter((one) => one.span.start >= item.span.start && one.span.end <= item.span.end)
		.flatMap((sentence) =>
			[...sentence.text.matchAll(appointed)].flatMap((match) => {
				const name = cleaned(match[1] as string, known);
				const at = match[0].indexOf(name ?? "");
				return name
					? [
							{
								name,
								post: match[2] as string,
								span: partOf(sentence, match.index + at, match.index + match[0].length),
							},
						]
					: [];
			}),
		)
		.concat(
			document.facts.people
				.filter(
					(record) =>
						record.proposedPost && item.span.start <= record.span.start && record.span.start < item.span.end,
				)
				.map((record) => ({
					name: nameOf(record),
					post: record.proposedPost?.text ?? "",
					span: record.proposedPost?.span ?? record.span,
				})),
		);
}

/** Head of a part of the body, put up for deputy of the whole: 财务处核算科科长 for 财务处副处长. */
function partBefore(one: Raised, own: readonly Held[]): Held | undefined {
	const body = bodyOfPost(one.post);
	if (!isDeputyPost(one.post) || body.length < 3) return undefined;
	const held = own.filter(({ post }) => isPartOf(bodyOfPost(post), body));
	const heads = held.filter(({ post }) => !isDeputyPost(post));
	const above = own.some(({ post }) => isSameBody(bodyOfPost(post), body));
	return above ? undefined : heads[0];
}

/** 望澜市财务处核算科 is a part of 财务处. */
function isPartOf(part: string, whole: string): boolean {
	const at = part.indexOf(whole);
	return at >= 0 && part.length - at - whole.length >= 2 && /[科室股组队部]$/.test(part);
}

/** From deputy to head of the same body, whatever its rank; nothing when a head's post was held before. */
function deputyBefore(one: Raised, own: readonly Held[]): Held | undefined {
	const body = bodyOfPost(one.post);
	if (isDeputyPost(one.post) || body.length < 2) return undefined;
	const same = own.filter(({ post }) => isDeputyPost(post) && isSameBody(bodyOfPost(post), body));
	const [first] = same;
	const ledBefore = own.some(
		({ post, rank }) => !isDeputyPost(post) && rank >= (first?.rank ?? 0) && rank >= one.rank,
	);
	return ledBefore ? undefined : first;
}

/** 县公路管理所 and 抚仙县公路管理所. */
function isSameBody(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	return short.length >= 2 && long.endsWith(short);
}

/** The earliest post one rank below; nothing when the rank itself was reached before. */
function rankBelow(one: Raised, own: readonly Held[]): Held | undefined {
	if (own.some(({ rank }) => rank >= one.rank)) return undefined;
	const lower = own.find(({ rank }) => rank === one.rank - 1);
	return lower && lower.rank >= 2 ? lower : undefined;
}

function judge(one: Raised, held: readonly Held[]): CheckProposal[] {
	if (one.rank < 2) return [];
	const own = held
		.filter((other) => other.name === one.name && other !== one && other.month < one.month)
		.sort((a, b) => a.month - b.month);
	const part = partBefore(one, own);
	const lower = part ?? deputyBefore(one, own) ?? rankBelow(one, own);
	if (!lower) return [];
	const needed = !part && one.rank % 2 === 1 ? deputyMonths : headMonths;
	const months = one.month - lower.month;
	if (months >= needed || months <= 0) return [];
	const sentence = one.context;
	const near = sentence
		.slice(Math.max(0, sentence.indexOf(one.name) - 10), sentence.indexOf(one.name) + 80)
		// How the lower post was come by excuses nothing.
		.replace(new RegExp(`[^，。；]*${lower.post.slice(0, 12).replace(/[^\u4e00-\u9fff]/g, ".")}`), "");
	return [
		{
			grade: bodyOfPost(lower.post) === bodyOfPost(one.post) || months < needed / 2 ? "hit" : "doubt",
			at: passage(one.document, one.span),
			why: `${one.name}任${lower.post}至本次提任${one.post}为${months}个月，不足${needed}个月，未见破格或上级批复的记载`,
			related: [{ passage: passage(lower.document, lower.span), label: `任${lower.post}` }],
			...(excused.test(near) ? { withdrawn: "文中说明属平级转任、破格报批等情形" } : {}),
		},
	];
}
