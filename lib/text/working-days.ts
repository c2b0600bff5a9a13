// The published arrangement as data: the package's own functions read days in the local time zone.
import calendar from "chinese-days/dist/chinese-days.json";
import { addDays, dayNumber, partsOf, weekdayOf, weekdayOfNumber } from "./calendar";

const holidays = new Set(Object.keys(calendar.holidays));
const madeUp = new Set(Object.keys(calendar.workdays));
/** Days that the arrangement takes from the week, and those it adds to it, by number and in order. */
const takenOff = sortedDays(holidays, (weekday) => weekday !== 0 && weekday !== 6);
const added = sortedDays(madeUp, (weekday) => weekday === 0 || weekday === 6);
const years = [...holidays].map((iso) => partsOf(iso).year);

/** The years whose holidays and make-up days the calendar holds, as published by the State Council. */
export const knownYears = { from: Math.min(...years), to: Math.max(...years) };

/** Working days of a period. `certain` is false when a year is outside the calendar: then only weekends were left out. */
export interface WorkingDays {
	days: number;
	certain: boolean;
	/** Years of the period whose holidays are not known. */
	unknownYears: number[];
}

/** True on a working day in China, make-up days included; outside the known years, from Monday to Friday. */
export function isWorkingDay(iso: string): boolean {
	if (madeUp.has(iso)) return true;
	const weekday = weekdayOf(iso);
	return weekday !== 0 && weekday !== 6 && !holidays.has(iso);
}

/** Working days from one day to another, both included; none when `to` is before `from`. */
export function workingDays(from: string, to: string): WorkingDays {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	const days =
		last < first ? 0 : weekdays(first, last) - within(takenOff, first, last) + within(added, first, last);
	const unknownYears = yearsFrom(from, to).filter((year) => !isKnown(year));
	return { days, certain: unknownYears.length === 0, unknownYears };
}

/** The day on which the given number of working days is complete when counting starts the day after `from`. */
export function workingDayAfter(from: string, count: number): string {
	let day = from;
	for (let left = count; left > 0; ) {
		day = addDays(day, 1);
		if (isWorkingDay(day)) left -= 1;
	}
	return day;
}

function isKnown(year: number): boolean {
	return year >= knownYears.from && year <= knownYears.to;
}

function yearsFrom(from: string, to: string): number[] {
	const years: number[] = [];
	for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) years.push(year);
	return years;
}

/** Days from Monday to Friday, both ends included. */
function weekdays(first: number, last: number): number {
	const weeks = Math.floor((last - first + 1) / 7);
	let days = 5 * weeks;
	for (let day = first + 7 * weeks; day <= last; day += 1) {
		const weekday = weekdayOfNumber(day);
		if (weekday !== 0 && weekday !== 6) days += 1;
	}
	return days;
}

function sortedDays(days: Iterable<string>, keep: (weekday: number) => boolean): number[] {
	return [...days]
		.map(dayNumber)
		.filter((day) => keep(weekdayOfNumber(day)))
		.sort((a, b) => a - b);
}

/** How many of the sorted days lie in a period. */
function within(days: readonly number[], first: number, last: number): number {
	return countBelow(days, last + 1) - countBelow(days, first);
}

function countBelow(days: readonly number[], bound: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] as number) < bound) low = middle + 1;
		else high = middle;
	}
	return low;
}
