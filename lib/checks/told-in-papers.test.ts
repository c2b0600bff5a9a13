import { describe, expect, it } from "vitest";
import { afterAppointment } from "./after-appointment";
import { alteredFile } from "./altered-file";
import { assetLease } from "./asset-lease";
import { concernLeft } from "./concern-left";
import { governanceAbsent } from "./governance";
import { kinFirmTold } from "./kin-firm-told";
import { mattersCompared } from "./matters-compared";
import { oneHand } from "./one-hand";
import { paidBeforeAccepted } from "./paid-before-accepted";
import { praiseOnly } from "./praise-only";
import { receptionLetter } from "./reception-letter";
import { recognisedDate } from "./recognised-date";
import { recordElements } from "./record-elements";
import { relatedParty } from "./related-party";
import { reportArithmetic } from "./report-arithmetic";
import { sameSentence } from "./same-sentence";
import { selectionOrder } from "./selection-order";
import { sidePost } from "./side-post";
import { lateStudy } from "./study-dates";
import { timeStated } from "./time-stated";
import { type Pair, quotesOf } from "./try-check";

const ledger = (paid: string) => ({
	kind: "ledger" as const,
	text: `合同付款台账\n序号|事项|乙方|合同签订|合同金额（元）|供货|验收|付款及日期\n1|桌椅购置|青禾家具厂|2022.3.1|86000|2022.3.20|2022.4.6|${paid}\n2|电脑购置|云枢科技|2022.5.6|92000|2022.5.20|2022.5.30|2022.6.8 付92000`,
});
const selection = (integrity: string) => ({
	kind: "selection-file" as const,
	text: `科长选任纪实\n姓名：柏玉琴\n一、动议。2022年3月2日启动。\n二、考察。3月8日至9日考察。\n三、征求意见。${integrity}书面征求派驻纪检监察组意见，回复无影响使用的问题。\n四、讨论决定。3月18日党组会议讨论，同意5票。\n五、任职。3月30日发文任职。\n附：副科长选任\n2022年5月4日动议；5月10日考察；5月12日听取派驻组意见；5月16日党组会议讨论通过；5月28日发文任职。`,
});
const condition = (since: string, held: string) => ({
	kind: "selection-file" as const,
	text: `科长选任纪实\n一、动议。条件为：任副科长满两年，年龄四十五周岁以下。\n姓名|出生|任副科长时间|备注\n柏玉琴|1985.2|${since}|${held}`,
});
const files = (earliest: string, remark: string) => ({
	kind: "personnel-file" as const,
	text: `人事档案审核登记\n姓名|出生时间（身份证）|出生时间（最早材料）|入党时间|备注\n柏玉琴|1981.04|${earliest}|2004.06|${remark}`,
});
const lacks = (words: string) => ({
	kind: "selection-file" as const,
	text: `柏玉琴同志考察材料\n柏玉琴，女，1985年2月生，现任副科长。\n一、主要表现\n工作扎实，带领全科完成年度任务，作风踏实。\n二、主要不足\n${words}`,
});
const visits = (papers: string) => ({
	kind: "expense" as const,
	text: `公务接待明细\n日期|事由|来访单位|来客数|陪同数|金额（元）|附件\n1月5日|调研|市农业局|5|2|600|公函、菜单\n2月9日|检查|省厅检查组|6|3|720|公函、菜单\n3月7日|工作餐|宏图建材公司|4|2|520|${papers}\n4月2日|学习|邻县农业局|8|3|900|公函、清单`,
});

