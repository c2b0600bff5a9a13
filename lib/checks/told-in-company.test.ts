import { describe, expect, it } from "vitest";
import { aboveApproved } from "./above-approved";
import { attendanceArithmetic } from "./attendance-arithmetic";
import { concernLeft } from "./concern-left";
import { copiedInspection } from "./copied-inspection";
import { kinUnderKin } from "./kin-under-kin";
import { longInPost } from "./long-in-post";
import { personAges } from "./person-ages";
import { quorum } from "./quorum";
import { ratifiedLater } from "./ratified-later";
import { reception } from "./reception";
import { recognisedDate } from "./recognised-date";
import { rectificationRecurred } from "./rectification-recurred";
import { sameEntriesCheck } from "./same-entries";
import { selectionOrder } from "./selection-order";
import { shortInPost } from "./short-in-post";
import { splitPurchase } from "./split-purchase";
import { travel } from "./travel";
import { type Pair, quotesOf } from "./try-check";
import { vehicleUse } from "./vehicle-use";

const form = (changes: { issued?: string; since?: string; wife?: string }) => ({
	kind: "appointment-form" as const,
	text: `干部任免审批表\n姓名|邢可|性别|男|出生年月|1990.05\n现任职务|营业部收费班班长\n拟任职务|营业部副经理\n简历\n2012.08—${changes.since ?? "2018.03"}　岭南燃气公司营业部收费员\n${changes.since ?? "2018.03"}—　岭南燃气公司营业部收费班班长\n称谓|姓名|政治面貌|工作单位\n妻子|卞岚|群众|${changes.wife ?? "县第三小学教师"}\n审批意见：同意，任前公示自2023年4月10日至4月14日。${changes.issued ?? "2023年4月17日"}发文。`,
});
const ledger = (award: string, third: string) => ({
	kind: "contract" as const,
	text: `合同执行情况表（2022年）\n（合同管理制度：单项二十万元以上须经党委会研究；五万元以上三家比价）\n编号|项目|承包单位|党委会|招标（比价）|签约日|签约价（万元）|开工日|已付款（万元）\n1|青石巷管道更换一标|瀚源工程公司|—|${award}|6月8日|19.50|6月10日|19.50\n2|青石巷管道更换二标|瀚源工程公司|—|${award}|6月8日|19.70|6月10日|19.70\n3|青石巷管道更换三标|${third}|—|三家比价|6月9日|19.20|6月10日|19.20\n4|抢修车|安途公司|5月12日|5月20日开标|5月26日|61.80|6月9日|61.80`,
});
const notebook = (away: string) =>
	`党委会记录本\n2022年5月6日　上午九点　小会议室\n来的人：佟国栋　宗海　卞岚　柏玉琴　汤婧\n邢可记\n研究安全生产\n宗海：泵房要加装护栏。\n佟国栋：六月底前装好。\n2022年6月9日　下午两点\n到的有：佟国栋　宗海　${away}\n记录　邢可\n一个议题，中层任用。\n人力部介绍汤小满的考察情况，拟任营业部经理。\n宗海：同意。\n佟国栋：同意。\n投票，都同意。\n2022年7月5日　上午九点\n到的有：佟国栋　宗海　卞岚　柏玉琴　汤婧\n记录　邢可\n研究防汛\n卞岚：物资已备齐。\n佟国栋：按预案办。`;
const report = (since: string) => ({
	kind: "ledger" as const,
	text: `整改报告\n2022年12月20日\n2022年2月县委巡察组反馈意见。\n1.“发包不规范”问题。${since}`,
});

