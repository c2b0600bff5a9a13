import { findAmounts } from "../text/amounts";
import { type Line, type Stretch, sentencesOf, spanIn } from "./lines";
import type { Resolution } from "./model-meeting";
import type { AmountValue } from "./model-values";
import { mention, type PersonBook } from "./person";
import { deadlineIn, responsibleIn } from "./responsible";

const verbs: readonly [Resolution["verb"], RegExp][] = [
	[
		"reject",
		/(?:不予|(?<!有|无)不)(?:同意(?!见|\d|票|：|[〇零一二三四五六七八九十]{1,3}[票人])|通过|批准|研究|审议|采纳)|被?否决(?!\d)|未(?:获)?通过|退回.{0,10}(?:议题|补充|修改|完善|论证)|议题退回/,
	],
	[
		"defer",
		/暂缓|缓议|下次(?:会议)?(?:再|另行)|另行研究|另行安排|再议|视情.{0,4}研究|待.{2,20}后再(?:研究|议|审议|提请)|未研究|不作讨论|补充论证/,
	],
	["approve-in-principle", /原则(?:上)?(?:同意|通过)/],
	[
		"approve",
		/(?:会议|党组(?!成员)|经(?:研究|讨论|审议|表决)|表决|举手|投票|一致)[^。；]{0,24}(?:(?<!不)同意(?![率见]|\d|[〇零一二三四五六七八九十]{1,3}票)|通过(?!率|[，]?(?:学习|交流|专题))|批准|审定)|审议通过|^(?:会议)?(?:决议|决定|结论|议定)(?:事项)?：(?:原则)?(?:同意|通过)|表决.{0,40}(?:同意|赞成)(?:[\d〇零一二三四五六七八九十]+票)|[，。）]同意(?:与|由|给予|列支|拨付|实施|采购|签订|聘|任|将|确定|推荐)|一致(?:通过|同意)|均通过|，(?:表决)?通过[。，；）]|^(?:同意(?![率见\d])|通过)|结果：?通过|^(?:表决)?(?:结果|议决|决议|结论)：(?:原则)?(?:同意|通过|给予)/,
	],
	[
		"decide",
		/(?:会议|党组|研究|表决)[^。；]{0,10}(?:决定|议定|确定|明确)|^(?:决定|议定|研究决定)|决定(?:由|任|将|对|采取|给予|免|聘|提名|推荐)|[，：]决定(?!于|书)|就这么定|就按.{1,24}(?:拨|办|执行|来|定)|那就(?:按|照|依|这么|定)|会上(?:就)?(?:定下|定了|敲定|商定|议定|明确|决定)|就定(?:了|.{1,12}家)|(?:^|[，。；：今天就那])定了(?!调|位|性|[个一])|就(?:交给|由|用).{2,16}(?:来|吧|做|干|实施)|补上吧|就(?:这么|这样|照此|照这个)(?:办|定|干|着)|照此办理|(?:没有?人?|无人)(?:反对|说不|提(?:出)?(?:不同|异议|反对))[^，。；]{0,6}(?=[，。]|$)|(?:^|[。；])(?:大家|大伙儿?|全体(?:同志|成员|委员)?|与会人员)(?:都|均|一致)?(?:表示)?(?:同意|赞成)(?=[，。；]|$)|(?:大家|大伙儿?|各位|委员|成员|同志|常委|董事|理事)[^，。；]{0,6}(?:没(?:有)?|无)(?:什么)?(?:意见|异议)(?=[，。；]|$)/,
	],
	["note", /会议听取了|会议(?:传达|学习)了/],
	["require", /会议(?:要求|强调|指出)|请.{2,16}(?:负责|牵头|落实)|由.{2,16}(?:负责|牵头|落实)|落实.{1,2}条/],
];

const quoted = /《[^》]*》/g;
/** Sums of money in a folded stretch, CNY. */
export function amountsIn(stretch: Stretch): AmountValue[] {
	return findAmounts(stretch.text).map((amount) => ({
		span: spanIn(stretch, amount.span.start, amount.span.end),
		value: amount.value,
		...(amount.approximate ? { approximate: true } : {}),
	}));
}

const demand = /^会议(?:同时)?(?:强调|要求|重申|指出)/;
/** A member speaking is no decision of the meeting; the chair's closing words may be. */
const speaking = /^(?:与会|其他|其余|各位)?(?:党组|党委|班子)?(?:成员|同志)[^，。；]{0,8}(?:发表|表示)/;

/** Sentences of an item that decide something, in order. */
export function readResolutions(
	lines: readonly Line[],
	titleEnd: number,
	book: PersonBook,
	/** Day of the meeting (ISO), for deadlines without a year. */
	base?: string,
): Resolution[] {
	const found: Resolution[] = [];
	lines.forEach((line, index) => {
		let demanding = false;
		for (const sentence of sentencesOf(line.text)) {
			// What follows 会议强调 up to the full stop are demands and rules, not decisions.
			const opens = demand.test(line.text.slice(sentence.from, sentence.from + 8));
			const inside = demanding && !opens;
			demanding = (opens || demanding) && !line.text.slice(sentence.from, sentence.to).includes("。");
			if (inside) continue;
			const from = index === 0 ? Math.max(sentence.from, titleEnd) : sentence.from;
			if (sentence.to - from < 4) continue;
			const resolution = readResolution(line, from, sentence.to, book, base);
			if (resolution) found.push(resolution);
		}
	});
	return found;
}

function readResolution(
	line: Line,
	from: number,
	to: number,
	book: PersonBook,
	base: string | undefined,
): Resolution | undefined {
	const text = line.text.slice(from, to).replace(/^[（“]+/, "");
	const bare = text.replace(quoted, (title) => "《".padEnd(title.length, "○"));
	const verb = verbs.find(([, pattern]) => pattern.test(bare))?.[0];
	if (!verb || speaking.test(bare)) return undefined;
	if (isPast(bare) && verb !== "reject" && verb !== "defer") return undefined;
	const span = spanIn(line, from, to);
	const inside = { text: line.text.slice(from, to), at: line.at.slice(from, to + 1) };
	const deadline = deadlineIn(inside, base);
	return {
		span,
		verb,
		amounts: amountsIn(inside),
		people: peopleIn(line, from, to, book),
		responsible: verb === "note" ? [] : responsibleIn(inside, book),
		...(deadline ? { deadline } : {}),
	};
}

/** Told of an earlier meeting: 已经…会议研究同意, 9月局长办公会议研究同意. */
function isPast(text: string): boolean {
	return /(?:已|业)(?:经|于|由)?[^，。；]{0,24}(?:会议?|党组|党委)[^，。；]{0,10}(?:研究|讨论|审议)?(?:同意|通过|决定)|^经[^，。；]{0,14}月[^，。；]{0,16}会议?(?:研究|审议)?(?:同意|通过)/.test(
		text,
	);
}

function peopleIn(line: Line, from: number, to: number, book: PersonBook) {
	return book
		.namesIn(line.text.slice(from, to))
		.map(({ at, name }) => mention(spanIn(line, from + at, from + at + name.length), name, book));
}
