import type { Span } from "../text/span";
import type { CountValue, DateValue, PersonMention } from "./model-values";

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
