import type { ClauseContext } from "./clause-context";
import type { DateRole } from "./model-events";

/** How the words around a date tell what it is the date of. */
interface RoleWords {
	role: DateRole;
	/** A label, or words right before the date. */
	label?: RegExp;
	/** Words right behind the date. */
	after?: RegExp;
}

const near = "^[^，。；]{0,14}?";

/** First match wins; what is told more exactly stands first. */
const roles: readonly RoleWords[] = [
	{ role: "deadline", after: /^(?:以?前|之前|底前|底以前|止前)/ },
	{
		role: "deadline",
		label:
			/(?:完成|整改|办结|报送|截止|交付|交货|反馈)(?:时限|期限|时间节点)|时限|截止(?:时间|日期)?|最迟|不晚于|期限至/,
	},
	{ role: "birth", label: /出生(?:年月日?|日期|时间)?|生日|生于/, after: /^(?:出生|生(?=[，。；）]|$|人))/ },
	{
		role: "party-joined",
		label: /入党(?:时间|日期)?|加入(?:中国共产党|党组织)(?:时间)?/,
		after: /^[^，。；]{0,4}(?:加入中国共产党|入党)/,
	},
	{
		role: "work-start",
		label: /参加(?:工作|革命工作)(?:时间)?|参工(?:时间)?|工作时间/,
		after: /^(?:参加)工作/,
	},
	{ role: "motion", label: /动议(?:时间|日期)?/, after: new RegExp(`${near}(?:动议|启动选任|分析研判)`) },
	{
		role: "recommendation",
		label: /(?:民主|会议|谈话|调研)推荐(?:时间|日期|会)?|推荐(?:时间|日期)/,
		after: new RegExp(`${near}(?:民主推荐|会议推荐|谈话调研推荐|推荐会)`),
	},
	{
		role: "archive-check",
		label: /档案(?:任前)?(?:审核|核查|专审)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:审核|核查|查阅)[^，。；]{0,6}档案`),
	},
	{
		role: "integrity-opinion",
		label:
			/(?:廉政|廉洁|纪检|廉洁自律)[^，。；：]{0,10}(?:意见|回复)[^，。；：]{0,6}|(?:听取|征求)(?:派驻)?纪[检委][^，。；：]{0,8}意见|纪委(?:监委)?意见/,
		after: new RegExp(
			`${near}(?:出具|回复|反馈)[^，。；]{0,10}(?:廉政|廉洁|纪检)|^[^。；]{0,3}(?:公司|局|驻局|派驻)?(?:纪委|纪检监察组|纪检组|派驻组)[^，。；]{0,6}(?:回复|答复|反馈|出具)|^[^，。；]{0,6}(?:征求|听取|征得|函询|商请)[^，。；]{0,6}(?:纪检|纪委|派驻)[^，。；]{0,8}意见`,
		),
	},
	{
		role: "inspection",
		label: /考察(?:时间|日期|组)?|组织考察|谈话考察/,
		after: new RegExp(`${near}(?:进行|开展|组织|赴)?[^，。；]{0,6}考察`),
	},
	{ role: "publicity-from", label: /公示[^，。；]{0,8}/, after: /^[^，。；]{0,10}公示/ },
	{
		role: "award",
		label: /(?:中标|成交)(?:通知书)?(?:发出|日期|时间|公告)*|定标/,
		after: new RegExp(`${near}(?:发出|发布|公告|确定)?[^，。；]{0,6}(?:中标|成交|定标)`),
	},
	{
		role: "bid-opening",
		label:
			/开标(?:时间|日期)?|评标(?:时间|日期)?|磋商时间|谈判时间|^(?:评审|比选|竞价|谈判|磋商)(?:时间|日期|情况)?$/,
		after: new RegExp(`${near}(?:开标|评标|磋商|谈判|比选会)`),
	},
	{
		role: "tender-notice",
		label:
			/(?:招标|采购|比选|磋商|询价)(?:公告|文件)(?:发布|发出|发售)?(?:时间|日期)?|^公告(?:时间|日期|期)?$/,
		after: new RegExp(`${near}(?:发布|发出|挂网|公告)[^，。；]{0,8}(?:招标|采购|比选|公告)|^挂网`),
	},
	{
		role: "contract-signed",
		label: /(?:合同|协议)?(?:签订|签署|签约)(?:时间|日期)?|合同(?:时间|日期)/,
		after: new RegExp(`${near}(?:签订|签署|签了|签约|续签)`),
	},
	{
		role: "settlement",
		label: /(?:结算|审定|审结|审计)(?:时间|日期)/,
		after: new RegExp(`${near}(?:结算|审定)`),
	},
	{
		role: "payment",
		label: /(?:付款|支付|转账|报销|拨付|付讫|汇款)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:付款|支付|转账|付清|拨付|汇出|报销|付了|预付)`),
	},
	{
		role: "acceptance",
		label: /(?:竣工|完工)?验收(?:时间|日期)?|竣工(?:时间|日期)?/,
		after: new RegExp(`${near}(?:验收|竣工|完工)|^[^。；]{0,80}(?:到场|现场|组织|进行|联合)验收`),
	},
	{
		role: "start-of-work",
		label: /(?:开工|进场|动工|供货|开课)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:开工|进场|动工|开始施工|供货)`),
	},
	// 谈话推荐 and 考察谈话 are steps of their own.
	{ role: "talk", label: /^(?:任职|任前|廉政|任职前)?(?:集体)?谈话(?:情况|时间|日期)?$/ },
	{
		role: "appointment",
		label: /(?:任职|任命|任免|聘任|到任)(?:通知|文件|发文)?(?:时间|日期)?/,
		after: new RegExp(`${near}(?:印发|下发|发布|宣布|发文)?[^，。；]{0,4}(?:任职|任命|聘任|任免)`),
	},
	{
		role: "document-received",
		label: /(?:收文|收到|来文|签收)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:收到|收文|签收)`),
	},
	{
		role: "effective",
		label: /(?:施行|执行|生效)(?:时间|日期)/,
		after: /^(?:起)?(?:正式)?(?:施行|执行|生效|实施)|^起/,
	},
	{
		role: "approval",
		label: /(?:审批|批准|批复|核准|签批|会签)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:批复|批准|审批|核准|签批|批示)`),
	},
	{
		role: "document-issued",
		label: /(?:印发|发文|下发|制发|成文)(?:时间|日期)?/,
		after: new RegExp(`${near}(?:印发|下发|制发|发文|出台)|^印$`),
	},
	{
		role: "discussion",
		label: /(?:讨论|研究)决定(?:时间|日期)?|上会(?:时间|日期)|研究(?:时间|日期)/,
		after: new RegExp(`${near}(?:会议?)(?:集体)?(?:研究|讨论|审议|同意|决定)`),
	},
	{
		role: "meeting",
		label: /(?:会议|开会|召开|学习|活动)(?:时间|日期)|会议(?![\u4e00-\u9fff])/,
		after: /^[^。；]{0,30}(?:召开|主持)[^。；]{0,24}(?:会|会议)/,
	},
	{
		role: "completed",
		label: /(?:完成|办结|销号)(?:时间|日期)|已于/,
		after: new RegExp(`${near}(?:完成|办结|销号|整改到位)`),
	},
	{
		role: "report",
		label: /(?:填报|报告|填表|报送|呈报|申报)(?:时间|日期)/,
		after: new RegExp(`${near}(?:填报|报告|上报|报送)`),
	},
	{ role: "signature", label: /签(?:字|名|章|发)(?:人)?(?:：[\u4e00-\u9fff·]{2,4})?|落款/ },
];

/** `审批机关意见｜同意……2022年5月30日`: the day under an opinion on a form. */
const opinions: readonly [RegExp, DateRole][] = [
	[
		/(?:审批|批准|任免|决定|审定)(?:机关|单位|部门)?(?:任免)?意见|党[组委](?!会|书记)[\u4e00-\u9fff]{0,6}意见|领导(?:批示|意见)/,
		"approval",
	],
	[/(?:呈报|推荐|申报|报送|提出)(?:单位|部门|科室)?(?:意见|人|及日期|日期|$)/, "report"],
	[/验收人|验收(?:小组|组|意见)/, "acceptance"],
	[
		/审批人|批准人|核准人|(?:财务|审计|法规|办公室|分管|主要|部门|科室)[\u4e00-\u9fff]{0,8}(?:意见|$)/,
		"approval",
	],
];

const join = "(?:时间|日期)?(?:：|为|是|于|在|定于|自|从)?(?:[（(])?$";
const atEnd = roles.map(({ role, label, after }) => ({
	role,
	after,
	label,
	before: label && new RegExp(`(?:${label.source})${join}`),
}));

/** Role that the words around a date tell; nothing when they tell none. */
export function dateRoleOf(context: ClauseContext): DateRole | undefined {
	const after = context.after.replace(/^[日号）)，]?(?:（[^）]{1,6}）)?(?:上午|下午)?/, "");
	if (/已(?:经)?[于在]?$/.test(context.before) && /^(?:以?前|之前|底前)/.test(context.after))
		return "completed";
	for (const { role, after: behind } of atEnd)
		if (role === "deadline" && behind?.test(context.after)) return role;
	const numbered =
		context.before.trim() === "" ||
		/^[^，。；]{2,12}〔\d{4}〕第?\d{1,4}号[，、；]?(?:于)?$/.test(context.before.trim());
	if (context.label !== "" && numbered)
		for (const { role, label } of atEnd) if (label?.test(context.label)) return role;
	for (const { role, before } of atEnd) if (before?.test(context.before)) return role;
	for (const { role, after: behind } of atEnd) if (behind?.test(after)) return role;
	// 同意申请。王硕秋　2022.8.30
	if (context.label !== "" && /同意[^；]{0,24}$/.test(context.before)) return "approval";
	return opinions.find(([label]) => label.test(context.label))?.[1];
}
