import { describe, expect, it } from "vitest";
import { dissentRewritten } from "./dissent-rewritten";
import { dissentTold } from "./dissent-told";
import { quotesOf } from "./try-check";

const head =
	"县体育中心党总支会议\n2022年4月6日　主持：温启明　委员四人：温启明、柏立春、佟秀兰、贺明山，四人到会\n";

describe("an objection cut short or counted as assent", () => {
	it.each([
		[
			"in a letter",
			"来信反映：研究泳池外包时，我明确表示不同意，书记说这个问题先放一放，接着就举手，记为四票同意。",
			1,
		],
		[
			"in minutes with items by a sign",
			`${head}◆看台座椅\n柏立春：三家报价都没有，我不赞成。\n佟秀兰：同意。\n贺明山：同意。\n温启明：同意。四票通过。`,
			1,
		],
		[
			"in an interview",
			"谈话笔录\n问：当时谁有不同看法？\n答：柏立春当场反对，说合同期太长。\n问：后来呢？\n答：温书记说时间关系，不要再说了，直接表决。\n答：表决结果是全体同意。",
			1,
		],
		[
			"on a sheet",
			"会签单\n|单位|意见|\n|副主任 柏立春|不同意，理由另附|\n|副主任 贺明山|同意|\n|办公室汇总|各位领导均已同意|",
			1,
		],
		[
			"in telegraphic minutes",
			`${head}1. 场馆租赁。柏立春认为租金偏高，主张暂缓；温启明打断说领导已经定了，举手四票同意。`,
			1,
		],
	])("is marked %s", (_name, text, count) => {
		expect(quotesOf(dissentTold, [text])).toHaveLength(count);
	});

	it.each([
		["counted in the vote", `${head}1. 看台。柏立春：我不赞成。\n温启明：同意。\n同意3票，反对1票，通过。`],
		[
			"the reason for putting off",
			`${head}1. 看台。柏立春：价高，我不同意今天定。\n温启明：那就缓议，下次会议再研究。`,
		],
		[
			"taken up",
			`${head}1. 看台。柏立春：我不赞成买进口的，建议改国产。\n温启明：意见予以采纳，改为国产。\n举手四票同意。`,
		],
		[
			"given up",
			`${head}1. 看台。柏立春：我原先不同意。\n佟秀兰：已重新询价。\n柏立春：价格降了，我同意。\n举手四票同意。`,
		],
		["none", `${head}1. 看台。四人依次同意，无反对、无弃权，举手四票。`],
		["made by the public", `${head}1. 车位。居民有反对意见两条，已逐条答复。四人同意，举手四票。`],
		["a rule", "议事规则：对不同意见应当如实记录，不得以少数服从多数为由中止发言，形成一致意见后表决。"],
		[
			"asked for by the chair and not given",
			"党组会议记录\n主持：穆青\n应到3人，实到3人：穆青、卜长河、柏玉琴\n穆青：工期紧，大家有没有不同看法？\n与会人员均表示没有不同意见。",
		],
	])("is not told when it is %s", (_name, text) => {
		expect(quotesOf(dissentTold, [text])).toEqual([]);
	});
});

describe("a record that was made to say otherwise", () => {
	it.each([
		[
			"by a table of changes",
			"|序号|手写稿|打印稿|经手|\n|1|贺明山：不同意，场地没有腾出来。|贺明山：没有补充。|办公室|\n|2|柏立春：同意。|柏立春：同意。|办公室|",
			["贺明山：没有补充"],
		],
		[
			"by the recording",
			"核对情况：录音中贺明山说“这个价我不能同意”。归档的会议记录上写的是“贺明山：无意见”。",
			["归档的会议记录上写的是“贺明山：无意见”"],
		],
		[
			"by instruction",
			"聊天记录\n小虞：贺总对补贴方案投了反对票，初稿已写上。\n温主任：正式的请写成全体委员同意，票数不用列。",
			["正式的请写成全体委员同意，票数不用列"],
		],
		[
			"by leaving out",
			"本人在会上反对购置大巴。但发下来的纪要里只字未提我的意见。",
			["但发下来的纪要里只字未提我的意见"],
		],
	])("is marked %s", (_name, text, quotes) => {
		expect(quotesOf(dissentRewritten, [text])).toEqual(quotes);
	});

	it.each([
		[
			"wording corrected",
			"|序号|原稿|修订稿|\n|1|贺明山：同意，下月办。|贺明山：同意，下月底前办。|\n|2|柏立春：不同意。|未动|",
		],
		["kept in full", "贺明山不同意，书记要求如实记录，纪要写明同意3票、反对1票。"],
		["put right", "贺明山反对的发言漏记，记录人已补记并经本人签字。"],
	])("is not told from %s", (_name, text) => {
		expect(quotesOf(dissentRewritten, [text])).toEqual([]);
	});
});

describe("a member who is sent off, or whose reasons are not told", () => {
	it("is marked where the chair asks for the next speaker", () => {
		const text =
			"林场党总支会议记录\n主持：温启明\n一、租地\n柏立春：这块地去年淹过两回，租金又一次付清，万一再淹……\n温启明：老柏，这个会后再说，佟秀兰接着讲。\n佟秀兰：同意。\n温启明：举手，通过。";
		expect(quotesOf(dissentTold, [text])).toEqual(["温启明：老柏，这个会后再说，佟秀兰接着讲"]);
	});
	it("is not marked where details are left to others", () => {
		const text =
			"林场党总支会议记录\n主持：温启明\n一、租地\n柏立春：同意租，合同条款还要看看。\n温启明：条款会后你跟贺明山对接。\n佟秀兰：同意。\n温启明：举手，通过。";
		expect(quotesOf(dissentTold, [text])).toEqual([]);
	});
	it("is marked where hands went up against and only some thoughts are told", () => {
		const text =
			"林场党总支会议记录\n时间：2022年4月6日\n主持人：温启明\n出席：温启明、柏立春、佟秀兰、贺明山（应到4人实到4人）\n一、关于租地的事项\n佟秀兰：主张租南坡。\n贺明山：赞成租南坡。\n柏立春谈了自己的一些看法。\n举手表决，同意3票，反对1票，通过。";
		expect(quotesOf(dissentTold, [text])).toEqual(["柏立春谈了自己的一些看法"]);
	});
});