const pairs: Pair[] = [
	{
		says: "the appointment issued before its publicity, on the form",
		check: selectionOrder,
		hit: [form({ issued: "2023年4月7日" })],
		quote: "2023年4月7日",
		miss: [form({})],
	},
	{
		says: "put up for a leading post after some months in the present one",
		check: shortInPost,
		hit: [form({ since: "2022.10" })],
		quote: "2022.10—　岭南燃气公司营业部收费班班长",
		miss: [form({})],
	},
	{
		says: "a wife in the part of the firm that he would lead",
		check: kinUnderKin,
		hit: [form({ wife: "岭南燃气公司营业部核算员" })],
		quote: "妻子\n卞岚\n群众\n岭南燃气公司营业部核算员",
		miss: [form({ wife: "岭南燃气公司管网部资料员" })],
	},
	{
		says: "one lane in three contracts, each below the limit",
		check: splitPurchase,
		hit: [ledger("三家比价", "瀚源工程公司")],
		quote: "青石巷管道更换三标\n瀚源工程公司\n—\n三家比价\n6月9日\n19.20",
		miss: [
			{
				kind: "contract",
				text: "合同执行情况表（2022年）\n编号|项目|承包单位|党委会|招标（比价）|签约日|签约价（万元）|开工日|已付款（万元）\n1|青石巷管道更换|瀚源工程公司|5月6日|5月20日开标|6月8日|58.40|6月10日|58.40\n2|抢修车|安途公司|5月12日|5月20日开标|5月26日|61.80|6月9日|61.80\n3|水表|智测公司|5月12日|5月20日开标|5月27日|31.80|6月9日|31.80",
			},
		],
	},
	{
		says: "a report of no more direct awards, and one later in the ledger",
		check: rectificationRecurred,
		hit: [
			report("3月以来所有工程均经比选确定，没有再出现直接委托的情况。"),
			{
				kind: "contract",
				text: "合同执行情况表（2022年）\n编号|项目|承包单位|采购方式|签约日|签约价（万元）|开工日|已付款（万元）\n1|加压站扩容|瀚源工程公司|直接委托|6月8日|398.50|6月10日|398.50\n2|抢修车|安途公司|公开招标|5月26日|61.80|6月9日|61.80\n3|水表|智测公司|公开招标|5月27日|31.80|6月9日|31.80",
			},
		],
		quote: "3月以来所有工程均经比选确定，没有再出现直接委托的情况",
		miss: [
			report("3月以来所有工程均经比选确定，没有再出现直接委托的情况。"),
			{
				kind: "contract",
				text: "合同执行情况表（2022年）\n编号|项目|承包单位|采购方式|签约日|签约价（万元）|开工日|已付款（万元）\n1|加压站扩容|瀚源工程公司|公开招标|6月8日|398.50|6月10日|398.50\n2|抢修车|安途公司|公开招标|5月26日|61.80|6月9日|61.80\n3|水表|智测公司|公开招标|5月27日|31.80|6月9日|31.80",
			},
		],
	},
	{
		says: "more than the meeting approved, only made known to it",
		check: aboveApproved,
		hit: [
			"党委会记录\n时间：2022年8月3日\n出席：佟国栋、宗海、卞岚\n宗海：去年会上批的是一百二十万，现在干完了，施工方报上来的总数是一百六十万，请会上知道一下。\n佟国栋：知道了。",
		],
		quote: "宗海：去年会上批的是一百二十万，现在干完了，施工方报上来的总数是一百六十万，请会上知道一下",
		miss: [
			"党委会记录\n时间：2022年8月3日\n出席：佟国栋、宗海、卞岚\n宗海：去年会上批的是一百二十万，现在干完了，施工方报上来的总数是一百一十万，请会上知道一下。\n佟国栋：知道了。",
		],
	},
	{
		says: "absent, present and by proxy are more than there are",
		check: attendanceArithmetic,
		hit: [
			"董事会会议记录\n时间：2022年12月20日\n应到董事9名，实到董事6名，委托出席2名，缺席3名\n主持人：佟国栋\n记录：邢可\n一、投资计划\n宗海：赞成。",
		],
		quote: "实到董事6名",
		miss: [
			"董事会会议记录\n时间：2022年12月20日\n应到董事9名，实到董事6名，委托出席2名，缺席1名\n主持人：佟国栋\n记录：邢可\n一、投资计划\n宗海：赞成。",
		],
	},
	{
		says: "confirmed long after by an item of its own",
		check: ratifiedLater,
		hit: [
			"董事会会议记录\n时间：2022年12月20日\n出席：佟国栋、宗海、卞岚\n一、其他事项\n会议追认2022年5月向青禾商贸公司借款150万元事项。",
		],
		quote: "会议追认2022年5月向青禾商贸公司借款150万元事项",
		miss: [
			"董事会会议记录\n时间：2022年12月20日\n出席：佟国栋、宗海、卞岚\n一、其他事项\n会议审议2023年向青禾商贸公司采购管材事项。",
		],
	},
	{
		says: "checks alike but for the month",
		check: sameEntriesCheck,
		hit: [
			"锅炉房巡检记录\n2022年3月检查：设备运转正常，压力表在有效期内，消防器材齐全，未见跑冒滴漏现象。检查人：邢可\n2022年4月检查：设备运转正常，压力表在有效期内，消防器材齐全，未见跑冒滴漏现象。检查人：邢可",
		],
		quote: "2022年4月检查：设备运转正常，压力表在有效期内，消防器材齐全，未见跑冒滴漏现象。检查人：邢可",
		miss: [
			"锅炉房巡检记录\n2022年3月检查：安全阀铅封脱落，当日重新铅封并拍照存档，责任人汤婧。检查人：邢可\n2022年4月检查：二号炉水位计玻璃裂纹，停炉更换后试压正常，附试压单。检查人：邢可",
		],
	},
	{
		says: "a broken fence that is to be watched",
		check: concernLeft,
		hit: [
			"党委会记录\n时间：2022年8月3日\n出席：佟国栋、宗海\n一、其他\n宗海：居民反映东库护栏坏了四个月，来过两回。\n佟国栋：先让保安多看着点。",
		],
		quote: "先让保安多看着点",
		miss: [
			"党委会记录\n时间：2022年8月3日\n出席：佟国栋、宗海\n一、其他\n宗海：居民反映东库护栏坏了。\n佟国栋：8月10日前修好，责任人汤婧。",
		],
	},
	{
		says: "a store keeper of fourteen years, not to be moved",
		check: longInPost,
		hit: [report("物资部仓库主管汤婧在岗十六年，因熟悉业务，本轮不作调整。")],
		quote: "物资部仓库主管汤婧在岗十六年",
		miss: [report("物资部仓库主管汤婧在岗十六年，已于11月与管网部对调。")],
	},
	{
		says: "too young at work, in a numbered review of files",
		check: personAges,
		hit: [
			{
				kind: "personnel-file",
				text: "人事档案核查意见\n一、汤婧，仓库主管。1968年4月出生，1982年7月参加工作，工龄自1982年7月起算。",
			},
		],
		quote: "1982年7月",
		miss: [
			{
				kind: "personnel-file",
				text: "人事档案核查意见\n一、汤婧，仓库主管。1968年4月出生，1986年7月参加工作，工龄自1986年7月起算。",
			},
		],
	},
	{
		says: "papers side by side without a verb, and the later held to",
		check: recognisedDate,
		hit: [
			{
				kind: "personnel-file",
				text: "人事档案核查意见\n一、汤婧，仓库主管。身份证出生日期1976年5月2日，1992年招工登记表出生时间1974年5月，1996年入党志愿书1976年5月。核查意见：按1976年5月掌握。",
			},
		],
		quote: "按1976年5月掌握",
		miss: [
			{
				kind: "personnel-file",
				text: "人事档案核查意见\n一、汤婧，仓库主管。身份证出生日期1974年5月2日，1992年招工登记表出生时间1974年5月，1996年入党志愿书1974年5月。核查意见：按1974年5月掌握。",
			},
		],
	},
	{
		says: "guests from a firm and too many hosts, in the cell of a check of vouchers",
		check: reception,
		hit: [
			{
				kind: "expense",
				text: "费用报销抽查登记\n凭证|日期|内容|金额（元）|抽查情况\n12|3月4日|招待|1860|客人为瀚源工程公司4人，我方陪餐7人",
			},
		],
		quote: "陪餐7人",
		miss: [
			{
				kind: "expense",
				text: "费用报销抽查登记\n凭证|日期|内容|金额（元）|抽查情况\n12|3月4日|招待|460|客人为县水利局4人，我方陪餐2人",
			},
		],
	},
	{
		says: "tickets for a sight among the vouchers of a meeting",
		check: travel,
		hit: [
			{
				kind: "expense",
				text: "费用报销抽查登记\n凭证|日期|内容|金额（元）|抽查情况\n12|3月4日|差旅|5260|宗海赴省城参加行业年会2天，另附古镇门票三张、住宿票两张",
			},
		],
		quote: "另附古镇门票三张、住宿票两张",
		miss: [
			{
				kind: "expense",
				text: "费用报销抽查登记\n凭证|日期|内容|金额（元）|抽查情况\n12|3月4日|差旅|1260|宗海赴省城参加行业年会2天，附会议通知和车票",
			},
		],
	},
	{
		says: "fuel in the holidays without a record, the car at a dwelling",
		check: vehicleUse,
		hit: ["油料抽查\n加油卡10月1日至7日加油四次，行车记录空白，车辆停放在宗海住宅小区。"],
		quote: "加油卡10月1日至7日加油四次，行车记录空白，车辆停放在宗海住宅小区",
		miss: ["油料抽查\n加油卡10月1日至7日加油四次，行车记录齐全，均为抢修出车。"],
	},
	{
		says: "two thirds were not there, told by who was elsewhere",
		check: quorum,
		hit: [notebook("汤婧\n卞岚、柏玉琴去市里开会，季明休假")],
		quote: "到的有：佟国栋　宗海　汤婧\n卞岚、柏玉琴去市里开会，季明休假",
		miss: [notebook("汤婧　卞岚　柏玉琴\n季明休假")],
	},
	{
		says: "deeds of one candidate told of the next",
		check: copiedInspection,
		hit: [
			{
				kind: "selection-file",
				text: "考察材料\n邢可，男，1986年3月出生，2008年7月参加工作。\n优点：抄表差错四年为零，户户都有复核记录；遇事肯担当，寒潮期间带队二十小时连续抢修。带徒弟用心。\n汤婧，女，1988年9月出生，2010年7月参加工作。\n优点：抄表差错四年为零，户户都有复核记录；遇事肯担当，寒潮期间带队二十小时连续抢修。文笔好。",
			},
		],
		quote: "遇事肯担当，寒潮期间带队二十小时连续抢修",
		miss: [
			{
				kind: "selection-file",
				text: "考察材料\n邢可，男，1986年3月出生，2008年7月参加工作。\n优点：抄表差错四年为零，户户都有复核记录；遇事肯担当，寒潮期间带队二十小时连续抢修。带徒弟用心。\n汤婧，女，1988年9月出生，2010年7月参加工作。\n优点：管网图纸熟，把七百个阀井逐个建了档。文笔好。",
			},
		],
	},
];

describe("faults as the papers of a company tell them", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toEqual([quote]);
		expect(quotesOf(check, miss)).toEqual([]);
	});
});
