import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";
import {
	agreedPrice,
	assetWords as asset,
	disposeWords as dispose,
	isProven,
	leaseWords as lease,
} from "./asset-words";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isReport } from "./rectification-claims";
import { linesOf, type Section, sectionsOf } from "./sections";
import { isDemand, partOf, type Sentence, wordsOf } from "./sentences";

const decides =
	/同意|决定|议定|明确|按.{0,12}(?:执行|办理|签|价|转让|出售)|定为|那就|就(?:租|卖|给|定|这样|按)|继续|签订|续签|签了|就这么|批准|可行|行[，。]|举了手|举手|去签|表决|先签|续(?:承)?包[一二三四五六七八九十\d]+年|(?:同意|准予)出让/;
/** Terms of a lease put before a meeting that then agreed. */
const terms =
	/(?:承租|续租|出租|租给)[^，。；]{0,10}[一二三四五六七八九十\d]+年|租金[^。；]{0,16}元|愿出|开口|价/;
const undone =
	/不(?:得|能|准|许|再|自行)[^，。；]{0,6}(?:变卖|出售|转让|出租|续租)|提前解除|违约金|退场|退租|清退|腾退|结清|暂不|不予研究|再议|另行|收回|解除租赁|退回|不再出租|到期再说|待.{0,12}后再|未到期(?!的)[^，。；]{0,4}。/;
const asked = /有意|申请|建议|提出|请示|汇报[，：]|拟(?:续|出)/;
const ownAsHolder =
	/租用[^，。；]{0,12}(?:车|船|房|场|设备|用房)|(?<![出招转])(?:租用|承租|租赁|租)(?:了)?[^，。；\n出给]{0,10}(?:办公用房|场地|车辆|会场|会议室|仓库)|保租房|保障性租赁|公租房|廉租|车辆租赁|租车/;
const others = /由党[组委]会?(?:议)?(?:集体)?(?:研究)?决定(?=[，。；]|$)|整改|纠正|案例|通报|要求|应当|今后/;

/** Assets of the unit are let or disposed of without appraisal or public offer on record. */
export const assetLease: DocumentCheck = {
	id: "asset-lease",
	scope: "document",
	run: ({ document }) => {
		const { kind, rectifications } = document.facts;
		if (["unit-rule", "democratic-life", "personal-matters"].includes(kind.kind) || rectifications.length > 0)
			return proposed([]);
		if (isReport(document)) return notApplied("整改材料转述的问题");
		return proposed(
			partsOf(document)
				.flatMap(things)
				.flatMap((part) => judge(part, document)),
		);
	},
};

/** Items of a meeting whole; other texts by their sections, running text by its paragraphs. */
function partsOf(document: AnalysedDocument): Section[] {
	const sections = sectionsOf(document);
	return document.facts.meetings.length > 0 ? [...sections] : sections.flatMap(linesOf).map(withQuestion);
}

/** An answer is about what was asked in the line above it. */
function withQuestion(part: Section, index: number, parts: readonly Section[]): Section {
	const before = parts[index - 1];
	const asks = before && /^(?:问|调查人)/.test(before.text) && /^答/.test(part.text);
	return asks ? { ...part, text: before.text + part.text } : part;
}

/** `另有一批设备……已挂牌`: what is told of another thing proves nothing for the one before it. */
function things(part: Section): Section[] {
	const cuts = part.sentences.flatMap(({ text }, index) => (index > 0 && another.test(text) ? [index] : []));
	if (cuts.length === 0) return [part];
	const edges = [0, ...cuts, part.sentences.length];
	return edges.slice(1).map((end, index) => {
		const own = part.sentences.slice(edges[index], end);
		return { ...part, sentences: own, text: own.map(({ text }) => text).join("") };
	});
}

const another =
	/^(?:另有|另外|此外|还有|其余)[^。；]{0,12}(?:[一二两三四五六七八九十\d]+[批台辆间处套宗块]|资产|设备|房|车)/;

function judge(part: Section, document: AnalysedDocument): CheckProposal[] {
	const open = part.sentences.find((one) => leftOut(one));
	if (open) return [finding(document, open, part)];
	if (isProven(part.text) || ownAsHolder.test(part.text) || !asset.test(part.text)) return [];
	const inMeeting = document.facts.meetings.length > 0;
	const agreed = inMeeting && decides.test(part.text) && /同意|赞成|通过|可行|票|举手/.test(part.text);
	const decided = part.sentences.filter((one) => decisive(one, part, inMeeting, agreed));
	const best = decided.sort((a, b) => weight(b) - weight(a))[0];
	if (!best) return [];
	return [finding(document, best, part)];
}

const leftOutWords =
	/(?:未经?|没有?(?:经过)?|未做|没做|没搞|不曾)(?:作|做|进行|办理|履行|组织|任何|请|找|委托)*(?:机构|公司|中介|专业机构)?(?:资产|房产|价格|租金)?(?:评估|公开招租|招租|挂牌|竞价|拍卖)/;

/** One sentence tells of the letting and that no appraisal or offer came before it; others of the part may have had theirs. */
function leftOut({ text }: Sentence): boolean {
	if (isDemand(text) || undone.test(text) || others.test(text) || /拟|将|计划|如|若/.test(text)) return false;
	return (
		leftOutWords.test(text) &&
		asset.test(text) &&
		(lease.test(text) || dispose.test(text) || agreedPrice.test(text) || /租/.test(text))
	);
}

function finding(document: AnalysedDocument, best: Sentence, part: Section): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, told(best))),
		why: `${lease.test(part.text) ? "资产出租（出借、合作经营）" : "资产处置"}已作决定或已办理，此处未见评估和公开招租（竞价）的记载`,
	};
}

function decisive(sentence: Sentence, part: Section, inMeeting: boolean, agreed: boolean): boolean {
	const { text } = sentence;
	if (isDemand(text) || undone.test(text) || others.test(text)) return false;
	const about = lease.test(text) || dispose.test(text);
	if (!inMeeting)
		return agreedPrice.test(text) && (about || lease.test(part.text) || dispose.test(part.text));
	if (!about && !(agreed && agreedPrice.test(text) && (lease.test(part.text) || dispose.test(part.text))))
		return false;
	if (!(decides.test(text) || (agreed && (terms.test(text) || agreedPrice.test(text))))) return false;
	if (/保洁|物业(?:服务|管理)|维保|运维|软件|保险/.test(text)) return false;
	return agreed || !asked.test(text.slice(0, 12));
}

/** From the first clause that tells of it to the last. */
function told(sentence: Sentence): Span {
	const { text } = sentence;
	const head = /^[^，。；：]{1,14}：/.exec(text)?.[0].length ?? 0;
	let from = text.length;
	let to = 0;
	let at = head;
	for (const clause of text.slice(head).split(/(?<=[，；])/)) {
		if (lease.test(clause) || dispose.test(clause) || agreedPrice.test(clause)) {
			from = Math.min(from, at);
			to = at + clause.length;
		}
		at += clause.length;
	}
	return from < to ? partOf(sentence, from, to) : wordsOf(sentence);
}

function weight({ text }: Sentence): number {
	return (
		(/(?:租|卖|续租|转让)(?:给|与|予)|(?:同意|决定)(?:出让|转让|出售|出租|处置)/.test(text) &&
		decides.test(text)
			? 3
			: 0) +
		(/会议同意|会议决定|研究同意|一致同意|议定/.test(text) ? 2 : 0) +
		(agreedPrice.test(text) ? 2 : 0) +
		(lease.test(text) || dispose.test(text) ? 1 : 0) +
		(/元|年|万/.test(text) ? 1 : 0)
	);
}
