import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isoOf, weekdayOf } from "./calendar";
import { isWorkingDay, knownYears, workingDayAfter, workingDays } from "./working-days";

describe("workingDays", () => {
	it.each<[string, string, number]>([
		["2023-05-08", "2023-05-12", 5],
		["2023-04-26", "2023-05-05", 5], // 1 to 3 May off, 23 April before it
		["2023-04-22", "2023-04-23", 1], // Sunday 23 April made up for the holiday
		["2023-05-06", "2023-05-06", 1], // a Saturday worked
		["2024-02-10", "2024-02-17", 0], // Spring Festival
		["2023-10-01", "2023-10-08", 2], // 7 and 8 October worked
		["2019-05-01", "2019-05-05", 1], // 5 May worked
		["2020-01-24", "2020-02-02", 0], // prolonged in 2020
		["2023-07-13", "2023-07-17", 3],
		["2023-07-17", "2023-07-13", 0],
	])("%s to %s has %d", (from, to, days) => {
		expect(workingDays(from, to)).toEqual({ days, certain: true, unknownYears: [] });
	});

	it("counts weekdays and says so in years it does not know", () => {
		expect(workingDays("1999-10-01", "1999-10-07")).toEqual({
			days: 5,
			certain: false,
			unknownYears: [1999],
		});
		expect(workingDays("2026-12-31", "2031-01-01")).toMatchObject({
			certain: false,
			unknownYears: [2027, 2028, 2029, 2030, 2031],
		});
	});

	it("covers the years under review without a gap", () => {
		expect(knownYears.from).toBeLessThanOrEqual(2019);
		expect(knownYears.to).toBeGreaterThanOrEqual(2026);
		for (let year = knownYears.from; year <= knownYears.to; year += 1)
			expect(workingDays(`${year}-10-01`, `${year}-10-03`)).toMatchObject({ days: 0, certain: true });
	});

	it("counts the same as day by day", () => {
		let [from, to] = ["2018-11-03", "2018-11-05"];
		for (let step = 0; step < 60; step += 1) {
			let days = 0;
			for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
			expect(workingDays(from, to).days, `${from} ${to}`).toBe(days);
			[from, to] = [addDays(from, 17 + step), addDays(to, 19 + 2 * step)];
		}
	});

	it("knows weekdays and make-up days one by one", () => {
		expect(isWorkingDay("2024-10-12")).toBe(true);
		expect(isWorkingDay("2024-10-13")).toBe(false);
		expect(isWorkingDay("2025-10-08")).toBe(false);
	});

	it("finds when a number of working days is over", () => {
		expect(workingDayAfter("2023-05-05", 5)).toBe("2023-05-11");
		expect(workingDayAfter("2023-05-05", 0)).toBe("2023-05-05");
	});
});

describe("calendar", () => {
	it("knows real days", () => {
		expect(isoOf(2024, 2, 29)).toBe("2024-02-29");
		expect(isoOf(2023, 2, 29)).toBeUndefined();
		expect(isoOf(2023, 13, 1)).toBeUndefined();
	});
	it("steps over months and years", () => {
		expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
		expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
		expect(daysBetween("2023-01-01", "2024-01-01")).toBe(365);
		expect(weekdayOf("2023-05-06")).toBe(6);
		expect(weekdayOf("1969-12-28")).toBe(0);
	});
});
