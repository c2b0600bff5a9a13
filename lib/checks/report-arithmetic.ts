import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

const whole =
	/(\d{1,4}|[一二三四五六七八九十]{1,5})(?:个|项|条|件)(?:具体)?(?:问题|任务|事项|整改事项|措施|信访件|议题)/;
const parts =
	/(?:已?完成(?:整改)?|已?办结|基本完成|阶段性完成|正在(?:推进|整改|办理)|未完成|尚未完成|剩余|需?长期(?:坚持|推进|整改)?(?:的)?|持续推进(?:的)?|待整改|未办结|部分完成)(?:的)?[^，。；\d]{0,8}(\d{1,4})(?:个|项|条|件)/g;

/** Parts of a whole that do not add up to it: 16个问题, done 11, nearly 3, long-term 3. */
export const reportArithmetic: DocumentCheck = {
	id: "report-arithmetic",
	scope: "document",
	run: ({ document }) => {
		const all = sentences(document);
		return proposed(all.flatMap((sentence, index) => judge(sentence, all[index - 1], document)));
	},
};

/** `反馈了十六个问题。截至目前，已完成15个`: the sentence before tells the whole. */
const goesOn = /^(?:截至|截止|目前|现|其中|到[^，。；]{1,8}[，底]|已完成|至[^，。；]{1,8}[，底])/;

function judge(
	sentence: Sentence,
	before: Sentence | undefined,
	document: AnalysedDocument,
): CheckProposal[] {
	const own = whole.exec(sentence.text);
	const above =
		!own && before?.line === sentence.line && goesOn.test(sentence.text) ? whole.exec(before.text) : null;
	const total = own ?? above;
	if (!total) return [];
	const from = own ? own.index + own[0].length : 0;
	const rest = sentence.text.slice(from);
	const found = [...rest.matchAll(parts)];
	if (found.length < 2 || new Set(found.map((part) => part[0].replace(/\d+.*/, ""))).size !== found.length)
		return [];
	const sum = found.reduce((count, part) => count + Number(part[1]), 0);
	const stated = Number(total[1]) || (parseNumeral(total[1] as string) ?? 0);
	const open = /剩余|未完成|长期|推进|未办结|待整改/.test(found.at(-1)?.[0] ?? "");
	if (sum === stated || (!open && sum < stated)) return [];
	const last = found.at(-1) as RegExpMatchArray;
	const end = from + (last.index as number) + last[0].length;
	const start = own ? own.index : (found[0]?.index ?? 0);
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, start, end))),
			why: `总数${stated}，各项之和为${sum}（${found.map((part) => part[1]).join("+")}），前后不符`,
		},
	];
}
