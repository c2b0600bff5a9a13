import { describe, expect, it } from "vitest";
import { partyAdmission } from "./party-admission";
import { recommendationOld } from "./recommendation-old";
import { quotesOf } from "./try-check";

describe("party admission", () => {
	it.each([
		[
			"2020年7月确定为入党积极分子，2020年12月列为发展对象，2021年5月接收为预备党员，2022年5月转正。",
			["2020年12月列为发展对象"],
		],
		["2021.03接收为预备党员，2021.10转正。", ["2021.10转正"]],
		["2020.07确定为积极分子，2021.09列为发展对象，2022.01吸收为预备党员，2023.01转正。", []],
		["2021年3月接收为预备党员，2021年10月转正，系军队转入时补办。", []],
	])("measures the year in a sentence: %s", (text, quotes) => {
		expect(quotesOf(partyAdmission, [`支部发展党员情况\n预备党员登记\n${text}`])).toEqual(quotes);
	});

	it("measures it in a register", () => {
		const text =
			"发展党员登记表\n姓名|入党积极分子|发展对象|预备党员|转正\n冯真|2020年3月|2021年4月|2021年9月|2022年9月\n薛岚|2020年3月|2020年10月|2021年1月|2022年1月";
		expect(quotesOf(partyAdmission, [text])).toEqual(["2020年10月"]);
	});
});

describe("an old recommendation", () => {
	it("is named when the discussion comes more than a year later", () => {
		const file = (day: string) =>
			({
				kind: "selection-file",
				text: `干部选任工作纪实\n人选：卞真\n民主推荐：2023年4月11日召开会议推荐。\n组织考察：${day}前完成考察。\n讨论决定：${day}党组会议讨论决定任职。`,
			}) as const;
		expect(quotesOf(recommendationOld, [file("2024年6月20日")])).toHaveLength(1);
		expect(quotesOf(recommendationOld, [file("2023年6月20日")])).toEqual([]);
	});
});
