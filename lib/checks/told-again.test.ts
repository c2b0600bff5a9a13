import { describe, expect, it } from "vitest";
import { circulationInstead } from "./circulation-instead";
import { concernLeft } from "./concern-left";
import { datedBeforeDecision } from "./dated-before-decision";
import { eventLater } from "./event-later";
import { madeUpLater } from "./made-up-later";
import { outlayOrder } from "./outlay-order";
import { penaltyOverlap } from "./penalty-overlap";
import { quorum } from "./quorum";
import { quorumTold } from "./quorum-told";
import { reception } from "./reception";
import { rectificationRow } from "./rectification-row";
import { rectificationTenancy } from "./rectification-tenancy";
import { relatedParty } from "./related-party";
import { selectionOrder } from "./selection-order";
import { stepMissing } from "./step-missing";
import { timeInPost } from "./time-in-post";
import { type Pair, quotesOf } from "./try-check";
import { uncollective } from "./uncollective";
import { voteArithmetic } from "./vote-arithmetic";

const head =
	"局党组会议记录\n时间：2023年6月2日\n主持人：佟国栋　记录人：邢可\n应到6人，实到4人\n出席：佟国栋、宗海、卞岚、柏玉琴\n";
const steps = (published: string) => ({
	kind: "selection-file" as const,
	text: `干部选任纪实表\n姓名|柏玉琴\n（六）讨论决定|2022-09-20|党委会议研究，7票同意。\n（七）任前公示|2022-09-21至09-27|公示5个工作日，未接到反映。\n（八）任职发文|${published}|印发望澜党〔2022〕40号，试用期一年。`,
});
const declaration = {
	kind: "personal-matters" as const,
	text: "个人有关事项报告表\n报告人|佟国栋|职务|中心主任\n配偶|田恬|工作单位|望澜区朝霞超市（个体）\n子女|佟安|从业情况|无业",
};

const person = (since: string) => ({
	kind: "appointment-form" as const,
	text: `干部任免审批表\n填表日期：2021.05.24\n姓名|柏玉琴|性别|女|出生年月|1988.11\n现任职务|财务处核算科科长\n拟任职务|财务处副处长\n简历\n2010.07—${since}　望澜学院财务处核算科科员\n${since}—　望澜学院财务处核算科科长`,
});
const minutes = (day: string) =>
	`党组会议记录\n时间：${day}\n主持人：佟国栋　记录人：邢可\n出席：佟国栋、宗海、卞岚\n一、干部\n宗海：柏玉琴，宣教部副部长，拟任部长。3.2动议，3.10推荐，得11票。\n卞岚：同意。\n佟国栋：定了，公示、发文。会议同意柏玉琴任部长。`;
const file = {
	kind: "selection-file" as const,
	text: "选任纪实表\n姓名|柏玉琴|拟任职务|宣教部部长\n动议|2022年3月2日|同意启动。\n考察|2022年3月17日|谈话10人。\n讨论决定|2022年3月22日|党组会议讨论，无记名投票，同意4票。",
};

