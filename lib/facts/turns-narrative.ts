import { type Stretch, spanIn } from "./lines";
import type { PersonMention } from "./model-values";
import { isFullName, isSurname, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";
import type { TurnStart } from "./turns";

const verbs =
	"说|讲|谈|表示|提出|指出|认为|强调|建议|汇报|介绍|报告|通报|发言|补充|插话|说明|解释|提醒|领学|传达|宣读|要求|赞成|同意|不同意|反对|赞同|支持|交流|总结|表态|发表|回应|问|质疑|持|弃权|保留|没有|无|批评|明确|坚持|附议|主张|提议|归纳|作|做|讲述|陈述|反映|坦言|答复|倾向|谈到|说到|讲到|直言|明言|称|道|插嘴|追问|叮嘱|点头|表赞|笑|接过|开口|开腔|开门见山|开宗明义|直截了当|单刀直入|抢先|定调|拍板|发话|先声|亮明|亮出";
const between =
	"(?:(?:同志)?(?:（[^（）]{1,16}）)?)(?:(?:首先|先|最后|最先|最末|末了|末尾|末位|居末|居末位|殿后|压轴|收尾|最后一个|继而|继续|仍|亦|皆|俱|遂|即|便|旋即|紧接着|跟着|接过话头?|随即|只|一致|又|再|接着|随后|然后|再次|也|均|都|则|又|当即|当场|当面|一致|分别|逐一|依次|先后|相继|陆续|纷纷|轮流|逐个|轮番|各自|异口同声|最终|会后|事后|原则|进一步|第一个|率先|带头|主动|还|并|就此|会上|代表[^，。；：]{2,10}|在[^，。；：]{2,14}[后时上中]|对[^，。；：]{1,30}?|就[^，。；：]{1,16}|结合[^，。；：]{1,16}|围绕[^，。；：]{1,14}|根据[^，。；：]{2,12}|听取[^，。；：]{2,10}后|针对[^，。；：]{2,14}))*";
const verbAfter = new RegExp(`^${between}(${verbs})(?:时|并)?(?:说|道|指出|表示|认为|提出)?`);

const groupPattern =
	/(?:其他|其余|其它|别的|余下|剩下|剩余|另外|与会|参会|到会|在座|在场|各位|全体|班子|各)(?:的)?(?:与会|参会|到会|在座|在场)?(?:的)?(?:几|[二三四五六七八九十两\d]+)?[位名个]?(?:党组|党委|班子|支委|常委)?(?:同志|成员|人员|领导|委员|党员|董事)(?:们)?|(?:[几二三四五六七八九十两]|\d{1,2})[位名个](?:党组|党委|班子|支委)?(?:同志|成员|委员|常委|理事|董事|人)(?:们)?|大家|大伙儿?|与会者|众人|诸位|余者/;
const groupVerb =
	/^(?:也|都|均|皆|俱|亦|则|便|一致|逐一|依次|分别|纷纷|先后|经?讨论后?|对此|就此|逐条讨论、|听取汇报后|没有补充，|[^，。；]{0,6}讨论，|听(?:了|完)[^，。；]{0,8}，)*(?:没(?:有|什么|啥)?(?:不同)?(?:意见|异议|话说)|不反对|认可|觉得(?:可以|行|好)|表示|表赞|同意|赞成|赞同|没有|没再|没提|没说|无|附议|发表|认为|作了|举手|逐一|无异议|表态|支持|发言|点头|称|说|不持异议|未(?:发表|提出?|表示|持|再|作|另|多)|不再(?:发表|发言|多|说))/;

const leadWords =
	/^(?:（[\d一二三四五六七八九十]{1,2}）|\d{1,2}[.、．]|[①-⑳]|第[一二三四五六七八九十\d]+(?:位|个)?(?:发言的?)?(?:是)?|(?:首先|最先|率先|其次|随后)发言的(?:是)?|“|（|其中|但|而|随后|接着|最后|会上|期间|首先|同时|另外|经询问|讨论中|此时|对此|议到此项时，|研究时，|主持人|汇报人)+/;
/** Sentences that are the meeting's own: a turn before them ends here. */
const meetingOwn =
	/^(?:会议|经(?:讨论|研究|表决|审议|集体|举手|无记名|与会|党组)|举手|表决|无记名|本次会议|决定|以上|主持人宣布|散会|公示|综上)/;

/** True for a sentence that the meeting itself speaks: it decides, votes, closes. */
export function isMeetingsOwn(text: string): boolean {
	return meetingOwn.test(text);
}

/** Turns told in sentences: 张三同志说，…；李四表示同意；其他同志没有意见。 */
export function narrativeStarts(line: Stretch, from: number, book: PersonBook): TurnStart[] {
	const starts: TurnStart[] = [];
	for (const clause of clausesOf(line.text, from)) {
		const own = meetingOwn.test(line.text.slice(clause.from, clause.from + 12));
		const last = starts.at(-1);
		if (own && last && last.to === undefined && clause.afterStop) last.to = clause.from;
		const start = readClause(line, clause.from, clause.to, book);
		if (start && (clause.afterStop || start.speakers.length === 0 || isNewSpeaker(start, last)))
			starts.push(start);
	}
	return starts;
}

function isNewSpeaker(start: TurnStart, last: TurnStart | undefined): boolean {
	const written = (turn: TurnStart | undefined) => turn?.speakers[0]?.name ?? turn?.speakers[0]?.written;
	return written(start) !== written(last);
}

interface Clause {
	from: number;
	to: number;
	/** Begins a sentence, not only a clause. */
	afterStop: boolean;
}

/** Clauses between stops and commas; quoted stretches are one. */
function clausesOf(text: string, from: number): Clause[] {
	const clauses: Clause[] = [];
	let start = from;
	let afterStop = true;
	let quoted = false;
	for (let index = from; index <= text.length; index += 1) {
		const unit = text[index];
		if (unit === "“") quoted = true;
		if (unit === "”") quoted = false;
		const stop = unit === undefined || "。；！？".includes(unit);
		if (!stop && (quoted || (unit !== "，" && unit !== "："))) continue;
		if (index > start) clauses.push({ from: start, to: index, afterStop });
		start = index + 1;
		afterStop = stop || unit === "：";
	}
	return clauses;
}

function readClause(line: Stretch, clauseFrom: number, to: number, book: PersonBook): TurnStart | undefined {
	const lead = line.text.slice(clauseFrom, to).match(leadWords)?.[0].length ?? 0;
	const from = clauseFrom + lead;
	const text = line.text.slice(from, Math.min(to + 1, from + 64));
	const group = text.match(groupPattern);
	if (group?.index === 0 && groupVerb.test(text.slice(group[0].length)))
		return {
			from,
			wordsFrom: from + group[0].length,
			speakers: [],
			group: spanIn(line, from, from + group[0].length),
			manner: "",
		};
	const names = readLeadingNames(line, from, text, book);
	if (!names) return undefined;
	const rest = text.slice(names.length);
	const verb = rest.match(verbAfter);
	if (!verb?.[1]) return undefined;
	if (/^(?:在|对)/.test(rest) && /受|被/.test(verb[0])) return undefined;
	// 费立新汇报完毕，… tells when the next speaker began.
	if (/^(?:的)?(?:汇报|介绍|发言|说明|报告|通报|说|讲)(?:甫毕|完毕?|结束|毕|之?后|刚完|一完|话音)/.test(rest))
		return undefined;
	// The verb itself can hold the stance: 同意, 反对, 没有不同意见.
	const holds = /同意|赞|反对|支持|弃权|保留|没有|无|附议|持|建议|提议|主张|坚持|倾向|要求|提醒|批评/.test(
		verb[1],
	);
	const verbAt = names.length + verb[0].lastIndexOf(verb[1]);
	const wordsFrom = from + (holds ? verbAt : names.length + verb[0].length);
	return { from: clauseFrom, wordsFrom, speakers: names.speakers, manner: verb[0] };
}

function readLeadingNames(
	line: Stretch,
	from: number,
	text: string,
	book: PersonBook,
): { speakers: PersonMention[]; length: number } | undefined {
	const speakers: PersonMention[] = [];
	let at = 0;
	for (;;) {
		const one = readLeadingName(text.slice(at), book);
		if (!one) return undefined;
		const begin = from + at + one.from;
		speakers.push(mention(spanIn(line, begin, begin + one.written.length), one.written, book, one.post));
		at += one.length;
		if (text.startsWith("同志", at)) at += 2;
		const joint = text.slice(at).match(/^[、和及与]/)?.[0];
		if (!joint) break;
		at += joint.length;
	}
	if (/^等(?:\d+[位名]?)?同志/.test(text.slice(at)))
		at += text.slice(at).match(/^等(?:\d+[位名]?)?同志/)?.[0].length ?? 0;
	return { speakers, length: at };
}

/** The longest person that a text begins with and that is followed by 同志, a joint, a bracket or a verb. */
function readLeadingName(
	text: string,
	book: PersonBook,
): { written: string; from: number; length: number; post?: string } | undefined {
	const limit = Math.min(20, text.length);
	for (let length = limit; length >= 1; length -= 1) {
		const words = text.slice(0, length);
		if (/[，。；：、（）“”]/.test(words)) continue;
		const after = text.slice(length);
		const honoured = after.startsWith("同志");
		if (!honoured && !/^[、和及与（]/.test(after) && !verbAfter.test(after)) continue;
		if (words.endsWith("同志")) continue;
		const read = readWholeName(honoured ? `${words}同志` : words, (written) => book.knows(written));
		if (!read) continue;
		const known = book.knows(read.written);
		const sure =
			known ||
			honoured ||
			read.shape === "spoken" ||
			(read.shape === "post" && length <= 8) ||
			(read.post !== undefined && isFullName(read.written));
		if (!sure || (read.shape === "surname" && !isSurname(words))) continue;
		return { written: read.written, from: read.from, length, ...(read.post ? { post: read.post } : {}) };
	}
	return undefined;
}
