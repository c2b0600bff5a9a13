import { describe, expect, it } from "vitest";
import { copyTold } from "./copy-told";
import { sameWords } from "./same-words";
import { type Draft, quotesOf } from "./try-check";

const study = (day: string, words: string): Draft => ({
	kind: "study-record",
	text: `区档案馆理论学习中心组学习记录
时间：${day}
主持人：温启明
参加：温启明、柏立春、佟秀兰、贺明山
${words}`,
});
const talk = (day: string, person: string, words: string): Draft => ({
	kind: "unknown",
	text: `廉政谈话记录
谈话时间：${day}
谈话对象：${person}
问：岗位上有什么风险？
答：${words}
签字：${person}`,
});

describe("the same words at another time", () => {
	it.each([
		[
			"a view",
			[
				study("2022年4月6日", "柏立春：老档案受潮的有三架，除湿机夜里停，钥匙却在门卫手里，要先换锁。"),
				study("2022年9月8日", "柏立春：老档案受潮的有三架，除湿机夜里停，钥匙却在门卫手里，要先换锁。"),
			],
			1,
		],
		[
			"an answer",
			[
				talk("2022年4月6日", "贺明山", "外借登记靠手写，怕对不上号，我每周末拿库房清单核一遍。"),
				talk("2022年4月9日", "佟秀兰", "外借登记靠手写，怕对不上号，我每周末拿库房清单核一遍。"),
			],
			1,
		],
		[
			"what office language repeats",
			[
				study(
					"2022年4月6日",
					"温启明：会议强调，各科室要提高政治站位，切实把思想和行动统一到中央决策部署上来。",
				),
				study(
					"2022年9月8日",
					"温启明：会议强调，各科室要提高政治站位，切实把思想和行动统一到中央决策部署上来。",
				),
			],
			0,
		],
		[
			"the form of a meeting",
			[
				study("2022年4月6日", "与会人员逐一发言，温启明末位表态，举手表决，四票同意，一致通过。"),
				study("2022年9月8日", "与会人员逐一发言，温启明末位表态，举手表决，四票同意，一致通过。"),
			],
			0,
		],
	] as [string, Draft[], number][])("%s", (_name, drafts, count) =>
		expect(quotesOf(sameWords, drafts)).toHaveLength(count),
	);
});

describe("copying that a paper tells of", () => {
	it.each([
		["核查笔记，九本与会议记录文字一致，连错字都一样。", 1],
		["两份对照检查材料只改了姓名和日期。", 1],
		["个人笔记不得照抄，内容雷同的退回重写。", 0],
		["抽查笔记十二本，未发现雷同。", 0],
	])("%s", (words, count) =>
		expect(quotesOf(copyTold, [{ kind: "unknown", text: `学习情况核查\n${words}` }])).toHaveLength(count),
	);
});
