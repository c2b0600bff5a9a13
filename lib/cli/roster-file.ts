import * as z from "zod";
import type { RosterEntry } from "../facts/model-person";

const entrySchema = z.object({
	name: z.string().min(2),
	post: z.string().optional(),
	posts: z.array(z.string()).optional(),
	aliases: z.array(z.string()).optional(),
	member: z.boolean().optional(),
	principal: z.boolean().optional(),
	主要负责人: z.boolean().optional(),
	from: z.string().optional(),
	to: z.string().optional(),
});

const rosterSchema = z.union([z.array(entrySchema), z.object({ leaders: z.array(entrySchema) })]);

/** Reads a roster given as JSON, either a list or `{leaders: [...]}`. Throws zod's error for anything else. */
export function parseRoster(data: unknown): RosterEntry[] {
	const parsed = rosterSchema.parse(data);
	const entries = Array.isArray(parsed) ? parsed : parsed.leaders;
	return entries.map((entry) => ({
		name: entry.name,
		posts: [...(entry.posts ?? []), ...(entry.post ? [entry.post] : [])].map((text) => ({
			span: { start: 0, end: 0 },
			text,
		})),
		aliases: entry.aliases ?? [],
		member: entry.member ?? true,
		principal: entry.principal ?? entry.主要负责人 ?? false,
		...(entry.from ? { from: entry.from } : {}),
		...(entry.to ? { to: entry.to } : {}),
	}));
}
