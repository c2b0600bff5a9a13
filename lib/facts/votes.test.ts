import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";
import type { Vote } from "./model-meeting";

const head =
	"青岚区水务局党组会议记录\n时间：2023年5月6日14:30\n地点：三楼会议室\n主持人：贺知远\n出席：贺知远、冯立本、苏晚晴、彭怀山、滕越\n请假：闵行舟\n记录：卓然\n一、研究有关事项\n冯立本：同意。\n";

interface Case {
	says: string;
	text: string;
	/** One string a vote: subject, method, for/against/abstain, `all` for a unanimous result without numbers, `absent` for votes of the absent. */
	votes: string[];
}

const cases: Case[] = [
	{ says: "hands with numbers", text: "举手表决，同意5票，反对0票，弃权0票，通过。", votes: ["hands 5/0/0"] },
	{ says: "numbers before the words", text: "表决结果：5票同意、0票反对、0票弃权。", votes: ["5/0/0"] },
	{
		says: "persons in place of ballots",
		text: "举手表决：同意5人，不同意0人，弃权0人。",
		votes: ["hands 5/0/0"],
	},
	{ says: "bare numbers side by side", text: "统计：同意7，不同意0，弃权0", votes: ["7/0/0"] },
	{ says: "bare numbers without marks", text: "无记名票统计：同意6 不同意2 弃权0", votes: ["ballot 6/2/0"] },
	{ says: "Han numerals", text: "经举手表决，赞成五票，反对零票，弃权一票。", votes: ["hands 5/0/1"] },
	{
		says: "secret ballot with ballots issued and returned",
		text: "采取无记名投票方式表决，发出表决票5张，收回5张，其中同意4票，不同意1票。",
		votes: ["ballot 4/1/- issued 5 returned 5"],
	},
	{
		says: "named ballot",
		text: "会议以记名投票方式进行表决，同意5票，不同意0票。",
		votes: ["named-ballot 5/0/-"],
	},
	{ says: "oral one by one", text: "经逐一表态，全体同意。", votes: ["oral all"] },
	{ says: "unanimous without method", text: "会议一致通过该方案。", votes: ["all"] },
	{ says: "全票", text: "经举手表决，全票通过。", votes: ["hands all"] },
	{
		says: "voters told",
		text: "参加表决5人，同意5票，无反对、弃权。",
		votes: ["5/0/0 voters 5"],
	},
	{
		says: "one vote for each candidate, a sentence each",
		text: "采取无记名投票方式逐一表决。\n阮青同志任财务科科长：同意5票，反对0票。\n龙小川同志任办公室主任：同意4票，反对1票。",
		votes: ["阮青 ballot 5/0/-", "龙小川 ballot 4/1/-"],
	},
	{
		says: "candidates within one sentence",
		text: "无记名投票结果：阮青，同意5票、不同意0票；龙小川，同意4票、不同意1票。",
		votes: ["阮青 ballot 5/0/-", "龙小川 ballot 4/1/-"],
	},
	{
		says: "candidates in a table",
		text: "姓名 | 拟任职务 | 同意 | 不同意 | 弃权\n阮青 | 财务科科长 | 5 | 0 | 0\n龙小川 | 办公室主任 | 4 | 1 | 0",
		votes: ["阮青 5/0/0", "龙小川 4/1/0"],
	},
	{
		says: "a form of one matter",
		text: "表决方式 | 举手表决\n表决结果 | 同意5票、反对0票、弃权0票",
		votes: ["hands 5/0/0"],
	},
	{
		says: "the residents' vote is not the meeting's",
		text: "业主表决同意120户，反对3户，冯立本作了说明。会议举手表决，同意5票。",
		votes: ["hands 5/-/-"],
	},
	{
		says: "votes of a recommendation are not the meeting's",
		text: "民主推荐中，阮青得票18票。经会议无记名投票，同意5票。",
		votes: ["ballot 5/-/-"],
	},
	{
		says: "votes of the absent counted",
		text: "举手表决，到会5人同意，闵行舟同志会前电话表示同意，计入同意票，共6票同意。",
		votes: ["hands 6/-/- absent"],
	},
	{
		says: "a rule on voting is no vote",
		text: "冯立本：干部任免应当逐个表决，必须采取无记名投票方式。",
		votes: [],
	},
	{ says: "not voted", text: "因意见分歧较大，会议决定不进行表决，下次再议。", votes: [] },
	{ says: "slashes", text: "表决：同意/反对/弃权：5/0/0。", votes: ["5/0/0"] },
	{ says: "only method", text: "会议以举手表决方式通过。", votes: ["hands"] },
	{
		says: "with 赞成 and 弃权 in any order",
		text: "表决情况：弃权1票，赞成4票，反对0票。",
		votes: ["4/0/1"],
	},
	{
		says: "有效票 and 发票 in short",
		text: "无记名投票：发票18张，收回18张，赞成17票，弃权1票。",
		votes: ["ballot 17/-/1 issued 18 returned 18"],
	},
	{ says: "应到实到 before the vote", text: "应到6人，实到5人，同意5人，超过半数，通过。", votes: ["5/-/-"] },
	{
		says: "deferred votes",
		text: "无记名投票表决，同意3票，不同意0票，缓议2票。",
		votes: ["ballot 3/0/- deferred 2"],
	},
	{ says: "鼓掌", text: "会议以鼓掌方式一致通过。", votes: ["oral all"] },
	{
		says: "with one dissent told by name",
		text: "举手表决：同意4票（贺知远、冯立本、苏晚晴、彭怀山），反对1票（滕越）。",
		votes: ["hands 4/1/-"],
	},
	{
		says: "no one against",
		text: "举手表决，5人同意，无人反对，无人弃权。",
		votes: ["hands 5/0/0"],
	},
	{ says: "only hands and their number", text: "大家没意见，举手五票，通过。", votes: ["hands 5/-/-"] },
	{ says: "a bare number of votes at the end", text: "冯立本：同意。举手，五票。", votes: ["hands 5/-/-"] },
	{ says: "票决 with the number behind", text: "票决7票赞成、1票反对，通过。", votes: ["ballot 7/1/-"] },
	{ says: "assent before the number", text: "同意五票，通过。", votes: ["5/-/-"] },
	{ says: "bare numbers over a slash", text: "表决结果：同意7／反对1。", votes: ["7/1/-"] },
	{ says: "hands counted in spoken words", text: "举手的六个，没举的一个。", votes: ["hands 6/1/-"] },
	{ says: "hands raised", text: "贺知远请大家举手，五只手举起来，没有反对的。", votes: ["hands 5/0/-"] },
	{ says: "sheets in favour", text: "唱票结果：6张赞成，1张空白。", votes: ["ballot 6/-/1"] },
	{
		says: "votes cast for a person",
		text: "计票：阮青得五票，龙小川得两票。",
		votes: ["阮青 ballot 5/-/-", "龙小川 ballot 2/-/-"],
	},
	{ says: "as many as voted", text: "五名委员都投了赞成票。", votes: ["5/-/-"] },
	{ says: "dissent by name, the rest counted", text: "四人同意，滕越保留意见。", votes: ["4/-/-"] },
	{ says: "five to one", text: "举手表决，五比一通过。", votes: ["hands 5/1/-"] },
	{
		says: "赞成：甲、乙… by names",
		text: "表决：赞成（4人）贺知远、冯立本、苏晚晴、彭怀山；反对（1人）滕越。",
		votes: ["4/1/-"],
	},
	{
		says: "有效票 with for and against in brackets",
		text: "无记名投票，收回选票七张，其中有效票七张（同意六张、不同意一张）。",
		votes: ["ballot 6/1/- returned 7"],
	},
	{ says: "marks of correct form", text: "表决：√5 ×0 ○1", votes: ["5/0/1"] },
	{ says: "full count in words", text: "到会七人全部举手赞成。", votes: ["hands 7/-/-"] },
	{
		says: "a number of offers is no vote",
		text: "三家报价，五项指标，冯立本：同意按第二家办理。",
		votes: [],
	},
];

function line(vote: Vote): string {
	const numbers = [vote.for, vote.against, vote.abstain];
	return [
		vote.subject ? (vote.subject.name ?? vote.subject.written) : "",
		vote.method?.kind ?? "",
		numbers.some(Boolean) ? numbers.map((count) => count?.value ?? "-").join("/") : "",
		vote.unanimous && !vote.for ? "all" : "",
		vote.deferred ? `deferred ${vote.deferred.value}` : "",
		vote.ballotsIssued ? `issued ${vote.ballotsIssued.value}` : "",
		vote.ballotsReturned ? `returned ${vote.ballotsReturned.value}` : "",
		vote.voters ? `voters ${vote.voters.value}` : "",
		vote.absentVotes ? "absent" : "",
	]
		.filter(Boolean)
		.join(" ");
}

describe("votes", () => {
	it.each(cases)("$says", ({ text, votes }) => {
		const items = factsOfText(`${head}${text}`).meetings.flatMap((meeting) => meeting.items);
		expect(items.flatMap((item) => item.votes).map(line)).toEqual(votes);
	});
});
