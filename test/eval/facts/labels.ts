import * as z from "zod";

const names = z.array(z.string()).default([]);
/** Counts of a vote as written; what is not written is left out. */
const vote = z.strictObject({
	for: z.number().optional(),
	against: z.number().optional(),
	abstain: z.number().optional(),
	method: z.enum(["hands", "ballot", "named-ballot", "oral", "other"]).optional(),
});
const turn = z.strictObject({
	/** Full name of who speaks; null for 其他同志, 大家. */
	who: z.string().nullable(),
	/** The first words of what is said, as they stand in the document. */
	words: z.string(),
	stance: z.enum(["assent", "object", "reserve", "propose", "question", "none"]).optional(),
});
const item = z.strictObject({
	/** The words the item begins with: its title, or its first line. */
	from: z.string(),
	kinds: z.array(z.string()).default([]),
	turns: z.array(turn).default([]),
	votes: z.array(vote).default([]),
});
const meeting = z.strictObject({
	body: z.string(),
	date: z.string().optional(),
	chair: z.string().optional(),
	recorder: z.string().optional(),
	/** Members present by full name, the chair among them; those named only as a group are left out. */
	present: names,
	absent: names,
	observers: names,
	items: z.array(item).default([]),
});

/** What a person reads in one document of the corpus: the truth that facts are measured by. */
export const factLabelsSchema = z.strictObject({
	file: z.string(),
	kind: z.string(),
	/** Not looked at while facts are made; reported apart. */
	aside: z.boolean().default(false),
	meetings: z.array(meeting).default([]),
	/** Days with a role; `quote` as written. */
	dates: z.array(z.strictObject({ quote: z.string(), iso: z.string(), role: z.string() })).default([]),
	/** Sums in CNY with a role. */
	amounts: z.array(z.strictObject({ quote: z.string(), value: z.number(), role: z.string() })).default([]),
	/** Fields of personnel forms; months as `1985-06`. */
	forms: z
		.array(
			z.strictObject({
				name: z.string(),
				birth: z.string().optional(),
				workStart: z.string().optional(),
				partyJoined: z.string().optional(),
				currentPost: z.string().optional(),
				proposedPost: z.string().optional(),
			}),
		)
		.default([]),
	/** Rows of a résumé, months as `2008-07`; `to` absent for 至今. */
	resume: z
		.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string().optional() }))
		.default([]),
});

export type FactLabels = z.infer<typeof factLabelsSchema>;
export type MeetingLabels = z.infer<typeof meeting>;
