import { describe, expect, it } from "vitest";
import { factsOfText, namesOf, sorted } from "./facts-of-text";

interface Case {
	says: string;
	head: string;
	/** After the last item. */
	tail?: string;
	title?: string;
	/** Members present, the chair among them. */
	members: string;
	/** `姓名` or `姓名=原因`. */
	absent?: string;
	observers?: string;
	expected?: number;
	present?: number;
	open?: boolean;
}

const cases: Case[] = [
	{
		says: "names by 顿号",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴、彭怀山\n列席：龙小川、阮青\n记录：卓然",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		observers: "龙小川 阮青",
	},
	{
		says: "names by spaces, two-character names padded",
		head: "主 持 人：贺知远\n出席人员：贺知远　冯立本　苏　晚　彭怀山\n请假人员：滕　越（外出培训）",
		members: "贺知远 冯立本 苏晚 彭怀山",
		absent: "滕越=外出培训",
	},
	{
		says: "names by tabs over two lines",
		head: "主持：贺知远\n参加人员：贺知远\t冯立本\t苏晚晴\n\t彭怀山\t滕越\n列席人员：龙小川\t阮青",
		members: "贺知远 冯立本 苏晚晴 彭怀山 滕越",
		observers: "龙小川 阮青",
	},
	{
		says: "one name a line with a title in brackets",
		head: "主持人：贺知远（党组书记）\n出席：\n冯立本（党组副书记、副局长）\n苏晚晴（党组成员、副局长）\n彭怀山（党组成员、总工程师）\n记录人：卓然",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
	},
	{
		says: "title before the name",
		head: "主持人：党组书记、局长贺知远\n出席人员：党组书记、局长贺知远，党组副书记、副局长冯立本，党组成员、副局长苏晚晴、彭怀山\n列席人员：办公室主任龙小川，财务科科长阮青",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		observers: "龙小川 阮青",
	},
	{
		says: "title after the name with a space",
		head: "主持人：贺知远\n出席人员：贺知远 党组书记、局长\n冯立本 党组副书记、副局长\n苏晚晴 党组成员、副局长\n列席：龙小川 办公室主任",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川",
	},
	{
		says: "states in brackets within one list",
		head: "主持人：贺知远\n出席：贺知远、冯 立、苏晚晴（请假）、龙小川（列席）",
		members: "贺知远 冯立",
		absent: "苏晚晴=请假",
		observers: "龙小川",
	},
	{
		says: "counts with one absent in brackets",
		head: "主持人：贺知远\n应到7人，实到6人，请假1人（钱伯韬，出差）\n出席：贺知远、冯立本、苏晚晴、彭怀山、滕越、闵行舟",
		members: "贺知远 冯立本 苏晚晴 彭怀山 滕越 闵行舟",
		absent: "钱伯韬=出差",
		expected: 7,
		present: 6,
	},
	{
		says: "counts in the label's brackets",
		head: "主持人：贺知远\n出席（应到5人，实到4人）：贺知远、冯立本、苏晚晴、彭怀山\n请假（1人）：滕越（在省委党校学习）",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越=在省委党校学习",
		expected: 5,
		present: 4,
	},
	{
		says: "应到实到 as 5/4",
		head: "主持人：贺知远\n应到/实到：5/4\n到会成员：贺知远、冯立本、苏晚晴、彭怀山\n缺席：滕越",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越",
		expected: 5,
		present: 4,
	},
	{
		says: "counts in Han numerals",
		head: "主持人：贺知远\n应到会党组成员七名，实到会五名\n出席：贺知远、冯立本、苏晚晴、彭怀山、滕越\n请假：闵行舟、钱伯韬",
		members: "贺知远 冯立本 苏晚晴 彭怀山 滕越",
		absent: "闵行舟 钱伯韬",
		expected: 7,
		present: 5,
	},
	{
		says: "counts as they are spoken",
		head: "主持人：贺知远\n班子的人该来六个，来了四个，请假两个。\n出席：贺知远、冯立本、苏晚晴、彭怀山\n请假：滕越、闵行舟",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越 闵行舟",
		expected: 6,
		present: 4,
	},
	{
		says: "a list that ends in 等",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴等5人\n列席：各科室负责人",
		members: "贺知远 冯立本 苏晚晴",
		open: true,
		present: 5,
	},
	{
		says: "a group in place of names",
		head: "主持人：贺知远\n出席人员：全体班子成员\n列席人员：各科室负责人",
		members: "贺知远",
		open: true,
	},
	{
		says: "the chair is not in the list",
		head: "主持：贺知远\n参会：冯立本、苏晚晴、彭怀山\n记录：卓然",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
	},
	{
		says: "absence for 公差",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n缺席：彭怀山（公差）、滕越（病假）",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山=公差 滕越=病假",
	},
	{
		says: "reason before the name in one sentence",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴。彭怀山因公出差请假，滕越因病请假。",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山=公出差 滕越=病",
	},
	{
		says: "absent label with the reason after a dash",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n未到：彭怀山——市里开会；滕越——住院",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山=市里开会 滕越=住院",
	},
	{
		says: "no one absent",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n请假：无\n缺席：无",
		members: "贺知远 冯立本 苏晚晴",
	},
	{
		says: "surnames with titles",
		head: "主持：贺书记\n到会：贺书记、冯局、苏副局长、彭总工\n列席：龙主任、阮科长",
		members: "贺书记 冯局 苏副局长 彭总工",
		observers: "龙主任 阮科长",
	},
	{
		says: "surname forms that full names elsewhere resolve",
		head: "主持：贺书记\n出席：贺知远、冯立本、苏晚晴\n请假：彭局（下乡）\n列席：龙主任（办公室）",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭局=下乡",
		observers: "龙主任",
	},
	{
		says: "names with an interpunct",
		head: "主持人：贺知远\n出席：贺知远、阿依努尔·买买提、冯立本\n列席：巴图·其其格",
		members: "贺知远 阿依努尔·买买提 冯立本",
		observers: "巴图·其其格",
	},
	{
		says: "double surnames",
		head: "主持人：欧阳朔\n出席：欧阳朔、上官云飞、司马青、诸葛文",
		members: "欧阳朔 上官云飞 司马青 诸葛文",
	},
	{
		says: "a table of labels and values",
		head: "主持人 | 贺知远 | 记录人 | 卓然\n出席人员 | 贺知远、冯立本、苏晚晴 | 列席人员 | 龙小川、阮青\n请假人员 | 彭怀山（休假） | 应到/实到 | 4/3",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山=休假",
		observers: "龙小川 阮青",
		expected: 4,
		present: 3,
	},
	{
		says: "a table of persons with a column of presence",
		head: "主持人：贺知远\n姓名 | 职务 | 出席情况 | 备注\n贺知远 | 党组书记、局长 | 出席 | \n冯立本 | 党组副书记 | 出席 | \n苏晚晴 | 党组成员 | 请假 | 在外学习\n龙小川 | 办公室主任 | 列席 | ",
		members: "贺知远 冯立本",
		absent: "苏晚晴=在外学习",
		observers: "龙小川",
	},
	{
		says: "a table whose label holds on over the rows below it",
		head: "到会委员 | 贺知远　党委书记 | 未到委员 | 冯立本　院长（挂职）\n|  | 苏晚晴　纪委书记 |  | 滕越　副院长（病假）\n|  | 彭怀山　副院长 | 列席 | 龙小川、阮青\n应到/实到 | 5人/3人 | 记录 | 卓然",
		title: "云溪区中医院党委会会议记录",
		members: "贺知远 苏晚晴 彭怀山",
		absent: "冯立本=挂职 滕越=病假",
		observers: "龙小川 阮青",
		expected: 5,
		present: 3,
	},
	{
		says: "a running head",
		title: "青岚区水务局党组会议纪要",
		head: "2023年5月6日下午，局党组书记、局长贺知远同志在局三楼会议室主持召开党组会议，冯立本、苏晚晴、彭怀山同志出席，滕越同志因参加市级培训请假，龙小川、阮青列席。",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越=参加市级培训",
		observers: "龙小川 阮青",
	},
	{
		says: "attendance told after the decisions",
		title: "青岚区水务局党组会议纪要",
		head: "2023年5月6日，贺知远同志主持召开党组会议。现将会议议定事项纪要如下。",
		tail: "出席：贺知远、冯立本、苏晚晴\n请假：彭怀山\n列席：龙小川",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山",
		observers: "龙小川",
	},
	{
		says: "all in one line with gaps",
		head: "主持：贺知远　　出席：贺知远、冯立本、苏晚晴　　缺席：彭怀山　　列席：龙小川　　记录：卓然",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山",
		observers: "龙小川",
	},
	{
		says: "full-width and half-width marks mixed",
		head: "主持人:贺知远\n出席人员:贺知远,冯立本,苏晚晴,彭怀山\n缺席人员:滕越(陪护家人)\n列席人员:龙小川",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越=陪护家人",
		observers: "龙小川",
	},
	{
		says: "a late arrival is present",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴（14:50到会）、彭怀山（第三项议题起参加）",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
	},
	{
		says: "who left early is present",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴（第二项后因公提前离会）",
		members: "贺知远 冯立本 苏晚晴",
	},
	{
		says: "observers by item",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n列席：龙小川（全程）；阮青、卓越（第二项）；机关各科室负责人（第三项）",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青 卓越",
	},
	{
		says: "观摩 and 旁听 are no members",
		head: "主持人：贺知远\n出席：贺知远、冯立本、苏晚晴\n邀请列席：龙小川（区纪委）\n旁听：阮青",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青",
	},
	{
		says: "committee wording of a hospital",
		title: "云溪区中医院党委会会议记录",
		head: "主持人：贺知远\n参会委员：贺知远、冯立本、苏晚晴\n请假委员：彭怀山\n列席：龙小川",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山",
		observers: "龙小川",
	},
	{
		says: "board wording",
		title: "云溪水务投资有限公司董事会会议记录",
		head: "主持人：贺知远\n参会董事：贺知远、冯立本、苏晚晴（委托冯立本代为表决）\n列席监事：龙小川\n应到董事5人，实到董事4人",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川",
		expected: 5,
		present: 4,
	},
	{
		says: "a branch meeting counts its members",
		title: "机关第二党支部党员大会记录",
		head: "主持人：贺知远\n应到党员18名，实到党员15名\n缺席：彭怀山、滕越、闵行舟（均因公外出）",
		members: "",
		absent: "彭怀山 滕越 闵行舟",
		expected: 18,
		present: 15,
	},
	{
		says: "masked names",
		head: "主持人：贺××\n出席：贺××、冯某某、苏某、彭×\n列席：龙××",
		members: "贺×× 冯某某 苏某 彭×",
		observers: "龙××",
	},
	{
		says: "label and list on separate lines",
		head: "主持人\n贺知远\n出席人员\n贺知远、冯立本、苏晚晴\n列席人员\n龙小川、阮青",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青",
	},
	{
		says: "a list broken inside a name by the page",
		head: "主持人：贺知远\n出席：党组书记、局长贺知远，党组副书记、副局长冯立\n本，党组成员、副局长苏晚晴\n列席：龙小川",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川",
	},
	{
		says: "numbered list",
		head: "主持人：贺知远\n出席人员：1.贺知远 2.冯立本 3.苏晚晴\n列席人员：1.龙小川 2.阮青",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青",
	},
	{
		says: "同志 behind every name",
		head: "主持人：贺知远同志\n出席：贺知远同志、冯立本同志、苏晚晴同志\n请假：彭怀山同志",
		members: "贺知远 冯立本 苏晚晴",
		absent: "彭怀山",
	},
	{
		says: "present told by sentence with a count",
		head: "主持人：贺知远\n党组成员共5人，到会4人：贺知远、冯立本、苏晚晴、彭怀山，滕越请假。",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		absent: "滕越",
		expected: 5,
		present: 4,
	},
	{
		says: "出席 and 列席 in the same list with 其中",
		head: "主持人：贺知远\n参会人员：贺知远、冯立本、苏晚晴、龙小川、阮青（其中龙小川、阮青列席）",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青",
	},
	{
		says: "unit behind the name in the list of observers",
		head: "主持人：贺知远\n出席：贺知远、冯立本\n列席：龙小川（办公室）、阮青（财务科）、派驻纪检监察组江一帆",
		members: "贺知远 冯立本",
		observers: "龙小川 阮青 江一帆",
	},
	{
		says: "reason shared by two",
		head: "主持人：贺知远\n出席：贺知远、冯立本\n请假：苏晚晴、彭怀山（均赴省厅汇报工作）",
		members: "贺知远 冯立本",
		absent: "苏晚晴=均赴省厅汇报工作 彭怀山=均赴省厅汇报工作",
	},
	{
		says: "因事因病 as labels",
		head: "主持人：贺知远\n出席：贺知远、冯立本\n因事请假：苏晚晴\n因病缺席：彭怀山",
		members: "贺知远 冯立本",
		absent: "苏晚晴 彭怀山",
	},
	{
		says: "应出席 and 实际出席",
		head: "主持人：贺知远\n应出席会议6人，实际出席会议5人。\n出席会议人员：贺知远、冯立本、苏晚晴、彭怀山、滕越",
		members: "贺知远 冯立本 苏晚晴 彭怀山 滕越",
		expected: 6,
		present: 5,
	},
	{
		says: "present with unit before each name",
		head: "主持人：贺知远\n出席：局领导：贺知远、冯立本、苏晚晴\n列席：办公室：龙小川；财务科：阮青",
		members: "贺知远 冯立本 苏晚晴",
		observers: "龙小川 阮青",
	},
	{
		says: "empty field",
		head: "主持人：贺知远\n出席：贺知远、冯立本\n缺席：\n列席：",
		members: "贺知远 冯立本",
	},
	{
		says: "the chair is told by 由…主持",
		head: "会议由党组书记贺知远主持。\n参加会议的有：冯立本、苏晚晴、彭怀山。\n列席会议的有：龙小川、阮青。",
		members: "贺知远 冯立本 苏晚晴 彭怀山",
		observers: "龙小川 阮青",
	},
];

