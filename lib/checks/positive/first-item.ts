import { type DocumentCheck, notApplied, proposed } from "../check";
import { passage, trim, words } from "../meeting-support";

const passesOn = /传达|学习|学法|领学|宣讲/;

/** What speaks for the unit: the first item of a meeting passes on or studies what was sent down. */
export const firstItemStudied: DocumentCheck = {
	id: "first-item-studied",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "branch-record"],
	run: ({ document }) => {
		const firsts = document.facts.meetings.flatMap(({ items }) =>
			items.length > 1 && items[0] ? [items[0]] : [],
		);
		if (firsts.length === 0) return notApplied("未读到会议的各项议题");
		return proposed(
			firsts
				.filter((item) => item.kinds.includes("study") && passesOn.test(words(document, item.title)))
				.map((item) => ({
					grade: "hit",
					at: passage(document, trim(document.document.text, item.title)),
					why: "会议第一项议题为传达学习",
				})),
		);
	},
};
