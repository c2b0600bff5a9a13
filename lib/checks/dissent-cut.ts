import type { AnalysedDocument, CaseProfile } from "../facts/case";
import type { AgendaItem, Meeting } from "../facts/model-meeting";
import { personKey } from "../facts/person";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { objectionIn } from "./dissent-words";
import { isPrincipal, itemsOf, passage, presentCount, principalKey, trim, words } from "./meeting-support";
import { isDemand, mattersOf, type Sentence, sentences, wordsOf } from "./sentences";

const paper = "(?:记录|纪要|本子|簿子|会议本|笔录|材料|上面|白纸黑字)";
const not =
	"(?:(?<![个分区级特性识差类告])别|甭|不(?:要|必|用|得|再|宜)|无[需须]|没必要|用不着|就不|先不|犯不着)";
const write = "(?:写|记|录|登|反映|体现|出现|留|上|入|进|提|展开)";
const mild = "(?:太|这么|那么|过于|得)?(?:细|碎|详细|具体|啰嗦|拖泥带水|一五一十|原原本本|展开|啰里啰唆|全)";
/** Words that keep an objection out of the record, or make it read as if all had agreed. */
const kept: readonly RegExp[] = [
	// 别往本子上写, 不要记进纪要, 不必写得太碎
	new RegExp(
		`${not}(?:往|在|朝)?(?:${paper}(?:上|里|中)?)?(?:去)?${write}(?:得|进|入|到|在|上|下来)?(?:${paper}|${mild}|了(?:[，。；]|$))`,
	),
	new RegExp(`${not}(?:往|朝)(?:${paper})?(?:上|里)?(?:面)?(?:去)?${write}`),
	// 记录上别拖泥带水, 纪要里不出现这些话
	new RegExp(`${paper}(?:上|里|中)?[^，。；]{0,6}${not}[^，。；]{0,6}(?:${write}|${mild})`),
	// 这几句不记, 刚才那段划掉
	/(?:这|那|刚才)(?:一)?(?:段|句|条|个|些|几句|几点|番话|话|部分|意见|说法)[^，。；]{0,8}(?:[不别甭](?:要|用|必)?(?:写|记|录)|删(?:了|掉|去)|抹(?:去|掉)|划掉|去掉|略(?:去|过)|拿掉|勾掉)/,
	// 写一个“均表赞成”, 统一写通过
	/(?:就|统一|只|直接|一律|便|还是|照)(?:写|记|录)(?:成|作|为|个|一个|上)?[“"「]?(?:一致|均|都|全票|全体|大家|通过|同意|赞成|无异议|没有意见|无不同意见)/,
	/(?:^|[，；：])(?:写|记)(?:成|作|为|个|一个|上)?[“"「]?(?:一致|均表?|全票|通过|全体|大家都)(?:表示)?(?:同意|赞成|通过)?[”"」]?(?:就行|就好|便好|即可|就可以|了事|拉倒|[。！])/,
	// 意见就不写了, 此条不入记录, 这几句免记
	/(?:意见|发言|话|看法|此条|这条|这段|那段|这几句|那几句|争论|过程)[^，。；]{0,8}(?:就|先|都|也|一律)?(?:不|免|别|甭)(?:再)?(?:入|写|记|录|列|载|登)(?:入|进|到)?(?:记录|纪要|了|[，。；”"]|$)/,
	/(?:不同|反对|保留)(?:的)?意见[^，。；]{0,8}(?:不|未|没)(?:有)?(?:记|写|录)/,
	/(?:意见|话|看法|发言)[^，。；]{0,10}(?:没有?|未)(?:被)?(?:写|记|录|反映|体现)(?:进|入|在|到|上)/,
];
/** 批示“不入记录”: said of nothing but minutes. */
const notEntered = /不(?:入|进|写入|记入|列入|载入)(?:会议)?(?:记录|纪要)(?![^。；]{0,6}的)/;
/** Papers that are no record of what was said, and a record kept in full. */
const aboutOther =
	/别把|照搬|照抄|编造|弄虚|自己的|如实|照(?:实)?记|原样|据实|载明|记入|记下|都(?:要)?记|原话记|一字不[漏落]|手续|合同|字据|名字|档案|台账|登记|考勤|出生|年龄|作业|日记|笔记|学习记录|检查记录|信访/;
const later =
	/(?:会下|会后|下来|私下|散会后|回头|改天)(?:再|单独|另外|我们再|我再)?(?:交流|沟通|说|谈|商量|聊|做工作)/;
const overruled =
	/(?:就)?不要再(?:说|争|议|讨论)|到此为止|就这么(?:定|办)|不(?:再)?(?:讨论|争论)了|保留意见[^，。；]{0,6}(?:可以|但)|听我的|少数服从/;
/** `事情我同意，做法不同意`: a vote in favour is no contradiction. */
const agreesToo =
	/(?:^|[，。；])(?:事情|总体|原则上?|方案|方向|大方向|这件事)?(?:我|本人)?(?:是|也|都)?(?:原则)?(?:同意|赞成|支持)(?!的|不了|不得)/;
const honoured =
	/(?:不同|保留)?意见[^，。；]{0,8}(?:如实|原样|据实|照实|一并)?(?:记(?:下|入|录在案|上)|载(?:入|明))|如实记|原样记|照原话记/;
const unanimous =
	/一致(?:通过|同意|赞成|认为|拥护)|全票|全体(?:同意|赞成|通过)|(?:均|都)(?:表示?|投)?(?:了)?(?:同意|赞成|支持|赞成票)|(?:没有|无|未提出?)(?:任何)?(?:不同|反对|其他)(?:的)?意见|意见(?:统一|一致)|无异议/;

/** A recorded objection is kept out of the record, put off, or contradicted by a unanimous result. */
export const dissentCut: DocumentCheck = {
	id: "dissent-cut",
	scope: "document",
	run: ({ document, profile }) => {
		const said = struck(document);
		const shown = putOff(document, profile).filter(
			({ at }) => !said.some((one) => overlaps(one.at.span, at.span)),
		);
		return proposed([...said, ...shown]);
	},
};

function struck(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	return all.flatMap((sentence, index) => {
		const match = kept.map((pattern) => pattern.exec(sentence.text)).find((one) => one !== null);
		if (notEntered.test(sentence.text) && !isDemand(sentence.text))
			return [
				{
					...finding(document, sentence, "记有不把意见写入会议记录的指示"),
					related: all
						.slice(Math.max(0, index - 3), index)
						.filter(({ text }) => objectionIn(text))
						.map(({ span }) => ({
							passage: passage(document, trim(document.document.text, span)),
							label: "不同意见",
						})),
				},
			];
		if (!match || isDemand(sentence.text) || aboutOther.test(sentence.text)) return [];
		return [finding(document, sentence, "会上有不记录或抹去不同意见的说法")];
	});
}

/** A member objected or reserved; the leader put it off and the result is told as unanimous. */
function putOff(document: AnalysedDocument, profile: CaseProfile): CheckProposal[] {
	return itemsOf(document).flatMap(({ meeting, item }) => {
		const against = item.turns.filter(
			(turn) =>
				(turn.stance === "object" || turn.stance === "reserve") &&
				turn.member !== false &&
				!agreesToo.test(words(document, turn.words)) &&
				!item.turns.some(
					(later) =>
						later.span.start > turn.span.start &&
						later.stance === "assent" &&
						later.speaker !== undefined &&
						turn.speaker !== undefined &&
						personKey(later.speaker) === personKey(turn.speaker),
				),
		);
		if (against.length === 0) return [];
		const recorded = item.votes.some(
			(vote) => (vote.abstain?.value ?? 0) + (vote.against?.value ?? 0) + (vote.deferred?.value ?? 0) > 0,
		);
		if (recorded) return [];
		if (honoured.test(words(document, item.span))) return [];
		const matter = mattersOf(document).find((one) => one.item === item);
		const first = against[0] as (typeof against)[number];
		const after = (matter?.sentences ?? []).filter((one) => one.span.start >= first.span.end);
		const key = principalKey(document, profile, meeting);
		const led = after.find((sentence) => {
			if (!later.test(sentence.text) && !overruled.test(sentence.text)) return false;
			const turn = item.turns.find(
				(one) => one.span.start <= sentence.span.start && sentence.span.start < one.span.end,
			);
			return !turn?.speaker || isPrincipal(turn.speaker, key);
		});
		const all = after.find((sentence) => unanimous.test(sentence.text)) ?? allVoted(meeting, item, after);
		const shown = led ?? all;
		if (!shown || (!led && !all)) return [];
		return [
			{
				...finding(
					document,
					shown,
					all ? "有成员明确提出不同（保留）意见，结果却记为一致通过" : "有成员提出不同意见，未讨论即搁置",
				),
				related: [{ passage: passage(document, first.stanceSpan ?? first.span), label: "不同意见" }],
			},
		];
	});
}

/** As many votes in favour as members were there, the one who objected among them. */
function allVoted(meeting: Meeting, item: AgendaItem, after: readonly Sentence[]): Sentence | undefined {
	const present = presentCount(meeting.attendance);
	const vote = item.votes.find((one) => present !== undefined && (one.for?.value ?? 0) >= present);
	return vote && after.find((sentence) => overlaps(sentence.span, vote.span));
}

function finding(document: AnalysedDocument, sentence: Sentence, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, wordsOf(sentence))), why };
}
