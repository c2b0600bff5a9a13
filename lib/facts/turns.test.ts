import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";

const head = [
	"青岚区水务局党组会议记录",
	"时间：2023年5月6日14:30",
	"地点：三楼会议室",
	"主持人：贺知远（党组书记、局长）",
	"出席：贺知远（党组书记、局长）、冯立本（党组副书记、副局长）、苏晚晴（党组成员、副局长）、彭怀山（党组成员、总工程师）、滕越（党组成员、副局长）",
	"列席：龙小川（办公室主任）、阮青（财务科科长）、江一帆（派驻纪检监察组组长）",
	"记录：卓然",
];

interface Case {
	says: string;
	title?: string;
	text: string;
	/** `speaker role stance`, parted by `; `; the stance is left out where none counts; `?` for a group. */
	turns: string;
	head?: string[];
}

const cases: Case[] = [
	{
		says: "a name and a colon",
		text: "阮青：汇报物资采购预算情况。\n冯立本：我同意这个方案。\n苏晚晴：没有意见。\n贺知远：同意，按程序采购。",
		turns: "阮青 report; 冯立本 opinion assent; 苏晚晴 opinion assent; 贺知远 opinion/conclusion assent",
	},
	{
		says: "同志 before the colon",
		text: "冯立本同志：同意。\n苏晚晴同志：赞成，建议先询价。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "post in brackets",
		text: "冯立本（副局长）：同意。\n彭怀山（总工程师）：库房容量还要核一下，我保留意见。",
		turns: "冯立本 opinion assent; 彭怀山 opinion reserve",
	},
	{
		says: "a space within the name",
		text: "滕　越：同意。\n冯 立 本：同意。",
		turns: "滕越 opinion assent; 冯立本 opinion assent",
	},
	{
		says: "numbers before the name",
		text: "（1）冯立本：同意。\n（2）苏晚晴：同意。\n（3）贺知远：同意。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 贺知远 opinion/conclusion assent",
	},
	{
		says: "number and name without a colon",
		text: "（1）冯立本同意；（2）苏晚晴同意；（3）滕越不同意，认为应先公开询价。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 滕越 opinion object",
	},
	{
		says: "surname and post",
		text: "冯局长：同意。\n苏副局长：同意。\n彭总工：再论证一下，不急着定。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion reserve",
	},
	{
		says: "clipped titles",
		text: "冯局：没意见。\n彭总：可以。\n贺局：那就这么定。",
		turns: "冯立本 opinion assent; 彭怀山 opinion assent; 贺知远 opinion/conclusion assent/propose",
	},
	{
		says: "老 and 小",
		text: "老冯：我看行。\n老苏：同意。\n老彭：费用偏高，我不赞成。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion object",
	},
	{
		says: "bare surnames",
		text: "冯：同意。\n苏：同意。\n滕：建议缓一缓。\n贺：下次再议。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 滕越 opinion reserve; 贺知远 opinion/conclusion -",
	},
	{
		says: "given name with 同志",
		text: "立本同志：同意。\n晚晴同志：同意，仓库我来落实。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "书记 alone",
		text: "书记：大家先说。\n冯立本：同意。\n书记：大家意见一致，就按这个办。",
		turns: "贺知远 chairing; 冯立本 opinion assent; 贺知远 conclusion assent/propose",
	},
	{
		says: "主持人 and 汇报人 before the name",
		text: "主持人贺知远：下面请财务科汇报。\n汇报人阮青：今年汛前物资缺口三十万元。\n冯立本：同意采购。",
		turns: "贺知远 chairing; 阮青 report; 冯立本 opinion assent",
	},
	{
		says: "manner before the colon",
		text: "阮青汇报：物资缺口三十万元。\n冯立本补充：仓库里还有一批能用。\n苏晚晴表态：同意。\n贺知远总结：按大家的意见办。",
		turns: "阮青 report; 冯立本 opinion -; 苏晚晴 opinion assent; 贺知远 conclusion -",
	},
	{
		says: "first and last told",
		text: "冯立本首先发言：同意。\n苏晚晴：同意。\n贺知远最后表态：同意，请办公室落实。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 贺知远 conclusion assent",
	},
	{
		says: "said in a sentence",
		text: "冯立本同志说，物资缺口要补，我同意。苏晚晴同志表示同意。彭怀山同志认为，库房不够，建议先租后买。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion propose",
	},
	{
		says: "a paragraph that begins with the name and a verb",
		text: "冯立本表示，同意财务科提出的方案。\n苏晚晴指出，采购要走公开程序，赞成方案。\n其他同志表示同意。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; ? opinion assent",
	},
	{
		says: "others without a name",
		text: "冯立本：同意。\n其他同志：都同意。\n大家：没有意见。",
		turns: "冯立本 opinion assent; ? opinion assent; ? opinion assent",
	},
	{
		says: "与会人员一致",
		text: "阮青汇报了物资采购情况。\n与会人员一致同意该方案。",
		turns: "阮青 report; ? opinion assent",
	},
	{
		says: "two speak as one",
		text: "冯立本、苏晚晴：同意。\n彭怀山和滕越：没有意见。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion assent; 滕越 opinion assent",
	},
	{
		says: "several in one paragraph",
		text: "冯立本：同意。苏晚晴：同意。彭怀山：同意。贺知远：好，就这么定。",
		turns:
			"冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion assent; 贺知远 opinion/conclusion assent/propose",
	},
	{
		says: "a dash in place of the colon",
		text: "冯立本——同意。\n苏晚晴——同意，快点买。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "a space in place of the colon",
		text: "冯立本　同意。\n苏晚晴　同意，抓紧采购。\n滕　越　没有不同意见。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 滕越 opinion assent",
	},
	{
		says: "a name alone on its line",
		text: "冯立本\n我看方案可行，同意。\n苏晚晴\n同意。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "a table of speakers",
		text: "发言人 | 意见\n冯立本 | 同意\n苏晚晴 | 同意，建议分批采购\n贺知远 | 同意",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 贺知远 opinion/conclusion assent",
	},
	{
		says: "a table with a number column",
		text: "序号 | 姓名 | 职务 | 发言要点 | 表态\n1 | 冯立本 | 副局长 | 缺口属实 | 同意\n2 | 滕越 | 副局长 | 资金来源未明 | 不同意",
		turns: "冯立本 opinion assent; 滕越 opinion object",
	},
	{
		says: "the principal leans first",
		text: "贺知远：我的意见，就用上次那家公司。大家说说。\n冯立本：同意书记意见。\n苏晚晴：同意。",
		turns: "贺知远 opinion propose; 冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "the principal only opens",
		text: "贺知远：今天研究物资采购，先请阮青汇报，大家再发表意见。\n阮青：缺口三十万元，拟公开询价。\n冯立本：同意。",
		turns: "贺知远 chairing; 阮青 report; 冯立本 opinion assent",
	},
	{
		says: "a question put to the reporter",
		text: "滕越：价格是不是高了？\n阮青：比去年低百分之五。\n滕越：那我同意。",
		turns: "滕越 opinion question; 阮青 report; 滕越 opinion assent",
	},
	{
		says: "reading aloud",
		text: "龙小川：宣读《关于做好防汛工作的通知》。\n冯立本：要抓好落实。",
		turns: "龙小川 reading; 冯立本 opinion -",
	},
	{
		says: "an aside",
		text: "冯立本：库房我看过，够用。\n苏晚晴（插话）：还差二十平方米。\n冯立本：那就再租一间，同意方案。",
		turns: "冯立本 opinion -; 苏晚晴 aside; 冯立本 opinion assent",
	},
	{
		says: "disagreement softly said",
		text: "冯立本：这个价我觉得不合适，建议重新询价。\n苏晚晴：我对供应商有顾虑。\n彭怀山：我还是那句话，先放一放。",
		turns: "冯立本 opinion object; 苏晚晴 opinion reserve; 彭怀山 opinion reserve",
	},
	{
		says: "abstains",
		text: "冯立本：同意。\n滕越：我弃权。",
		turns: "冯立本 opinion assent; 滕越 opinion reserve",
	},
	{
		says: "objects in so many words",
		text: "滕越：我反对。资金没有落实就采购不符合规定。\n冯立本：我不同意现在就定。",
		turns: "滕越 opinion object; 冯立本 opinion object",
	},
	{
		says: "no objection is assent",
		text: "冯立本：无不同意见。\n苏晚晴：没有不同看法。\n彭怀山：无异议。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 彭怀山 opinion assent",
	},
	{
		says: "residents' assent is not the speaker's",
		text: "冯立本：已征得居民同意，协议签了。\n苏晚晴：上级批复同意后再动工。",
		turns: "冯立本 opinion -; 苏晚晴 opinion -",
	},
	{
		says: "labels are no speakers",
		text: "汇报内容：物资缺口三十万元。\n讨论情况：\n冯立本：同意。\n表决结果：同意5票。\n会议决定：按方案采购。",
		turns: "冯立本 opinion assent",
	},
	{
		says: "a quotation is no turn",
		text: "冯立本：市局贾处长讲过：“汛前必须备足。”我同意采购。",
		turns: "冯立本 opinion assent",
	},
	{
		says: "a person spoken of is no turn",
		text: "冯立本：苏晚晴同志前期做了不少工作，我同意。",
		turns: "冯立本 opinion assent",
	},
	{
		says: "an observer's view is no member's",
		text: "江一帆：程序要走全，监督组没有意见。\n冯立本：同意。",
		turns: "江一帆 report/opinion; 冯立本 opinion assent",
	},
	{
		says: "words run over paragraphs",
		text: "冯立本：我讲两点。\n一是缺口属实，二是资金有来源。\n所以我同意这个方案。\n苏晚晴：同意。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "what the meeting decides ends the last turn",
		text: "冯立本：同意。\n苏晚晴：同意。\n会议决定，同意采购方案，由物资科实施。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "a full-width and a half-width colon mixed",
		text: "冯立本:同意。\n苏晚晴﹕同意。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "name with post before it",
		text: "副局长冯立本：同意。\n派驻纪检监察组江一帆：请注意询价留痕。\n党组书记、局长贺知远：同意。",
		turns: "冯立本 opinion assent; 江一帆 report/opinion; 贺知远 opinion/conclusion assent",
	},
	{
		says: "in order of speaking told by ordinals",
		text: "第一位发言的冯立本同志表示同意；第二位苏晚晴同志表示同意；贺知远同志最后发言，同意该方案。",
		turns: "冯立本 opinion assent; 苏晚晴 opinion assent; 贺知远 conclusion assent",
	},
	{
		says: "agreement by silence is the group's",
		text: "冯立本：同意。\n其余班子成员未发表不同意见。",
		turns: "冯立本 opinion assent; ? opinion assent",
	},
	{
		says: "the same surname twice is not guessed",
		head: [...head.slice(0, 4), "出席：贺知远、冯立本、冯晓岚、苏晚晴", "记录：卓然"],
		text: "老冯：同意。\n苏晚晴：同意。",
		turns: "老冯 opinion assent; 苏晚晴 opinion assent",
	},
	{
		says: "the same surname told apart by the post",
		head: [
			...head.slice(0, 4),
			"出席：贺知远、冯立本（副局长）、冯晓岚（总工程师）、苏晚晴（副局长）",
			"记录：卓然",
		],
		text: "冯总工：同意。\n冯局：不同意。",
		turns: "冯晓岚 opinion assent; 冯立本 opinion object",
	},
];

