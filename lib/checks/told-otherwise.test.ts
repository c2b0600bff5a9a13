import { describe, expect, it } from "vitest";
import { aboveApproved } from "./above-approved";
import { allowance } from "./allowance";
import { alteredFile } from "./altered-file";
import { circulationInstead } from "./circulation-instead";
import { copiedPassages } from "./copied-passages";
import { kinUnderKin } from "./kin-under-kin";
import { madeUpLater } from "./made-up-later";
import { oneHand } from "./one-hand";
import { purchaseMethod } from "./purchase-method";
import { readOnlyStudy } from "./read-only-study";
import { recordElements } from "./record-elements";
import { rectificationRow } from "./rectification-row";
import { selectionOrder } from "./selection-order";
import { stepMissing } from "./step-missing";
import { studyTold } from "./study-told";
import { type Pair, quotesOf } from "./try-check";

/** The same faults in other hands' words and layouts, each beside a text that looks alike and is right. */
const ledger = (rows: string) =>
	`2023年采购台账\n金额单位：万元\n序号|日期|品名|金额|采购方式及供应商|依据\n${rows}`;
const steps = (rows: string) =>
	`选任工作纪实表\n环节|一中校长（拟任：佟国栋）|二中校长（拟任：柏玉琴）\n${rows}`;
const form = (wife: string) =>
	`干部任免审批表\n姓名|佟国栋|性别|男|出生年月|1980.03\n现任职务|望澜县第一中学副校长|拟任职务|望澜县第一中学校长\n家庭主要成员\n称谓|姓名|工作单位及职务\n妻子|伊秀|${wife}`;
const book = (third: string) =>
	`学习记录本\n第七次\n时间：2023年7月20日　主持人：佟国栋　记录人：柏玉琴\n参加：佟国栋、柏玉琴、宗海、卞岚\n学习内容：安全生产文件。宗海谈了车间通风的整改，月底前换风机。\n第八次\n时间：2023年9月14日　主持人：佟国栋　记录人：柏玉琴\n参加：佟国栋、柏玉琴、宗海、卞岚\n学习内容：廉洁文件。卞岚谈了采购分离，10月起三人验收。\n第九次\n${third}`;

