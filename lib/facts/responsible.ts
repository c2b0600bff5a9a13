import { findDates } from "../text/dates";
import { type Stretch, spanIn } from "./lines";
import type { DateValue, PersonMention } from "./model-values";
import { readWholeName } from "./names";
import { mention, type PersonBook } from "./person";
import { dateValue } from "./person-draft";

const duty =
	"(?:牵头|负责|实施|承办|落实|组织|办理|会同|配合|具体|抓好|跟进|起草|修改|督促|拟定|草拟|汇总|对接|牵头负责)";
const behindBy = new RegExp(`(?:由|请|责成|交由|委托)([^，。；：（）]{2,30}?)(?:同志)?(?=${duty})`, "g");
const beforeDuty =
	/(?:^|[，；。：、])([^，。；：、（）]{2,14}?)(?:同志)?(?:牵头|负责|承办)(?=[，。；、]|$|落实|办理|实施)/g;
const unit =
	/^(?:局|院|校|公司|机关|区|我局)?[\u4e00-\u9fff]{1,9}(?:科|室|处|办|部|中心|站|局|公司|组|委|所|队|股|院|校|支部|办公室)$/;

/** People and units that a decision charges with carrying it out, in order. */
export function responsibleIn(stretch: Stretch, book: PersonBook): PersonMention[] {
	const found: PersonMention[] = [];
	for (const pattern of [behindBy, beforeDuty])
		for (const match of stretch.text.matchAll(pattern)) {
			const words = match[1] as string;
			const at = match.index + match[0].indexOf(words);
			let from = at;
			for (const piece of words.split(/[、和与及]/)) {
				const person = readOne(stretch, from, piece, book);
				from += piece.length + 1;
				if (person && !found.some((known) => known.span.start === person.span.start)) found.push(person);
			}
		}
	return found.sort((a, b) => a.span.start - b.span.start);
}

function readOne(stretch: Stretch, from: number, words: string, book: PersonBook): PersonMention | undefined {
	const bare = words.replace(/同志$/, "");
	const read = readWholeName(bare, (written) => book.knows(written));
	if (read) return mention(spanIn(stretch, from + read.from, from + read.to), read.written, book, read.post);
	if (!unit.test(bare)) return undefined;
	return { span: spanIn(stretch, from, from + bare.length), written: bare };
}

const until = /^(?:以?前|之前|底前|底以前|内|底|起?完成|上报|报送|截止)/;

/** The day by which a decision is to be carried out: a date with 前 or 底前 behind it. */
export function deadlineIn(stretch: Stretch, base: string | undefined): DateValue | undefined {
	const date = findDates(stretch.text, base ? { base } : {}).find(
		(one) => until.test(stretch.text.slice(one.span.end, one.span.end + 4)) || /底|末/.test(one.part ?? ""),
	);
	return date && dateValue(date, stretch, 0);
}
