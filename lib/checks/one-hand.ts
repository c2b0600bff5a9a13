import type { AnalysedDocument } from "../facts/case";
import { type Hand, type HandGroup, readHands, type Stage } from "../facts/hands";
import { readLines } from "../facts/lines";
import { isFullName } from "../facts/names";
import { cover, type Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

const stageNames: Record<Stage, string> = {
	initiate: "经办",
	accept: "验收",
	verify: "审核",
	approve: "审批",
	pay: "付款",
};

const substituted =
	/人(?:员)?少|编制(?:仅|只有)|补偿控制|审计监督.{0,6}(?:替代|复核)|附.{0,4}(?:委托|授权)书/;

/** One person proposes, accepts, approves or pays for the same matter: on a form, in a ledger's row, or as told. */
export const oneHand: DocumentCheck = {
	id: "one-hand",
	scope: "document",
	run: ({ document }) => {
		const groups = readHands(document.document, readLines(document.document));
		const told = sentences(document).flatMap((sentence) => judgeSentence(sentence, document));
		if (groups.length === 0 && told.length === 0) return notApplied("未读到经办、审核、审批人的签署");
		return proposed([...groups.flatMap((group) => judgeGroup(group, document)), ...told]);
	},
};

function judgeGroup(group: HandGroup, document: AnalysedDocument): CheckProposal[] {
	const byPerson = new Map<string, Hand[]>();
	for (const hand of group.hands) byPerson.set(hand.person, [...(byPerson.get(hand.person) ?? []), hand]);
	return [...byPerson].flatMap(([person, hands]) => {
		const held = new Set(hands.map((hand) => hand.stage));
		if (!incompatible(held, hands, document)) return [];
		const last = lastOf(hands);
		const words = document.document.text.slice(group.span.start, group.span.end);
		const span = group.close ? hands.map((hand) => hand.span).reduce(cover) : last.span;
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, span)),
				why: `${person}在同一事项中签了${[...new Set(hands.map((hand) => hand.role))].join("、")}，${[...held].map((stage) => stageNames[stage]).join("、")}由一人承担`,
				related: hands
					.filter((hand) => hand !== last && !group.close)
					.slice(0, 4)
					.map((hand) => ({ passage: passage(document, hand.span), label: hand.role })),
				...(substituted.test(words) && !group.close
					? { withdrawn: "文中说明人员少，已有替代的监督办法" }
					: {}),
			},
		];
	});
}

/** The approval for another or the highest one shows best what is in one hand. */
function lastOf(hands: readonly Hand[]): Hand {
	const approvals = hands.filter((hand) => hand.stage === "approve");
	return (approvals.find((hand) => hand.onBehalf) ?? approvals.at(-1) ?? hands.at(-1)) as Hand;
}

/** A form that goes on to a meeting may be put forward by the leader in charge. */
const putForward = /分管/;

function incompatible(held: ReadonlySet<Stage>, hands: readonly Hand[], document: AnalysedDocument): boolean {
	if (held.has("initiate") && held.has("accept")) return true;
	if (held.has("accept") && (held.has("approve") || held.has("pay"))) return true;
	if (held.has("pay") && (held.has("approve") || held.has("initiate"))) return held.has("approve");
	if (!held.has("initiate") || !held.has("approve")) return false;
	const meets = ["agenda-approval", "decision-table", "meeting-record", "meeting-summary"].includes(
		document.facts.kind.kind,
	);
	const approvals = hands.filter((hand) => hand.stage === "approve");
	return !(meets && approvals.every((hand) => putForward.test(hand.role) && !hand.onBehalf));
}

const stageWords: readonly [Stage, RegExp][] = [
	[
		"initiate",
		/经办|经手|申请|提出|采购|询价|比价|下单|购买|谈价|联系(?:商家|供应商)|选(?:定|择)(?:供应商|商家|施工队)?/,
	],
	["accept", /验收|收货|点收|入库|验货/],
	["approve", /审批|批准|签批|审签|签字(?:同意|报销|付款|报账)|拍板|批条/],
	["pay", /付款|支付|报销|报账|结账|付钱|开支票/],
	["verify", /审核|复核|记账|做账|保管/],
];

/** Words by which several steps are told to be one person's. */
const alone =
	/一(?:个)?人(?!一|员)(?:经办|承担|负责|包办|完成|办理|办|签|干|操办|说了算|包揽|兼)|(?:都|均|全|又|也)?(?:是|由|为|系)(?:他|她|我|其|本人|同)?一(?:个)?人|一手(?:操办|经办|包办|办)|一肩挑|包办|包揽|同一(?:个)?人|从头到尾|自己[^。；]{1,12}自己|(?:均|都|全)(?:是|为|由|系|写的?是)/;

function judgeSentence(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!alone.test(text) || isDemand(text) || denied.test(text)) return [];
	const held = stageWords.filter(([, words]) => words.test(text)).map(([stage]) => stage);
	if (held.length < 2 || !(held.includes("accept") || held.includes("approve") || held.includes("pay")))
		return [];
	if (!held.includes("initiate") && !held.includes("accept")) return [];
	if (!toldOfOne(text)) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, shortest(sentence))),
			why: `此处讲到${held.map((stage) => stageNames[stage]).join("、")}由同一人承担，请核对原始单据上的签字`,
		},
	];
}

const denied =
	/不(?:得|能|应|可|宜|准|再)[^，。；]{0,10}(?:由|同)?[^，。；]{0,6}一(?:个)?人|不(?:存在|是)|未发现|没有(?:发现|出现)|分(?:离|开)|分别由|已(?:整改|纠正|改正|分开)|整改/;

/** A person is named or meant: `都是老罗一个人`, `均为某某`, `自己询价自己验收`. */
function toldOfOne(text: string): boolean {
	if (
		/自己[^。；]{1,12}自己|(?:他|她|我|本人|其)一(?:个)?人|一手|一肩挑|包办|包揽|从头到尾|同一(?:个)?人/.test(
			text,
		)
	)
		return true;
	const named =
		/(?:均|都|全)(?:是|为|由|系|写的?是)([\u4e00-\u9fff]{2,4}?)(?=同志|一人|一个人|[，。；、]|签|经办|$)/.exec(
			text,
		)?.[1];
	if (named && (isFullName(named) || /^老|^小|^我$|^他$/.test(named))) return true;
	return /([\u4e00-\u9fff]{2,3})(?:同志)?一(?:个)?人(?:经办|承担|负责|包办|完成|办理|办|签|干|操办)/.test(
		text,
	);
}

/** The clauses from the first step named on. */
function shortest(sentence: Sentence): Span {
	const { text } = sentence;
	const first = Math.min(...stageWords.map(([, words]) => text.search(words)).filter((at) => at >= 0));
	return partOf(sentence, text.lastIndexOf("，", first) + 1, text.length);
}
