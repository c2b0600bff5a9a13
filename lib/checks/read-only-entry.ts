import type { AnalysedDocument } from "../facts/case";
import { type Entry, entryGroups } from "../facts/entries";
import { type Line, readLines, spanIn } from "../facts/lines";
import { contains, overlaps, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { itemsOf, passage, trim } from "./meeting-support";
import { isConcrete, restOf } from "./study-substance";

/** Reading out, in the words of minutes and of talk. */
const reading =
	/宣读|通读|领读|领学|朗读|诵读|导读|跟读|齐读|轮(?:流)?读|念(?:了|完|过|毕|到|通知|文件|稿|一遍|给|的|材料|报纸)|[来由][\u4e00-\u9fff]{2,4}念|照(?:本|稿|着)[^，。；]{0,4}(?:念|读|宣)|读(?:了|完|毕|一遍|文件|材料|原文|全文)|播放|收看|观看|收听|听(?:录音|广播)|看(?:了)?(?:录像|视频|片)|(?:传达|学习)(?:了)?(?:文件|通知|原文|全文)|阅读/;
/** Passing on or studying, which alone does not say that no more was done … */
const passing =
	/^(?:[^，。；]{0,14}(?:集体|集中|组织|认真|继续|再次)?)(?:传达|学习|通报)(?:了)?[^，。；]{4,}/;
/** … unless the paper goes on with who listened, for how long, or that it was over. */
const listening =
	/聆听|听取|在听|边听|听完|听讲|做笔记|记笔记|记了|历时|用时|时长|分钟|小时|散会|下一?项|读毕|念毕|学毕|结束|签到|拍照|合影|无(?:人)?(?:讨论|发言)/;
/** What may be studied; minutes read out lists of names and ballots too. */
const studied =
	/精神|讲话|文件|通知|通报|条例|规定|《|法(?:》|律|规|$)|意见|办法|决定|会议|材料|章程|规划|纲要|案例|读本|全文|原文|录音|录像|视频|片|报告|文章|社论|公报|决议|准则|细则|要求/;
const otherReading =
	/(?:宣读|念)[^，。；]{0,10}(?:名单|结果|票数|候选|誓词|承诺|任命|任职|处分|考察|表决|选举|决算|评分|得票|入党|颁奖|获奖)|(?:监票|计票|开标|唱标)/;
/** Clauses that tell the outer side of a session: how long, who heard it, how it ended. */
const outer =
	/^(?:(?:约|共|用时|历时|时长|全程|持续|大约|整整|随后|之后|其后|接着|然后|最后|会议|会上|大家|全体|与会|到会|参会|各位|人员|党员|同志|都|均|便|就|即|直接|也|还|再|又|并|一起|集体|认真|仔细|安静|专心|在听|边听边记|边听|边记|听讲|记了?笔记|做笔记|听取|聆听|念毕|念完|读完|读毕|学毕|完毕|结束|散会|散了|吃饭(?:了)?|休会|签字|签到|签名|拍照|合影|留影|存档|归档|上传|打卡|转入|进入|进行|转到|接|到|下(?:一)?(?:项|个|题)(?:议题|议程|内容)?|其他议题|无|没有|未|展开|安排|讨论|发言|交流|研讨|提问|补充|意见|说话|页|分钟|小时|点|条|段|字|[\d〇零一二三四五六七八九十百两半余多]+|个|左右|余|多|上午|下午|晚上|中午|记录(?:里|上|中)?(?:面)?|写(?:的是|为|着)?|“[^”]*”|[、：（）《》]))+$/;
const columnsOutside =
	/日期|时间|主持|主讲|领学|人数|参加|到会|出席|内容|题目|主题|课题|方式|形式|地点|活动|记录人|次数|序号|请假|学时|类别|备注|文件|名称/;
/** Longest unit that can be a mere reading. */
const longest = 260;

/** One session or item among others was read out and nothing more, told in a register, a list or a story. */
export const readOnlyEntry: DocumentCheck = {
	id: "read-only-entry",
	scope: "document",
	run: ({ document }) => {
		if (["unit-rule", "contract", "expense"].includes(document.facts.kind.kind)) return proposed([]);
		// Only where the paper tells what came of other matters does the lack of it say something.
		if (!readLines(document.document).some(({ text }) => isConcrete(text))) return proposed([]);
		const found: CheckProposal[] = [];
		const spoken = itemsOf(document).flatMap(({ item }) => (item.turns.length > 1 ? [item] : []));
		for (const { entries, head } of entryGroups(document.document)) {
			const told = entries.map((entry) => bodyOf(entry, head));
			entries.forEach((entry, index) => {
				const shown = readOnly(entry, told[index] as Part[]);
				// An item with its speakers is judged by what they say.
				if (shown && spoken.some((item) => contains(item.span, shown))) return;
				if (shown && !found.some(({ at }) => overlaps(at.span, shown)))
					found.push(finding(document, entry, shown));
			});
		}
		return proposed(found);
	},
};

interface Part {
	text: string;
	line: Line;
	from: number;
}

/** What an entry tells beyond its date, people and title: cells of the columns that hold results, or all its clauses. */
function bodyOf(entry: Entry, head: Entry["row"]): Part[] {
	const cells = entry.row ? [...entry.row] : [];
	const lines = entry.row
		? cells.filter(([column]) => !columnsOutside.test(head?.get(column)?.text ?? "")).map(([, line]) => line)
		: entry.lines;
	return lines.flatMap((line) => {
		const parts: Part[] = [];
		let from = 0;
		for (const text of line.text.split(/(?<=[，。；！？])/)) {
			parts.push({ text, line, from });
			from += text.length;
		}
		return parts;
	});
}

/** The passage that tells the reading, when nothing else is told. */
function readOnly(entry: Entry, parts: readonly Part[]): Span | undefined {
	if (entry.text.length > longest || otherReading.test(entry.text) || !studied.test(entry.text))
		return undefined;
	const body = parts.filter((part) => !isTitle(part, entry));
	// What one speaker of several says is judged with the whole item.
	if (!entry.row && /^[^\d一二三四五六七八九十]+：$/.test(entry.label)) return undefined;
	const first =
		body.find(({ text }) => reading.test(text)) ??
		(listening.test(entry.text) ? body.find(({ text }) => passesOn(text)) : undefined) ??
		parts.find(({ text }) => reading.test(text)) ??
		(listening.test(entry.text) ? parts.find(({ text }) => passesOn(text)) : undefined);
	if (!first) return undefined;
	const whole = parts.map(({ text }) => text).join("");
	if (
		/讨论(?!：?无)|研讨|交流(?!：?无)|体会|提问|提出|建议|认为|谈了|测试|答题/.test(
			whole.replace(/(?:未|没有?|无|不)[^，。；]{0,6}(?:讨论|研讨|交流|提问|发言)/g, ""),
		)
	)
		return undefined;
	const others = parts.filter(
		(part) =>
			!reading.test(part.text) && !isTitle(part, entry) && !(passesOn(part.text) && !isConcrete(part.text)),
	);
	if (
		others.some(({ text }) => substantial(text)) ||
		isConcrete(afterReading(first.text)) ||
		/[读念达看听文件知像例]后[^，。；]{4,}/.test(first.text)
	)
		return undefined;
	const last = parts.filter(({ line }) => line === first.line).at(-1) as Part;
	return spanIn(first.line, first.from, last.from + last.text.length);
}

const bookTitle = /^[^《。；]{0,24}《[^》]+》(?:（[^）]*）)?[，。；：]?$/;
const attendance = /(?:应到|实到|全到|出席|主持|记录)[\s\S]*(?:应到|实到|全到|出席|主持|记录)/;

/** `通报` is the act as well as a thing to study: what is passed on must be named beside it. */
function passesOn(text: string): boolean {
	return passing.test(text) && studied.test(text.replace(/(?:传达|学习|通报)了?/, ""));
}

/** The short line that names what is studied, and the date or number before it. */
function isTitle({ line, from, text }: Part, { lines, row }: Entry): boolean {
	if (row) return false;
	return (
		(bookTitle.test(text) && !reading.test(text)) ||
		(attendance.test(line.text) && !reading.test(line.text)) ||
		(line === lines[0] && lines.length > 1 && line.text.length <= 60) ||
		(from === 0 && /^.{0,16}[：，]$/.test(text))
	);
}

function substantial(text: string): boolean {
	const own = text.replace(/[。，；！？]/g, "").replace(/^[^：]{1,6}：/, "");
	if (
		outer.test(own) ||
		own === "" ||
		/召开[^，]{0,10}会议?$|主持$|\d?人(?:参加|到会)?$|^\d{1,4}[年月]/.test(own)
	)
		return false;
	if (/(?:来|发|收到|下发|印发|转来)(?:了)?(?:个|一份|份|文)?/.test(own) && studied.test(own)) return false;
	return isConcrete(own) || restOf(own).length > 8;
}

/** `宣读了通知，由办公室月底前落实`: what the reading clause itself goes on to say. */
function afterReading(text: string): string {
	const at = text.search(
		/要求|明确|决定|并请|并由|随后由|(?<=[读念传达看听]|条例|文件|通知|录像)[^，。；]{0,4}后/,
	);
	return at < 0 ? "" : text.slice(at);
}

function finding(document: AnalysedDocument, entry: Entry, shown: Span): CheckProposal {
	const title = entry.lines[0] as Line;
	const cells = entry.row
		? entry.lines.filter(({ text, span }) => studied.test(text) && !overlaps(span, shown))
		: [];
	const related = [...cells, ...(entry.row || overlaps(title.span, shown) ? [] : [title])].slice(0, 1);
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, shown)),
		why: "该次学习传达只记有宣读、收看，未见讨论和结合本单位的贯彻措施，其他各次记有措施",
		related: related.map(({ span }) => ({ passage: passage(document, span), label: "学习内容" })),
	};
}
