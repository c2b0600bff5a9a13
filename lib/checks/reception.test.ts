import { describe, expect, it } from "vitest";
import { reception } from "./reception";
import { receptionLetter } from "./reception-letter";
import { quotesOf } from "./try-check";

const rule = "公务接待办法\n第三条 公务接待工作餐每人每餐不超过100元。";
const head = "业务招待台账\n日期|来宾单位|来函|来宾人数|陪同|金额（元）|备注";

describe("receptions", () => {
	it.each([
		[
			"hosts by name",
			[`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|单文远、贺春来、穆青、邹丽|700|食堂`],
			"单文远、贺春来、穆青、邹丽",
		],
		[
			"hosts by number",
			[`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|14人|本局5人|1400|食堂`],
			"本局5人",
		],
		[
			"more a head than the rule of another paper",
			[`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|1,350|湖畔小院`, rule],
			"1,350",
		],
		[
			"a price a head in the notes",
			[`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|900|湖畔小院，人均180元`, rule],
			"湖畔小院，人均180元",
		],
		["drink", [`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|800|含红酒两瓶`], "含红酒两瓶"],
		[
			"a form",
			[
				"公务接待审批单\n来访单位|青塘县统计局|公函|青统函〔2023〕2号\n来宾|魏局一行七人\n陪同就餐|单文远、贺春来、穆青、邹丽",
			],
			"单文远、贺春来、穆青、邹丽",
		],
		[
			"prose",
			["公务接待情况说明\n4月2日接待青塘县统计局考察组5人，安排晚餐，作陪9人，在食堂用餐。"],
			"作陪9人",
		],
	] as [string, string[], string][])("mark %s", (_name, texts, words) => {
		expect(quotesOf(reception, texts)).toEqual([words]);
	});

	it.each([
		["a third of many guests", `${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|15|5|1400|食堂，未上酒水`],
		["no drink", `${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|500|食堂，不上白酒`],
		["the total", `${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|500|食堂\n合计|||6|30|5000|`],
		["guests who paid", `${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|1,900|来访人员自付`],
		["a rule", "公务接待办法\n接待对象10人以内的，陪餐不得超过3人，不得提供香烟和白酒1瓶以上。"],
	])("pass over %s", (_name, text) => {
		expect(quotesOf(reception, [text, rule])).toEqual([]);
	});
});

describe("letters of receptions", () => {
	it.each([
		["none", `${head}\n2023.3.2|青塘县统计局|无|6|3|500|食堂`, "无\n6\n3\n500\n食堂"],
		["a call instead", `${head}\n2023.3.2|青塘县统计局|电话约定|6|3|500|食堂`, "电话约定"],
		[
			"one written later",
			`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号（3月9日）|6|3|500|食堂`,
			"青统函〔2023〕2号（3月9日）",
		],
		[
			"one for two visits",
			`${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号|6|3|500|食堂\n2023.3.20|青塘县统计局|青统函〔2023〕2号|6|3|500|食堂`,
			"青统函〔2023〕2号",
		],
	])("mark %s", (_name, text, words) => {
		expect(quotesOf(receptionLetter, [text])).toEqual([words]);
	});

	it.each([
		["a letter before the visit", `${head}\n2023.3.2|青塘县统计局|青统函〔2023〕2号（2月27日）|6|3|500|食堂`],
		["no meal", `${head}\n2023.3.2|青塘县统计局|无|6|0|0|未安排用餐`],
		["guests who paid", `${head}\n2023.3.2|青塘县统计局|无|6|3|500|由来访人自付`],
	])("pass over %s", (_name, text) => {
		expect(quotesOf(receptionLetter, [text])).toEqual([]);
	});
});
