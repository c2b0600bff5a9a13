import type { AnalysedDocument } from "../facts/case";
import { nearRelation } from "../facts/kinship";
import type { AgendaItem, Meeting, Turn } from "../facts/model-meeting";
import type { PersonMention } from "../facts/model-values";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { withdrew } from "./kin";
import { decides, opinionsOf, passage, recordKinds, sentenceAround, trim, words } from "./meeting-support";

/** A member speaks and votes on the member's own post, award or handling, or says whose firm or child it is and stays. */
export const ownMatter: DocumentCheck = {
	id: "own-matter",
	scope: "document",
	kinds: recordKinds,
	run: ({ document }) => {
		const own = document.facts.meetings.flatMap((meeting) =>
			meeting.items.flatMap((item) => judge(meeting, item, document)),
		);
		return document.facts.meetings.length === 0 ? notApplied("未见会议") : proposed(own);
	},
};

/** Everyone's share of work and statements before the organisation are everyone's own matter. */
const common = /分工|班子(?:成员)?(?:调整|建设)|述职|民主生活|对照检查|自评|互评|补选|换届|候选/;

function judge(meeting: Meeting, item: AgendaItem, document: AnalysedDocument): CheckProposal[] {
	if (item.notTaken || common.test(words(document, item.title)) || !decides(item)) return [];
	const found = [...admitted(item, document), ...spoken(meeting, item, document)];
	return found.length > 0 ? found : applied(meeting, item, document);
}

const applicants =
	/(?:申报人|参评人|竞聘人|应聘人|候选人|申请人|报名人|参评对象|申报人员|竞聘人员)(?:员)?(?:有|是|为|：)?((?:[\u4e00-\u9fff·]{2,4}(?:（[^）]*）)?、)*[\u4e00-\u9fff·]{2,4})/;

/** A member of the meeting is among those who apply, and stays for the vote. */
function applied(meeting: Meeting, item: AgendaItem, document: AnalysedDocument): CheckProposal[] {
	const text = words(document, item.span);
	const names = applicants.exec(text)?.[1]?.split("、") ?? [];
	const members = meeting.attendance?.members ?? [];
	return members.flatMap((person) => {
		const name = person.name;
		if (!name || !names.some((one) => one.startsWith(name)) || withdrew(item, personKey(person))) return [];
		const stayed = new RegExp(`${name}(?:同志)?(?:在场|在座|参加|表示|作(?:了)?(?:说明|表态))`).exec(text);
		const voted = item.votes.some((vote) => vote.for && vote.for.value >= members.length);
		if (!stayed && !voted) return [];
		const at = item.span.start + (stayed ? stayed.index : text.indexOf(name));
		return [
			finding(
				document,
				sentenceAround(document, { start: at, end: at + name.length }, item.span),
				`${name}是该事项的申报（参评）人，又是参会成员，未见回避记录`,
			),
		];
	});
}

const tie =
	"(?:开|办|经营|承包|入股|参股|投资|有股|占股|股份|股东|老板|法人|管事|管着|名下|家的|负责|投标|报名|参加|供货|施工|承接|承建|做的|干的|公司|店|厂|这次|也在|就在|参评|应聘|报考|其中|里面|他的情况|她的情况|[，。]|的)";
const ownKin = new RegExp(
	`(?:我|本人)(?:自己)?(?:的|家|家里|老家)?(?:的)?(?:亲)?(?:${nearRelation})[^。；]{0,10}${tie}`,
);
const steps =
	/回避|我(?:就|先|也)?不(?:参加|参与|表态|发表|发言|说|投票|表决)|避嫌|弃权|我(?:先)?出去|离场|离席|退场/;
/** Told as an example of daily life and not of the matter. */
const aside = /医保|看病|住院|上学|接送|家里|比如|也说|感受|深有体会|陪|照顾|前年|当年|过世|去世/;

/** The speaker says that the matter is a near relative's, and goes on to speak for it. */
function admitted(item: AgendaItem, document: AnalysedDocument): CheckProposal[] {
	return item.turns.flatMap((turn) => {
		const said = words(document, turn.words);
		const match = ownKin.exec(said);
		if (!match || !turn.speaker || steps.test(said) || aside.test(said) || turn.member === false) return [];
		if (withdrew(item, personKey(turn.speaker))) return [];
		if (item.kinds.some((kind) => ["study", "party-governance", "ideology", "report"].includes(kind)))
			return [];
		return [
			finding(
				document,
				whole(turn, document),
				`${personKey(turn.speaker)}说明事项涉及其近亲属，仍发言表态，未见回避记录`,
			),
		];
	});
}

function whole(turn: Turn, document: AnalysedDocument): Span {
	return turn.words.end - turn.words.start <= 90
		? turn.words
		: sentenceAround(document, turn.stanceSpan ?? turn.words, turn.words);
}

function spoken(meeting: Meeting, item: AgendaItem, document: AnalysedDocument): CheckProposal[] {
	return concerned(item, document).flatMap((person) => {
		const key = personKey(person);
		const absent = meeting.attendance?.absent.some((one) => personKey(one.person) === key);
		if (absent || withdrew(item, key)) return [];
		const turn = opinionsOf(item).find((one) => one.speaker && personKey(one.speaker) === key);
		if (!turn) return [];
		return [
			{
				...finding(document, whole(turn, document), `该议题涉及${key}本人，${key}仍发言表态，未见回避记录`),
				related: [{ passage: passage(document, person.span), label: "事项涉及本人" }],
			},
		];
	});
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, span)), why };
}

/** Whose matter it is: the people it appoints, rewards or punishes, or the name in its title. */
function concerned(item: AgendaItem, document: AnalysedDocument): PersonMention[] {
	const title = words(document, item.title);
	const speakers = new Map(
		item.turns.flatMap((turn) => (turn.speaker ? [[personKey(turn.speaker), turn.speaker] as const] : [])),
	);
	if (
		!item.kinds.some((kind) => kind === "personnel" || kind === "discipline") ||
		item.kinds.includes("study")
	)
		return [];
	const heads = (person: PersonMention) =>
		item.turns.some(
			({ span, words: said }) => span.start <= person.span.start && person.span.end <= said.start,
		);
	const subjects = item.subjects.filter((one) => speakers.has(personKey(one)) && !heads(one));
	const named = [...speakers.values()].filter(({ name }) => {
		if (!name) return false;
		const text = words(document, item.span);
		return (
			new RegExp(
				`(?:对|关于|给予)?${name}(?:同志)?(?:本人|个人)?的?[^，。；]{0,6}(?:处分|处理|问责|诫勉|任职|任免|转正|试用|考核|评优|兼职|晋升|职称|请示|申请|核查|信访|举报)`,
			).test(title) ||
			new RegExp(
				`(?:拟报|上报|拟定|推荐|评定|确定|提名|推选|评选|人选|名单)(?:为|是|：|有)?(?:[\\u4e00-\\u9fff·]{2,4}[、和])*${name}(?![\\u4e00-\\u9fff]{0,2}(?:负责|牵头|汇报|主持))`,
			).test(text.replace(/同志/g, ""))
		);
	});
	const all = [...subjects, ...named.filter((one) => !subjects.some((s) => personKey(s) === personKey(one)))];
	return all;
}
