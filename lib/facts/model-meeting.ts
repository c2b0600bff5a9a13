import type { Span } from "../text/span";
import type { AmountValue, CountValue, DateValue, PersonMention } from "./model-values";

export type MeetingBody =
	| "party-group" // 党组
	| "party-committee" // 党委、党总支委员会
	| "standing-committee" // 常委会
	| "executive" // 局长/院长/总经理/主席办公会、行政办公会
	| "board" // 董事会
	| "joint" // 党政联席会
	| "democratic-life" // 民主生活会
	| "study-group" // 理论学习中心组
	| "branch" // 支部大会、支委会、党小组会、党课
	| "special" // 专题会
	| "unknown";

export interface Absence {
	person: PersonMention;
	reason?: string;
}

export interface Attendance {
	span: Span;
	/** 应到, as stated. */
	expected?: CountValue;
	/** 实到, as stated. */
	present?: CountValue;
	/** Members present with a vote. `open` is true when the list ends in 等 or names a group (全体班子成员). */
	members: PersonMention[];
	open?: boolean;
	/** Gathered from running prose or not read to the end: how many names there are proves nothing. */
	loose?: boolean;
	absent: Absence[];
	/** 请假、缺席 as a stated number. */
	absentCount?: CountValue;
	/** 列席: may speak, no vote. */
	observers: PersonMention[];
	/** Said aloud: members who joined late, left early. */
	remarks: Span[];
}

export type ItemKind =
	| "personnel" // 人事任免、考核评优
	| "discipline" // 处分
	| "large-sum" // 大额资金
	| "project" // 重大项目、采购、工程
	| "major-decision" // 重大决策、制度
	| "study" // 学习传达
	| "party-governance" // 全面从严治党、党风廉政
	| "ideology" // 意识形态
	| "safety" // 安全生产
	| "report" // 听取汇报
	| "daily"; // 日常

/** What a turn does. Only `opinion` and `conclusion` can hold a stance that counts. */
export type TurnRole = "chairing" | "report" | "reading" | "opinion" | "conclusion" | "aside";

export type Stance = "assent" | "object" | "reserve" | "propose" | "question" | "none";

export interface Turn {
	/** Speaker's name and words. */
	span: Span;
	/** The words without the name. */
	words: Span;
	/** Absent for 其他同志、大家、与会人员. */
	speaker?: PersonMention;
	/** The group's words when no one person speaks: `其他同志`, `与会人员`. */
	group?: Span;
	role: TurnRole;
	stance: Stance;
	/** The words that show the stance. */
	stanceSpan?: Span;
	/** True when the speaker may vote (a member present), false for 列席 and reporters, absent when unknown. */
	member?: boolean;
	/** True when more than bare assent is said. */
	substantive: boolean;
	/** A chairing turn that asks someone to report. */
	asksReport?: boolean;
}

export interface Vote {
	span: Span;
	/** 举手, 无记名投票, 口头, 鼓掌, 逐一表态 … as written; absent when not recorded. */
	method?: { span: Span; kind: "hands" | "ballot" | "named-ballot" | "oral" | "other" };
	for?: CountValue;
	against?: CountValue;
	abstain?: CountValue;
	/** 缓议 */
	deferred?: CountValue;
	ballotsIssued?: CountValue;
	ballotsReturned?: CountValue;
	/** 参加表决 n 人 */
	voters?: CountValue;
	/** 一致通过、全票通过 without numbers. */
	unanimous?: boolean;
	/** The candidate or matter this count is for. */
	subject?: PersonMention;
	/** Written or telephone votes of the absent were counted. */
	absentVotes?: Span;
}

export interface Resolution {
	/** The sentence that decides. */
	span: Span;
	verb: "approve" | "approve-in-principle" | "decide" | "defer" | "reject" | "note" | "require";
	amounts: AmountValue[];
	people: PersonMention[];
	responsible: PersonMention[];
	deadline?: DateValue;
}

/** Someone withdrew, asked to, or the record says why not. */
export interface Recusal {
	span: Span;
	person?: PersonMention;
	reason?: Span;
	left?: Span;
	returned?: Span;
	/** The meeting examined it and found no need. */
	foundUnneeded?: boolean;
}

export interface AgendaItem {
	/** Title and all the text that belongs to the item. */
	span: Span;
	title: Span;
	/** Number as written: `一、`, `第二项`, `（三）`. */
	label?: string;
	kinds: ItemKind[];
	/** Raised on the spot; the words that say so. */
	added?: Span;
	/** The item was not taken up, or put off. */
	notTaken?: Span;
	turns: Turn[];
	votes: Vote[];
	resolutions: Resolution[];
	recusals: Recusal[];
	amounts: AmountValue[];
	/** People whose appointment, award or discipline the item is about. */
	subjects: PersonMention[];
}

export interface Meeting {
	span: Span;
	title?: Span;
	body: MeetingBody;
	/** `verbatim` 记录 shows the discussion, `summary` 纪要 need not, `table` is a form. */
	form: "verbatim" | "summary" | "table";
	/** A row of a register of meetings: what it does not tell may stand in the minutes. */
	row?: true;
	number?: { span: Span; year?: number; ordinal?: number };
	date?: DateValue;
	/** `HH:MM`. */
	starts?: string;
	ends?: string;
	timeSpan?: Span;
	place?: Span;
	chair?: PersonMention;
	recorder?: PersonMention;
	/** 主持人（签字）, 记录人（签字）: what the text shows; never a statement about ink. */
	signatures: { span: Span; role: string; person?: PersonMention }[];
	attendance?: Attendance;
	/** Items announced in the head or sent out before. */
	announced: Span[];
	items: AgendaItem[];
	/** Fields whose label stands there with nothing, blanks or 见附件 behind it. */
	emptyFields: { span: Span; field: "date" | "chair" | "recorder" | "attendance" | "place" | "items" }[];
}
