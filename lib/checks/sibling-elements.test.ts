import { describe, expect, it } from "vitest";
import { siblingElements } from "./sibling-elements";
import { quotesOf } from "./try-check";

const pages = (third: string) => `城管中心办公会记录本
第11页
时间：2023年3月6日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓
庄敏汇报路灯检修，薄涛同意，孔令仪最后同意。
签字：孔令仪 车晓
第12页
时间：2023年3月20日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓
薄涛汇报保洁考核，庄敏同意，孔令仪最后同意。
签字：孔令仪 车晓
第13页
${third}
庄敏汇报垃圾分类，薄涛同意，孔令仪最后同意。
签字：孔令仪`;

describe("sibling elements", () => {
	it.each([
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛", 1],
		["时间：2023年4月 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓", 1],
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 记录：车晓", 1],
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓", 0],
	])("finds what one page of a record book lacks: %s", (third, count) => {
		const quotes = quotesOf(siblingElements, [pages(third)]);
		expect(quotes).toEqual(count ? [third] : []);
	});

	it.each([
		[
			"cards",
			"议事卡\n卡号：23-1\n2023年5月8日，主持：安可，到会三人，记录：付真。同意购电脑。\n卡号：23-2\n2023年5月8日，主持：安可，到会三人，记录：付真。同意换门锁。\n卡号：23-3\n2023年5月9日，主持：安可，到会三人。同意修围墙，九月完工验收。",
			1,
		],
		[
			"running notes",
			"支委会记要汇编\n〔第1次〕3月2日，李文主持，三人到会，赵丽记录。会议同意慰问方案，举手三票。\n〔第2次〕4月6日，李文主持，三人到会，赵丽记录。会议同意党课安排，举手三票。\n〔第3次〕5月9日，李文主持，赵丽记录。会议同意转正公示，举手三票通过无异议。",
			1,
		],
		[
			"two only",
			"记录\n第1页\n3月2日，李文主持，三人到会，赵丽记录，会议同意慰问方案，举手三票通过。\n第2页\n4月6日，李文主持，三人到会，会议同意党课安排，举手三票通过无异议。",
			0,
		],
	] as const)("knows records in other dress: %s", (_name, text, count) => {
		expect(quotesOf(siblingElements, [text])).toHaveLength(count);
	});
});
