import { leavesFor } from "./attendance-list";
import type { Line } from "./lines";
import { isFullName } from "./names";

const recorder =
	/^(?:[\u4e00-\u9fff]{2,4}(?:记录?|整理)|(?:会议)?(?:记录|整理)(?:员|人)?[ \u3000]?[\u4e00-\u9fff]{2,4})$/;

/** `某某记`, `记录　某某`, `甲、乙去市里开会，丙休假`: it belongs to the head without a label. */
export function isUnlabelledHead(line: Line): boolean {
	return (!line.cell && recorder.test(line.text)) || isGoneLine(line);
}

/** Every clause of the line tells of people and where they are instead. */
export function isGoneLine({ text, cell }: Line): boolean {
	if (cell || text.length > 60 || /：|记录|纪要|中心组|生活会|会议$/.test(text)) return false;
	return text
		.replace(/。$/, "")
		.split(/[，；]/)
		.every((clause) => {
			const names = /^(?:[\u4e00-\u9fff]{2,4}[、和])*/.exec(clause)?.[0].length ?? 0;
			const rest = clause.slice(names);
			return [2, 3, 4].some(
				(length) => isFullName(rest.slice(0, length)) && leavesFor.test(rest.slice(length)),
			);
		});
}
