import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { aboveDecision } from "./above-decision";
import { addedItem } from "./added-item";
import { allowance } from "./allowance";
import { assetLease } from "./asset-lease";
import { type CaseCheck, type Check, type CheckProposal, notApplied, proposed } from "./check";
import { circulationInstead } from "./circulation-instead";
import { contractOrder } from "./contract-order";
import { directAward } from "./direct-award";
import { dissentCut } from "./dissent-cut";
import { kinNotWithdrawn } from "./kin-not-withdrawn";
import { passage, trim } from "./meeting-support";
import { mergedMeeting } from "./merged-meeting";
import { namedSupplier } from "./named-supplier";
import { oneHand } from "./one-hand";
import { opinionsRecorded } from "./opinions-recorded";
import { publicityLength } from "./publicity";
import { purchaseMethod } from "./purchase-method";
import { quorum } from "./quorum";
import { ratifiedLater } from "./ratified-later";
import { reception } from "./reception";
import { receptionLetter } from "./reception-letter";
import { type Claim, claimsOf, dayOf, isReport } from "./rectification-claims";
import { sentences, wordsOf } from "./sentences";
import { speakerOrder } from "./speaker-order";
import { splitPurchase } from "./split-purchase";
import { splitTold } from "./split-told";
import { voteRecorded } from "./vote-recorded";

/** What a report says is no longer done, and the checks that see it done again. */
const behaviours: readonly { claimed: RegExp; checks: readonly Check[]; name: string }[] = [
	{
		claimed: /末位(?:表态|发言)?|最后(?:表态|发言)|(?:逐一|其他成员)[^，。；]{0,10}(?:发言|表态)(?:之后|后)/,
		checks: [speakerOrder],
		name: "主要负责人先行表明意见",
	},
	{
		claimed:
			/临时(?:动议|议题|提出|加|上会)|会上(?:加题|加议|动议)|议题[^。；]{0,16}(?:提前|会前|事先)[^。；]{0,10}(?:送|发|报|征)|无单不上会/,
		checks: [addedItem],
		name: "会上临时增加议题",
	},
	{
		claimed: /逐人|逐一(?:发言|表态|记录)[^。；]{0,8}(?:记|载)|发言[^。；]{0,8}如实记/,
		checks: [opinionsRecorded],
		name: "未逐人记录意见",
	},
	{
		claimed: /表决(?:方式|结果|票数|情况)|记(?:明)?票数/,
		checks: [voteRecorded],
		name: "未记表决方式或结果",
	},
	{
		claimed:
			/先(?:实施|施工|签|付|办|采购|开工)[^。；]{0,8}后(?:上会|决策|研究|招标|补)|补(?:办|上)(?:会|手续|程序)|先斩后奏|(?:先|未)上会[^。；]{0,6}(?:再|就)?实施|先决策后实施/,
		checks: [ratifiedLater, contractOrder],
		name: "先实施后决定",
	},
	{
		claimed: /拆分|化整为零|(?:归并|合并)(?:采购|计算|办理)/,
		checks: [splitPurchase, splitTold],
		name: "同类采购分次办理",
	},
	{
		claimed: /陪餐|陪同人数|接待(?:费)?(?:标准|超标)|无公函|公函/,
		checks: [reception, receptionLetter],
		name: "接待超人数、超标准或无公函",
	},
	{ claimed: /回避/, checks: [kinNotWithdrawn], name: "应当回避的人员参加" },
	{
		claimed: /公示(?:期|时间|天数)|公示[^。；]{0,6}(?:不少于|满)/,
		checks: [publicityLength],
		name: "公示不足",
	},
	{ claimed: /到会(?:人数|比例)|法定人数|半数|三分之二/, checks: [quorum], name: "到会人数不足" },
	{
		claimed: /传阅|会签|圈阅|个别(?:征求|酝酿)/,
		checks: [circulationInstead],
		name: "以传阅、个别征求意见代替会议",
	},
	{ claimed: /套开|合并召开|分别(?:召开|记录)|两会/, checks: [mergedMeeting], name: "两会合并召开" },
	{
		claimed: /购物卡|提货卡|津(?:贴)?补贴|补助|福利|奖金|慰问品/,
		checks: [allowance],
		name: "发放卡券、补贴",
	},
	{
		claimed: /不相容|一人(?:包办|经办|办到底)|(?:经办|采购|验收|审批)[^。；]{0,16}(?:分离|分开|分设)/,
		checks: [oneHand],
		name: "经办、验收、审批由一人办理",
	},
	{
		claimed:
			/(?:指定|定点|直接委托|未经比选)[^。；]{0,12}(?:供应商|单位|公司)?|(?:全部|一律|均)[^。；]{0,8}(?:比选|询价|招标)/,
		checks: [namedSupplier, purchaseMethod, directAward],
		name: "未经比选确定承接单位",
	},
	{ claimed: /出租[^。；]{0,16}(?:评估|公开)|公开招租/, checks: [assetLease], name: "出租未评估或未公开" },
	{ claimed: /不同意见[^。；]{0,10}(?:记|反映)|如实记/, checks: [dissentCut], name: "不同意见未如实记录" },
	{
		claimed: /超(?:出)?(?:批准|预算|概算|合同)|(?:变更|增加)[^。；]{0,10}重新(?:上会|报批|研究)/,
		checks: [aboveDecision],
		name: "超出批准金额未再上会",
	},
];

