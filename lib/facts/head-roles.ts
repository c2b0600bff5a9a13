import { type Line, spanIn } from "./lines";
import type { Meeting } from "./model-meeting";
import { isFullName, readWholeName } from "./names";
import { mention, type PersonBook } from "./person";

type Role = "chair" | "recorder";

const name = "([\\u4e00-\\u9fff·]{2,12}?)";
const end = "(?=[，。；、）]|$)";

/** Who chairs and who writes, told in the head without a label and a colon. Each pattern's group holds the person's words. */
const told: readonly [Role, RegExp][] = [
	// 凌霄（支部书记，主持）
	["chair", new RegExp(`(?:^|[，。；：、])${name}（(?:[^（）]{1,16}[，、])?(?:主持人?|召集人)）`)],
	["recorder", new RegExp(`(?:^|[，。；：、])${name}（(?:[^（）]{1,16}[，、])?(?:记录人?|兼记录)）`)],
	// 主持人濮阳山，记录人户小敏
	["chair", new RegExp(`(?:^|[，。；])(?:会议)?主持人?(?:是|为)?${name}${end}`)],
	["recorder", new RegExp(`(?:^|[，。；])(?:会议)?记录(?:整理|人员?|员)?(?:是|为)?${name}${end}`)],
	// 会议由理事长凌霄主持
	["chair", new RegExp(`(?:^|[，。；])(?:会议)?由?${name}(?:同志)?(?:主持|召集)${end}`)],
	[
		"recorder",
		new RegExp(`(?:^|[，。；])(?:会议)?由?${name}(?:同志)?(?:做|作|担任|负责|承担|兼)?(?:会议)?记录?${end}`),
	],
];

/** `（…，主持）`, `凌霄主持，步小云记录`, `主持人濮阳山，记录人户小敏`: what the fields left open. */
export function readSpokenRoles(head: readonly Line[], meeting: Meeting, book: PersonBook): void {
	for (const line of head) {
		if (line.cell || line.text.length > 200) continue;
		for (const [role, pattern] of told) {
			if (meeting[role]) continue;
			const match = pattern.exec(line.text);
			const words = match?.[1];
			if (!words || match.index === undefined) continue;
			const read = readWholeName(words, (written) => book.knows(written));
			if (!read || read.shape === "post" || !(isFullName(read.written) || book.knows(read.written))) continue;
			const from = match.index + match[0].indexOf(words) + read.from;
			meeting[role] = mention(spanIn(line, from, from + read.to - read.from), read.written, book, read.post);
		}
	}
}
