import type * as z from "zod";
import {
	type Checklist,
	checklistSchema,
	indicatorSchema,
	type Rules,
	regulationSchema,
	wordListSchema,
} from "./schema";

/** Dictionaries as they come from YAML or JSON, with the path each was read from. */
export interface RawRules {
	version: string;
	indicators: { path: string; data: unknown }[];
	checklists: { path: string; data: unknown }[];
	regulations: { path: string; data: unknown }[];
	words: { path: string; data: unknown }[];
}

/** One thing wrong with a dictionary, where it is and what helps. */
export interface RuleProblem {
	path: string;
	message: string;
}

function parseEach<T>(
	schema: z.ZodType<T>,
	entries: { path: string; data: unknown }[],
	problems: RuleProblem[],
): T[] {
	const parsed: T[] = [];
	for (const { path, data } of entries) {
		const result = schema.safeParse(data);
		if (result.success) parsed.push(result.data);
		else
			for (const issue of result.error.issues)
				problems.push({ path, message: `${issue.path.join(".") || "(整体)"}: ${issue.message}` });
	}
	return parsed;
}

/**
 * Turns raw dictionaries into rules. Entries that do not fit their schema are left out and named
 * in `problems`; the rest load.
 */
export function parseRules(raw: RawRules): { rules: Rules; problems: RuleProblem[] } {
	const problems: RuleProblem[] = [];
	const flat = raw.regulations.flatMap(({ path, data }) =>
		Array.isArray(data) ? data.map((one) => ({ path, data: one as unknown })) : [{ path, data }],
	);
	const rules: Rules = {
		version: raw.version,
		indicators: parseEach(indicatorSchema, raw.indicators, problems).sort((a, b) => (a.id < b.id ? -1 : 1)),
		checklists: inOrderOfMethod(parseEach(checklistSchema, raw.checklists, problems)),
		regulations: parseEach(regulationSchema, flat, problems),
		words: parseEach(wordListSchema, raw.words, problems),
	};
	return { rules, problems };
}

/** The lists in the order an inspection takes them; the user's own come after. */
function inOrderOfMethod(checklists: Checklist[]): Checklist[] {
	const order = ["general", "operations", "assessment"];
	const place = ({ id }: Checklist) => (order.includes(id) ? order.indexOf(id) : order.length);
	return checklists.toSorted((one, other) => place(one) - place(other));
}
