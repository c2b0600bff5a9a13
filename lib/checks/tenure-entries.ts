import type { AnalysedDocument } from "../facts/case";
import { entryGroups } from "../facts/entries";
import { spanIn } from "../facts/lines";
import { findDates } from "../text/dates";
import { trim } from "./meeting-support";
import { sentences, wordsOf } from "./sentences";
import { changed, kept, keyPost, monthOf, otherwise, postWords, type Tenure } from "./tenure-words";

const ofKeyPosts = /重点|关键|轮岗|交流|任职(?:情况|年限|时间)|履职年限/;

/** `② 募捐部部长 某某，2011年10月任，…`: a point for each post, in a paper about who holds them. */
export function tenureEntries(document: AnalysedDocument, rules: string): Tenure[] {
	if (!ofKeyPosts.test(document.document.text.slice(0, 400))) return [];
	return entryGroups(document.document).flatMap(({ entries, head }) => {
		if (head || entries.length < 3) return [];
		return entries.flatMap(({ text, label, lines: [line] }) => {
			if (!line || text.length > 200 || (changed.test(text) && !kept.test(text))) return [];
			const words = text.slice(label.length);
			const since = findDates(words).find(
				({ year, span }) =>
					year !== undefined &&
					/^[^，。；]{0,16}?(?:任(?!务)|聘|到岗)/.test(words.slice(span.end, span.end + 22)),
			);
			const before = words.slice(0, since?.span.start ?? 0);
			if (!since?.year || !since.month || before.length > 40 || !postWords.test(before)) return [];
			if (otherwise.test(before) || !(keyPost.test(before) || named(before, rules))) return [];
			const from = label.length + since.span.start;
			const stop = line.text.slice(from).search(/[，。；]/);
			const span = spanIn(line, label.length, stop < 0 ? line.text.length : from + stop);
			return [
				{
					document,
					span: trim(document.document.text, span),
					who: before.replace(/[，。]/g, ""),
					since: monthOf(since.year, since.month),
				},
			];
		});
	});
}

const takenOver =
	/(?:^|[^\d〇零一二三四五六七八九])([〇零一二三四五六七八九]{2}|\d{2})年[^，。；]{0,6}?(?:接|管|干|当|到|来|上)[^，。；]{0,20}/;
const still = /(?:到现在|至今|一直|直到如今)[^。；]{0,12}|没(?:动|挪|换|变)过?|没离开/;

/** `我是一一年正月接的仓库，到现在没动过窝`. */
export function ownTenure(document: AnalysedDocument): Tenure[] {
	return sentences(document).flatMap((sentence) => {
		const match = takenOver.exec(sentence.text);
		if (!match || !still.test(sentence.text) || !keyPost.test(sentence.text)) return [];
		const written = match[1] as string;
		const digits = [...written].map((one) => "〇一二三四五六七八九".indexOf(one === "零" ? "〇" : one));
		const year =
			2000 + (/\d/.test(written) ? Number(written) : (digits[0] as number) * 10 + (digits[1] as number));
		return [
			{
				document,
				span: wordsOf(sentence),
				who: match[0].replace(/^[^\d〇零一-九]/, ""),
				since: monthOf(year, 12),
			},
		];
	});
}

/** The rule of the unit names the post. */
function named(before: string, rules: string): boolean {
	const body = before.replace(/^[^\u4e00-\u9fff]*/, "").slice(0, 2);
	return body.length === 2 && rules.includes(body);
}
