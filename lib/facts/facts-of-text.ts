import { documentFromText } from "../document/from-text";
import { type ExtractContext, extractFacts } from "./extract";
import type { Facts } from "./model";
import type { PersonMention } from "./model-values";

/** Facts of a plain text with `|` between cells; for tables of cases beside the code. */
export function factsOfText(text: string, context: ExtractContext = {}): Facts {
	return extractFacts(documentFromText(text), context);
}

/** Names of people in one string, in a fixed order, so that a case is one line. */
export function namesOf(people: readonly PersonMention[]): string {
	return people
		.map((person) => person.name ?? person.written)
		.sort()
		.join(" ");
}

/** The same order for the names that a case expects. */
export function sorted(names: string): string {
	return names.split(" ").filter(Boolean).sort().join(" ");
}
