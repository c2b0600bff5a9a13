import type { Span } from "../text/span";

/**
 * What a document states, each fact with its span in the original text.
 *
 * Plain data: it crosses worker borders, is stored, and is shown in the 要素 view, where
 * every fact links to its words. A fact that cannot be told is left out or marked
 * `unsure`; it is never guessed.
 */

/** `stated`: in so many words; `inferred`: from position or context; `unsure`: not fit for a check on its own. */
export type Certainty = "stated" | "inferred" | "unsure";

/** The kinds of document of the domain (letters as in the inspectors' lists). */
export type DocumentKind =
	| "meeting-record" // A 会议记录 (verbatim)
	| "meeting-summary" // B 会议纪要 (decisions only)
	| "decision-table" // C 三重一大决策表
	| "agenda-approval" // D 议题审批表
	| "democratic-life" // E 民主生活会材料
	| "work-report" // F 述职述廉、总结
	| "appointment-form" // G 任免审批表
	| "selection-file" // H 选任纪实、考察卷
	| "personnel-file" // I 人事档案、专项审核
	| "contract" // J 合同、采购、招标
	| "expense" // K 报销、接待凭据
	| "ledger" // L 整改、任务、信访台账与整改报告
	| "study-record" // M 中心组学习
	| "branch-record" // N 支部记录
	| "personal-matters" // P 个人有关事项
	| "unit-rule" // Q 制度、分工文件
	| "unknown";

export interface KindFact {
	kind: DocumentKind;
	certainty: Certainty;
	/** The words that told it. */
	reasons: Span[];
	/** Set by the inspector; wins over what the machine saw. */
	corrected?: boolean;
}

/** A person as written at one place. `name` is the resolved full name, when the context tells it. */
export interface PersonMention {
	span: Span;
	/** As written, spaces within the name dropped: `贺局`, `老罗`, `静宜同志`, `张三`. */
	written: string;
	/** Full name after resolution against the document's and the case's roster. */
	name?: string;
	/** Post as written beside the name: `党组成员、副局长`. */
	post?: string;
}

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

/** A date in a role. `iso` is absent when day or month is not told. */
export interface DateValue {
	span: Span;
	year?: number;
	month?: number;
	day?: number;
	iso?: string;
	/** The year or more was taken from context. */
	inferred?: boolean;
}

export interface CountValue {
	span: Span;
	value: number;
}

export interface AmountValue {
	span: Span;
	/** CNY. */
	value: number;
	approximate?: boolean;
}

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

export type DateRole =
	| "meeting"
	| "signature"
	| "approval"
	| "effective"
	| "contract-signed"
	| "tender-notice"
	| "bid-opening"
	| "award"
	| "start-of-work"
	| "acceptance"
	| "payment"
	| "settlement"
	| "publicity-from"
	| "publicity-to"
	| "motion"
	| "recommendation"
	| "inspection"
	| "discussion"
	| "appointment"
	| "document-issued"
	| "document-received"
	| "birth"
	| "work-start"
	| "party-joined"
	| "report"
	| "deadline"
	| "completed"
	| "archive-check"
	| "integrity-opinion"
	| "other";

export interface DateEvent extends DateValue {
	role: DateRole;
	/** The person or matter the event belongs to, as a short key, when told. */
	subject?: string;
	/** The clause that told the role. */
	context: Span;
}

export type AmountRole =
	| "budget"
	| "estimate"
	| "approved"
	| "quoted"
	| "awarded"
	| "contract"
	| "supplement"
	| "paid"
	| "settled"
	| "limit"
	| "allowance"
	| "reception"
	| "other";

export interface AmountEvent extends AmountValue {
	role: AmountRole;
	/** Project, item, supplier the amount belongs to, as a short key, when told. */
	subject?: string;
	context: Span;
}

/** A publicity period: 公示 of an appointment, of bid winners, of lists. */
export interface Publicity {
	span: Span;
	about: "appointment" | "bid" | "list" | "consultation" | "other";
	from?: DateValue;
	to?: DateValue;
	/** Stated length, with its unit. */
	stated?: { span: Span; days: number; working: boolean };
	/** Computed when both ends are known. */
	workingDays?: number;
	calendarDays?: number;
	people: PersonMention[];
	/** The text excuses a shorter or no publicity, or explains holidays. */
	explained?: Span;
}

export interface ResumeRow {
	span: Span;
	from?: DateValue;
	to?: DateValue;
	/** True for 至今. */
	open?: boolean;
	unit?: string;
	post?: string;
	/** Rank read from the post: 科员, 副科, 正科, 副处, 正处 …, as a number that grows with rank. */
	rank?: number;
	/** 学习、进修 */
	study?: boolean;
	/** （其间：…） */
	meanwhile?: Span;
}

/** A person's data as one document gives it: 任免审批表, 考察材料, an item of minutes, an archive check. */
export interface PersonRecord {
	span: Span;
	name: PersonMention;
	sex?: string;
	birth?: DateValue;
	/** Birth as the identity number gives it. */
	identityBirth?: DateValue;
	/** Age stated in brackets beside the birth date. */
	age?: CountValue;
	workStart?: DateValue;
	partyJoined?: DateValue;
	/** 递交入党申请书. */
	partyApplied?: DateValue;
	education?: Span;
	currentPost?: { span: Span; text: string };
	proposedPost?: { span: Span; text: string; rank?: number };
	/** Since when the present post is held, when told in a sentence: 2019年11月任四级主任科员. */
	posts: { span: Span; post: string; since?: DateValue; rank?: number }[];
	resume: ResumeRow[];
	family: { span: Span; relation: string; name: string; workplace?: string }[];
	/** 奖惩, 年度考核, 处分. */
	notes: Span[];
	/** 不足、缺点 paragraph. */
	shortcomings?: Span;
	/** Probation said aloud: 试用期一年. */
	probation?: Span;
	/** Form fields with nothing in them. */
	emptyFields: { span: Span; field: string }[];
}

