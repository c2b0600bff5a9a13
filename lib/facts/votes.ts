import type { Span } from "../text/span";
import { type Line, type Stretch, sentencesOf, spanIn } from "./lines";
import { count, countAt } from "./meeting-count";
import type { CountValue, PersonMention, Vote } from "./model";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

const methods: readonly [NonNullable<Vote["method"]>["kind"], RegExp][] = [
	["ballot", /无记名(?:投?票|方式)?(?:表决)?|不记名投?票|票决|投票(?:表决)?|投票方式/],
	["named-ballot", /(?<!无|不)记名投?票|署名投票/],
	["hands", /举(?:一?下)?手(?:表决|方式|通过)?/],
	[
		"oral",
		/口头(?:表决|表态)|逐[一人](?:进行)?(?:口头)?表(?:态|决)(?:方式)?|逐人逐项表决|鼓掌(?:方式)?(?:通过|表决)?/,
	],
];

const people = "(?:票|人|名|位)";
const patterns: readonly [
	keyof Vote & ("for" | "against" | "abstain" | "deferred" | "ballotsIssued" | "ballotsReturned" | "voters"),
	RegExp,
][] = [
	[
		"against",
		new RegExp(`(?:不同意|反对|不赞成|否决)(?:票|的)?(?:：|为|有|x)?(${count})${people}?(?!\\d|项|条|户)`),
	],
	["abstain", new RegExp(`弃权(?:票|的)?(?:：|为|有)?(${count})${people}?(?!\\d|项|条)`)],
	["deferred", new RegExp(`(?:缓议|暂缓)(?:票|的)?(?:：|为|有)?(${count})${people}(?!\\d)`)],
	["for", new RegExp(`(?:(?<!不)同意|赞成|(?<!不)赞同)(?:票|的)?(?:：|为|有|x|×)?(${count})${people}`)],
	[
		"for",
		new RegExp(
			`(?:^|[，、；。：（])(${count})(?:票|人|名同志|名成员)(?:均|都|一致|全部|全票)?(?:表示)?(?:同意|赞成|通过)`,
		),
	],
	["for", new RegExp(`(?:全票|得票?|获)(?:（)?(${count})票`)],
	["for", new RegExp(`(?:举手|表决|投票)[^。；\\d]{0,6}[，：](${count})票(?=[）。，；]|$)`)],
	["ballotsIssued", new RegExp(`(?:发出|发放|发|共发)(?:表决)?(?:选)?票(?:：|共)?(${count})[张份票]`)],
	["ballotsReturned", new RegExp(`(?:收回|回收)(?:有效)?(?:表决)?(?:选)?票?(?:：|共)?(${count})[张份票]`)],
	[
		"voters",
		new RegExp(
			`(?:参加|参与|有权|实际)(?:投票|表决)(?:的)?(?:党组成员|委员|人员|人数|成员)?(?:：|共|为)?(${count})[人名位]`,
		),
	],
	["voters", new RegExp(`(${count})[人名位](?:党组成员|委员|成员)?(?:参加|参与)(?:投票|表决)`)],
];

const unanimous =
	/一致(?:表决|举手)?(?:通过|同意)|全票(?:通过|同意)|全体(?:成员|举手)?(?:一致)?(?:同意|通过)|均?无异议[，。]?(?:表决)?通过/;
const absentVote =
	/(?:缺席|请假|未到会|未到|外出|出差|在外|因[事病公][^，。；]{0,6})[^。；]{0,16}(?:书面|电话|微信|委托|事先|会前|补)[^。；]{0,12}(?:同意|表决|投票|票|意见|表态)|(?:书面|电话|微信|视频|委托)(?:形式|方式)?(?:表决|投票|表示同意|同意)[^。；]{0,6}(?:\d票|计入|计票|一并)|(?:计入|计为)(?:同意)?票|代(?:为)?(?:投票|表决|举手)|会后补(?:投|签)/;

/** Words of other ballots that are not the meeting's own. */
const elsewhere = /推荐|测评|谈话|征询|业主|居民|群众|职工代表|评委|评审|评分|同意率|民意|会前|问卷|公示/;

/** Votes of an item: the sentences with a method, counts or a unanimous result, one for each candidate. */
export function readVotes(lines: readonly Line[], titleEnd: number, book: PersonBook): Vote[] {
	const votes: Vote[] = [];
	lines.forEach((line, index) => {
		let shared: Partial<Vote> = {};
		for (const sentence of sentencesOf(line.text)) {
			if (index === 0 && sentence.to <= titleEnd) continue;
			for (const piece of perSubject(line, sentence.from, sentence.to, book)) {
				const vote = readVote(line, piece.from, piece.to);
				if (!vote) continue;
				if (piece.subject) vote.subject = piece.subject;
				const counted = hasCounts(vote);
				if (!counted && (vote.ballotsIssued || vote.method)) shared = { ...shared, ...pick(vote) };
				else if (counted) Object.assign(vote, { ...pick(shared), ...vote });
				votes.push(vote);
			}
		}
	});
	return mergeBallots(votes);
}

