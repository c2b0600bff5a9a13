import { rankOf } from "../facts/rank";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { latestDay } from "./time-in-post";

/** Months in the present post below which a promotion is worth a look. */
const fewest = 12;
/** Posts at the bottom, whose own rank no table tells. */
const bottom = /(?:班长|组长|科员|办事员|职员|[\u4e00-\u9fff]员|工人|专责|干事)$/;
const excused = /破格|特批|批复|平级|平职|转任|交流|公开(?:选拔|竞聘|招聘)|竞争上岗|竞聘/;

/** A form puts someone up for a leading post who has held the present one for less than a year. */
export const shortInPost: DocumentCheck = {
	id: "short-in-post",
	scope: "document",
	kinds: ["appointment-form"],
	run: ({ document }) => {
		const day = latestDay(document);
		const people = document.facts.people.filter(({ proposedPost }) => proposedPost);
		if (people.length === 0 || !day) return notApplied("未读到拟任职务或填表时间");
		return proposed(
			people.flatMap((record): CheckProposal[] => {
				const last = record.resume.at(-1);
				const post = record.proposedPost;
				if (!last?.open || !last.from?.year || !last.from.month || !last.post || !post) return [];
				const words = document.document.text.slice(record.span.start, record.span.end);
				if (!bottom.test(last.post) || rankOf(post.text) === undefined || excused.test(words)) return [];
				const months =
					Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - (last.from.year * 12 + last.from.month);
				if (months < 0 || months >= fewest) return [];
				return [
					{
						grade: "doubt",
						at: passage(document, last.span),
						why: `任现职（${last.post}）至本次拟任${post.text}为${months}个月，不满一年，未见破格或竞聘的说明`,
						related: [{ passage: passage(document, post.span), label: "拟任职务" }],
					},
				];
			}),
		);
	},
};
