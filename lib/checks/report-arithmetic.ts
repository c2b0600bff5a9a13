import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { partOf, sentences } from "./sentences";

const whole = /(\d{1,4})(?:个|项|条|件)(?:具体)?(?:问题|任务|事项|整改事项|措施|信访件|议题)/;
const parts =
	/(?:已?完成(?:整改)?|已?办结|基本完成|阶段性完成|正在(?:推进|整改|办理)|未完成|尚未完成|剩余|需?长期(?:坚持|推进|整改)?(?:的)?|持续推进(?:的)?|待整改|未办结|部分完成)(?:的)?[^，。；\d]{0,8}(\d{1,4})(?:个|项|条|件)/g;

/** Parts of a whole that do not add up to it: 16个问题, done 11, nearly 3, long-term 3. */
export const reportArithmetic: DocumentCheck = {
	id: "report-arithmetic",
	scope: "document",
	run: ({ document }) => proposed(sentences(document).flatMap((sentence) => judge(sentence, document))),
};

function judge(sentence: ReturnType<typeof sentences>[number], document: AnalysedDocument): CheckProposal[] {
	const total = whole.exec(sentence.text);
	if (!total) return [];
	const rest = sentence.text.slice(total.index + total[0].length);
	const found = [...rest.matchAll(parts)];
	if (found.length < 2 || new Set(found.map((part) => part[0].replace(/\d+.*/, ""))).size !== found.length)
		return [];
	const sum = found.reduce((count, part) => count + Number(part[1]), 0);
	const stated = Number(total[1]);
	const open = /剩余|未完成|长期|推进|未办结|待整改/.test(found.at(-1)?.[0] ?? "");
	if (sum === stated || (!open && sum < stated)) return [];
	const last = found.at(-1) as RegExpMatchArray;
	const end = total.index + total[0].length + (last.index as number) + last[0].length;
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, partOf(sentence, total.index, end))),
			why: `总数${stated}，各项之和为${sum}（${found.map((part) => part[1]).join("+")}），前后不符`,
		},
	];
}