function hasCounts(vote: Vote): boolean {
	return Boolean(vote.for || vote.against || vote.abstain || vote.deferred);
}

function pick(vote: Partial<Vote>): Partial<Vote> {
	const { method, ballotsIssued, ballotsReturned, voters } = vote;
	return {
		...(method ? { method } : {}),
		...(ballotsIssued ? { ballotsIssued } : {}),
		...(ballotsReturned ? { ballotsReturned } : {}),
		...(voters ? { voters } : {}),
	};
}

/** A sentence that only opens a ballot for the counts after it is no vote of its own. */
function mergeBallots(votes: Vote[]): Vote[] {
	const counted = votes.filter(hasCounts);
	if (counted.length === 0) return votes;
	return votes.filter(
		(vote, index) =>
			hasCounts(vote) ||
			vote.absentVotes ||
			(!votes
				.slice(index + 1)
				.some((other) => hasCounts(other) && other.method?.span.start === vote.method?.span.start) &&
				Boolean(vote.unanimous)),
	);
}

/** `卢思远：同意4票。` and `第一人选张三，同意7票；第二人选…` give each candidate a piece. */
function perSubject(
	line: Stretch,
	from: number,
	to: number,
	book: PersonBook,
): { from: number; to: number; subject?: PersonMention }[] {
	const text = line.text.slice(from, to);
	const match = text.match(
		/^(?:对|关于)?(?:第.{1,2}人?选?)?([\u4e00-\u9fff·]{2,5})(?:同志)?(?:[：，]|的?(?:任职|任免)?(?:表决)?(?:结果)?：?)(?=.{0,8}(?:同意|赞成|不同意|反对|得|发出|应到))/,
	);
	const name = match?.[1];
	const read = name ? readWholeName(name, (written) => book.knows(written)) : undefined;
	if (!match || !name || !read || read.shape === "post") return [{ from, to }];
	const at = from + match[0].indexOf(name);
	return [{ from, to, subject: mention(spanIn(line, at, at + name.length), read.written, book) }];
}

function readVote(line: Stretch, from: number, to: number): Vote | undefined {
	const text = line.text.slice(from, to);
	if (elsewhere.test(text) && !/表决|举手|投票/.test(text)) return undefined;
	if (
		/(?:应当|必须|须|不得|应)(?:采取|以|进行|逐)[^。；]{0,10}(?:表决|投票)|表决方式和结果记入|未(?:进行)?表决|不再表决/.test(
			text,
		)
	)
		return undefined;
	const vote: Vote = { span: { start: 0, end: 0 } };
	const touched: [number, number][] = [];
	for (const [kind, pattern] of methods) {
		const match = text.match(pattern);
		if (!match || match.index === undefined || vote.method) continue;
		vote.method = { span: spanIn(line, from + match.index, from + match.index + match[0].length), kind };
		touched.push([match.index, match.index + match[0].length]);
	}
	for (const [key, pattern] of patterns) {
		const match = text.match(pattern);
		if (!match?.[1] || match.index === undefined || vote[key]) continue;
		if (isElsewhereBefore(text, match.index)) continue;
		vote[key] = countIn(line, from, match, match[1]);
		const start = match.index + leadingStop(match[0]);
		touched.push([start, match.index + match[0].length]);
	}
	const all = text.match(unanimous);
	if (all?.index !== undefined && !isDenied(text, all.index)) {
		vote.unanimous = true;
		touched.push([all.index, all.index + all[0].length]);
	}
	const absent = text.match(absentVote);
	if (absent?.index !== undefined) {
		vote.absentVotes = spanIn(line, from + absent.index, from + absent.index + absent[0].length);
		touched.push([absent.index, absent.index + absent[0].length]);
	}
	if (touched.length === 0) return undefined;
	if (vote.method && touched.length === 1 && !/表决|投票|票决|举手|通过/.test(text)) return undefined;
	vote.span = spanIn(
		line,
		from + Math.min(...touched.map(([start]) => start)),
		from + Math.max(...touched.map(([, end]) => end)),
	);
	return vote;
}

function countIn(line: Stretch, from: number, match: RegExpMatchArray, written: string): CountValue {
	const at = from + (match.index as number) + match[0].lastIndexOf(written);
	const value = countAt(line, at, written);
	return { ...value, span: spanOfCount(line, from, match) };
}

function spanOfCount(line: Stretch, from: number, match: RegExpMatchArray): Span {
	const start = from + (match.index as number) + leadingStop(match[0]);
	return spanIn(line, start, from + (match.index as number) + match[0].length);
}

function leadingStop(text: string): number {
	return /^[，、；。：（]/.test(text) ? 1 : 0;
}

function isElsewhereBefore(text: string, at: number): boolean {
	const clause =
		text
			.slice(0, at)
			.split(/[。；]/)
			.at(-1) ?? "";
	return /推荐|测评|征询|业主|居民|评委/.test(clause) && !/表决|举手|会议以/.test(clause);
}

function isDenied(text: string, at: number): boolean {
	return /(?:未|没有|不能|不得|并非|必须|须)[^，。；]{0,4}$/.test(text.slice(Math.max(0, at - 6), at));
}
