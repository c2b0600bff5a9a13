import type { AnalysedDocument } from "../facts/case";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { bodyOf, type Decided, decidedIn, decisionsOf } from "./decided-items";
import { executiveLimitsOf, type Limit, limitOn, limitsOf } from "./decision-limit";
import { caseOutlays } from "./matters-of-money";
import { passage, trim } from "./meeting-support";
import { type Outlay, urgent } from "./outlays";
import { toldOfOne } from "./word-of-one";

const byParty = /党组|党委|党总支|党工委|常委会|支委/;
const byBoard = /董事会|理事会|股东会|执委会|主席团|社务会|职代会|代表大会|院务委员会|校务委员会|管委会会议/;
const byExecutive =
	/办公会|[局院校馆社处站所园场台]务会|行政会|班子会|经理会|联席会|(?<!参加|出席)会议(?!室)|上会|集体/;
/** Decided above the unit, or under a framework that was decided. */
const above =
	/批复|财政(?:局|厅|部门)?(?:批|评审|同意)|上级|县(?:委|政府)|区(?:委|政府)|市(?:委|政府)|省(?:委|政府)|政府常务|框架|年度计划|预算内(?:统一)?批|政府采购目录/;
/** A person's word or signature. */
const byPerson =
	/签批|签字|审签|审批|批准|批条|批示|同意|圈阅|口头|电话|微信|短信|点头|拍板|安排|交办|指示|局长|院长|校长|主任|主席|总经理|董事长|书记|所长|站长|社长|处长|科长|领导|负责人/;
const nothing = /^(?:—+|-+|\/|无|空白?|未上会|未研究|未填|暂无|缺|没有)?$/;

/** Meetings of a part of the unit, which decide nothing above the unit's own limit. */
const byUnder =
	/(?:所务|站务|队务|科务|股务|室务|场务|馆务|园务|部务|中心)(?:办公)?会|(?:所长|站长|队长|科长|馆长|园长|中心主任)办公会/;

/** Where the unit's own rule names that meeting, it is the unit's own body. */
function ownRule(documents: readonly AnalysedDocument[], meeting: string): boolean {
	return documents.some(
		({ facts, document }) => facts.kind.kind === "unit-rule" && document.text.includes(meeting),
	);
}

interface Limits {
	party: Limit[];
	executive: Limit[];
}

/** A sum above the unit's own limit was approved by a person, where its rule asks for a meeting. */
export const uncollective: CaseCheck = {
	id: "uncollective",
	scope: "case",
	run: ({ documents, profile }) => {
		const limits = { party: limitsOf(documents), executive: executiveLimitsOf(documents) };
		const told = profile.thresholds.collectiveDecision;
		if (told) limits.party = [{ value: told }];
		if (limits.party.length === 0 && limits.executive.length === 0)
			return notApplied("未读到本单位集体决策的金额标准");
		const { all } = caseOutlays(documents);
		const decided = decidedIn(documents);
		return proposed([
			...all.flatMap((outlay) => judge(outlay, limits, decided, all, documents)),
			...documents.flatMap((document) => toldOfOne(document, inForce(limits, document.facts.date))),
		]);
	},
};

function inForce({ party, executive }: Limits, day: string | undefined): Limit | undefined {
	return limitOn(party, day) ?? limitOn(executive, day);
}

function judge(
	outlay: Outlay,
	limits: Limits,
	decided: Decided,
	all: readonly Outlay[],
	documents: readonly AnalysedDocument[],
): CheckProposal[] {
	if (urgent(outlay) || above.test(outlay.basis?.text ?? "")) return [];
	const sum = sumOf(outlay);
	const day = outlay.steps[0]?.iso;
	const party = limitOn(limits.party, day);
	const executive = limitOn(limits.executive, day);
	if (outlay.form === "row") return inRow(outlay, sum, { party, executive }, decided, all, documents);
	return [];
}

function sumOf({ sums }: Outlay): number {
	return Math.max(
		0,
		...sums.filter(({ role }) => role !== "part" && role !== "added").map(({ value }) => value),
	);
}

function inRow(
	outlay: Outlay,
	sum: number,
	limits: { party: Limit | undefined; executive: Limit | undefined },
	decided: Decided,
	all: readonly Outlay[],
	documents: readonly AnalysedDocument[],
): CheckProposal[] {
	const { basis } = outlay;
	if (!basis || byParty.test(basis.text) || byBoard.test(basis.text)) return [];
	// An executive meeting's own limits are judged where it decides, not in a ledger's short note.
	const under = byUnder.exec(basis.text)?.[0];
	const byOffice = !under && byExecutive.test(basis.text) && /办公会|务会/.test(basis.text);
	if (under ? ownRule(documents, under) : byExecutive.test(basis.text) && !byOffice) return [];
	if (byOffice) return aboveOffice(outlay, sum, limits.party, decided);
	const limit = [limits.party, limits.executive].find((one) => one && sum >= one.value);
	if (!limit) return [];
	const blank = nothing.test(basis.text.trim());
	if (blank && !mostAreFilled(outlay, all)) return [];
	if (!blank && !under && !byPerson.test(basis.text)) return [];
	const decisions = decisionsOf(outlay, decided);
	if (decisions.some((one) => limit !== limits.party || bodyOf(one) !== "executive")) return [];
	const span = blank ? (outlay.title ?? basis).span : basis.span;
	return [
		{
			grade: "hit",
			at: passage(outlay.document, trim(outlay.document.document.text, span)),
			why: `金额${sum / 10_000}万元，本单位规定${limit.value / 10_000}万元以上须集体研究决定，${under ? "此处由所属部门自己的会议决定，" : ""}决策依据${blank ? "为空" : `只写“${basis.text.slice(0, 24)}”`}`,
			...(limit.at ? { related: [{ passage: limit.at, label: "本单位规定" }] } : {}),
		},
	];
}

/** The ledger names only the executive's meeting for a sum that the party body decides. */
function aboveOffice(
	outlay: Outlay,
	sum: number,
	limit: Limit | undefined,
	decided: Decided,
): CheckProposal[] {
	const { basis, document } = outlay;
	if (!basis || !limit || sum < limit.value) return [];
	if (decisionsOf(outlay, decided).some((one) => bodyOf(one) === "party")) return [];
	return [
		{
			grade: "doubt",
			at: passage(document, trim(document.document.text, basis.span)),
			why: `金额${sum / 10_000}万元，本单位规定${limit.value / 10_000}万元以上由党组（党委）会议研究，此处决策依据只有“${basis.text.slice(0, 24)}”`,
			...(limit.at ? { related: [{ passage: limit.at, label: "本单位规定" }] } : {}),
		},
	];
}

/** A blank cell means something where the ledger fills that column elsewhere. */
function mostAreFilled({ document }: Outlay, all: readonly Outlay[]): boolean {
	const rows = all.filter((one) => one.document === document && one.form === "row");
	const filled = rows.filter(({ basis }) => basis && !nothing.test(basis.text.trim()));
	return rows.length >= 3 && filled.length >= rows.length * 0.6;
}
