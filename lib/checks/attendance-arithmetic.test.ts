import { describe, expect, it } from "vitest";
import { attendanceArithmetic } from "./attendance-arithmetic";
import { quotesOf } from "./try-check";

const record = (counts: string) =>
	quotesOf(attendanceArithmetic, [
		{ kind: "meeting-record", text: `会议摘记\n2024年6月28日\n礼拜四，三楼会议室，贺知远主持。${counts}` },
	]);

describe("counts told in one sentence", () => {
	it.each([
		"办公会的人该来十一个，来了九个，请假三个。",
		"应到11人，实到9人，请假3人。",
		"委员共7名，到会5名，出差1名。",
	])("that do not add up: %s", (counts) => expect(record(counts)).not.toEqual([]));

	it.each([
		"办公会的人该来十二个，来了九个，请假三个。",
		"应到11人，实到9人，请假2人。",
		"该来四十六个，来了四十三个，出差两个、病假一个。",
	])("that add up: %s", (counts) => expect(record(counts)).toEqual([]));
});
