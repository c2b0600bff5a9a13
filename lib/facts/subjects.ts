import { type Line, spanIn } from "./lines";
import type { AgendaItem } from "./model-meeting";
import type { PersonMention } from "./model-values";
import { isFullName } from "./names";
import { mention, type PersonBook, personKey } from "./person";

/** A name with the words of appointment, award or discipline around it. */
const patterns = [
	/(?:由|任命|聘任|推荐|提名|同意|免去|给予|关于|拟任|拟任人选|人选|对|确定|将|决定(?!任命|聘任|提名|推荐|免去|给予|由)|拟提拔|拟任用)([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:同志)?(?=为|任|担任|的?(?:任职|任免|试用期|转正|处分)|拟?任|试用|警告|记过|免|职务|确定|转任|（)/g,
	/([\u4e00-\u9fff·]{2,4}?)(?:同志)?[，（](?:男|女)[，）]/g,
	/([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:拟任|拟提任|任职|试用期满|转任|晋升)/g,
];

const personnel = (item: AgendaItem) => item.kinds.includes("personnel") || item.kinds.includes("discipline");

/** People whose appointment, award or discipline an item is about. */
export function subjectsOf(lines: readonly Line[], item: AgendaItem, book: PersonBook): PersonMention[] {
	if (!personnel(item)) return [];
	const found: PersonMention[] = [];
	const add = (person: PersonMention) => {
		if (!found.some((known) => personKey(known) === personKey(person))) found.push(person);
	};
	for (const vote of item.votes) if (vote.subject) add(vote.subject);
	for (const line of lines) {
		for (const pattern of patterns) {
			for (const match of line.text.matchAll(pattern)) {
				const name = match[1] as string;
				if (!isFullName(name)) continue;
				const at = match.index + match[0].indexOf(name);
				add(mention(spanIn(line, at, at + name.length), name, book));
			}
		}
	}
	return found;
}