const pairs: Pair[] = [
	{
		says: "day and sum of a payment in one cell, before the goods were accepted",
		check: paidBeforeAccepted,
		hit: [ledger("2022.3.3 付86000")],
		quote: "2022.4.6\n2022.3.3 付86000",
		miss: [ledger("2022.4.12 付86000")],
	},
	{
		says: "the discipline group asked behind the decision, with another appointment below",
		check: selectionOrder,
		hit: [selection("3月21日")],
		quote: "3月21日书面征求派驻纪检监察组意见，回复无影响使用的问题",
		miss: [selection("3月14日")],
	},
	{
		says: "years asked for at the start, fewer held in the row",
		check: timeStated,
		hit: [condition("2021年6月", "任现职1年2个月")],
		quote: "2021年6月",
		miss: [condition("2019年6月", "任现职3年2个月")],
	},
	{
		says: "a talk that was not arranged, told by its label",
		check: afterAppointment,
		hit: [{ kind: "selection-file", text: "选任纪实\n任前谈话：未安排（领导出差）。" }],
		quote: "任前谈话：未安排（领导出差）",
		miss: [{ kind: "selection-file", text: "选任纪实\n任前谈话：3月30日，谈话人宗海。" }],
	},
	{
		says: "a column for each material, with different months",
		check: recognisedDate,
		hit: [files("1983.04（1996年学籍卡）", "以身份证为准")],
		quote: "1981.04",
		miss: [files("1981.04（1996年学籍卡）", "一致")],
	},
	{
		says: "years of appraisals missing and nothing done",
		check: alteredFile,
		hit: [{ kind: "personnel-file", text: "人事档案审核登记\n柏玉琴：缺2011、2012年度考核登记表。" }],
		quote: "缺2011、2012年度考核登记表",
		miss: [
			{
				kind: "personnel-file",
				text: "人事档案审核登记\n柏玉琴：缺2011年度考核登记表，已函请原单位寄回归档。",
			},
		],
	},
	{
		says: "one person checks and checks again",
		check: oneHand,
		hit: [{ kind: "personnel-file", text: "人事档案审核登记\n审核人：人事科 柏玉琴　复核：柏玉琴" }],
		quote: "审核人：人事科 柏玉琴　复核：柏玉琴",
		miss: [{ kind: "personnel-file", text: "人事档案审核登记\n审核人：人事科 柏玉琴　复核：宗海" }],
	},
	{
		says: "what the registers gave back beside what was reported, in words",
		check: mattersCompared,
		hit: [
			{
				kind: "personal-matters",
				text: "个人有关事项抽查\n宗海填报配偶在家务农，查询显示其妻2021年3月持有青禾劳务公司四成股份并任监事。",
			},
		],
		quote: "填报配偶在家务农，查询显示其妻2021年3月持有青禾劳务公司四成股份并任监事",
		miss: [{ kind: "personal-matters", text: "个人有关事项抽查\n宗海填报配偶在家务农，查询结果一致。" }],
	},
	{
		says: "shortcomings that are none, under a heading",
		check: praiseOnly,
		hit: [lacks("工作标准还可以再高一些，有时过于追求完美。")],
		quote: "工作标准还可以再高一些，有时过于追求完美",
		miss: [lacks("遇事急躁，两次在会上打断别人发言。")],
	},
	{
		says: "kin in a firm, answered by a promise alone",
		check: kinFirmTold,
		hit: ["考察材料\n其弟在青禾检测公司任副经理，本人表示今后会注意避嫌。"],
		quote: "其弟在青禾检测公司任副经理，本人表示今后会注意避嫌",
		miss: ["考察材料\n其弟在青禾检测公司任副经理，本人表示会注意避嫌，局里已调整分工，不再分管检测。"],
	},
	{
		says: "the only visit without a letter among its papers",
		check: receptionLetter,
		hit: [visits("发票")],
		quote: "宏图建材公司\n4\n2\n520\n发票",
		miss: [visits("公函、发票")],
	},
	{
		says: "parts beyond the whole that the sentence before tells",
		check: reportArithmetic,
		hit: [
			{
				kind: "ledger",
				text: "整改报告\n巡察组反馈了三个方面十二个问题。目前已完成整改10个，正在推进4个。",
			},
		],
		quote: "已完成整改10个，正在推进4个",
		miss: [
			{
				kind: "ledger",
				text: "整改报告\n巡察组反馈了三个方面十二个问题。目前已完成整改10个，正在推进2个。",
			},
		],
	},
	{
		says: "a complaint passed on again and again, to be watched",
		check: concernLeft,
		hit: [
			"局长办公会纪要\n三、信访事项\n会议通报了居民反映夜间施工噪声一事，先后转办三次，会议要求青山所继续关注。",
		],
		quote: "会议通报了居民反映夜间施工噪声一事，先后转办三次，会议要求青山所继续关注",
		miss: [
			"局长办公会纪要\n三、信访事项\n会议通报了居民反映夜间施工噪声一事，要求青山所6月10日前约谈施工方并答复居民。",
		],
	},
	{
		says: "none of the items, in a list of kinds",
		check: governanceAbsent,
		hit: ["情况汇总\n全年党组会议议题：人事4项，经费12项，党风廉政建设0项，后勤6项。"],
		quote: "人事4项，经费12项，党风廉政建设0项，后勤6项",
		miss: ["情况汇总\n全年党组会议议题：人事4项，经费12项，党风廉政建设10项，后勤6项。"],
	},
	{
		says: "entries alike but for the month",
		check: sameSentence,
		hit: [
			{
				kind: "branch-record",
				text: "主题党日记录\n二〇二二年六月主题党日：全体党员参加，重温入党誓词，书记讲了三点要求，大家表示要立足岗位，活动达到预期效果。\n二〇二二年七月主题党日：全体党员参加，重温入党誓词，书记讲了三点要求，大家表示要立足岗位，活动达到预期效果。",
			},
		],
		quote:
			"二〇二二年七月主题党日：全体党员参加，重温入党誓词，书记讲了三点要求，大家表示要立足岗位，活动达到预期效果。",
		miss: [
			{
				kind: "branch-record",
				text: "主题党日记录\n二〇二二年六月主题党日：全体党员参加，重温入党誓词，书记讲了三点要求，大家表示要立足岗位，活动达到预期效果。\n二〇二二年七月主题党日：到柳溪村走访九户，帮两户修好了水管，收到意见三条，当场答复两条，另一条交水务站本周办。",
			},
		],
	},
	{
		says: "a session long after the meeting whose spirit it studies, in a table",
		check: lateStudy,
		hit: [
			{
				kind: "study-record",
				text: "中心组学习情况\n期次|日期|内容|到会|发言\n一|2022年3月4日|市纪委全会精神（1月14日召开）|5|集体学习，布置自查\n二|2022年3月25日|党章|5|每人发言，列出三项任务",
			},
		],
		quote: "1月14日召开",
		miss: [
			{
				kind: "study-record",
				text: "中心组学习情况\n期次|日期|内容|到会|发言\n一|2022年1月20日|市纪委全会精神（1月14日召开）|5|集体学习，布置自查\n二|2022年3月25日|党章|5|每人发言，列出三项任务",
			},
		],
	},
	{
		says: "pay until now, and the post kept",
		check: sidePost,
		hit: [
			{
				kind: "ledger",
				text: "整改报告\n（三）关于“兼职”问题。副局长宗海兼任县餐饮协会副会长一事，本人已表态不再领取通讯补贴，职务待换届时卸任。",
			},
		],
		quote: "副局长宗海兼任县餐饮协会副会长一事，本人已表态不再领取通讯补贴",
		miss: [
			{
				kind: "ledger",
				text: "整改报告\n（三）关于“兼职”问题。副局长宗海兼任县餐饮协会副会长一事，已辞去职务并退缴通讯补贴4200元。",
			},
		],
	},
	{
		says: "vans sold to one's own staff, beside goods that were offered in public",
		check: assetLease,
		hit: [
			"局长办公会议纪要\n二、关于车辆处置\n会议同意将两台停用车辆按每台2万元卖给驾驶员卞岚。另有一批旧设备经评估后已挂牌。",
		],
		quote: "会议同意将两台停用车辆按每台2万元卖给驾驶员卞岚",
		miss: [
			"局长办公会议纪要\n二、关于车辆处置\n会议同意将两台停用车辆经评估后公开拍卖。另有一批旧设备已挂牌。",
		],
	},
];

