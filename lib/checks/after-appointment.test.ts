import { describe, expect, it } from "vitest";
import { afterAppointment } from "./after-appointment";
import { followUpCells } from "./follow-up-cells";
import { quotesOf } from "./try-check";

const note = (words: string) => [`干部工作情况\n2022年5月任命石小雨为仓储科科长，试用期一年。${words}`];

describe("steps that follow an appointment", () => {
	it.each([
		["期满后没有组织考核，按正式科长套改工资。", "期满后没有组织考核"],
		["试用期到点自动转正。", "试用期到点自动转正"],
		["书记出差，任职谈话就没有再提。", "任职谈话就没有再提"],
		["至今未与本人进行任职谈话。", "至今未与本人进行任职谈话"],
		["廉政谈话记录空白。", "廉政谈话记录空白"],
	])("marks %s", (words, quote) => {
		expect(quotesOf(afterAppointment, note(words))).toContain(quote);
	});
	it.each([
		"试用期尚未届满，没有考核。",
		"试用期满考核正在进行。",
		"5月20日书记同她谈话，做了记录。",
		"考核测评中没有反映问题。",
		"任职谈话定于6月1日进行。",
		"不得不经考核直接转正。",
		"谈话推荐没有提出其他人选。",
		"公示期满无异议再行文任职并谈话。",
	])("passes over %s", (words) => {
		expect(quotesOf(afterAppointment, note(words))).toEqual([]);
	});
});

describe("a ledger of appointments", () => {
	const ledger = (row: string) => [
		`任职台账\n文号|姓名|新任职务|性质|试用期|任职谈话\n1号|葛远山|质检科科长|提任|一年|3月6日，书记\n${row}`,
	];
	it("marks the one for whom the talk is missing", () => {
		expect(quotesOf(followUpCells, ledger("2号|石小雨|仓储科科长|提任|一年|无"))).toEqual(["无"]);
	});
	it("marks the post of one whose probation is empty", () => {
		expect(quotesOf(followUpCells, ledger("2号|石小雨|仓储科科长|提任||3月7日，书记"))).toEqual([
			"仓储科科长",
		]);
	});
	it.each(["2号|石小雨|仓储科科长|平级交流|—|3月7日，书记", "2号|石小雨|仓储科科长|提任|一年|3月7日，书记"])(
		"passes over %s",
		(row) => {
			expect(quotesOf(followUpCells, ledger(row))).toEqual([]);
		},
	);
});
