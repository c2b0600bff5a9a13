import { describe, expect, it } from "vitest";
import { assetLease } from "./asset-lease";
import { awayOnDay } from "./away-on-day";
import { circulationInstead } from "./circulation-instead";
import { concernLeft } from "./concern-left";
import { copiedPassages } from "./copied-passages";
import { dissentTold } from "./dissent-told";
import { oneHand } from "./one-hand";
import { paidBeforeAccepted } from "./paid-before-accepted";
import { readOnlyStudy } from "./read-only-study";
import { rectificationContradicted } from "./rectification-contradicted";
import { selectionOrder } from "./selection-order";
import { splitPurchase } from "./split-purchase";
import { stepMissing } from "./step-missing";
import { type Pair, quotesOf } from "./try-check";

const rule = {
	kind: "unit-rule" as const,
	text: "党组工作规则\n第三条　单项20万元以上的支出由党组会议讨论决定。",
};
const decisions = (...rows: string[]) => ({
	kind: "decision-table" as const,
	text: `“三重一大”事项决策记录表\n单位：万元\n序号|决策时间|事项|金额|决策会议|参加人员|结果|执行情况\n${rows.join("\n")}`,
});
const dredging = (day: string, part: string, sum: string) =>
	`1|${day}|青溪河清淤（${part}）|${sum}|办公会第9期|5人|同意，由顺河水利工程队实施|已完工`;
const papers = (accepted: string, by: string) => ({
	kind: "contract" as const,
	text: `水泵更换合同和付款材料\n合同名称|水泵更换合同|对方单位|云枢机电有限公司\n合同金额|90万元|采购方式|询价\n经办人|卜长河　2022.4.6|分管领导意见|同意。穆青　2022.4.7\n第三条　付款：签订后付30%，到货付40%，验收合格后付27%，余款为质保金。\n签订日期：2022年4月8日\n日期|付款事由|金额（元）|经办|审批\n2022.4.20|首付30%|270,000|卜长河|穆青\n2022.6.10|进度款27%|243,000|卜长河|穆青\n验收单\n${accepted}，对水泵更换进行验收，同意验收。\n验收人：${by}`,
});
const selection = (issued: string) => ({
	kind: "selection-file" as const,
	text: `选拔任用工作纪实表\n拟任人选：柏玉琴　拟任职务：科长\n环节|时间|情况\n讨论决定|2023年6月9日|党组会议研究，同意任职\n任前公示|2023年6月12日至6月16日|在公示栏公示，未收到反映\n任职|${issued}|印发任职文`,
});
const life = (other: string) => ({
	kind: "democratic-life" as const,
	text: `2023年度民主生活会会议记录\n时间：2024年1月24日　主持：穆青\n柏玉琴自我批评：理论学习不够深入，满足于完成规定动作，联系实际思考不多；调查研究不够扎实，到基层蹲点时间少；担当精神有所弱化，碰到难题绕道走。\n卜长河自我批评：${other}`,
});
const sessions = (talk: string) => ({
	kind: "study-record" as const,
	text: `理论学习中心组学习记录\n第一次集体学习\n时间：2023年3月10日　主持：穆青　出席：穆青、卜长河、柏玉琴\n学习内容：水利工程建设的部署。\n研讨发言：卜长河谈到，末级渠系不通的还有11处，建议列入今年维修，6月底前由工程科完成。\n第二次集体学习\n时间：2023年9月21日　主持：穆青　出席：穆青、卜长河、柏玉琴\n学习内容：调水工作会议精神；保密工作有关规定。\n由办公室依次领读文件，会议强调要认真学习，深刻领会。\n研讨发言：${talk}\n第三次集体学习\n时间：2023年12月15日　主持：穆青　出席：穆青、卜长河、柏玉琴\n学习内容：经济工作会议精神。\n研讨发言：柏玉琴谈到，护岸修复把防洪和景观分开算账，由计财科1月拿出方案。`,
});
const claimed = {
	kind: "ledger" as const,
	text: "巡察反馈问题整改情况报告\n一、台账销号不实的问题\n水政执法大队逐处复核，4处已经清除并经河长办现场验收。\n2023年1月12日",
};

