/** Days as ISO text (`2023-05-06`), without clock or time zone. */

/** The ISO form of a day, or nothing when the calendar has no such day (30 February). */
export function isoOf(year: number, month: number, day: number): string | undefined {
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days later (or earlier, when negative). */
export function addDays(iso: string, days: number): string {
	return fromNumber(dayNumber(iso) + days);
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(iso: string): number {
	return weekdayOfNumber(dayNumber(iso));
}

/** The weekday of a day given by its number; the first day of the count was a Thursday. */
export function weekdayOfNumber(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** Year, month and day of an ISO day. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
	return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Days since 1 January 1970. */
export function dayNumber(iso: string): number {
	const { year, month, day } = partsOf(iso);
	return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

function fromNumber(days: number): string {
	return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

const millisecondsPerDay = 86_400_000;
const two = (value: number) => String(value).padStart(2, "0");