const pairs: Pair[] = [
	{
		says: "one purchase given directly where smaller ones were compared",
		check: purchaseMethod,
		hit: [
			ledger(
				"1|3月1日|床|8.9|询价三家，佳和家具|办公会\n2|3月9日|桌椅|18.6|公开比选，新木堂|办公会\n3|6月19日|监测系统|26.4|直接委托智研软件（用顺手了）|党组会",
			),
		],
		quote: "直接委托智研软件（用顺手了）",
		miss: [
			ledger(
				"1|3月1日|床|8.9|询价三家，佳和家具|办公会\n2|3月9日|桌椅|18.6|公开比选，新木堂|办公会\n3|6月19日|水泵|26.4|直接委托（应急抢险）|党组会",
			),
		],
	},
	{
		says: "one of two people was inspected after the decision",
		check: selectionOrder,
		hit: [
			{
				kind: "selection-file",
				text: steps(
					"动议|2022年4月18日党组会议|同左\n讨论决定|2022年5月26日党组会议，同意5票|同左\n考察谈话、测评|2022年5月30日至31日，谈话26人|2022年5月19日至20日，谈话17人",
				),
			},
		],
		quote: "2022年5月30日至31日，谈话26人",
		miss: [
			{
				kind: "selection-file",
				text: steps(
					"动议|2022年4月18日党组会议|同左\n考察谈话、测评|2022年5月20日至21日，谈话26人|2022年5月19日至20日，谈话17人\n讨论决定|2022年5月26日党组会议，同意5票|同左",
				),
			},
		],
	},
	{
		says: "the wife keeps the books of the school he is to lead",
		check: kinUnderKin,
		hit: [{ kind: "appointment-form", text: form("望澜县第一中学总务处会计") }],
		quote: "妻子\n伊秀\n望澜县第一中学总务处会计",
		miss: [{ kind: "appointment-form", text: form("望澜县第一中学教师（不从事财务、人事工作）") }],
	},
	{
		says: "an opinion left open in words",
		check: stepMissing,
		hit: ["审批单\n事项|水池改造\n法律顾问意见（合同二十万元以上要填）|空着，没填\n财务意见|有指标"],
		quote: "空着，没填",
		miss: ["审批单\n事项|水池改造\n法律顾问意见（合同二十万元以上要填）|条款齐备，同意\n财务意见|有指标"],
	},
	{
		says: "scraped and written over, without a stamp",
		check: alteredFile,
		hit: [
			{
				kind: "personnel-file",
				text: "档案审核表\n姓名|核定意见\n佟国栋|毕业时间一栏有刮擦痕迹，用蓝黑墨水重填，未加盖校章",
			},
		],
		quote: "毕业时间一栏有刮擦痕迹，用蓝黑墨水重填，未加盖校章",
		miss: [
			{
				kind: "personnel-file",
				text: "档案审核表\n姓名|核定意见\n佟国栋|毕业时间一栏有改写，加盖校核章，有学校证明",
			},
		],
	},
	{
		says: "who buys also vouches, checks and takes the money",
		check: oneHand,
		hit: ["报销单\n事由：会标制作费，2,380元。\n经办：宗海　证明：宗海　部门审核：宗海　领取人：宗海"],
		quote: "经办：宗海　证明：宗海　部门审核：宗海",
		miss: ["报销单\n事由：会标制作费，2,380元。\n经办：宗海　证明：卞岚　部门审核：佟国栋　领取人：宗海"],
	},
	{
		says: "study turned into reading at home and signed for all",
		check: studyTold,
		hit: ["中心组学习记录\n因迎检，本次集中学习改为各人下去自学，签到册由办公室统一代签。"],
		quote: "因迎检，本次集中学习改为各人下去自学，签到册由办公室统一代签",
		miss: ["中心组学习记录\n宗海因公缺席，会后自学并交了研讨材料。签到册由本人签名，不得代签。"],
	},
	{
		says: "one record of a book without chair, recorder and those present",
		check: recordElements,
		hit: [{ kind: "study-record", text: book("2023年10月26日下午　三楼活动室\n学习内容：舆情文件。") }],
		quote: "第九次\n2023年10月26日下午　三楼活动室\n学习内容：舆情文件。",
		miss: [
			{
				kind: "study-record",
				text: book(
					"时间：2023年10月26日　主持人：佟国栋　记录人：柏玉琴\n参加：佟国栋、柏玉琴、宗海\n学习内容：舆情文件。",
				),
			},
		],
	},
	{
		says: "the record says what was left out of it",
		check: recordElements,
		hit: [
			"会议记录\n六月里开的，哪天本子上没写，底下也没落记录人的名。在小会议室，佟国栋主持。\n佟国栋：修屋顶，二十六万。\n宗海：同意。\n卞岚：同意。",
		],
		quote: "六月里开的，哪天本子上没写，底下也没落记录人的名",
		miss: [
			"会议记录\n时间：2023年6月6日\n主持：佟国栋　记录：柏玉琴\n参加：佟国栋、宗海、卞岚\n佟国栋：修屋顶，二十六万。\n宗海：同意，签名簿上没写日期的要补上。\n卞岚：同意。",
		],
	},
	{
		says: "money under another name",
		check: allowance,
		hit: ["办公会记录\n郝敏：四十六个人，一人八百。\n尤珍：过节费不好写，就写值班补助，造个值班表附上。"],
		quote: "过节费不好写，就写值班补助，造个值班表附上",
		miss: ["办公会记录\n尤珍：值班补助按值班表发，过节费不能发，写进纪要。"],
	},
	{
		says: "asked by telephone, done, and written up later",
		check: circulationInstead,
		hit: [
			"决定通知书\n因工期紧，经电话征求佟国栋、宗海、卞岚同志意见，一致同意采购记录仪60台，价款31万元，由办公室抓紧办理，会议记录后补。",
		],
		quote:
			"因工期紧，经电话征求佟国栋、宗海、卞岚同志意见，一致同意采购记录仪60台，价款31万元，由办公室抓紧办理，会议记录后补",
		miss: [
			"党组会议纪要\n会前电话征求了佟国栋、宗海、卞岚同志意见，现提交党组会议审议采购记录仪60台，价款31万元。会议同意。",
		],
	},
	{
		says: "papers put in order after the thing is in use",
		check: madeUpLater,
		hit: [
			"党组会议纪要\n三、黑板采购\n8月下旬安装，9月1日起使用。会议同意列支119万元，由计财股把立项、审批手续补齐后付款。\n四、围墙抢险\n会议听取了抢险情况。",
		],
		quote: "会议同意列支119万元，由计财股把立项、审批手续补齐后付款",
		miss: ["党组会议纪要\n三、围墙抢险\n8月12日暴雨，当日抢修。会议同意列支，手续补齐后付款，属应急抢险。"],
	},
	{
		says: "settled far above the budget of its papers",
		check: aboveApproved,
		hit: [
			{
				kind: "contract",
				text: "采购及合同审批表\n预算金额|868,000.00元\n会议研究|批准控制额86.8万元\n结算内容|金额（元）|说明\n结算价|982,000.00|由分管领导签批\n第一次付款|259,500.00|合同价30%",
			},
		],
		quote: "982,000.00\n由分管领导签批",
		miss: [
			{
				kind: "contract",
				text: "采购及合同审批表\n预算金额|868,000.00元\n会议研究|批准控制额86.8万元\n结算内容|金额（元）|说明\n结算价|860,000.00|低于批准额\n第一次付款|259,500.00|合同价30%",
			},
		],
	},
	{
		says: "complaints left to those who made them",
		check: rectificationRow,
		hit: [
			"整改情况表\n反馈问题|整改措施及完成情况|状态\n退费投诉较多|收到61件，其中43件已告知家长与机构自行协商，作办结销号|完成",
		],
		quote: "收到61件，其中43件已告知家长与机构自行协商，作办结销号",
		miss: [
			"整改情况表\n反馈问题|整改措施及完成情况|状态\n退费投诉较多|收到61件，逐件现场调解，退回家长16.2万元|完成",
		],
	},
	{
		says: "a paper read out under another heading",
		check: readOnlyStudy,
		hit: [
			"党组会议记录\n时间：2023年10月11日\n主持：佟国栋　记录：柏玉琴\n出席：佟国栋、宗海、卞岚\n一、听取专项行动进展\n佟国栋念了市局文件，请大家会后自学，随即转入下一项。\n二、研究维修\n宗海：同意。",
		],
		quote: "佟国栋念了市局文件，请大家会后自学，随即转入下一项",
		miss: [
			"党组会议记录\n时间：2023年10月11日\n主持：佟国栋　记录：柏玉琴\n出席：佟国栋、宗海、卞岚\n一、听取专项行动进展\n佟国栋念了市局文件。宗海提出下周查冷库42家，卞岚牵头，月底前报结果。\n二、研究维修\n宗海：同意。",
		],
	},
	{
		says: "a whole discussion again two months later, in the mouths of several",
		check: copiedPassages,
		hit: [
			"会议记录本\n五月那回\n五月十八号，来了二十个。\n讨论的：佟国栋说残疾人的事没有小事，人要沉下去，心要贴上去，把最难的那几户先走到；宗海说学了很受教育，要用到手上的活里头去；卞岚说多跟聋人朋友打打交道，学几句手语，办事窗口先会三句。\n七月那回\n七月二十号，来了十八个。\n讨论的：佟国栋说残疾人的事没有小事，人要沉下去，心要贴上去，把最难的那几户先走到；宗海说学了很受教育，要用到手上的活里头去；卞岚说多跟聋人朋友打打交道，学几句手语，办事窗口先会三句。",
		],
		quote: "讨论的：佟国栋说残疾人的事没有小事，人要沉下去，心要贴上去，把最难的那几户先走到；",
		miss: [
			"会议记录本\n五月那回\n五月十八号，来了二十个。\n讨论的：佟国栋说残疾人的事没有小事，人要沉下去，心要贴上去，把最难的那几户先走到；宗海说学了很受教育，要用到手上的活里头去。\n七月那回\n七月二十号，来了十八个。\n讨论的：佟国栋说下乡带藿香正气水，水疗池八月换滤芯；宗海说名单核过一遍，少两户，月底补上；卞岚说手语班报了九个人，九月开课。",
		],
	},
];

describe("faults in other hands' words", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toEqual([quote]);
		expect(quotesOf(check, miss)).toEqual([]);
	});
});