const trip = (words: string) => ({
	kind: "expense" as const,
	text: `机关报销明细（2023年二季度）\n日期|事由|金额（元）|经办|审批\n4月25日|${words}|2,186|邹丽|穆青\n5月11日|接待考察团5人，公函1份|760|邹丽|穆青`,
});
const study = {
	kind: "study-record" as const,
	text: "中心组学习记录\n时间：2023年4月20日　主持：穆青　记录：邢可\n出席：穆青、卜长河、柏玉琴\n学习内容：群团工作讲话。\n卜长河讲：园区去得少，五月起每月一个园区。",
};
const talks = (day: string) => ({
	kind: "selection-file" as const,
	text: `选拔任用工作纪实\n环节|时间|情况\n讨论决定|2023年9月15日|党组会议，同意7票\n任职|2023年10月10日|印发任职文，试用期一年\n谈话|${day}|书记作任前谈话，签订廉政承诺书`,
});
const columns = (day: string) => ({
	kind: "selection-file" as const,
	text: `干部选拔任用工作纪实表（2022年第二批）\n环节|柏玉琴（学术部部长）|卜长河（组织部部长）|说明\n动议|2022年10月10日提出|2022年10月10日提出|职数核查\n组织考察|2022年11月3日至4日，谈19人|2022年${day}，谈18人|材料各1份\n讨论决定|2022年11月18日党组会议|2022年11月18日党组会议|会议记录`,
});
const letters = (answer: string, way: string) => ({
	kind: "ledger" as const,
	text: `信访事项办理台账\n时间：2023年\n编号|收到／受理|来源及诉求|办理经过|答复／办结\n1|3月6日受理|来信要求认定工龄|4月12日调取档案|${answer}\n2|8月14日收到|实名举报套取补贴|${way}|8月17日归卷`,
});

