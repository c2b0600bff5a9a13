import { type Line, spanIn } from "./lines";
import type { DocumentKind, KindFact } from "./model";

/** Titles, first match wins: what a document calls itself at its head. */
const titles: readonly [DocumentKind, RegExp][] = [
	[
		"meeting-record",
		/^.{0,24}(?:党组|党委|支委|总支|办公|[局院校馆社处站所园场台]务|理事|董事|常委|执委|主席|班子)会议?.{0,14}(?:纪实|实录|议事录|记要|会议备忘|备忘录|摘记|速记)(?:[（〔].{1,16}[）〕])?$/,
	],
	[
		"ledger",
		/(?:党组|党委|支委|总支|办公|[局院校馆社处站所园场台]务|理事|董事|常委)会议?.{0,8}(?:登记(?:簿|册|表)|台账|一览表?|统计表|汇总表|情况表)$/,
	],
	["unknown", /谈话(?:记录|笔录)|询问笔录|调查笔录|访谈(?:记录|纪要)|走访记录/],
	["democratic-life", /(?:民主|组织)生活会|对照检查材料|批评和自我批评/],
	[
		"study-record",
		/中心组.{0,12}学习|集体学习.{0,6}(?:记录|情况|纪要)|^.{0,20}学习(?:记录|笔记|本子?|簿)|读书笔记|政治学习/,
	],
	[
		"unit-rule",
		/(?:办法|制度|规则|细则|规定|条例|章程|(?:领导)?(?:班子)?(?:成员)?(?:工作)?分工(?:的通知)?|权责清单|事项清单|标准)(?:[（〔].{1,16}[）〕])?(?:的通知)?$/,
	],
	["branch-record", /支部.{0,14}(?:记录|纪要|会议|大会)|支委会|党小组会|党员大会|主题党日|三会一课|党课/],
	["agenda-approval", /议题.{0,6}(?:审批|审核|申报|呈批|提请|征集)|上会(?:议题)?(?:审批|申请)/],
	[
		"decision-table",
		/(?:三重一大|重大事项|重要事项|集体决策|决策).{0,14}(?:表|登记簿?|审批单|卡)(?:（.{1,20}）)?$|决策(?:事项)?(?:记录|登记)|会议?.{0,8}(?:(?:决定|议定|研究|审议)事项|议决).{0,6}(?:表|登记簿?|卡)$/,
	],
	["appointment-form", /任免(?:审批|呈报)表|任职(?:审批|呈报)表|干部任免表|^.{0,10}任免呈报/],
	["personnel-file", /专项审核|(?:人事|干部)档案|档案(?:专项|任前)*(?:审核|核查)|三龄|认定(?:表|审批)/],
	["personal-matters", /个人有关事项|个人事项报告/],
	[
		"meeting-summary",
		/纪要|(?:会议?|办公会|党[组委]会).{0,6}(?:议定|决定|研究)事项(?:的)?(?:通知|通报)?|会议(?:决定|议定|情况)?(?:事项)?(?:通知书|通报)|议事通报/,
	],
	[
		"meeting-record",
		/^.{0,16}(?:党组|党委|支委|办公|[局院校馆社处站所园场台]务)会议?（?(?:今年|本年|\d{4}年)?第.{1,4}次|(?:会议?|办公会|党组会|党委会|[局院校馆社处站所园场台]务会|董事会).{0,24}记录|会议记录|原始记录|记录本/,
	],
	[
		"selection-file",
		/纪实|考察(?:材料|报告|情况|卷|对象)|民主推荐|任前公示|选拔任用|动议|干部选任|任职公示|推荐.{0,8}(?:材料|登记表)/,
	],
	[
		"ledger",
		/台账|整改.{0,10}(?:报告|方案|清单|情况|台账|表|进展)|(?:信访|来信|来访|来电|投诉|诉求|热线|工单|信箱).{0,10}(?:表|登记|清单|簿)|任务(?:分解|清单)|督办|问题清单|销号/,
	],
	[
		"expense",
		/报销|接待.{0,6}(?:清单|审批|单|公函|台账|登记)|差旅|费用.{0,6}(?:单|表)|发放.{0,6}表|支出.{0,4}(?:单|凭证|审批)|借款单|记账凭证/,
	],
	[
		"contract",
		/合同|采购|招标|比选|询价|磋商|谈判|中标|成交|付款申请|验收(?:单|报告)|协议书?$|标段|工程.{0,8}(?:变更|签证)/,
	],
	[
		"contract",
		/(?:项目|工程|采购|招标|布展|改造|更新|维修|修缮|购置|装修|装饰)[^，。]{0,16}(?:资料|材料|档案|卷宗)(?:汇编|汇总|摘录|目录|册|卷)?$/,
	],
	[
		"work-report",
		/述职|述责|述廉|(?:工作|年度|半年|履职|个人)?(?:总结|报告|汇报)(?:材料|提纲)?$|履职|工作报告/,
	],
];

