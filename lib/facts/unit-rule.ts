import { findAmounts } from "../text/amounts";
import { type Line, spanIn } from "./lines";
import type { MeetingBody, UnitRule } from "./model";

/** Who decides, as a rule names it. */
const bodies: readonly [RegExp, MeetingBody, UnitRule["matter"]][] = [
	[/党组(?:会议?|集体)/, "party-group", "collective-decision"],
	[/党(?:委|总支)(?:会议?|会|集体|委员会)/, "party-committee", "collective-decision"],
	[/董事会/, "board", "collective-decision"],
	[/办公会|局务会|院务会|经理层|总经理办公/, "executive", "executive-decision"],
];
const decides = /研究|决定|审议|讨论|审批|批准|集体/;
const from = /(?:以上|及以上|超过|（含）以上|达到|起)/;
const below = /以下|不足|未满|低于|不满|以内/;

/** Limits of money stated in the unit's own rules, wherever they are quoted. */
export function readUnitRules(lines: readonly Line[]): UnitRule[] {
	return lines.flatMap((line) => {
		if (!/元/.test(line.text) || !/以上|以下|不足|超过/.test(line.text)) return [];
		const found: UnitRule[] = [];
		let start = 0;
		for (const end of clauseEnds(line.text)) {
			const clause = line.text.slice(start, end);
			const rule = ruleOf(clause);
			if (rule) found.push({ ...rule, span: spanIn(line, start, end) });
			start = end;
		}
		return found;
	});
}

/** A clause of a rule runs to the comma, semicolon or stop behind the body that decides. */
function clauseEnds(text: string): number[] {
	const ends = [...text.matchAll(/[，；。]/g)].map((match) => match.index + 1);
	if (ends.at(-1) !== text.length) ends.push(text.length);
	return ends;
}

function ruleOf(clause: string): Omit<UnitRule, "span"> | undefined {
	const amounts = findAmounts(clause);
	if (amounts.length === 0) return undefined;
	const limits: { from?: number; below?: number } = {};
	for (const amount of amounts) {
		const after = clause.slice(amount.span.end, amount.span.end + 7);
		const before = clause.slice(Math.max(0, amount.span.start - 3), amount.span.start);
		if (
			below.test(before) ||
			/^(?:（不含）)?(?:以下|以内)/.test(after) ||
			amount.bound === "under" ||
			amount.bound === "at-most"
		)
			limits.below ??= amount.value;
		else if (
			from.test(after) ||
			/超过|达到/.test(before) ||
			amount.bound === "at-least" ||
			amount.bound === "over"
		)
			limits.from ??= amount.value;
	}
	if (limits.from === undefined && limits.below === undefined) return undefined;
	const body = bodies.find(([pattern]) => pattern.test(clause));
	if (body && decides.test(clause)) return { matter: body[2], body: body[1], ...limits };
	if (/招标|比选|公开采购|磋商/.test(clause)) return { matter: "tender", ...limits };
	if (/询价|比价|三家/.test(clause)) return { matter: "quotes", ...limits };
	if (/合法性审查|法律审核|法务/.test(clause)) return { matter: "legal-review", ...limits };
	return undefined;
}