const pairs: Pair[] = [
	{
		says: "paid for a journey, and named among those present on a day in the middle of it",
		check: awayOnDay,
		hit: [trip("卜长河4月18日至21日赴省城参加培训，往返高铁、住宿三晚、补助四天"), study],
		quote: "卜长河4月18日至21日赴省城参加培训，往返高铁、住宿三晚、补助四天",
		miss: [trip("卜长河4月20日至23日赴省城参加培训，往返高铁、住宿三晚、补助四天"), study],
	},
	{
		says: "who approved the bill of another's journey stayed at home",
		check: awayOnDay,
		hit: [trip("柏玉琴、邹丽4月19日至22日赴省城调研，交通、住宿及补助"), study],
		quote: "柏玉琴、邹丽4月19日至22日赴省城调研，交通、住宿及补助",
		miss: [trip("邹丽4月19日至22日赴省城调研，交通、住宿及补助"), study],
	},
	{
		says: "a journey that was not made",
		check: awayOnDay,
		hit: [trip("柏玉琴4月19日至22日赴省城调研，交通、住宿及补助"), study],
		quote: "柏玉琴4月19日至22日赴省城调研，交通、住宿及补助",
		miss: [trip("柏玉琴4月19日至22日赴省城调研，因20日有学习会没有出差，退回已购车票"), study],
	},
	{
		says: "the talk before taking office came weeks after the appointment",
		check: selectionOrder,
		hit: [talks("2023年11月6日")],
		quote: "2023年11月6日\n书记作任前谈话，签订廉政承诺书",
		miss: [talks("2023年10月12日")],
	},
	{
		says: "a letter answered after more than sixty days",
		check: concernLeft,
		hit: [letters("7月20日出具书面答复", "8月16日立案核查，8月30日追回补贴")],
		quote: "7月20日出具书面答复",
		miss: [letters("4月28日出具书面答复", "8月16日立案核查，8月30日追回补贴")],
	},
	{
		says: "a report by name noted and filed",
		check: concernLeft,
		hit: [letters("4月28日出具书面答复", "8月16日呈阅，领导批“知道了，存查”")],
		quote: "8月16日呈阅，领导批“知道了，存查”",
		miss: [letters("4月28日出具书面答复", "8月16日呈阅，领导批“立即核查”，8月30日查实并追回补贴")],
	},
	{
		says: "the chair has a criticism left out of the record; a vote that counts who abstained is a record",
		check: dissentTold,
		hit: [
			{
				kind: "democratic-life",
				text: "民主生活会记录\n卜长河批评班子：接待陪餐有两件事，主持人说放到会下再讲，会上不展开，这段不往上记。",
			},
		],
		quote: "接待陪餐有两件事，主持人说放到会下再讲，会上不展开，这段不往上记",
		miss: [
			"党组会议记录\n时间：2023年5月6日\n主持：穆青\n应到3人，实到3人：穆青、卜长河、柏玉琴\n一、展品更新\n柏玉琴：两件造价偏高，请记下来。\n举手表决：同意2票，弃权1票（柏玉琴），反对0票，通过。",
		],
	},
	{
		says: "a stroke in the cell for legal review: the label is the place",
		check: stepMissing,
		hit: [
			{
				kind: "contract",
				text: "合同审批单\n合同名称|标牌制作合同|对方单位|青隼标识公司\n合同金额|9.6万元|采购方式|比选\n法律顾问意见|／|财务意见|同意",
			},
		],
		quote: "法律顾问意见",
		miss: [
			{
				kind: "contract",
				text: "合同审批单\n合同名称|标牌制作合同|对方单位|青隼标识公司\n合同金额|9.6万元|采购方式|比选\n法律顾问意见|违约责任已修改，可签|财务意见|同意",
			},
		],
	},

	{
		says: "rows of a table of decisions that cut one work in parts, the builder told among the results",
		check: splitPurchase,
		hit: [
			rule,
			decisions(dredging("2022年8月22日", "上段", "19.6"), dredging("2022年8月22日", "下段", "19.8")),
		],
		quote: "青溪河清淤（下段）\n19.8",
		miss: [
			rule,
			decisions(dredging("2022年8月22日", "上段", "19.6"), dredging("2023年8月22日", "下段", "19.8")),
		],
	},
	{
		says: "a row whose meeting is a sheet to sign",
		check: circulationInstead,
		hit: [
			decisions(
				"1|2023年4月|食堂改造|33.7|传签单|委员传阅签字|均签同意|完工",
				"2|2023年5月6日|电梯更换|52|党组会第3次|7人|通过|完工",
			),
		],
		quote: "传签单\n委员传阅签字",
		miss: [
			decisions(
				"1|2023年4月3日|食堂改造|33.7|党组会第2次|7人|会后传签纪要|完工",
				"2|2023年5月6日|电梯更换|52|党组会第3次|7人|通过|完工",
			),
		],
	},
	{
		says: "the part that is due on acceptance is paid before it, the day of acceptance standing alone in front",
		check: paidBeforeAccepted,
		hit: [papers("2022年7月6日", "邹丽")],
		quote: "2022.6.10\n进度款27%\n243,000\n卜长河\n穆青",
		miss: [papers("2022年6月3日", "邹丽")],
	},
	{
		says: "who handled the purchase alone accepts it",
		check: oneHand,
		hit: [papers("2022年6月3日", "卜长河")],
		quote: "验收人：卜长河",
		miss: [papers("2022年6月3日", "邹丽、卜长河")],
	},
	{
		says: "an empty store let to a shop without appraisal",
		check: assetLease,
		hit: [
			{
				kind: "meeting-summary",
				text: "局长办公会议纪要\n2023年第4期\n时间：2023年2月27日\n出席：穆青、卜长河、柏玉琴\n一、闲置仓库出租\n原物资仓库480平方米闲置两年。商户石某有意承租，年租金3.6万元。会议认为闲置是浪费，同意租给石某。",
			},
		],
		quote: "同意租给石某",
		miss: [
			{
				kind: "meeting-summary",
				text: "局长办公会议纪要\n2023年第4期\n时间：2023年2月27日\n出席：穆青、卜长河、柏玉琴\n一、会议场地\n年度工作会议租用文化馆会议室一天，费用1.2万元，会议同意。",
			},
		],
	},
	{
		says: "appointed on the last day on which objections may come in",
		check: selectionOrder,
		hit: [selection("2023年6月16日")],
		quote: "2023年6月16日\n印发任职文",
		miss: [selection("2023年6月19日")],
	},
	{
		says: "a column for each person, one of them examined behind the decision",
		check: selectionOrder,
		hit: [columns("11月21日至22日")],
		quote: "2022年11月21日至22日，谈18人",
		miss: [columns("11月4日至5日")],
	},
	{
		says: "two members own the same faults in the same words",
		check: copiedPassages,
		hit: [
			life(
				"理论学习不够深入，满足于完成规定动作，联系实际思考不多；调查研究不够扎实，到基层蹲点时间少；担当精神有所弱化，碰到难题绕道走。",
			),
		],
		quote: "卜长河自我批评：理论学习不够深入，满足于完成规定动作，联系实际思考不多；",
		miss: [
			life(
				"工程变更单拖到七月才交齐，比会上定的时间晚了半个月；两处堤防巡查没有到现场，只看了照片；对年轻同事讲得多，带得少，出了差错先怪别人。",
			),
		],
	},
	{
		says: "the talk left out at the end of one of several sessions",
		check: readOnlyStudy,
		hit: [sessions("（略）")],
		quote: "研讨发言：（略）",
		miss: [sessions("柏玉琴谈到，涉密电脑还有2台未备案，由办公室9月底前补办。")],
	},
	{
		says: "a department's name is no matter",
		check: rectificationContradicted,
		hit: [
			claimed,
			{
				kind: "meeting-record",
				text: "党组会议记录\n时间：2023年3月5日\n主持：穆青\n一、台账销号\n卜长河：河长办现场验收单还没有收到，报的4处清除不实。",
			},
		],
		quote: "水政执法大队逐处复核，4处已经清除并经河长办现场验收",
		miss: [
			claimed,
			{
				kind: "selection-file",
				text: "选拔任用纪实\n时间：2023年5月31日\n考察预告在局机关、水政执法大队张贴，没有收到反映。",
			},
		],
	},
];

describe("faults told in tables, forms and books of sessions", () => {
	it.each(pairs)("$says", ({ check, hit, quote, miss }) => {
		expect(quotesOf(check, hit)).toContain(quote);
		expect(quotesOf(check, miss)).toEqual([]);
	});
});
