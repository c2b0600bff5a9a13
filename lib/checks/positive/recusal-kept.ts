import { type DocumentCheck, notApplied, proposed } from "../check";
import { itemsOf, names, passage, trim } from "../meeting-support";

/** What speaks for the unit: someone concerned withdrew and left the room while the item was dealt with. */
export const recusalKept: DocumentCheck = {
	id: "recusal-kept",
	scope: "document",
	run: ({ document }) => {
		const recusals = itemsOf(document).flatMap(({ item }) => item.recusals);
		if (recusals.length === 0) return notApplied("未读到回避的记录");
		return proposed(
			recusals
				.filter(({ person, left, foundUnneeded }) => person && left && !foundUnneeded)
				.map((recusal) => ({
					grade: "hit",
					at: passage(document, trim(document.document.text, recusal.span)),
					why: `${names([recusal.person])}回避并离场`,
				})),
		);
	},
};
