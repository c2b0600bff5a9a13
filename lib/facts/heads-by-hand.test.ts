import { describe, expect, it } from "vitest";
import { factsOfText, namesOf, sorted } from "./facts-of-text";

/** Heads of minutes as each secretary lays them out: what a reader takes from the first lines. */
const cases: {
	says: string;
	head: string;
	date?: string;
	chair?: string;
	recorder?: string;
	members?: string;
	absent?: string;
	observers?: string;
	expected?: number;
	present?: number;
}[] = [
	{
		says: "labels of one syllable",
		head: "党组会议记录\n时：2023年4月6日上午9:00\n地：三楼会议室\n主：傅长庚\n到：傅长庚、龚玉良、苗秀兰\n列：邢可\n录：邢可\n一、研究经费使用事项",
		date: "2023-04-06",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
		observers: "邢可",
	},
	{
		says: "a whole head on one line, the day in front",
		head: "支部委员会会议记录簿\n2022.3.8　下午　会议室　支委：傅长庚（书记）、龚玉良、苗秀兰、邢可、甄立新　到 4 人，甄立新公出　主持 傅长庚　记 邢可\n议题1 研究经费使用事项",
		date: "2022-03-08",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 邢可",
		absent: "甄立新",
	},
	{
		says: "labels drawn out to one width, with colons and without",
		head: "党组会议记录\n时　　间：2023年5月9日（星期二）\n地　点　三楼会议室\n主　　持：傅长庚（党组书记、局长）\n出　席　傅长庚　龚玉良　苗秀兰\n列　　席：邢可（办公室主任）\n督导组：县委督导组组长单明等2人到会指导\n记　录　邢可\n一、研究经费使用事项",
		date: "2023-05-09",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
		observers: "邢可",
	},
	{
		says: "how many should come with their names, then how many came",
		head: "党组会议记录\n时间：2023年5月10日\n主持：傅长庚　记录：邢可\n应到党组成员4人：傅长庚、龚玉良、苗秀兰、甄立新。实到3人。\n请假：甄立新（出差）\n一、研究经费使用事项",
		members: "傅长庚 龚玉良 苗秀兰",
		absent: "甄立新",
		expected: 4,
		present: 3,
	},
	{
		says: "labels set off by gaps on one line",
		head: "党委会议记录\n时间　2023年5月8日上午　地点　二楼会议室　主持　傅长庚　记录　邢可\n出席　傅长庚　龚玉良　苗秀兰　甄立新\n一、研究经费使用事项",
		date: "2023-05-08",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
	},
	{
		says: "chair in the bracket behind a name, recorder behind a comma",
		head: "党支部委员会记录\n2023年9月12日下午，学校会议室。到会：傅长庚（支部书记，主持）、龚玉良、苗秀兰。邢可记录。\n一、研究经费使用事项",
		date: "2023-09-12",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
	},
	{
		says: "chair and recorder told in one sentence",
		head: "局党组会议记录\n二〇二三年三月二十日，局机关三楼。傅长庚主持，邢可记录。\n党组成员五名：傅长庚、龚玉良、苗秀兰、甄立新、荀方，全部到会。\n一、研究经费使用事项",
		date: "2023-03-20",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新 荀方",
	},
	{
		says: "role words before the names without a colon",
		head: "董事会会议记录\n2022年11月3日　公司六楼\n主持人傅长庚，记录人邢可，出席董事傅长庚、龚玉良、苗秀兰、甄立新。\n一、研究经费使用事项",
		date: "2022-11-03",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
	},
	{
		says: "a body of seven by name, all of it there",
		head: "党委会记录\n2024年1月9日上午9点，行政楼301。委员七名全到：傅长庚（主持）、龚玉良、苗秀兰、甄立新、荀方、逄海、步青。邢可记。\n一、研究经费使用事项",
		date: "2024-01-09",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新 荀方 逄海 步青",
	},
	{
		says: "executive members by name, five all there",
		head: "工会执委会记录\n2024年1月9日上午9点，职工之家。执委五人：傅长庚、龚玉良、苗秀兰、甄立新、荀方，五人均到。主持：傅长庚。记录：邢可。\n一、研究经费使用事项",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新 荀方",
	},
	{
		says: "names then the number of them that came",
		head: "党组会议纪实\n2023年6月1日下午3时，小会议室，傅长庚书记召集，龚玉良、苗秀兰、甄立新、荀方四位成员到齐，邢可做记录。\n一、研究经费使用事项",
		date: "2023-06-01",
		chair: "傅长庚",
		recorder: "邢可",
	},
	{
		says: "counts with a slash",
		head: "党委会会议记录\n会议日期：2023.6.15\n应到/实到：7/5\n出席：傅长庚、龚玉良、苗秀兰、甄立新、荀方\n缺席：逄海（出差）、步青（病假）\n主持：傅长庚　记录：邢可\n一、研究经费使用事项",
		date: "2023-06-15",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新 荀方",
		absent: "步青 逄海",
		expected: 7,
		present: 5,
	},
	{
		says: "posts before the names, parted by gaps",
		head: "院长办公会记录\n会议时间：2023年6月15日\n参加人：院长傅长庚　副院长龚玉良　副院长苗秀兰　总会计师甄立新\n主持人：院长傅长庚\n记录人：办公室邢可\n一、研究经费使用事项",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
	},
	{
		says: "each with the post in a bracket",
		head: "党委会记录\n时间：2023年6月15日（星期四）\n出席：傅长庚（书记）、龚玉良（副书记、校长）、苗秀兰（纪委书记）、甄立新（委员）\n请假：荀方（因公出差）\n主持人：傅长庚　　记录人：邢可\n一、研究经费使用事项",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
		absent: "荀方",
		chair: "傅长庚",
		recorder: "邢可",
	},
	{
		says: "headings in brackets",
		head: "【会议名称】党组2023年第8次会议\n【时间】2023年6月15日\n【地点】一号会议室\n【主持】傅长庚\n【出席】傅长庚、龚玉良、苗秀兰\n【记录】邢可\n一、研究经费使用事项",
		date: "2023-06-15",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
	},
	{
		says: "the day and the counts in prose",
		head: "班子会记录\n2023年6月15日，周四，傅长庚同志主持召开班子会。班子成员6人，今天到了4人：傅长庚、龚玉良、苗秀兰、甄立新；荀方、逄海下乡。\n一、研究经费使用事项",
		date: "2023-06-15",
		chair: "傅长庚",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
		absent: "荀方 逄海",
		present: 4,
		expected: 6,
	},
	{
		says: "实到 with the one who is missing",
		head: "党组会议记录\n2023年6月15日上午\n应到党组成员7名，实到6名，甄立新同志因公请假。\n主持：傅长庚　记录：邢可\n一、研究经费使用事项",
		absent: "甄立新",
		expected: 7,
		present: 6,
		chair: "傅长庚",
		recorder: "邢可",
	},
	{
		says: "numbers in a fraction of words",
		head: "支委会记录\n日期：2023/6/15\n人数：应到五人，实到三人（傅长庚、龚玉良、苗秀兰），缺席二人（荀方病假，逄海在外学习）\n主持人：傅长庚\n记录人：邢可\n一、研究经费使用事项",
		date: "2023-06-15",
		members: "傅长庚 龚玉良 苗秀兰",
		absent: "荀方 逄海",
		expected: 5,
		present: 3,
	},
	{
		says: "a form in cells",
		head: "会议记录表\n会议名称|局长办公会|时间|2023年6月15日\n主持人|傅长庚|记录人|邢可\n出席人员|傅长庚、龚玉良、苗秀兰|缺席人员|荀方（住院）\n一、研究经费使用事项",
		date: "2023-06-15",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
		absent: "荀方",
	},
	{
		says: "chair by post in front, name behind",
		head: "理事会会议记录\n会议由理事长傅长庚主持，副理事长龚玉良、苗秀兰，理事甄立新、荀方参加会议，秘书邢可担任记录。\n会议时间：2023年6月15日\n一、研究经费使用事项",
		chair: "傅长庚",
		recorder: "邢可",
	},
	{
		says: "the recorder is named at the end",
		head: "总经理办公会议记录\n2023年6月15日14:30—16:00，集团8楼\n傅长庚、龚玉良、苗秀兰、甄立新参会，荀方请假\n主持人傅长庚\n一、研究经费使用事项\n同意。\n记录整理：邢可",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰 甄立新",
		absent: "荀方",
	},
	{
		says: "a speaker in brackets stays a speaker, a notice in brackets does not become one",
		head: "党组会议记录\n时间：2023年6月15日\n主持：傅长庚　记录：邢可\n出席：傅长庚、龚玉良、苗秀兰\n【议题】研究经费使用事项\n【龚玉良】同意。\n【说明】本记录一式两份。",
		chair: "傅长庚",
		recorder: "邢可",
		members: "傅长庚 龚玉良 苗秀兰",
	},
];

describe("heads of minutes by many hands", () => {
	it.each(cases)("$says", (one) => {
		const meeting = factsOfText(one.head).meetings[0];
		const attendance = meeting?.attendance;
		if (one.date) expect(meeting?.date?.iso).toBe(one.date);
		if (one.chair) expect(meeting?.chair?.name).toBe(one.chair);
		if (one.recorder) expect(meeting?.recorder?.name).toBe(one.recorder);
		if (one.members) expect(namesOf(attendance?.members ?? [])).toBe(sorted(one.members));
		if (one.absent)
			expect(namesOf((attendance?.absent ?? []).map(({ person }) => person))).toBe(sorted(one.absent));
		if (one.observers) expect(namesOf(attendance?.observers ?? [])).toBe(sorted(one.observers));
		if (one.expected) expect(attendance?.expected?.value).toBe(one.expected);
		if (one.present) expect(attendance?.present?.value).toBe(one.present);
	});
});
