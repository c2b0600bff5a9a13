import type { AnalysedDocument } from "../facts/case";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, type Matter, mattersOf, partOf, type Sentence } from "./sentences";

/** A step that follows an appointment, and how it is told that it was left out. */
interface Step {
	name: string;
	/** What the step is called. */
	told: RegExp;
	/** It did not take place. */
	left: RegExp;
	/** Not yet due, under way, or done after all. */
	fine: RegExp;
}

const not = "(?:没有?|未|无|不(?:曾|再|用|必|需)|缺|免|省)(?!异议|反映|意见|不良|举报|问题|收到|接到)";

const steps: readonly Step[] = [
	{
		name: "试用期满考核",
		told: /试用期?(?!工|人|地|药|装置|阶段的?(?:设备|系统))|期满(?:考核|转正|测评)|转正(?!定级)/,
		left: new RegExp(
			`${not}[^，。；]{0,14}(?:考核|测评|转正|办理?|安排|组织|研究|材料|记录|列入)|(?:考核|测评|转正)[^。；]{0,12}(?:还?没有?(?![^，。]{0,4}(?:意见|反映|异议))|未|空白|缺失|遗漏|漏)|(?:到点|自动|自然|直接|一律)[^，。；]{0,10}(?:转|正式|任职|享受|套改|发)|(?:视同|视为|等同|即为)[^，。；]{0,6}(?:合格|正式|转正)|(?:不|未)(?:设|定|写|注明|约定|规定|明确)[^，。；]{0,6}试用|${not}[^，。；]{0,4}试用期`,
		),
		fine: /(?:未|尚未|没有?|还没|不)(?:到期|期满|届满|满)|未到|正在(?:进行|组织|办理)|已(?:安排|补办|补做|组织|通过)|不(?:适用|设)试用期的|平级|平职|选任制|延长试用|暂缓|考核合格/,
	},
	{
		name: "任职谈话",
		told: /(?:任职|任前|廉政|上岗|履新|到任|就职)[^，。；]{0,6}谈话|谈话(?!推荐|调研|了解|提醒|函询|人数)|(?:同|和|与|找|跟)[^，。；]{1,6}谈(?!恋|判|心谈|过|到|了)/,
		left: new RegExp(
			`${not}[^，。；]{0,8}(?:谈话|谈成|谈过|与[^，。；]{1,6}谈|同[^，。；]{1,6}谈|找[^，。；]{1,6}谈)|(?:谈话|谈的事)[^，。；]{0,6}(?:就|也|便|一直|始终|还)?(?:${not}(?!意见|异议)[^，。；]{0,10}|取消|搁下|搁置|落下|忘了|不了了之|往后(?:拖|放)|作罢|空着|空白)(?:提|安排|进行|谈|做|开展|组织|补|记录|记载|材料)?|以[^，。；]{2,12}代(?:替)?(?:了)?[^，。；]{0,4}谈话`,
		),
		fine: /考察|推荐|诫勉|信访|提醒|已(?:谈|补)|补谈|(?:拟|将|待|定于)[^，。；]{0,10}谈|不(?:得|能|准)/,
	},
];
const appointing =
	/任(?:职|命|免|用|前)|聘任|提(?:任|拔)|上任|到岗|就任|发文|新任|试用|转正|履职|任[^，。；]{1,14}(?:长|主任|书记|经理)/;

/** Someone was appointed, and the probation was never examined or nobody talked with them. */
export const afterAppointment: DocumentCheck = {
	id: "after-appointment",
	scope: "document",
	run: ({ document }) => {
		if (document.facts.kind.kind === "unit-rule") return notApplied("制度文件");
		const matters = mattersOf(document);
		if (matters.length === 0) return notApplied("没有可读的文字");
		return proposed(
			matters.flatMap((matter) =>
				steps.flatMap((step) => {
					if (!step.told.test(matter.text) || !appointing.test(matter.text)) return [];
					return matter.sentences
						.flatMap((sentence, at) =>
							judge(document, step, sentence, matter.sentences[at - 1], titleOf(matter, document)),
						)
						.slice(0, 2);
				}),
			),
		);
	},
};

/** What the item is about: 关于某某试用期满. */
function titleOf({ item }: Matter, document: AnalysedDocument): string {
	return item ? document.document.text.slice(item.title.start, item.title.end) : "";
}

/** The clause that tells the omission; the step may be named in it, earlier in the sentence, or just before. */
function judge(
	document: AnalysedDocument,
	step: Step,
	sentence: Sentence,
	before: Sentence | undefined,
	title: string,
): CheckProposal[] {
	if (isDemand(sentence.text)) return [];
	const clauses = [...sentence.text.matchAll(/[^；。，]+/g)];
	for (const [index, clause] of clauses.entries()) {
		const lead = clauses
			.slice(Math.max(0, index - 2), index)
			.map(([words]) => words)
			.join("，");
		const near = `${before?.line === sentence.line ? before.text : ""}${lead}，${clause[0]}`;
		if (!step.told.test(near) && !step.told.test(title)) continue;
		if (!step.left.test(clause[0])) continue;
		if (!step.told.test(clause[0]) && !/考核|转正|谈|正式/.test(clause[0])) continue;
		if (step.fine.test(`${lead}，${clause[0]}`)) continue;
		const from = step.told.test(clause[0]) ? clause.index : (clauses[index - 1]?.index ?? clause.index);
		const span = partOf(sentence, from, clause.index + clause[0].length);
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, span)),
				why: `任职后的${step.name}没有进行，未见补办或延期的说明`,
			},
		];
	}
	return [];
}
