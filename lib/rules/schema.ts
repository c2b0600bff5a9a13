import * as z from "zod";

// The extension's content security policy forbids `new Function`, which zod would use to speed itself up.
z.config({ jitless: true });

const documentKind = z.enum([
	"meeting-record",
	"meeting-summary",
	"decision-table",
	"agenda-approval",
	"democratic-life",
	"work-report",
	"appointment-form",
	"selection-file",
	"personnel-file",
	"contract",
	"expense",
	"ledger",
	"study-record",
	"branch-record",
	"personal-matters",
	"unit-rule",
	"unknown",
]);

const itemKind = z.enum([
	"personnel",
	"discipline",
	"large-sum",
	"project",
	"major-decision",
	"study",
	"party-governance",
	"ideology",
	"safety",
	"report",
	"daily",
]);

/** A phrase: literal words, gaps `{0,6}` of any characters within the sentence, or a word list `@name`. */
const phrase = z.string().min(1).max(60);
const phrases = z.array(phrase).min(1);

const within = z.enum(["clause", "sentence", "block", "item", "document"]);

const nearSchema = z.strictObject({
	any: phrases,
	within: within.default("sentence"),
	/** Most characters between the two, where that matters. */
	distance: z.number().int().positive().optional(),
	order: z.enum(["before", "after", "any"]).default("any"),
});

const guardSchema = z.strictObject({
	any: phrases,
	within: within.default("sentence"),
	/** What the exception is, in the inspector's words. */
	because: z.string().min(2),
});

export const clauseSchema = z.strictObject({
	/** Any of these phrases is the passage. */
	any: phrases,
	/** All of these must stand near it. */
	near: z.array(nearSchema).default([]),
	/** Any of these withdraws it. */
	unless: z.array(guardSchema).default([]),
	/** Any of these lowers it to doubt. */
	doubt: z.array(guardSchema).default([]),
	/** Only inside agenda items of these kinds. */
	items: z.array(itemKind).default([]),
	/** Only in documents of these kinds; empty: those of the indicator. */
	kinds: z.array(documentKind).default([]),
	grade: z.enum(["hit", "doubt"]).default("hit"),
	/** What was seen, for the inspector: one sentence; `{quote}` is the passage. */
	why: z.string().min(6),
	/** General exclusions that do not count here, by name. */
	keep: z.array(z.enum(["others", "rule", "demand", "rectified", "denial"])).default([]),
});

const checkUseSchema = z.strictObject({
	check: z.string(),
	options: z.record(z.string(), z.unknown()).default({}),
});

const exampleDocument = z.strictObject({
	name: z.string().default("示例.docx"),
	kind: documentKind.optional(),
	text: z.string().min(2),
});

/** An example: one text, or several documents for a check that compares; `[[ ]]` marks what is found. */
const exampleSchema = z.strictObject({
	kind: documentKind.optional(),
	unitType: z.enum(["government", "mass-organisation", "enterprise-institution"]).optional(),
	thresholds: z.record(z.string(), z.number()).optional(),
	principal: z.string().optional(),
	period: z.strictObject({ from: z.string(), to: z.string() }).optional(),
	text: z.string().optional(),
	documents: z.array(exampleDocument).optional(),
	grade: z.enum(["hit", "doubt"]).optional(),
	note: z.string().optional(),
});

export const families = [
	"meeting",
	"personnel",
	"politics",
	"development",
	"safety",
	"livelihood",
	"duty",
	"party",
	"money",
	"rectification",
] as const;

export const indicatorSchema = z.strictObject({
	id: z.string().regex(/^[A-Z]{2,4}-\d{2,3}[a-z]?$/),
	name: z.string().min(2),
	family: z.enum(families),
	polarity: z.enum(["risk", "positive"]).default("risk"),
	dimension: z.enum(["忠诚", "担当", "能力", "责任", "操守"]),
	/** Order of checking, not of gravity. */
	priority: z.enum(["高", "中", "低"]),
	/** Boards and measures it belongs to: `操作:讲政治`, `评估:决策执行`. */
	lists: z.array(z.string()).default([]),
	/** Documents in which it can be seen; empty: all. */
	kinds: z.array(documentKind).default([]),
	basis: z.array(z.string()).min(1),
	clauses: z.array(clauseSchema).default([]),
	checks: z.array(checkUseSchema).default([]),
	/** What the inspector does next. */
	verify: z.string().min(2),
	/** How the situation is written, and what is not it; shown to the editor of the list. */
	variants: z.array(z.string()).default([]),
	exclusions: z.array(z.string()).default([]),
	/** Why nothing in the text alone can tell, for indicators that only a person can judge. */
	examples: z.strictObject({
		hits: z.array(exampleSchema),
		misses: z.array(exampleSchema),
	}),
});

export const regulationSchema = z.strictObject({
	code: z.string(),
	name: z.string(),
	section: z.string().default(""),
	article: z.string().default(""),
	requirement: z.string().default(""),
	tells: z.string().default(""),
	/** V: the text was seen; V~: in part; K: from knowledge, to be checked before it is quoted. */
	verified: z.enum(["V", "V~", "K"]),
	verification: z.string().default(""),
	/** As far as it is known: year, month or day. */
	effectiveFrom: z.string().optional(),
	effectiveTo: z.string().optional(),
	/** Version that came before or after, by code. */
	replaces: z.string().optional(),
});

export const checklistEntrySchema = z.strictObject({
	id: z.string(),
	text: z.string(),
	polarity: z.enum(["risk", "positive"]),
	dimensions: z.array(z.string()).default([]),
	/** What to look for, in words. */
	evidence: z.string().default(""),
	indicators: z.array(z.string()).default([]),
	/** Only for these kinds of unit; empty: all. */
	unitTypes: z.array(z.enum(["government", "mass-organisation", "enterprise-institution"])).default([]),
	/** Measures: what is counted over what. */
	numerator: z.string().optional(),
	denominator: z.string().optional(),
	measure: z.string().optional(),
});

export const checklistSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	version: z.string(),
	status: z.string().default(""),
	boards: z.array(
		z.strictObject({
			id: z.string(),
			name: z.string(),
			optional: z.boolean().default(false),
			entries: z.array(checklistEntrySchema),
		}),
	),
});

export const wordListSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	words: z.array(z.string()).min(1),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type ClauseNear = z.infer<typeof nearSchema>;
export type ClauseGuard = z.infer<typeof guardSchema>;
export type Scope = z.infer<typeof within>;
export type Regulation = z.infer<typeof regulationSchema>;
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;
export type WordList = z.infer<typeof wordListSchema>;
export type Example = z.infer<typeof exampleSchema>;

/** Everything the dictionaries hold, parsed. */
export interface Rules {
	version: string;
	indicators: Indicator[];
	checklists: Checklist[];
	regulations: Regulation[];
	words: WordList[];
}
