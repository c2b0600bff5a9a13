import { type Line, sentencesOf, spanIn } from "./lines";
import type { Recusal } from "./model-meeting";
import { isFullName, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

const signs =
	/回避|离场|退场|离开会(?:场|议室)|离席|未列席|退出会(?:场|议室)|走出会(?:场|议室)|出了?会(?:场|议室)|暂时离会|主动避席|我(?:就|先|还是)*(?:出去|退出|走开|避开|避一避)|先出去|避嫌|该?避一避|(?:起身|站起(?:身|来)?|说完|讲完|自己|主动|就|也)[^，。；]{0,4}(?:走|退|避|出去|离开)(?:了)?(?:出去|开|会场|会议室|，|。|；|$)|(?:走|退|避|躲)(?:了)?出(?:去|门|了)|(?:才|再)(?:把|叫|请|喊)[^，。；]{1,6}(?:回来|进来)|到(?:门|室|场|会场|会议室)外(?:面)?(?:等|候|去)/;
const left =
	/[^，。；（）]{0,16}(?:离场|退场|离开会(?:场|议室)|离席|退出会(?:场|议室)|走出会(?:场|议室)|离会|出去|到(?:门|室|场|会场|会议室)外)[^，。；（）]{0,6}/;
const returned = /[^，。；（）]{0,12}(?:返回|回到|归席|返场|重新入场)[^，。；（）]{0,6}/;
const unneeded =
	/不属于?(?:应当|需要)?回避|无需回避|不需要?回避|不构成回避|不涉及回避|无(?:需要)?回避(?:情形|人员|事项)/;
const rule =
	/(?:应当|必须|须|应|严格|主动|凡)[^，。；]{0,12}回避(?!。?$)|回避制度|任职回避规定|回避规定|凡涉及[^。；]{0,20}回避|该回避的回避|(?:一律|都要|都得|均须)[^，。；]{0,4}回避|回避(?:和|与|、|制度|要求|条款)/;

/** Who withdrew from an item, as far as its text says. Rules about withdrawing are no withdrawal. */
export function readRecusals(lines: readonly Line[], book: PersonBook): Recusal[] {
	const found: Recusal[] = [];
	for (const line of lines) {
		for (const sentence of sentencesOf(line.text)) {
			const text = line.text.slice(sentence.from, sentence.to);
			if (!signs.test(text)) continue;
			if (rule.test(text) && !unneeded.test(text) && !left.test(text) && !/申请|提出|本项|本议题/.test(text))
				continue;
			found.push(readRecusal(line, sentence.from, sentence.to, book));
		}
	}
	return found;
}

function readRecusal(line: Line, from: number, to: number, book: PersonBook): Recusal {
	const text = line.text.slice(from, to);
	const recusal: Recusal = { span: spanIn(line, from, to) };
	const person = whoIn(line, from, to, book) ?? speakerOf(line, from, book);
	if (person) recusal.person = person;
	const reason = text.match(/(?:因|由于|涉及)[^，。；（）]{2,30}/);
	if (reason?.index !== undefined)
		recusal.reason = spanIn(line, from + reason.index, from + reason.index + reason[0].length);
	const gone = text.match(left);
	if (gone?.index !== undefined)
		recusal.left = spanIn(line, from + gone.index, from + gone.index + gone[0].length);
	const back = text.match(returned);
	if (back?.index !== undefined)
		recusal.returned = spanIn(line, from + back.index, from + back.index + back[0].length);
	if (unneeded.test(text)) recusal.foundUnneeded = true;
	return recusal;
}

/** `某某：我先出去。（离开会议室）`: whoever speaks in the paragraph is the one who leaves. */
function speakerOf(line: Line, from: number, book: PersonBook) {
	const head = /^([\u4e00-\u9fff·]{2,6})(?:（[^）]{1,14}）)?：/.exec(line.text)?.[1];
	if (!head || from === 0 || !book.knows(head)) return undefined;
	return mention(spanIn(line, 0, head.length), head, book);
}

function whoIn(line: Line, from: number, to: number, book: PersonBook) {
	const text = line.text.slice(from, to);
	const best = book.namesIn(text)[0];
	if (best) return mention(spanIn(line, from + best.at, from + best.at + best.name.length), best.name, book);
	const words = text.match(
		/^(?:（|“)?(?:议到此项时，|其中，?|研究.{0,12}时，)?([\u4e00-\u9fff·]{1,8}?)(?:同志)?(?:因|主动|回避|申请|（|按|本项|今天|离|已)/,
	)?.[1];
	if (!words) return calledShort(line, from, text, book);
	const read = readWholeName(words, (written) => book.knows(written));
	if (!read || (read.shape === "full" && !isFullName(read.written))) return undefined;
	const at = from + text.indexOf(words) + read.from;
	return mention(spanIn(line, at, at + read.to - read.from), read.written, book);
}

/** `说到这件，老秦站起来讲，他该避一避`: the first clause that begins with someone known by a short form. */
function calledShort(line: Line, from: number, text: string, book: PersonBook) {
	for (const clause of text.matchAll(/[^，。；]+/g))
		for (let length = Math.min(4, clause[0].length - 1); length >= 1; length -= 1) {
			const words = clause[0].slice(0, length);
			const read = readWholeName(words, (written) => book.knows(written));
			if (!read || read.shape === "post" || !book.knows(read.written)) continue;
			if (!/^(?:同志)?[站起讲说因主申提先出走离回避按也就自本一]/.test(clause[0].slice(length))) continue;
			const at = from + clause.index;
			return mention(spanIn(line, at, at + length), read.written, book);
		}
	return undefined;
}
