import type { FoundDate } from "../text/dates";
import { type Stretch, spanIn } from "./lines";
import type { PersonRecord } from "./model-person";
import type { DateValue } from "./model-values";
import { isFullName } from "./names";

/** A record of a person whose name stands at `from`, with nothing told yet. */
export function emptyRecord(line: Stretch, name: string, from: number, to: number): PersonRecord {
	return {
		span: spanIn(line, from, to),
		name: { span: spanIn(line, from, from + name.length), written: name, name },
		posts: [],
		resume: [],
		family: [],
		notes: [],
		emptyFields: [],
	};
}

/** A found date as a fact, tied to the original; `from` is where the searched words begin in the stretch. */
export function dateValue(date: FoundDate, line: Stretch, from: number): DateValue {
	return {
		span: spanIn(line, from + date.span.start, from + date.span.end),
		...(date.year === undefined ? {} : { year: date.year }),
		...(date.month === undefined ? {} : { month: date.month }),
		...(date.day === undefined ? {} : { day: date.day }),
		...(date.iso ? { iso: date.iso } : {}),
		...(date.inferred ? { inferred: true } : {}),
	};
}

/** The name a run of words ends in: `村镇建设科科长邵一帆` ends in 邵一帆. */
export function nameAtEnd(words: string): string | undefined {
	if (words.length <= 4 && isFullName(words)) return words;
	const post =
		/^.*(?:姓名|名字|名叫|科长|主任|站长|所长|局长|书记|院长|经理|科员|干事|人选|对象|组长|队长|部长|医师|教师|会计|科|站|室)/.exec(
			words,
		);
	const rest = post ? words.slice(post[0].length) : words;
	for (const length of [rest.length, 3, 2]) {
		const name = rest.slice(-length);
		if (length >= 2 && length <= 4 && name.length === length && isFullName(name)) return name;
	}
	return undefined;
}

const identityNumber =
	/(?<!\d)[\d*×xX]{6}((?:19|20)\d{2})(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|[*×]{2})[\d*×xX]{4}(?![\d])/;

/** The month of birth that an identity number carries; its place may be masked. */
export function identityBirth(line: Stretch, from: number, to: number): DateValue | undefined {
	const match = identityNumber.exec(line.text.slice(from, to));
	if (!match) return undefined;
	const span = spanIn(line, from + match.index, from + match.index + match[0].length);
	return { span, year: Number(match[1]), month: Number(match[2]) };
}
