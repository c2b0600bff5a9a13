import { describe, expect, it } from "vitest";
import { recordElements } from "./record-elements";
import { recordSeries } from "./record-series";
import { type Draft, quotesOf } from "./try-check";

const both = (text: Draft) => [...quotesOf(recordElements, [text]), ...quotesOf(recordSeries, [text])];

describe("an element of a record that its neighbours have", () => {
	it.each([
		[
			"the recorder of a ledger's row",
			"支委会一览\n|日期|主持|到会|记录|议题|\n|3月4日|温启明|3人|虞小舟|党费|\n|4月6日|温启明|3人||发展对象|\n|5月9日|温启明|3人|虞小舟|值班|\n|6月2日|温启明|3人|虞小舟|党课|",
			"|4月6日",
		],
		[
			"the people of a numbered paragraph",
			"支委会纪要汇编\n第1次 3月4日，温启明主持，柏立春、贺明山到会，虞小舟记录。研究党费。\n第2次 4月6日，温启明主持，虞小舟记录。研究发展对象。\n第3次 5月9日，温启明主持，柏立春、贺明山到会，虞小舟记录。研究值班。",
			"第2次",
		],
		[
			"the chair between page marks",
			"班子会本\n-- 第3页 --\n3月4日　主持 温启明　到会 四人　记录 虞小舟\n同意检修锅炉\n-- 第4页 --\n4月6日　到会 四人　记录 虞小舟\n同意更换门窗\n-- 第5页 --\n5月9日　主持 温启明　到会 四人　记录 虞小舟\n同意补栽树木\n-- 第6页 --\n5月20日　主持 温启明　到会 四人　记录 虞小舟\n同意清淤",
			"4月6日",
		],
	])("is told to be missing: %s", (_name, text, part) => {
		const quotes = both(text);
		expect(quotes).toHaveLength(1);
		expect(`|${quotes[0]}`).toContain(part.replace("|", ""));
	});

	it.each([
		[
			"a name left out",
			"学校党支部会议记录\n时间：2023年3月4日\n地点：会议室\n主持人：　　　；记录人：虞小舟\n出席：温启明、柏立春、贺明山\n一、研究值班\n温启明：同意。",
			"主持人：",
		],
		[
			"a signature left out",
			"学校党支部会议记录\n时间：2023年3月4日\n地点：会议室\n主持人：温启明\n记录人：虞小舟\n出席：温启明、柏立春、贺明山\n一、研究值班\n温启明：同意。\n主持人签字：\n记录人签字：虞小舟",
			"主持人签字：",
		],
		[
			"a day left out",
			"学校党支部会议记录\n时间：2023年3月　日上午\n地点：会议室\n主持人：温启明\n记录人：虞小舟\n出席：温启明、柏立春、贺明山\n一、研究值班\n温启明：同意。",
			"2023年3月　日",
		],
		[
			"names left out",
			"学校党支部会议记录\n时间：2023年3月4日\n地点：会议室\n主持人：温启明\n记录人：虞小舟\n参加人员：有关领导、各相关科室负责人\n一、研究值班\n温启明：同意。",
			"参加人员：有关领导、各相关科室负责人",
		],
	])("is told of one record: %s", (_name, text, quote) => {
		expect(both(text)).toEqual([quote]);
	});

	it.each([
		[
			"a complete series",
			"支委会一览\n|日期|主持|到会|记录|议题|\n|3月4日|温启明|3人|虞小舟|党费|\n|4月6日|温启明|3人|虞小舟|发展对象|\n|5月9日|温启明|3人|虞小舟|值班|",
		],
		[
			"what is told to be the same",
			"班子会本\n第1次 3月4日，地点局二楼，温启明主持，四人到会，虞小舟记录。研究锅炉。\n第2次 4月6日，地点、主持、到会、记录同上。研究门窗。\n第3次 5月9日，温启明主持，四人到会，虞小舟记录。研究树木。",
		],
		[
			"the signature of a supplier",
			"供货清单\n|批次|日期|供货方签字|收货方签字|\n|第一批|10月20日|||\n|第二批|11月10日|||",
		],
		[
			"a list of tasks",
			"任务清单\n1. 3月4日前修锅炉，温启明负责。\n2. 4月6日前换门窗。\n3. 5月9日前栽树，柏立春负责。",
		],
	])("is not told of %s", (_name, text) => {
		expect(both(text)).toEqual([]);
	});
});

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

describe("records of a book", () => {
	it.each([
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛", 1],
		["时间：2023年4月 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓", 1],
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 记录：车晓", 1],
		["时间：2023年4月3日 地点：小会议室 主持：孔令仪 到会：孔令仪、庄敏、薄涛 记录：车晓", 0],
	])("finds what one page of a record book lacks: %s", (third, count) => {
		const quotes = quotesOf(recordSeries, [pages(third)]);
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
		expect(quotesOf(recordSeries, [text])).toHaveLength(count);
	});
});

const record = (last: string) => `局党组会议记录
时间：2023年4月10日
主持人：蒲叶
出席：蒲叶、乔峰、文斌
一、研究慰问方案
乔峰：同意。
蒲叶：同意。
${last}`;

describe("a line of signatures", () => {
	it.each([
		"主持人：　　；记录人：郝洁",
		"主持人（签字）：______　记录人（签字）：郝洁",
		"主持人：蒲叶　　记录人：",
		"主持人签字 　　，记录人签字 郝洁",
	])("finds the slot left empty: %s", (last) => {
		const quotes = quotesOf(recordElements, [record(last)]);
		expect(quotes).toHaveLength(1);
		expect(last).toContain(quotes[0]);
	});

	it.each([
		"主持人：蒲叶；记录人：郝洁",
		"主持人签字：蒲叶　记录人签字：郝洁",
		"主持人、记录人已签名",
		"记录人：郝洁",
	])("leaves a signed line: %s", (last) => expect(quotesOf(recordElements, [record(last)])).toEqual([]));
});