/** What the body shows when the title is silent: each pattern is worth one, three make it certain. */
const bodies: readonly [DocumentKind, readonly RegExp[]][] = [
	[
		"meeting-record",
		[
			/主持人?：/,
			/(?:出席|参加|到会|参会|与会)(?:人员|情况)?：/,
			/记录人?：/,
			/(?:^|\n)[\u4e00-\u9fff]{2,4}：/,
			/散会|会议结束|议题/,
		],
	],
	[
		"meeting-summary",
		[
			/主持召开/,
			/会议(?:听取|审议|研究)了/,
			/会议(?:决定|议定|同意|原则同意|强调|要求|指出|认为)/,
			/纪要如下|议定事项/,
		],
	],
	["decision-table", [/(?:事项|议题)名称/, /表决(?:方式|结果)/, /应到/, /逐人|成员意见/, /决策结论|决议/]],
	["appointment-form", [/出生年月/, /现任职务/, /拟[任免]职务/, /家庭主要成员/, /参加工作时间/]],
	["contract", [/甲方/, /乙方/, /合同(?:金额|价款?|编号)/, /供应商|中标人|成交/, /开标|评标委员会/]],
	["expense", [/报销/, /附件?单据/, /金额/, /接待(?:对象|人数|标准)/, /经办人/]],
	["ledger", [/整改(?:措施|情况|时限|责任)/, /完成(?:时限|情况)/, /责任(?:部门|领导|单位)/, /问题\d/]],
	["selection-file", [/民主推荐/, /考察/, /公示/, /动议/, /拟任/]],
	["personnel-file", [/档案/, /出生(?:时间|日期)/, /记载/, /入党(?:时间|志愿书)/]],
	[
		"unit-rule",
		[
			/第[一二三四五六七八九十]+条/,
			/第[一二三四五六七八九十]+章/,
			/本(?:办法|规定|制度)/,
			/自.{1,12}起(?:施行|执行)/,
		],
	],
	["work-report", [/述职/, /存在(?:的)?(?:问题|不足)/, /下一步/, /一年来/]],
];

/** Tells the kind from the title first, then from what the body shows; with the words as reasons. */
export function tellKind(
	lines: readonly Line[],
	name: string | undefined,
	corrected?: DocumentKind,
): KindFact {
	if (corrected) return { kind: corrected, certainty: "stated", reasons: [], corrected: true };
	return (
		byTitle(lines) ?? byBody(lines) ?? byName(name) ?? { kind: "unknown", certainty: "unsure", reasons: [] }
	);
}

function byTitle(lines: readonly Line[]): KindFact | undefined {
	const heads = lines.slice(0, 6).filter((line) => isTitleLine(line));
	for (const line of heads) {
		const words = line.text.replace(/[《》“”"]/g, "").replace(/^中共/, "");
		const found = titles.find(([, pattern]) => pattern.test(words));
		if (found) return { kind: found[0], certainty: "stated", reasons: [spanIn(line, 0, line.text.length)] };
	}
	return undefined;
}

/** A title has no full stop and no field in it. */
function isTitleLine(line: Line): boolean {
	if (line.cell && line.cell.row > 0) return false;
	return (
		line.text.length <= 60 &&
		!/[。；]/.test(line.text) &&
		!/^[^：]{1,12}：/.test(line.text) &&
		!/^[一二三四五六七八九十]、/.test(line.text)
	);
}

function byBody(lines: readonly Line[]): KindFact | undefined {
	const text = lines
		.slice(0, 200)
		.map((line) => line.text)
		.join("\n");
	let best: { kind: DocumentKind; shown: RegExp[] } | undefined;
	for (const [kind, patterns] of bodies) {
		const shown = patterns.filter((pattern) => pattern.test(text));
		if (shown.length >= 2 && shown.length > (best?.shown.length ?? 0)) best = { kind, shown };
	}
	if (!best) return undefined;
	const reasons = best.shown.flatMap((pattern) => {
		for (const line of lines) {
			const match = line.text.match(pattern);
			if (match?.index !== undefined) return [spanIn(line, match.index, match.index + match[0].length)];
		}
		return [];
	});
	return { kind: best.kind, certainty: best.shown.length >= 3 ? "inferred" : "unsure", reasons };
}

function byName(name: string | undefined): KindFact | undefined {
	const bare = name?.replace(/\.[A-Za-z]{2,5}$/, "").replace(/[《》“”"]/g, "");
	const found = bare && titles.find(([, pattern]) => pattern.test(bare));
	return found ? { kind: found[0], certainty: "inferred", reasons: [] } : undefined;
}
