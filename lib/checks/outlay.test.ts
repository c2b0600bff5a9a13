import { describe, expect, it } from "vitest";
import { decidedAfter } from "./decided-after";
import { outlayOrder } from "./outlay-order";
import { type Draft, quotesOf } from "./try-check";

const order: [string, Draft, string[]][] = [
	[
		"a log of the site against the tender",
		{
			kind: "contract",
			text: "河堤加固工程资料\n2024年4月2日局党组会议研究同意实施。\n开标|2024年5月8日，公共资源交易中心\n签订日期|2024年5月16日\n日期|天气|内容\n4.28|晴|挖掘机2台进场，清理基槽\n5.20|阴|浇筑垫层",
		},
		["挖掘机2台进场，清理基槽"],
	],
	[
		"work begun before the meeting, in a form",
		{
			kind: "decision-table",
			text: "重大事项登记表\n事项名称|档案库房改造\n会议研究|2024年3月12日党组会议研究同意\n施工|施工队2024年3月4日进场拆墙",
		},
		["施工队2024年3月4日进场拆墙"],
	],
	[
		"an emergency is told",
		{
			kind: "decision-table",
			text: "重大事项登记表\n事项名称|涵洞塌方抢险\n会议研究|2024年3月12日党组会议研究确认\n施工|抢险队2024年3月4日进场",
		},
		[],
	],
	[
		"the note of a form speaks of emergencies in general",
		{
			kind: "decision-table",
			text: "重大事项登记表\n事项名称|档案库房改造\n会议研究|2024年3月12日党组会议研究同意\n合同|2024年3月6日与百合公司签订\n填表须知：属于抢险的，应附确认记录。",
		},
		["2024年3月6日与百合公司签订"],
	],
	[
		"a story under a letterhead: what an old year says counts for nothing, sections tell one matter",
		{
			kind: "unknown",
			text: "云梁县图书馆办公室\n关于阅览楼中央空调改造项目情况的说明\n一、立项。空调系2004年安装，馆务会2023年10月9日研究同意。\n二、采购。2024年3月4日发布公告，3月26日开标。\n三、合同。4月2日签订。\n四、进度。旧管道拆除自三月十一日起进行，月底拆清。",
		},
		["旧管道拆除自三月十一日起进行"],
	],
	[
		"a contract of intent before the tender is called, dates with 号 and a year at the end alone",
		{
			kind: "unknown",
			text: "关于实训室桌椅采购经过的说明\n五月六号我处和青禾木器签了《备料及意向供货合同》，写明了单价。\n六月三号挂公告，六月二十四号开标。\n二〇二三年九月二日",
		},
		["五月六号我处和青禾木器签了《备料及意向供货合同》"],
	],
	[
		"a day in a form that cites a clause of the contract",
		{
			kind: "contract",
			text: "合同审批表\n合同名称|展厅灯光安装\n比选|2024年5月20日公布比选公告，6月3日评审\n乙方开工日期|2024年5月27日（合同第四条：工期自本日起计）\n签订日期|2024年6月20日",
		},
		["乙方开工日期\n2024年5月27日（合同第四条：工期自本日起计）"],
	],
	[
		"steps in their order",
		{
			kind: "contract",
			text: "采购档案\n项目名称|档案柜\n会议研究|2024年3月12日办公会研究同意\n询价时间|2024年3月14日\n签订日期|2024年3月20日\n到货时间|2024年4月1日\n验收时间|2024年4月2日",
		},
		[],
	],
	[
		"survey and design come before the decision by nature",
		{
			kind: "contract",
			text: "采购档案\n项目名称|水厂扩建\n勘察设计|2023年11月2日设计单位进场勘察\n会议研究|2024年3月12日党组会议研究同意\n签订日期|2024年5月20日",
		},
		[],
	],
];

const files: [string, Draft[], string[]][] = [
	[
		"begun before the tender, told in two papers",
		[
			"开工报告\n工程名称：柳巷社区活动室改造工程\n我方申请于2023年5月4日正式开工。\n监理意见：同意5月4日开工。",
			"中标通知书\n柳巷社区活动室改造工程（编号LX-3）于2023年5月22日公开开标，现确定你单位为中标人。",
		],
		["我方申请于2023年5月4日正式开工"],
	],
	[
		"paid before the tender, in a list of contracts",
		[
			"合同履行台账（2022）\n一、合同编号01\n标的：心肺复苏模型20套　金额：31万元\n招标：公开，6月21日开标；签订：6月28日；付款：支付首款9万元6月1日\n二、合同编号02\n标的：宣传帐篷\n询价：3月2日；签订：3月6日；付款：4月3日",
		],
		["付款：支付首款9万元6月1日"],
	],
	[
		"two matters in two papers",
		[
			"开工报告\n工程名称：柳巷社区活动室改造工程\n监理意见：同意2023年5月4日开工。",
			"中标通知书\n青石路雨水管网疏浚工程（编号LX-3）于2023年5月22日公开开标，现确定你单位为中标人。",
		],
		[],
	],
];

describe("the order of steps over the papers of one matter", () => {
	it.each(files)("%s", (_name, drafts, quotes) => {
		expect(quotesOf(outlayOrder, drafts)).toEqual(quotes);
	});
});

describe("the order of steps within the papers of one matter", () => {
	it.each(order)("%s", (_name, draft, quotes) => {
		expect(quotesOf(outlayOrder, [draft])).toEqual(quotes);
	});
});

const ledger =
	"2024年度合同台账\n序号|项目名称|供应商|合同金额（元）|决策依据|签订日期\n1|青少年活动室隔断及灯光改造|新川装饰公司|186,000|党组会2024年第6次|2024-04-03\n2|值班室空调|万和电器公司|12,000|局长审批|2024-04-09\n3|文印耗材|方圆商行|9,800|局长审批|2024-05-09";
const minutes = (day: string, title = "关于青少年活动室隔断及灯光改造") =>
	`局党组会议纪要\n2024年第6次\n时间：2024年${day}\n主持人：周庭\n出席：周庭、郑南、王磊、李晓\n一、${title}\n郑南汇报了改造方案。会议同意实施，费用控制在19万元以内。`;

const across: [string, Draft[], string[]][] = [
	["the meeting that the ledger names was held later", [ledger, minutes("4月18日")], ["2024-04-03"]],
	["the meeting was held before", [ledger, minutes("3月28日")], []],
	[
		"the same matter by its title, and no meeting named",
		[ledger.replace("党组会2024年第6次", "已研究"), minutes("4月18日")],
		["2024-04-03"],
	],
	[
		"another matter in that meeting's place",
		[ledger.replace("党组会2024年第6次", "已研究"), minutes("4月18日", "关于机关食堂燃气管道更换")],
		[],
	],
];

describe("a contract of a ledger against the meeting that decided", () => {
	it.each(across)("%s", (_name, drafts, quotes) => {
		expect(quotesOf(decidedAfter, drafts)).toEqual(quotes);
	});
});
