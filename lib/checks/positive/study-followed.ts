import { type DocumentCheck, notApplied, proposed } from "../check";
import { itemsOf, passage, trim } from "../meeting-support";

/** What speaks for the unit: an item of study ends in a task with someone to do it or a day to do it by. */
export const studyFollowed: DocumentCheck = {
	id: "study-followed",
	scope: "document",
	run: ({ document }) => {
		const studies = itemsOf(document).filter(({ item }) => item.kinds.includes("study"));
		if (studies.length === 0) return notApplied("未读到学习传达的议题");
		return proposed(
			studies.flatMap(({ item }) =>
				item.resolutions
					.filter(({ deadline, responsible }) => deadline || responsible.length > 0)
					.slice(0, 1)
					.map((resolution) => ({
						grade: "hit",
						at: passage(document, trim(document.document.text, resolution.span)),
						why: `学习之后定下了任务${resolution.deadline ? "和时限" : "和责任人"}`,
					})),
			),
		);
	},
};