describe("faults as the papers of an office tell them", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toEqual([quote]);
		expect(quotesOf(check, miss)).toEqual([]);
	});
});

describe("minutes bound into a paper of another kind", () => {
	const rules = (tail: string) => ({
		kind: "unit-rule" as const,
		text: `工作规则（摘录）\n第五条 党组会议须有半数以上成员到会。\n党组会议记录（补）\n时间：2022年5月12日\n主持：佟国栋　出席：佟国栋、宗海、卞岚\n议题：试剂采购\n卞岚汇报：经磋商，青禾检测公司报价最低，31万元。\n宗海：我同意。\n佟国栋：同意。\n表决：3票同意。\n${tail}`,
	});
	it("are read, and a recorder left out is told", () => {
		expect(quotesOf(recordElements, [rules("记录：（空）")])).toEqual(["记录：（空）"]);
		expect(quotesOf(recordElements, [rules("记录：邢可")])).toEqual([]);
	});

	it("show a member speaking on a firm that the registers give to a child", () => {
		const query = {
			kind: "personal-matters" as const,
			text: "个人有关事项抽查\n宗海填报子女在读，查询显示其子2021年3月注册青禾检测公司并任法定代表人。",
		};
		expect(quotesOf(relatedParty, [rules("记录：邢可"), query]).length).toBeGreaterThan(0);
		expect(quotesOf(relatedParty, [rules("记录：邢可")])).toEqual([]);
	});
});