/** 三龄两历 pairs: what a material formed on a day records. */
export interface ArchivePair {
	span: Span;
	person?: PersonMention;
	item: "birth" | "work-start" | "party-joined" | "education" | "experience" | "identity" | "other";
	material?: string;
	formed?: DateValue;
	recorded: Span;
	recordedDate?: DateValue;
	/** Recognised by the organisation, with its document. */
	recognised?: Span;
}

/** One kinship told somewhere: 爱人的妹妹尹秀兰, 内弟高向阳, 是我外甥女. */
export interface Kinship {
	span: Span;
	/** Whose relative. */
	person?: PersonMention;
	relation: string;
	relative?: string;
	/** Company or unit where the relative works or which they own. */
	organisation?: string;
	/** True for parents, children, spouse, siblings, nephews, near in-laws; false for classmates, friends, countrymen. */
	near: boolean;
	/** Declared with no management relation, or already handled. */
	settled?: Span;
}

/** A contract, purchase or payment as one form, row or sentence gives it. */
export interface ContractRecord {
	span: Span;
	title?: { span: Span; text: string };
	number?: { span: Span; text: string };
	supplier?: { span: Span; text: string };
	/** Legal representative, contact. */
	representative?: { span: Span; text: string };
	amount?: AmountValue;
	approved?: AmountValue;
	settled?: AmountValue;
	paid?: AmountValue;
	signed?: DateValue;
	decided?: DateValue & { body?: MeetingBody };
	tendered?: DateValue;
	started?: DateValue;
	accepted?: DateValue;
	paidOn?: DateValue;
	method?: { span: Span; text: string };
	place?: { span: Span; text: string };
	deadline?: { span: Span; text: string };
	legalReview?: { span: Span; text: string; done: boolean };
	/** Who signed in which capacity. */
	signers: { span: Span; role: string; person: PersonMention; date?: DateValue; onBehalf?: boolean }[];
	emptyFields: { span: Span; field: string }[];
}

/** A row of a ledger whose columns were understood. */
export interface LedgerRow {
	span: Span;
	ledger:
		| "procurement"
		| "contract"
		| "reimbursement"
		| "reception"
		| "rectification"
		| "task"
		| "asset"
		| "other";
	/** Column meaning → the cell. */
	cells: Record<string, { span: Span; text: string; amount?: number; iso?: string; count?: number }>;
}

/** A numbered problem of a rectification report or ledger with its claimed state. */
export interface Rectification {
	span: Span;
	problem: Span;
	claim?: { span: Span; state: "done" | "partly" | "ongoing" | "none" };
	measures?: Span;
	evidence?: Span;
	deadline?: DateValue;
	completedOn?: DateValue;
}

/** A threshold or procedure of the unit's own rules. */
export interface UnitRule {
	span: Span;
	matter:
		| "collective-decision"
		| "executive-decision"
		| "tender"
		| "quotes"
		| "legal-review"
		| "materials-ahead"
		| "emergency-report"
		| "reception"
		| "publicity"
		| "other";
	body?: MeetingBody;
	/** CNY, inclusive lower bound. */
	from?: number;
	/** CNY, exclusive upper bound. */
	below?: number;
	days?: number;
	/** 单笔、单项、一次性 or 年度累计, when told. */
	per?: "single" | "year";
	effective?: DateValue;
}

/** A cited document: 《…》, number, date of issue. */
export interface Citation {
	span: Span;
	title?: string;
	number?: string;
	issued?: DateValue;
	received?: DateValue;
	/** Deadline by which it must be passed on, in days. */
	within?: number;
}

/** Who holds which post, as far as this document tells. */
export interface RosterEntry {
	name: string;
	posts: { span: Span; text: string }[];
	aliases: string[];
	/** Member of the deciding body. */
	member?: boolean;
	principal?: boolean;
	from?: string;
	to?: string;
}

/** A number, date or name that recognition was not sure about; it is no fact, and no check sees it. */
export interface Unsure {
	span: Span;
	what: "number" | "date" | "name";
	/** 0 to 1. */
	score: number;
}

export interface Facts {
	kind: KindFact;
	/** Day the document itself carries: meeting, signature or issue. ISO. */
	date?: string;
	meetings: Meeting[];
	roster: RosterEntry[];
	dates: DateEvent[];
	amounts: AmountEvent[];
	publicities: Publicity[];
	people: PersonRecord[];
	archive: ArchivePair[];
	kinships: Kinship[];
	contracts: ContractRecord[];
	ledger: LedgerRow[];
	rectifications: Rectification[];
	unitRules: UnitRule[];
	citations: Citation[];
	/** Read by recognition without certainty, for a person to confirm; absent when there is none. */
	unsure?: Unsure[];
}

export function emptyFacts(): Facts {
	return {
		kind: { kind: "unknown", certainty: "unsure", reasons: [] },
		meetings: [],
		roster: [],
		dates: [],
		amounts: [],
		publicities: [],
		people: [],
		archive: [],
		kinships: [],
		contracts: [],
		ledger: [],
		rectifications: [],
		unitRules: [],
		citations: [],
	};
}
