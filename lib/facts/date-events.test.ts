import { describe, expect, it } from "vitest";
import { factsOfText } from "./facts-of-text";

/** A text and the dates it tells with their roles; dates without a role of their own are `other`. */
const cases: [string, string][] = [
	["会议时间：2023年5月6日", "2023-05-06 meeting"],
	["2023年5月6日，局党组召开第5次会议。", "2023-05-06 meeting"],
	["经2023年5月6日局党组会议研究决定。", "2023-05-06 discussion"],
	["签订日期：2023-05-06", "2023-05-06 contract-signed"],
	["双方于2023年5月6日签订施工合同。", "2023-05-06 contract-signed"],
	["合同签订时间 | 2023.5.6", "2023-05-06 contract-signed"],
	["2023年5月6日发布招标公告。", "2023-05-06 tender-notice"],
	[
		"招标公告发布时间：2023年5月6日；开标时间：2023年5月27日",
		"2023-05-06 tender-notice; 2023-05-27 bid-opening",
	],
	["5月27日在区公共资源交易中心开标（2023年）。", "2023-05-27 bid-opening"],
	["2023年6月1日发出中标通知书。", "2023-06-01 award"],
	["中标通知书日期 | 2023年6月1日", "2023-06-01 award"],
	["工程于2023年6月10日开工，2023年9月30日竣工验收。", "2023-06-10 start-of-work; 2023-09-30 acceptance"],
	["施工队2023年6月10日进场。", "2023-06-10 start-of-work"],
	["验收日期：2023/9/30", "2023-09-30 acceptance"],
	["2023年10月12日支付合同款30万元。", "2023-10-12 payment"],
	["付款日期 | 2023年10月12日", "2023-10-12 payment"],
	["2023年11月8日完成结算审核。", "2023-11-08 settlement"],
	["公示时间：2023年5月8日至5月12日", "2023-05-08 publicity-from; 2023-05-12 publicity-to"],
	["公示自2023年5月8日起，至5月12日止。", "2023-05-08 publicity-from; 2023-05-12 publicity-to"],
	["2023年4月3日，党组会议动议启动选任工作。", "2023-04-03 motion"],
	["动议时间：2023.4.3", "2023-04-03 motion"],
	["2023年4月10日召开民主推荐会。", "2023-04-10 recommendation"],
	["会议推荐 | 2023年4月10日", "2023-04-10 recommendation"],
	["考察组于2023年4月17日至18日进行考察。", "2023-04-17 inspection; 2023-04-18 inspection"],
	["考察时间：2023年4月17日—4月18日", "2023-04-17 inspection; 2023-04-18 inspection"],
	["讨论决定：2023年5月6日", "2023-05-06 discussion"],
	["2023年5月20日印发任职通知。", "2023-05-20 appointment"],
	["任职时间：2023年5月20日", "2023-05-20 appointment"],
	["《关于防汛工作的通知》（2023年4月29日印发）", "2023-04-29 document-issued"],
	["省厅4月29日印发、我局2023年5月4日收到。", "2023-04-29 document-issued; 2023-05-04 document-received"],
	["收文日期：2023年5月4日", "2023-05-04 document-received"],
	["出生年月：1974年12月", "1974-12 birth"],
	[
		"冯立本，男，1974年12月出生，1996年7月参加工作，1998年6月入党。",
		"1974-12 birth; 1996-07 work-start; 1998-06 party-joined",
	],
	["参加工作时间 | 1996.07", "1996-07 work-start"],
	["入党时间：1998.06", "1998-06 party-joined"],
	["本办法自2023年6月1日起施行。", "2023-06-01 effective"],
	["2023年6月30日前完成整改。", "2023-06-30 deadline"],
	["整改时限 | 2023年6月30日", "2023-06-30 deadline"],
	["已于2023年6月20日完成整改。", "2023-06-20 completed"],
	["审批日期：2023年5月5日", "2023-05-05 approval"],
	["区政府2023年5月5日批复同意。", "2023-05-05 approval"],
	["廉政意见回复时间：2023年4月20日", "2023-04-20 integrity-opinion"],
	["档案审核时间：2023年4月12日", "2023-04-12 archive-check"],
	["填报日期：2023年1月20日", "2023-01-20 report"],
	["主持人签字：贺知远　2023年5月7日", "2023-05-07 signature"],
	["青岚区水务局\n2023年5月9日", "2023-05-09 signature"],
	["去年的台账在2022年4月1日丢失过一次。", "2022-04-01 other"],
];

describe("dates with their roles", () => {
	it.each(cases)("%s", (text, wanted) => {
		const { dates } = factsOfText(text);
		const shown = dates.map(
			({ iso, year, month, role }) => `${iso ?? `${year}-${String(month).padStart(2, "0")}`} ${role}`,
		);
		expect(shown.join("; ")).toBe(wanted);
	});
});
