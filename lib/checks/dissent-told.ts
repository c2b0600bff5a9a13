import type { AnalysedDocument } from "../facts/case";
import { countValue } from "../facts/meeting-count";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { stopped, voicelessDissent } from "./dissent-shown";
import { dissentCounted, objectionIn, ofOneMind } from "./dissent-words";
import { passage, trim } from "./meeting-support";
import { isDemand, type Sentence, sentences, wordsOf } from "./sentences";

/** Sentences after an objection in which its fate is told. */
const reach = 12;
const cutShort =
	/(?:先|就|暂且?|到)?(?:说|讲|谈|议|聊)到(?:这|此|这里|这儿)|(?:先)?不(?:再)?(?:展开|深谈|细说|纠缠|争论|扯|讨论这个)|打住|(?:别|不要|不用|不必|甭|少)(?:再)?(?:说|讲|提|争|扯|议)(?:了|这|这个|这些|那|，|。|$)|打断|制止|截断|(?:抢|接)过话头?|(?:没|未|不)(?:有)?(?:让|等|容|许|给)[^，。；]{1,8}(?:说|讲|谈)(?:完|话|下去|机会)?|(?:话|发言)(?:还)?(?:没|未)(?:有)?(?:说|讲)?完|会上不(?:讲|说|谈|议|提|争)|(?:这个|这些|你的|你这|他的|她的|老\S)?(?:意见|问题|看法|顾虑|情况|想法|话题|事)?(?:先)?(?:放一放|搁一搁|搁置|放一边|不谈|不议|按下不表|暂且不论)|时间(?:关系|有限|不多|到了|不早)|(?:直接|现在|马上|就)(?:进入)?表决|下一(?:位|个)(?:说|讲|发言|同志)?[，。；]?|(?:要|讲|顾|注意|维护|不利于|影响)(?:[^，。；]{0,4})(?:大局|团结|纪律|一致)|统一(?:一下)?(?:思想|口径|意见)|(?:保持|形成)一致|少数服从多数|(?:上面|上级|县里|市里|区里|领导|早就|已经)(?:已经?|早)?(?:定了|定下来|拍板|同意了)|就这么(?:定|办)|不要(?:唱反调|泼冷水|拖后腿|设障碍)|(?:会后|会下|下来|散会后|私下|回头|单独|另外找时间)(?:你)?(?:再|单独|另|我们|你我|咱们|找我)*(?:交换|交流|说|谈(?!判)|聊|沟通|讲|商量|反映|解释|做工作|碰)/;
const chairs =
	/^(?:[^，。；：]{0,12}（插[^）]*）|[^，。；：]{0,10}(?:书记|主持人?|局长|院长|校长|主任|董事长|主席|理事长|组长|镇长|县长|区长|会长|台长|社长|总经理|站长|所长|行长))/;
/** Within the very sentence of the objection someone else must be the one who stops it. */
const leader = /书记|主持|主任|长|主席|董事|理事|打断|制止|截断|被/;
const tally =
	/(\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|张)?(?:票|人)(?:同意|赞成|通过|举手)?|(?:同意|赞成)[：:]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:票|人)/;
const votesFor =
	/(?:同意|赞成)(?:票)?[：:]?[\d一二三四五六七八九十]{1,3}(?:票|人)?|[\d一二三四五六七八九十]{1,3}(?:票|人)(?:同意|赞成)/;
const result =
	/举手|票决|表决|投票|\d票|[一二三四五六七八九十]票|一致|全票|(?:会议|党[组委]|决定|予以|结果|当场|获得?)(?:原则)?(?:同意|通过)|(?:均|都)(?:表示)?(?:同意|赞成)/;
const present =
	/(?:实到|到会|出席|应到|参加|表决)(?:委员|成员|党组成员|人数)?(?:共)?[：:为]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:人|名|位)|(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|个|人)?(?:委员|成员|党组成员)?[^，。；]{0,4}(?:全部)?(?:全到|到会|到齐|出席|参会)|(?:委员|成员|支委|班子)(?:共)?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:人|名)/g;

/** Someone tells afterwards that a differing view was kept back, or was left out of the record. */
function ownedUp(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!keptBack.test(text) || isDemand(text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, wordsOf(sentence))),
			why: "材料讲到会上有不同意见没有讲出来，或没有写进记录、纪要",
		},
	];
}

const keptBack =
	/(?:本来|原来|原本|当时)[^。；]{0,16}(?:想|觉得|认为|主张|倾向)[^。；]{0,30}(?:没(?:有)?(?:再|敢|好意思)?(?:提|说|讲|吭声)|不好(?:再)?(?:提|说|讲)|就没(?:再)?(?:提|说))|(?:不同|反对|保留)(?:的)?意见[^。；]{0,14}(?:没(?:有)?|未)(?:写|记|反映|体现)(?:进|入|到|在)?[^。；]{0,6}(?:记录|纪要)|(?:这段|这句|这个|这些话?|这部分|刚才(?:的|说的)?[^，。；]{0,4})(?:话)?(?:就)?(?:不|别|不用|不要|甭)(?:再)?(?:往)?(?:上面?|本子上|纪要里|记录里)?(?:记|写)(?:了|进|上|入)?/;