const pairs: Pair[] = [
	{
		says: "head of a part for a year, put up for deputy of the whole",
		check: timeInPost,
		hit: [person("2020.03")],
		quote: "财务处副处长",
		miss: [person("2017.03")],
	},
	{
		says: "appointed by the account of an earlier file, put up again too soon",
		check: timeInPost,
		hit: [
			{
				kind: "selection-file",
				text: "选任纪实表\n讨论决定|2022.6.1|党组会议研究。会议同意汤婧任运输安全科副科长、柏玉琴任工程建设科副科长，试用期一年",
			},
			"党组会议记录\n时间：2024年3月14日\n主持人：佟国栋　记录人：邢可\n出席：佟国栋、宗海\n（一）干部工作\n宗海：同意。\n会议决定柏玉琴同志任工程建设科科长，同意6票。",
		],
		quote: "柏玉琴同志任工程建设科科长",
		miss: [
			{
				kind: "selection-file",
				text: "选任纪实表\n讨论决定|2021.6.1|党组会议研究。会议同意汤婧任运输安全科副科长、柏玉琴任工程建设科副科长，试用期一年",
			},
			"党组会议记录\n时间：2024年3月14日\n主持人：佟国栋　记录人：邢可\n出席：佟国栋、宗海\n（一）干部工作\n宗海：同意。\n会议决定柏玉琴同志任工程建设科科长，同意6票。",
		],
	},
	{
		says: "party members called and come, in a decision on a penalty",
		check: quorumTold,
		hit: ["处分决定\n经2022年9月20日支部大会讨论（应到党员23人，实到11人，11票同意），给予党内警告处分。"],
		quote: "实到11人",
		miss: ["处分决定\n经2022年9月20日支部大会讨论（应到党员23人，实到19人，19票同意），给予党内警告处分。"],
	},
	{
		says: "members who stayed, by name, when the post was voted on",
		check: quorum,
		hit: [
			`${head}一、干部事项\n柏玉琴离会，会议继续进行，到会党组成员为佟国栋、宗海、卞岚。\n宗海：同意程海任科长。\n卞岚：同意。\n表决结果：同意5票，通过。`,
		],
		quote: "柏玉琴离会，会议继续进行，到会党组成员为佟国栋、宗海、卞岚",
		miss: [
			`${head}一、干部事项\n宗海：同意程海任科长。\n卞岚：同意。\n柏玉琴：同意。\n表决结果：同意4票，通过。`,
		],
	},
	{
		says: "asked in a group, each answer set off by a semicolon",
		check: circulationInstead,
		hit: [
			`${head}一、补助\n拟补助11家共22万元。10月25日晚已由办公室在党组微信群里逐个征求意见，宗海答复同意；卞岚答复同意；柏玉琴同意；佟国栋最后答复同意。会上不再讨论，按群里意见执行。`,
		],
		quote: "10月25日晚已由办公室在党组微信群里逐个征求意见，宗海答复同意",
		miss: [
			`${head}一、补助\n大家都讲了，佟国栋同志：大家都讲了，我最后归纳。（1）方案按各位意见作文字修改后印发，补助22万元；（2）比例控制在百分之三以内；（3）5月起组织，宗海牵头。`,
		],
	},
	{
		says: "more votes than ballots in a branch's record",
		check: voteArithmetic,
		hit: [
			{
				kind: "branch-record",
				text: "支部党员大会记录\n时间：2024年4月18日\n主持：佟国栋　记录：邢可\n议题1：接收柏舟同志为预备党员。\n无记名投票：发票18张，收回18张，赞成19票，反对0票，弃权0票，同意接收。",
			},
		],
		quote: "赞成19票，反对0票，弃权0票",
		miss: [
			{
				kind: "branch-record",
				text: "支部党员大会记录\n时间：2024年4月18日\n主持：佟国栋　记录：邢可\n议题1：接收柏舟同志为预备党员。\n无记名投票：发票18张，收回18张，赞成18票，反对0票，弃权0票，同意接收。",
			},
		],
	},
	{
		says: "letters put off to a general repair, sent away, not told",
		check: concernLeft,
		hit: [
			"群众来信办理登记\n收到日期|反映内容|办理情况|办结日期\n2022年2月14日|屋顶漏雨|已告知住户等统一维修|2022年2月15日\n2022年7月21日|电梯困人三次|7月22日更换门机，7月25日回访满意|2022年7月25日",
		],
		quote: "已告知住户等统一维修",
		miss: [
			"群众来信办理登记\n收到日期|反映内容|办理情况|办结日期\n2022年2月14日|屋顶漏雨|2月16日已补漏，回访满意|2022年2月17日\n2022年7月21日|电梯困人三次|7月22日更换门机，7月25日回访满意|2022年7月25日",
		],
	},
	{
		says: "a paper older than the meeting that passed it",
		check: datedBeforeDecision,
		hit: ["摇号方案（经2022年5月30日主任办公会通过）\n自即日起执行。\n2022年5月28日"],
		quote: "2022年5月30日主任办公会通过",
		miss: ["摇号方案\n拟于2022年5月30日召开主任办公会讨论通过后执行。\n2022年5月28日"],
	},
	{
		says: "told at a meeting before it happened",
		check: eventLater,
		hit: [`${head}一、学习\n宗海：6月12日市局召开的推进会上点了我们的名，要抓紧。\n卞岚：同意。`],
		quote: "6月12日市局召开的推进会上点了我们的名",
		miss: [
			`${head}一、学习\n宗海：5月12日市局召开的推进会上点了我们的名；6月12日将要召开的调度会要带方案。\n卞岚：同意。`,
		],
	},
	{
		says: "the step of a meeting made up before payment",
		check: madeUpLater,
		hit: [`${head}二、跑道翻新\n宗海：4月20号完工，总价47.6万元。\n卞岚：今天把会上这一步给补上，再付款。`],
		quote: "今天把会上这一步给补上，再付款",
		miss: [`${head}二、跑道翻新\n宗海：预算47.6万元。\n卞岚：请各位把材料上缺的检测报告要来再付款。`],
	},
	{
		says: "a promotion while a penalty runs",
		check: penaltyOverlap,
		hit: [
			"处分决定\n2022年10月8日，给予柏舟同志党内警告处分。\n2022年10月8日",
			"任职通知\n经研究，柏舟同志任物业科科长。\n2022年12月19日",
		],
		quote: "柏舟同志任物业科科长",
		miss: [
			"处分决定\n2022年10月8日，给予柏舟同志党内警告处分。\n2022年10月8日",
			"任职通知\n经研究，柏舟同志任物业科科长。\n2023年11月19日",
		],
	},
	{
		says: "issued within the days of publicity, told in a column of days",
		check: selectionOrder,
		hit: [steps("2022-09-26")],
		quote: "2022-09-26\n印发望澜党〔2022〕40号，试用期一年。",
		miss: [steps("2022-09-28")],
	},
	{
		says: "handed on and never asked after",
		check: rectificationRow,
		hit: [
			"整改逐条账\n问题|咋改的|谁管|到啥程度\n群众来信拖着|交办的七件办完五件，另两件转到县里以后没再问过|贾长林|基本办好",
		],
		quote: "交办的七件办完五件，另两件转到县里以后没再问过",
		miss: [
			"整改逐条账\n问题|咋改的|谁管|到啥程度\n群众来信拖着|交办的七件办完五件，另两件转到县里，已督办回访|贾长林|基本办好",
		],
	},
	{
		says: "a tenant sent off by the report, whose rent still comes in",
		check: rectificationTenancy,
		hit: [
			"整改逐条账\n问题|咋改的|谁管\n三间门面出租没评估|已收回仁和堂那三间，2024年2月请评估，挂网重新招租|秦守义\n2024年6月20日",
			"理事长办公会记录\n时间：2024年4月25日\n主持：周庭　记录：邢可\n出席：周庭、宗海\n一、经费\n宗海：中心的门面租金七万二，仁和堂上个月底转来的，还是老合同上的数。",
		],
		quote: "已收回仁和堂那三间，2024年2月请评估，挂网重新招租",
		miss: [
			"整改逐条账\n问题|咋改的|谁管\n三间门面出租没评估|已收回仁和堂那三间，2024年2月请评估，挂网重新招租|秦守义\n2024年6月20日",
			"理事长办公会记录\n时间：2024年4月25日\n主持：周庭　记录：邢可\n出席：周庭、宗海\n一、经费\n宗海：中心的门面租金七万二，新租户福来药店上个月底转来的。",
		],
	},
	{
		says: "hosts and guests in one cell of an account",
		check: reception,
		hit: [
			{
				kind: "expense",
				text: "报销单子清点\n号|日子|啥事|多少钱\n3|10月26日|招待市局来人，来五个陪五个，晚饭|860元",
			},
		],
		quote: "陪五个",
		miss: [
			{
				kind: "expense",
				text: "报销单子清点\n号|日子|啥事|多少钱\n3|10月26日|招待省局来人，来六个，陪三个，午饭|720元",
			},
		],
	},
	{
		says: "days told in the method and the remark of a row",
		check: outlayOrder,
		hit: [
			{
				kind: "ledger",
				text: "2021年采购登记本\n号|日期|名称|金额|方式|供应商|依据|备注\n1|7月9日|电商培训|18.5万|比选，7月2日评，三家|启程学校|党组会六月|就业所\n2|7月|基地装修|25.3万|比选，7月15日评，三家|大禾公司|党组会六月|合同7月8日签",
			},
		],
		quote: "合同7月8日签",
		miss: [
			{
				kind: "ledger",
				text: "2021年采购登记本\n号|日期|名称|金额|方式|供应商|依据|备注\n1|7月9日|电商培训|18.5万|比选，7月2日评，三家|启程学校|党组会六月|就业所\n2|7月|基地装修|25.3万|比选，7月15日评，三家|大禾公司|党组会六月|合同7月28日签",
			},
		],
	},
	{
		says: "a part's own meeting above the unit's limit",
		check: uncollective,
		hit: [
			{
				kind: "unit-rule",
				text: "用钱办法\n第九条 五万元以下的，分管审、理事长签；五万元（含）到二十万元，理事长办公会定；二十万元（含）以上，党组会定。",
			},
			{
				kind: "ledger",
				text: "2021年采购登记本\n号|日期|名称|金额|方式|供应商|决策依据\n1|10月25日|缝纫机|22.4万|比选三家|顺达公司|就业所所务会10月11日，樊所长签\n2|11月12日|保安|12万|比选四家|卫安公司|理事长办公会11月3日\n3|11月20日|轮椅|23.6万|比选三家|康健公司|党组会11月11日",
			},
		],
		quote: "就业所所务会10月11日，樊所长签",
		miss: [
			{
				kind: "unit-rule",
				text: "用钱办法\n第九条 五万元以下的，分管审、所长签；五万元（含）以上，所务会定。",
			},
			{
				kind: "ledger",
				text: "2021年采购登记本\n号|日期|名称|金额|方式|供应商|决策依据\n1|10月25日|缝纫机|22.4万|比选三家|顺达公司|所务会10月11日\n2|11月12日|保安|12万|比选四家|卫安公司|所务会11月3日\n3|11月20日|轮椅|23.6万|比选三家|康健公司|所务会11月11日",
			},
		],
	},
	{
		says: "a leader's family shop in arrears with the unit's rent",
		check: relatedParty,
		hit: [
			declaration,
			"租金收缴情况\n门面21间，实收61.2万元，其中佟安（朝霞超市）欠缴三年计14.4万元，未催收。",
		],
		quote: "门面21间，实收61.2万元，其中佟安（朝霞超市）欠缴三年计14.4万元，未催收",
		miss: [declaration, "租金收缴情况\n门面21间，实收61.2万元，其中晚风超市欠缴三年计14.4万元，已起诉。"],
	},
	{
		says: "what was not made public at all",
		check: stepMissing,
		hit: ["摇号方案\n涉及申请家庭642户，改为现场摇号，未向社会公布，自即日起执行。"],
		quote: "未向社会公布",
		miss: ["摇号方案\n涉及申请家庭642户，改为现场摇号，5月6日起向社会公布征求意见三十日。"],
	},
];

describe("a file against the minutes", () => {
	it("tells of the decision upon another day, and of what it dates behind it", () => {
		expect(quotesOf(selectionOrder, [minutes("2022年3月15日"), file])).toEqual([
			"2022年3月22日\n党组会议讨论，无记名投票，同意4票。",
			"2022年3月17日\n谈话10人。",
		]);
		expect(quotesOf(selectionOrder, [minutes("2022年3月22日"), file])).toEqual([]);
	});

	it("holds the body's approval on the form against the day of its meeting", () => {
		const form = (day: string) => ({
			kind: "appointment-form" as const,
			text: `干部任免审批表\n姓名|柏玉琴|拟任职务|宣教部部长\n呈报单位意见|已完成考察，建议提请讨论。人事科 2022年3月14日\n审批机关意见|同意该同志任宣教部部长。中共望澜局党组 ${day}`,
		});
		expect(quotesOf(selectionOrder, [minutes("2022年3月22日"), form("2022年3月18日")])).toHaveLength(1);
		expect(quotesOf(selectionOrder, [minutes("2022年3月22日"), form("2022年3月23日")])).toEqual([]);
	});
});

describe("faults in still other hands' words", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toEqual([quote]);
		expect(quotesOf(check, miss)).toEqual([]);
	});
});
