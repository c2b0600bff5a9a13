import { describe, expect, it } from "vitest";
import { probationPassed } from "./probation-passed";
import { quotesOf } from "./try-check";

const paper = (words: string) =>
	`县档案馆履职情况记载\n2024年11月28日\n2023年9月4日任命柏立春为保管股股长（试用期一年）。\n${words}`;

describe("probation that passed without examination", () => {
	it.each([
		["2024年10月8日，柏立春正式任职，自2023年9月起计算职务年限"],
		["柏立春按期转正，工资档次调整"],
		["因柏立春长期驻村，试用期满考核从免"],
		["柏立春2023年9月4日任职，同日起算试用期，现已履职一年有余，工资按正股执行"],
		["新任五人谈话登记四份，登记簿上柏立春一行为空白，到岗已三个月"],
		["柏立春到任后的任职谈话，对方答复领导出差，后来忘了"],
	])("is marked: %s", (words) => {
		expect(quotesOf(probationPassed, [paper(`${words}。`)])).toEqual([words]);
	});

	it.each([
		["柏立春试用期满，经考核合格，正式任职。"],
		["2024年9月组织柏立春试用期满考核，测评称职。\n2024年10月8日，柏立春正式任职。"],
		["柏立春同志的预备党员转正手续已办。"],
		["柏立春试用期将于2024年12月届满，届时转正。"],
		["新任五人任前谈话登记五份。"],
	])("is not told: %s", (words) => {
		expect(quotesOf(probationPassed, [paper(words)])).toEqual([]);
	});
});
