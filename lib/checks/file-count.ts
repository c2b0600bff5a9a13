import type { AnalysedDocument } from "../facts/case";
import { parseNumeral } from "../text/numerals";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

const number = "(\\d{1,4}|[一二三四五六七八九十百零〇两]{1,6})";
const unit = "(页|份|件|张|卷|册)";
/** What the list says there should be, then what is there: 目录96页，实有89页. */
const counted = new RegExp(
	`(?:目录|应有|应为|原有|登记|载明|列明|移交(?:单|清单)|清单|封面)[^，。；\\d]{0,12}?${number}${unit}[^。；]{0,16}?((?:实有|实际|实存|实收|实点|清点|现有|现存|只有|仅有|只剩|仅存|收到)[^，。；\\d]{0,8}?${number}${unit}[^。；]{0,16})`,
);
const file = /档案|卷宗|目录|志愿书|材料|移交|清单/;
/** The gap is made good or its reason is on paper. */
const settled =
	/(?:已|均|并|由|经|当日|次日)[^，。；]{0,16}(?:补(?:入|齐|回|交|寄)|调取|找到|追回|退回|更正|查明|核实)|另(?:册|卷|袋|存)|退回(?:原|转出)|拒(?:收|签)|(?:向|函)[^，。；]{0,10}(?:追查|查询|核查|催要)/;

/** A file holds fewer papers than its list says, and nobody went after the rest. */
export const fileCount: DocumentCheck = {
	id: "file-count",
	scope: "document",
	run: ({ document }) => {
		const all = sentences(document).filter(({ text }) => file.test(text));
		if (all.length === 0) return notApplied("未读到档案或目录的清点");
		return proposed(all.flatMap((sentence) => judge(document, sentence)));
	},
};

function judge(document: AnalysedDocument, sentence: Sentence): CheckProposal[] {
	const match = counted.exec(sentence.text);
	if (!match || isDemand(sentence.text) || match[2] !== match[5]) return [];
	const listed = parseNumeral(match[1] as string);
	const there = parseNumeral(match[4] as string);
	if (listed === undefined || there === undefined || there >= listed) return [];
	const rest = sentence.line.text.slice(sentence.from + match.index + match[0].length);
	if (settled.test(match[0]) || settled.test(rest)) return [];
	const from = match.index + match[0].indexOf(match[3] as string);
	const span = partOf(sentence, from, match.index + match[0].length);
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, span)),
			why: `目录记${listed}${match[2]}，实有${there}${match[2]}，少${listed - there}${match[2]}，未见补齐或追查的记载`,
		},
	];
}
