import { describe, expect, it } from "vitest";
import { factsOfText, namesOf, sorted } from "./facts-of-text";

/** Heads of notebooks that tell presence in sentences; the roster knows who is called by the surname alone. */
const roster = ["岳立春", "曾广文", "钱素云", "范志坚", "宋明"].map((name) => ({
	name,
	posts: [],
	aliases: [],
	member: true,
}));

const cases: {
	says: string;
	head: string;
	members: string;
	absent?: string;
	observers?: string;
	recorder?: string;
	day?: string;
}[] = [
	{
		says: "surnames with their number, everyone came",
		head: "2022年4月党组会\n四月十五，礼拜四，上午九点，小会议室，岳主持，岳、曾、钱、范、宋五个都到了，会计邹敏列席，楚平记。",
		members: "岳立春 曾广文 钱素云 范志坚 宋明",
		observers: "邹敏",
		recorder: "楚平",
		day: "2022-04-15",
	},
	{
		says: "full names, 都来了",
		head: "党组会记录\n二〇二二年六月十六，礼拜四，早上八点四十，小会议室。岳立春主持。岳立春、曾广文、钱素云、范志坚、宋明都来了，一个不缺。楚平记。",
		members: "岳立春 曾广文 钱素云 范志坚 宋明",
		recorder: "楚平",
		day: "2022-06-16",
	},
	{
		says: "some of five, the rest away with reasons",
		head: "党组会记录\n2022年5月13日下午三点，三楼，岳立春主持，楚平记。五个到了三个，岳、曾、范；老钱领队去省里，宋在党校脱产学，都请了假。",
		members: "岳立春 曾广文 范志坚",
		absent: "钱素云 宋明",
		recorder: "楚平",
	},
	{
		says: "来了四个 with names behind a colon, one ill",
		head: "党组会记录\n三月十一，二〇二二年，礼拜五，后晌两点，三楼小会议室。岳立春主持。党组五个人来了四个：岳立春、曾广文、钱素云、宋明；老范住院开刀，请了假。办公室邹敏、业务部冉平坐在边上听。楚平记。",
		members: "岳立春 曾广文 钱素云 宋明",
		absent: "范志坚",
		observers: "邹敏 冉平",
		day: "2022-03-11",
	},
	{
		says: "labels in plain words",
		head: "办公会记录\n2022年4月25日下午，四楼会议室，岳立春主持，楚平记。\n来的：岳立春、曾广文、钱素云。请假的：范志坚去省里开会，宋明送孩子看病。",
		members: "岳立春 曾广文 钱素云",
		absent: "范志坚 宋明",
	},
	{
		says: "列席的有",
		head: "党组会记录\n2022年4月25日下午，四楼会议室，岳立春主持，楚平记。岳、曾、钱、范、宋全在。列席的有邹敏、冉平，说到哪件进来听哪件。",
		members: "岳立春 曾广文 钱素云 范志坚 宋明",
		observers: "邹敏 冉平",
	},
	{
		says: "nobody asked for leave",
		head: "党组会记录\n2022年4月25日下午，四楼会议室，岳立春主持，楚平记。岳立春、曾广文、钱素云、范志坚、宋明都到了，没有人请假。",
		members: "岳立春 曾广文 钱素云 范志坚 宋明",
	},
	{
		says: "matters with commas are no people",
		head: "党组会记录\n2022年4月25日下午，四楼会议室，岳立春主持，楚平记。岳立春、曾广文、钱素云都到了。材料、单子、签到簿都在。",
		members: "岳立春 曾广文 钱素云",
	},
];

describe("presence told in sentences", () => {
	it.each(cases)("$says", ({ head, members, absent, observers, recorder, day }) => {
		const facts = factsOfText(
			`${head}\n头一件，说值班。钱说按表排，范说行。\n第二件，说用车。曾说登记。岳说照办。`,
			{ profile: { unit: "", unitType: "government", roster, thresholds: {} } },
		);
		const meeting = facts.meetings[0];
		const attendance = meeting?.attendance;
		expect(namesOf(attendance?.members ?? [])).toBe(sorted(members));
		expect(namesOf((attendance?.absent ?? []).map(({ person }) => person))).toBe(sorted(absent ?? ""));
		expect(namesOf(attendance?.observers ?? [])).toBe(sorted(observers ?? ""));
		if (recorder) expect(meeting?.recorder?.name).toBe(recorder);
		if (day) expect(meeting?.date?.iso).toBe(day);
	});

	it("a whole body told by number is expected and present", () => {
		for (const words of ["五个人都到了", "五个党组的都到了", "党组五人到齐", "委员五名，无人缺席"]) {
			const attendance = factsOfText(
				`党组会记录\n2022年4月25日下午，四楼会议室，岳立春主持，${words}，楚平记。\n头一件，说值班。\n第二件，说用车。`,
			).meetings[0]?.attendance;
			expect([words, attendance?.expected?.value, attendance?.present?.value]).toEqual([words, 5, 5]);
		}
	});
});

const notebooks: { says: string; text: string; items: string[][] }[] = [
	{
		says: "meetings under headings of day and kind, items told in speech",
		text: "二〇二二年春天的会\n四月十五那回，党组会\n四月十五，礼拜五，上午九点，小会议室，岳立春主持，五个都到了，楚平记。\n先说托养的补助。钱素云说三十六万，按人头分。\n再说安全。范志坚说烟感要换。\n五月十三那回，党组会\n五月十三，下午三点，小会议室，岳立春主持，五个都到了，楚平记。\n头一样，缺个副所长。钱素云说推荐过了。\n第二样，会场布置。",
		items: [
			["托养的补助", "安全"],
			["缺个副所长", "会场布置"],
		],
	},
	{
		says: "days in figures",
		text: "2022年会议本\n3月2日 党委会\n上午九点，小会议室，岳立春主持，五个都到了，楚平记。\n第一件，说预算。钱素云：三十六万，按人头分。第二件，说值班。范志坚：照表。\n3月20日 办公会\n上午九点，小会议室，岳立春主持，五个都到了，楚平记。\n头一件，议修缮。\n再一件，车辆年检。",
		items: [
			["预算", "值班"],
			["修缮", "车辆年检"],
		],
	},
	{
		says: "points within a speech are no items",
		text: "党组会记录\n2022年4月25日下午，四楼会议室，岳立春主持，五个都到了，楚平记。\n岳立春：讲两点。第一，要快。第二，要稳。\n曾广文：同意。",
		items: [["岳立春：讲两点"]],
	},
];

describe("notebooks without numbers", () => {
	it.each(notebooks)("$says", ({ text, items }) => {
		const facts = factsOfText(text);
		const shown = facts.meetings.map((meeting) =>
			meeting.items.map(({ title }) =>
				text
					.slice(title.start, title.end)
					.replace(/^(?:说|议)/, "")
					.split(/[。：]/)[0]
					?.slice(0, 12),
			),
		);
		expect(shown).toEqual(items.map((list) => list.map((one) => one.split(/[：]/)[0])));
	});
});