/** Someone is against it; the paper then tells that they were stopped, or counts them among those in favour. */
export const dissentTold: DocumentCheck = {
	id: "dissent-told",
	scope: "document",
	run: ({ document }) => {
		const all = sentences(document);
		const found: CheckProposal[] = all.flatMap((sentence) => ownedUp(sentence, document));
		all.forEach((sentence, index) => {
			// The line of the result tells who kept an opinion apart: that is the record of it.
			if (isDemand(sentence.text) || /^(?:表决)?(?:结果|结论|决定|决议)：/.test(sentence.text)) return;
			const against = objectionIn(sentence.text);
			if (!against) return;
			const fate = fateOf(document, all, index);
			if (fate && !found.some(({ at }) => overlaps(at.span, fate.at.span))) found.push(fate);
		});
		const shown = [...stopped(document), ...voicelessDissent(document)].filter(
			({ at }) => !found.some((one) => overlaps(one.at.span, at.span)),
		);
		return proposed([...found, ...shown]);
	},
};

/** What became of an objection; nothing when it was counted, taken up, or given up by whoever made it. */
function fateOf(
	document: AnalysedDocument,
	all: readonly Sentence[],
	index: number,
): CheckProposal | undefined {
	const objection = all[index] as Sentence;
	const who = speakerOf(objection);
	const after = restAfter(objection, all.slice(index, index + reach + 1));
	const strong = objectionIn(objection.text, "strong") !== undefined;
	const end = after.findIndex(({ text }) => result.test(text) || ofOneMind.test(text));
	const until = end < 0 ? after : after.slice(0, end + 1);
	const told = until.map(({ text }) => text).join("");
	// The sentence of the result itself gives the votes of those who were not for it.
	if (votesFor.test(objection.text) && dissentCounted.test(objection.text)) return undefined;
	if (dissentCounted.test(told) || (who && gaveUp(who, told, objection.text))) return undefined;
	const cut = until
		.slice(0, 4)
		.find((one, at) => cutShort.test(one.text) && (at === 0 ? leader.test(one.text) : speaks(one, who)));
	if (cut && (end >= 0 || chairs.test(cut.text)))
		return finding(
			document,
			cut,
			objection,
			`${who ?? "有成员"}提出不同意见，随即被打断、搁置或要求会后再说`,
		);
	const last = end < 0 ? undefined : (after[end] as Sentence);
	if (!strong || !last || !allFor(document, last.text)) return undefined;
	return finding(document, last, objection, `${who ?? "有成员"}明确表示不同意，表决结果却记为全部同意`);
}

/** The words of the sentence itself after its objection, then the sentences that follow. */
function restAfter(objection: Sentence, run: readonly Sentence[]): Sentence[] {
	const { to } = objectionIn(objection.text) as { to: number };
	return [{ ...objection, text: objection.text.slice(to) }, ...run.slice(1)];
}

const speaker = /^([\u4e00-\u9fff]{2,4})(?:同志)?(?:（[^）]{0,14}）)?：/;
const named =
	/(?:^|[，：、“])(?:[\u4e00-\u9fff]{0,6}(?:书记|局长|院长|校长|主任|委员|组长|主席|股长|科长))?([\u4e00-\u9fff]{2,3}?)(?:同志)?(?:明确|当场|则|也|仍)?(?:认为|表示|提出|说|不同意|反对|投|没有?举手|未举手|不赞成|持|保留|弃权)/;

function speakerOf({ text, line }: Sentence): string | undefined {
	return (speaker.exec(text) ?? speaker.exec(line.text) ?? named.exec(text))?.[1];
}

function speaks({ text, line }: Sentence, who: string | undefined): boolean {
	const name = (speaker.exec(text) ?? speaker.exec(line.text))?.[1];
	return name === undefined || name !== who;
}

/** `韩青：那我同意`: later on the same side as the others. */
function gaveUp(who: string, told: string, own: string): boolean {
	return (
		new RegExp(`${who}[^。；]{0,20}(?<![不难])(?:同意|赞成|没有意见|收回|改为|支持)`).test(told) ||
		/(?:现在|但|经解释|听了[^，]{0,10})[^，。；]{0,6}(?<![不难以])(?:同意|赞成)/.test(own)
	);
}

/** All were for it: in so many words, or by as many votes as members were there. */
function allFor(document: AnalysedDocument, text: string): boolean {
	if (ofOneMind.test(text)) return true;
	const match = tally.exec(text);
	const votes = match?.[1] ?? match?.[2];
	if (!votes) return false;
	const there = presentIn(document);
	return there !== undefined && countValue(votes) >= there;
}

/** How many were there, by the facts or by the first words of the document that tell it. */
function presentIn(document: AnalysedDocument): number | undefined {
	const [meeting] = document.facts.meetings;
	const stated = meeting?.attendance?.present?.value;
	if (stated !== undefined) return stated;
	const counts = sentences(document).flatMap(({ text }) =>
		[...text.matchAll(present)].map((match) => countValue((match[1] ?? match[2] ?? match[3]) as string)),
	);
	return counts.length > 0 ? Math.max(...counts) : undefined;
}

function finding(
	document: AnalysedDocument,
	shown: Sentence,
	objection: Sentence,
	why: string,
): CheckProposal {
	const own = shown.span.start === objection.span.start;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, own ? objection.span : wordsOf(shown))),
		why,
		...(own
			? {}
			: {
					related: [
						{ passage: passage(document, trim(document.document.text, objection.span)), label: "不同意见" },
					],
				}),
	};
}
