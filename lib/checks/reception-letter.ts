import type { AnalysedDocument } from "../facts/case";
import { type Reception, readReceptions } from "../facts/reception";
import { findDates } from "../text/dates";
import { findDocumentNumbers } from "../text/document-numbers";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { rowWords } from "./place";
import { isAboutReceptions } from "./reception";
import { lettersInProse, lettersMissing } from "./reception-prose";
import { sentences } from "./sentences";

/** Receptions without a letter, with one written after the visit, or several on one letter. */
export const receptionLetter: DocumentCheck = {
	id: "reception-letter",
	scope: "document",
	run: ({ document }) => {
		if (!isAboutReceptions(document)) return notApplied("不是接待凭据");
		const all = readReceptions(document.document);
		return proposed([
			...all.flatMap((one) => judge(one, document)),
			...twice(all, document),
			...unlikeOthers(all, document),
			...lettersInProse(sentences(document), document),
			...lettersMissing(sentences(document), document),
		]);
	},
};

const absent =
	/^(?:无|—+|-+|\/|／|未附|缺|没有|略)?$|无(?:公)?函|(?:后|待)补|补(?:开|办|函)|(?:电话|微信|口头|短信)[^，。；]{0,4}(?:接洽|联系|通知|告知|约定|邀请)|^(?:电话|微信|口头)/;
const notServed = /自(?:付|费|理)|自行(?:刷卡|交|缴|用餐)|退回|不予|未(?:安排|予|发生)/;

function judge(one: Reception, document: AnalysedDocument): CheckProposal[] {
	const { letter, date } = one;
	if (!letter || one.fields.some(({ text }) => notServed.test(text))) return [];
	const at = passage(
		document,
		letter.span.start === letter.span.end
			? (date ?? one).span
			: // 无, — alone tells nothing: the row from there on.
				letter.text.length <= 2
				? rowWords(document, letter.span)
				: letter.span,
	);
	const served = (one.amount?.value ?? 1) > 0;
	if (served && absent.test(letter.text))
		return [
			{
				grade: "hit",
				at,
				why: `该次接待的公函一栏为“${letter.text || "空"}”，未见对方公函`,
				related: [{ passage: passage(document, visitors(one).span), label: "来宾" }],
			},
		];
	if (!date?.iso) return [];
	const written = findDates(letter.text, { year: Number(date.iso.slice(0, 4)) }).find((found) => found.iso);
	return written?.iso && written.iso > date.iso
		? [{ grade: "hit", at, why: `公函日期${written.iso}晚于接待日期${date.iso}` }]
		: [];
}

const papers = /发票|菜单|清单|审批单|小票|收据|结算单/;

/** The papers attached to the other receptions include a letter, those of one do not. */
function unlikeOthers(all: readonly Reception[], document: AnalysedDocument): CheckProposal[] {
	const told = all.filter(
		({ letter, fields, guests }) => !letter && guests && fields.some(({ text }) => papers.test(text)),
	);
	const withLetter = told.filter(({ fields }) =>
		fields.some(({ text }) => /公函|来函|邀请函|函件/.test(text)),
	);
	const without = told.filter((one) => !withLetter.includes(one));
	if (withLetter.length < 2 || without.length >= withLetter.length) return [];
	return without
		.filter(
			(one) =>
				(one.hosts?.count ?? 0) > 0 &&
				(one.amount?.value ?? 1) > 0 &&
				!one.fields.some(({ text }) => notServed.test(text) || /函|电话通知|通知/.test(text)),
		)
		.map((one) => ({
			grade: "hit" as const,
			at: passage(document, rowWords(document, visitors(one).span)),
			why: `该次接待所附单据中没有公函，同表其他${withLetter.length}次均附有公函`,
		}));
}

/** Who came: the cell of words before the number of guests. */
function visitors(one: Reception): { span: Reception["span"] } {
	const at = one.fields.findIndex(({ span }) => span.start === one.guests?.span.start);
	const before = one.fields[at - 1];
	return before && !/\d/.test(before.text) ? before : (one.guests ?? one);
}

/** One letter pays for one visit. */
function twice(all: readonly Reception[], document: AnalysedDocument): CheckProposal[] {
	const seen = new Map<string, Reception>();
	return all.flatMap((one): CheckProposal[] => {
		const number = one.letter && findDocumentNumbers(one.letter.text)[0];
		if (!one.letter || !number) return [];
		const key = one.letter.text.slice(number.span.start, number.span.end);
		const before = seen.get(key);
		seen.set(key, one);
		if (!before?.letter || !before.date?.iso || !one.date?.iso || before.date.iso === one.date.iso) return [];
		return [
			{
				grade: "doubt",
				at: passage(document, one.letter.span),
				why: `公函${key}在${before.date.iso}和${one.date.iso}两次接待中使用`,
				related: [{ passage: passage(document, before.letter.span), label: "前次接待" }],
			},
		];
	});
}
