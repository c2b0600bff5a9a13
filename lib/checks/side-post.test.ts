import { describe, expect, it } from "vitest";
import { sidePost } from "./side-post";
import { quotesOf } from "./try-check";

const head = "民主生活会记录\n时间：2023年1月9日\n";
const marked: [string, string, string][] = [
	[
		"pay without approval, the association first",
		"温岚：去年在市茶业协会挂了个副秘书长，每季度领1500元通讯补贴，没当回事。",
		"去年在市茶业协会挂了个副秘书长，每季度领1500元通讯补贴",
	],
	[
		"asked by a company, unpaid, nobody told",
		"贺青：同学办的瑞林培训学校请我当名誉校长，不拿钱，也没跟组织打招呼。",
		"同学办的瑞林培训学校请我当名誉校长，不拿钱，也没跟组织打招呼",
	],
	[
		"pay in the sentence behind",
		"贺青：前年起兼任瑞林检测公司独立董事。公司一年给六万元车马费。",
		"前年起兼任瑞林检测公司独立董事。公司一年给六万元车马费",
	],
	[
		"approved, but paid",
		"温岚：兼任市茶业协会会长，2021年经区委组织部批准，每月领取津贴800元。",
		"兼任市茶业协会会长，2021年经区委组织部批准，每月领取津贴800元",
	],
	[
		"a trade on the side",
		"温岚：周末在外面几家公司代账，每月收2000元，没有报告。",
		"周末在外面几家公司代账，每月收2000元，没有报告",
	],
	[
		"a licence lent",
		"贺青：我的建造师证书挂靠在一家劳务公司，每年拿两万元。",
		"我的建造师证书挂靠在一家劳务公司，每年拿两万元",
	],
];
const unmarked: [string, string][] = [
	["approved and unpaid", "温岚：经区委组织部批准，兼任市茶业协会会长，不领取任何报酬。"],
	["given up and paid back", "温岚：以前在市茶业协会当顾问，每月拿800元，去年3月辞了，钱也退了。"],
	["a denial", "贺青：经自查，没有在企业兼职取酬的情况。"],
	["hired by the unit", "会议同意聘请正和律师事务所陆沉担任法律顾问，每年顾问费3万元。"],
	["staff outside the establishment", "讲解员小端系编外聘用人员，周末在书店兼职，每月领取1200元。"],
	["a demand", "领导干部不得在企业兼职取酬，确需兼职的须报批。"],
	["a post within the unit", "王敏同志兼任机关工会主席，负责日常工作。"],
];

describe("a post outside of the unit", () => {
	it.each(marked)("%s", (_name, text, quote) => expect(quotesOf(sidePost, [head + text])).toEqual([quote]));
	it.each(unmarked)("is in order: %s", (_name, text) =>
		expect(quotesOf(sidePost, [head + text])).toEqual([]),
	);

	it("reads a list by its columns", () => {
		const list =
			"兼职情况登记表\n姓名|兼职单位及职务|是否取酬|批准文号\n温岚|市园林学会理事|否|宁组函〔2021〕8号\n贺青|瑞林检测公司技术负责人|每年2万元|—";
		expect(quotesOf(sidePost, [list])).toEqual(["贺青\n瑞林检测公司技术负责人\n每年2万元\n—"]);
	});
});