const ended =
	/没有再|未再|再未|不再|再没有|杜绝|全部|均(?:已|能|于|在|做到|按|落实|由)|都(?:已|能|做到)|已(?:做到|实现|杜绝|落实|纠正)|严格(?:落实|执行|按)|无一|未发现|没有(?:出现|发生|发现)|未(?:出现|发生)|整改(?:完成|到位)|完成整改|销号|已(?:全部|全额)?(?:清退|退缴|停发|停用|取消|废止)/;

/** What the report says was put right shows again in a later document. */
export const rectificationRecurred: CaseCheck = {
	id: "rectification-recurred",
	scope: "case",
	run: ({ documents, profile }) => {
		const reports = documents.filter(isReport);
		if (reports.length === 0) return notApplied("未见整改材料");
		const others = documents.filter((document) => !isReport(document));
		const seen = new Map<Check, Seen[]>();
		return proposed(reports.flatMap(claimsOf).flatMap((claim) => judge(claim, others, profile, seen)));
	},
};

interface Seen {
	document: AnalysedDocument;
	day: string;
	proposal: CheckProposal;
}

function judge(
	claim: Claim,
	others: readonly AnalysedDocument[],
	profile: CaseProfile,
	seen: Map<Check, Seen[]>,
): CheckProposal[] {
	const { text, line, from } = claim.sentence;
	const around =
		line.cell && text.length < 40 ? rowText(claim) : line.text.slice(Math.max(0, from - 80), from) + text;
	if (!ended.test(text) && !ended.test(line.text.slice(from))) return [];
	for (const { claimed, checks, name } of behaviours) {
		if (!claimed.test(ended.test(text) && !(line.cell && text.length < 40) ? text : around)) continue;
		const found = checks
			.flatMap((check) => findingsOf(check, others, profile, seen))
			.find(({ day }) => day >= claim.since && (claim.until === undefined || day <= yearAfter(claim.until)));
		if (!found) continue;
		return [
			{
				grade: "hit",
				at: passage(claim.document, trim(claim.document.document.text, wordsOf(claim.sentence))),
				why: `整改材料称此项已经纠正，${found.day}的材料仍有${name}的情形`,
				related: [{ passage: found.proposal.at, label: "再次出现" }],
			},
		];
	}
	return [];
}

/** `违规发放购物卡 | 清退 | 已清退`: a short cell says what its row is about. */
function rowText({ document, sentence }: Claim): string {
	const cell = sentence.line.cell;
	return sentences(document)
		.filter(({ line }) => line.cell?.table === cell?.table && line.cell?.row === cell?.row)
		.map(({ text }) => text)
		.join("，");
}

/** What comes back within a year of the report is the same problem again. */
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** Within a ledger the row tells when it happened. */
function dayOfRow({ facts }: AnalysedDocument, { at }: CheckProposal): string | undefined {
	const row = facts.ledger.find(({ span }) => span.start <= at.span.start && at.span.start < span.end);
	return row && ["signed", "date", "paidOn", "started"].flatMap((key) => row.cells[key]?.iso ?? [])[0];
}

/** Each check runs once a case, and only where a claim asks for it. */
function findingsOf(
	check: Check,
	documents: readonly AnalysedDocument[],
	profile: CaseProfile,
	seen: Map<Check, Seen[]>,
): Seen[] {
	const known = seen.get(check);
	if (known) return known;
	const proposals =
		check.scope === "case"
			? check.run({ documents, profile, options: {} }).proposals
			: documents.flatMap((document) =>
					!check.kinds || check.kinds.length === 0 || check.kinds.includes(document.facts.kind.kind)
						? check.run({ document, profile, options: {} }).proposals
						: [],
				);
	const byId = new Map(documents.map((document) => [document.id, document]));
	const found = proposals.flatMap((proposal): Seen[] => {
		const document = byId.get(proposal.at.document);
		const day = document && (dayOfRow(document, proposal) ?? dayOf(document));
		return document && day && proposal.grade === "hit" && !proposal.withdrawn
			? [{ document, day, proposal }]
			: [];
	});
	seen.set(check, found);
	return found;
}
