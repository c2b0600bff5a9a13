import { describe, expect, it } from "vitest";
import { kinInRow } from "./kin-in-row";
import { kinNotWithdrawn } from "./kin-not-withdrawn";
import { ownMatter } from "./own-matter";
import { type Draft, quotesOf } from "./try-check";

const record = (item: string): Draft => ({
	kind: "meeting-record",
	text: `区民政局党组会议记录
时间：2022年4月6日
主持人：温启明
应到4人，实到4人：温启明、柏立春、佟秀兰、展敬
记录：虞小舟
${item}`,
});

describe("a member's own matter", () => {
	it.each([
		[
			"the member's own award",
			`一、研究年度优秀等次人选
虞小舟：建议名单为佟秀兰、尹文博。
柏立春：同意。
佟秀兰：谢谢大家，我没意见，同意。
展敬：同意。
温启明：同意。举手，4票同意。`,
			["谢谢大家，我没意见，同意"],
		],
		[
			"the member's own handling",
			`一、研究对柏立春同志的问责处理
虞小舟：低保审核失察，建议诫勉。
柏立春：责任不全在我，批评教育就够了。
展敬：同意诫勉。
温启明：就批评教育，同意。举手，4票同意。`,
			["责任不全在我，批评教育就够了"],
		],
		[
			"a relative's firm in the speaker's own words",
			`一、研究食堂承包
虞小舟：三家比选，膳香园第一，一年12万元。
展敬：膳香园是我小舅子开的，饭菜没问题，我同意。
柏立春：同意。
温启明：同意。举手，4票同意。`,
			["膳香园是我小舅子开的，饭菜没问题，我同意"],
		],
		[
			"nothing when the member leaves",
			`一、研究对柏立春同志的问责处理
虞小舟：低保审核失察，建议诫勉。
柏立春：我先出去。（走出会议室）
展敬：同意诫勉。
温启明：同意。举手，3票同意。`,
			[],
		],
		[
			"nothing about those who carry a decision out",
			`一、研究尹文博同志任职
虞小舟：尹文博拟任救助科副科长。
柏立春：同意。
佟秀兰：同意。
温启明：同意，由佟秀兰同志、柏立春同志谈话。举手，4票同意。`,
			[],
		],
	])("%s", (_, item, quotes) => expect(quotesOf(ownMatter, [record(item)])).toEqual(quotes));

	it("reads kin in a bracket after other words", () =>
		expect(
			quotesOf(kinNotWithdrawn, [
				record(`一、评定先进推荐人选
虞小舟：第一展云（救助科科员，展敬之女），第二蒲小山。
柏立春：同意。
展敬：孩子用心，同意。
温启明：同意。举手，4票同意。`),
			]),
		).toEqual(["孩子用心，同意"]));
});

describe("kin within a row", () => {
	const table = (words: string): Draft => ({
		kind: "unknown",
		text: `困难职工救助评审表
户号|申请人|情况|讨论|表决
1|柏小宁|钳工，系柏立春之子|${words}|4票赞成
2|马鸣|造型工|佟秀兰：同意；柏立春：同意|4票赞成`,
	});
	it.each([
		["佟秀兰：同意；柏立春：自己孩子，多给一点", ["柏立春：自己孩子，多给一点"]],
		["佟秀兰：同意；柏立春先行离场", []],
	])("%s", (words, quotes) => expect(quotesOf(kinInRow, [table(words)])).toEqual(quotes));
});

describe("kin who chose among bidders", () => {
	const bids = (words: string): Draft => ({
		kind: "contract",
		text: `展柜采购结果报告
第一名青禾展陈科技有限公司，法定代表人：苗景行，报价36万元。
${words}
经办：虞小舟`,
	});
	const register: Draft = {
		kind: "unknown",
		text: `近亲属从业情况摸底表
姓名|职务|配偶、子女及其他近亲属从业情况
柏立春|副馆长|配偶：教师；妻弟：苗景行，青禾展陈科技有限公司经理
佟秀兰|副馆长|配偶：医生；儿子：在读`,
	};
	const talk: Draft = {
		kind: "meeting-record",
		text: `提醒谈话记录
谈话时间：2022年3月4日
被谈话人：副馆长柏立春（中共党员）
答：有，我爱人的弟弟苗景行做展陈，公司叫青禾展陈。`,
	};
	it.each([
		["a register of relatives", [register, bids("评审组组长：佟秀兰，成员：柏立春、虞小舟")], 1],
		["a talk", [talk, bids("采购人代表2名：柏立春、佟秀兰")], 1],
		["withdrawn", [register, bids("采购人代表2名：佟秀兰、虞小舟（柏立春回避）")], 0],
		["no part in it", [register, bids("采购人代表2名：佟秀兰、虞小舟")], 0],
	] as [string, Draft[], number][])("%s", (_name, drafts, count) =>
		expect(quotesOf(kinNotWithdrawn, drafts)).toHaveLength(count),
	);
});
