import { hanDigits, parseNumeral } from "./numerals";
import type { Span } from "./span";
import { foldWidth } from "./width";

/** A time of day as written: `14:30`, `下午2点半`, `上午九时`. */
export interface TimeOfDay {
	span: Span;
	/** Minutes since midnight. */
	minutes: number;
	/** `HH:MM` */
	text: string;
	/** 许, 左右, 约 stand by it. */
	approximate?: boolean;
	/** One end of a period: `14:30—17:10`. */
	range?: "from" | "to";
}

const halfDay = "凌晨|早上|早晨|清晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜间|晚";
const hour = `[01]?[0-9]|2[0-4]|[${hanDigits}十]{1,3}`;
const minute = `[0-5]?[0-9]|[${hanDigits}十]{1,3}`;
const clear = `(?<![0-9:.第${hanDigits}十])`;
const clock = `(?<hours>[01]?[0-9]|2[0-4])[ ]?:[ ]?(?<minutes>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:])`;
const spoken = `(?<hour>${hour})[ ]?(?<unit>[点时])(?!间)(?:[ ]?(?:(?<half>半)|(?<quarter>[一三]刻)|整|(?<minute>${minute})[ ]?(?:分(?!之)|(?=[ ]?(?:-|—|至|到|,|。|$)))))?`;
const time = new RegExp(`(?:(?<part>${halfDay})[ ]?)?${clear}(?:${clock}|${spoken})(?<about>许|左右)?`, "g");

/** After 点 without a half of the day: 3点意见 is no time, 15点召开 is. */
const afterPlainHour = /^[ ]?(?:$|[-—–~,.;、)\n。]|至|到|前|后|起|开|召|许|左右|整)/;
const joined = /^[ ]{0,2}(?:-{1,2}|—{1,2}|[–―~]|至|到)[ ]{0,2}$/;

/** Finds times of day. In a period the second time takes 下午 from the first when it would come earlier. */
export function findTimes(text: string): TimeOfDay[] {
	const folded = foldWidth(text);
	const times: TimeOfDay[] = [];
	let part = "";
	for (const match of folded.matchAll(time)) {
		const written = match.groups as Record<string, string | undefined>;
		const before = times.at(-1);
		const end = match.index + match[0].length;
		const follows = before !== undefined && joined.test(folded.slice(before.span.end, match.index));
		if (!follows) part = "";
		part = written.part ?? part;
		if (!isTime(written, part, folded.slice(end, end + 4))) continue;
		const minutes = minutesOf(written, part);
		if (minutes === undefined) continue;
		if (follows) before.range = "from";
		times.push({
			span: { start: match.index, end },
			minutes,
			text: clockText(minutes),
			...(written.about && { approximate: true }),
			...(follows && { range: "to" as const }),
		});
	}
	return times;
}

/** An hour alone needs 上午 or the like, minutes, or words around it that only fit a time. */
function isTime(written: Record<string, string | undefined>, part: string, after: string): boolean {
	if (written.hours !== undefined || part !== "") return true;
	if (written.minute ?? written.half ?? written.quarter) return true;
	return /^[0-9]/.test(written.hour as string) && afterPlainHour.test(after);
}

function minutesOf(written: Record<string, string | undefined>, part: string): number | undefined {
	const hours = parseNumeral((written.hours ?? written.hour) as string);
	if (hours === undefined || hours > 24) return undefined;
	const minutes = written.half ? 30 : (quarterOf(written.quarter) ?? minuteOf(written));
	if (minutes === undefined || minutes > 59) return undefined;
	const afternoon = hours < 12 && hours > 0 && /下午|午后|傍晚|晚|夜/.test(part);
	const noon = part === "中午" && hours < 3;
	return (hours + (afternoon || noon ? 12 : 0)) * 60 + minutes;
}

function quarterOf(quarter: string | undefined): number | undefined {
	return quarter === undefined ? undefined : quarter.startsWith("一") ? 15 : 45;
}

function minuteOf(written: Record<string, string | undefined>): number | undefined {
	const minutes = written.minutes ?? written.minute;
	return minutes === undefined ? 0 : parseNumeral(minutes);
}

function clockText(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
