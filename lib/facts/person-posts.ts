import { findDates } from "../text/dates";
import { type Stretch, spanIn } from "./lines";
import type { PersonRecord } from "./model-person";
import { rankOf } from "./rank";

type Post = PersonRecord["posts"][number];

const postEnd =
	"长|主任|主席|书记|经理|总监|主管|科员|会计|出纳|干事|专员|主办|职员|工程师|教师|干部|副职|正职|负责人";
/** `2009.03任后勤科副科长（副科级）`, `2022年11月起担任…`. */
const dated =
	/^(?:\d{1,2}日)?(?:起|以来|开始)?[，,]?(?:至今)?(?:经[^，。；]{1,16}(?:研究|决定|任命|批准)，?)?(?:由[^，。；、]{2,14}?)?(?:被)?(?:历任|任命为|聘任为|提任为?|升任|转任|提拔为|晋升为|聘为|担任|出任|就任|任|提(?:的|为|了)|当(?:的|上))(?!职|期)([^，。；、]{2,28}?)(?=[，。；、]|$|至今|，拟)/;
/** `城北水厂副厂长（2018年9月起）`, `副处长 2019.11`. */
const behind = new RegExp(
	`([\\u4e00-\\u9fff]{2,20}?(?:${postEnd}))(?:（[^）]{0,8}级）)?[（，\\s]?(?:自|于)?$`,
);

/** Posts with the month since when they are held, as a stretch of words tells them. */
export function careerPosts(line: Stretch, from: number, to: number, base?: string): Post[] {
	const text = line.text.slice(from, to);
	return findDates(text, base ? { base } : {}).flatMap((date) => {
		if (date.year === undefined || date.month === undefined) return [];
		const since = {
			span: spanIn(line, from + date.span.start, from + date.span.end),
			year: date.year,
			month: date.month,
			...(date.iso ? { iso: date.iso } : {}),
		};
		const after = dated.exec(text.slice(date.span.end, date.span.end + 60));
		if (after?.[1])
			return [post(line, since, after[1], from + date.span.start, from + date.span.end + after[0].length)];
		const rest = text.slice(date.span.end);
		if (date.range && date.iso !== date.range.from) return [];
		const before = behind.exec(text.slice(0, date.span.start));
		if (before?.[1] && /^(?:\d{1,2}日)?(?:起|至今|任|开始|—|-|）|（|$)/.test(rest))
			return [post(line, since, before[1], from + before.index, from + date.span.end)];
		return [];
	});
}

function post(line: Stretch, since: Post["since"], words: string, from: number, to: number): Post {
	const rank = rankOf(words);
	return {
		span: spanIn(line, from, to),
		post: words,
		...(since ? { since } : {}),
		...(rank === undefined ? {} : { rank }),
	};
}
