import { type Line, spanIn } from "./lines";
import type { PersonMention } from "./model-values";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

const lead =
	"(?:[^：；。\\d]{0,14}(?:表决|投票|结果|举手|情况)[^：；。\\d]{0,6}：)?(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.])?(?:对|关于|其中)?(?:第.{1,2}(?:名|位|个)?(?:人选|候选人)?[：，]?)?";
const behind =
	"(?:同志|（[^）]{1,20}）|(?:拟)?(?:任命为|任|担任|提任|兼任|转任|聘任为)[^，：；。]{2,20}|的?(?:任职|任免|转正|表决)(?:表决)?(?:结果)?|[：，]|(?=得|获))+";
const subject = new RegExp(
	`^${lead}([\\u4e00-\\u9fff·]{2,5}?)${behind}(?=.{0,8}(?:同意|赞成|不同意|反对|得|发出|应到)|(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})票)`,
);

export interface SubjectPiece {
	from: number;
	to: number;
	subject?: PersonMention;
}

/** `卢思远：同意4票。` and `第一人选张三，同意7票；第二人选…` give each candidate a piece. */
export function perSubject(line: Line, from: number, to: number, book: PersonBook): SubjectPiece[] {
	const text = line.text.slice(from, to);
	const several = severalIn(line, from, text, book);
	if (several.length > 1) return several;
	const match = text.match(subject);
	const name = match?.[1];
	const read = name ? readWholeName(name, (written) => book.knows(written)) : undefined;
	if (!match || !name || !read || read.shape === "post") return [{ from, to }];
	const at = from + match[0].lastIndexOf(name);
	return [{ from, to, subject: mention(spanIn(line, at, at + name.length), read.written, book) }];
}

/** `阮青得5票，龙小川得4票` in one sentence. */
function severalIn(line: Line, from: number, text: string, book: PersonBook): SubjectPiece[] {
	const found = [
		...text.matchAll(
			/(?:^|[，、；：])([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:得|获|：|，)?(?:同意|赞成)?(?=(?:\d{1,3}|[一二两三四五六七八九十]{1,3})票)/g,
		),
	].flatMap((match) => {
		const name = match[1] as string;
		const read = readWholeName(name, (written) => book.knows(written));
		return read?.shape === "full" ? [{ at: match.index + match[0].indexOf(name), name }] : [];
	});
	return found.map(({ at, name }, index) => ({
		from: from + at,
		to: from + (found[index + 1]?.at ?? text.length),
		subject: mention(spanIn(line, from + at, from + at + name.length), name, book),
	}));
}