function facts(one: Case) {
	const title = one.title ?? "青岚区水务局党组会议记录";
	const body =
		"一、研究汛前物资采购\n会议听取了物资科关于汛前物资采购的汇报。\n会议决定，同意按方案组织采购。";
	return factsOfText(
		[title, "时间：2023年5月6日14:30", "地点：三楼会议室", one.head, body, one.tail ?? ""].join("\n"),
	);
}

describe("attendance", () => {
	it.each(cases)("$says", (one) => {
		const attendance = facts(one).meetings[0]?.attendance;
		const absent = (attendance?.absent ?? [])
			.map(({ person, reason }) => {
				const name = person.name ?? person.written;
				const asked = one.absent?.split(" ").find((wanted) => wanted.split("=")[0] === name);
				return asked?.includes("=") ? `${name}=${reason ?? ""}` : name;
			})
			.sort()
			.join(" ");
		expect({
			members: namesOf(attendance?.members ?? []),
			absent,
			observers: namesOf(attendance?.observers ?? []),
			expected: attendance?.expected?.value,
			present: attendance?.present?.value,
			open: attendance?.open ?? false,
		}).toEqual({
			members: sorted(one.members),
			absent: sorted(one.absent ?? ""),
			observers: sorted(one.observers ?? ""),
			expected: one.expected,
			present: one.present,
			open: one.open ?? false,
		});
	});
});
