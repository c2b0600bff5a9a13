import { describe, expect, it } from "vitest";
import type { PersonBook } from "./person";
import { bookOf } from "./roster";

function book(...people: [string, string, boolean?, boolean?][]): PersonBook {
	return bookOf(
		people.map(([name, post, member, principal]) => ({
			name,
			posts: [{ span: { start: 0, end: 0 }, text: post }],
			aliases: [],
			...(member === false ? {} : { member: true }),
			...(principal ? { principal: true } : {}),
		})),
	);
}

const unit = () =>
	book(
		["贺知远", "党组书记、局长", true, true],
		["冯立本", "党组副书记、副局长"],
		["冯晓岚", "党组成员、总工程师"],
		["苏晚晴", "党组成员、副局长"],
		["欧阳朔", "党组成员、纪检监察组组长"],
		["阿依努尔·买买提", "副局长"],
		["龙小川", "办公室主任", false],
		["苏杭", "财务科科员", false],
	);

const cases: [string, string | undefined][] = [
	["贺知远", "贺知远"],
	["贺知远同志", "贺知远"],
	["贺局长", "贺知远"],
	["贺局", "贺知远"],
	["老贺", "贺知远"],
	["贺书记", "贺知远"],
	["书记", "贺知远"],
	["局长", "贺知远"],
	["主要负责人", "贺知远"],
	["一把手", "贺知远"],
	["知远同志", "贺知远"],
	["知远", "贺知远"],
	["贺", "贺知远"],
	["冯副局长", "冯立本"],
	["冯总工", "冯晓岚"],
	["冯总", "冯晓岚"],
	["老冯", undefined],
	["冯", undefined],
	["小冯", undefined],
	["立本同志", "冯立本"],
	["晓岚同志", "冯晓岚"],
	["苏局", "苏晚晴"],
	["老苏", "苏晚晴"],
	["小苏", undefined],
	["欧阳组长", "欧阳朔"],
	["欧阳", "欧阳朔"],
	["龙主任", "龙小川"],
	["王局长", undefined],
	["老王", undefined],
	["张三", undefined],
	["副局长", undefined],
	["阿依努尔·买买提", "阿依努尔·买买提"],
	["阿依努尔", "阿依努尔·买买提"],
];

describe("short forms of names", () => {
	it.each(cases)("%s", (written, name) => {
		expect(unit().resolve(written)).toBe(name);
	});

	it("takes the party's 书记 before that of discipline inspection", () => {
		expect(book(["贺知远", "党委书记"], ["霍敏", "党委委员、纪委书记"]).resolve("书记")).toBe("贺知远");
	});

	it("tells a deputy apart from the head of the same surname", () => {
		const both = book(["王海", "局长"], ["王江", "副局长"]);
		expect([both.resolve("王局长"), both.resolve("王副局长"), both.resolve("王局")]).toEqual([
			"王海",
			"王江",
			undefined,
		]);
	});

	it("never merges two of one surname and one post", () => {
		const both = book(["王海", "副局长"], ["王江", "副局长"]);
		expect([both.resolve("王局"), both.resolve("王副局长"), both.resolve("老王")]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});

	it("knows the aliases that a roster gives", () => {
		const one = bookOf([{ name: "贺知远", posts: [], aliases: ["大老贺"] }]);
		expect(one.resolve("大老贺")).toBe("贺知远");
	});
});