function turnsOf(one: Case): string[] {
	const facts = factsOfText(
		[...(one.head ?? head), `一、${one.title ?? "研究汛前物资采购"}`, one.text, "散会。"].join("\n"),
	);
	const items = facts.meetings[0]?.items ?? [];
	return items.flatMap((item) =>
		item.turns.map(({ speaker, role, stance }) =>
			[speaker ? (speaker.name ?? speaker.written) : "?", role, stance].join(" "),
		),
	);
}

/** `贺知远 opinion/conclusion assent` stands for both; without a stance any will do; `-` is no lean. */
function fits(actual: string | undefined, wanted: string): boolean {
	const [name, role, stance] = (actual ?? "").split(" ");
	const [wantedName, wantedRole, wantedStance] = wanted.split(" ");
	return (
		name === wantedName &&
		(wantedRole ?? "").split("/").includes(role ?? "") &&
		(!wantedStance ||
			wantedStance
				.split("/")
				.some((one) => (one === "-" ? /none|question|propose/.test(stance ?? "") : one === stance)))
	);
}

describe("speaker turns", () => {
	it.each(cases)("$says", (one) => {
		const actual = turnsOf(one);
		const wanted = one.turns.split("; ");
		const shown = wanted.map((turn, index) =>
			fits(actual[index], turn) ? turn : (actual[index] ?? "nothing"),
		);
		expect([...shown, ...actual.slice(wanted.length)]).toEqual(wanted);
	});
});
