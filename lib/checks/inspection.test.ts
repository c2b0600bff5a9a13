import { describe, expect, it } from "vitest";
import { copiedInspection } from "./copied-inspection";
import { praiseOnly } from "./praise-only";
import { quotesOf } from "./try-check";

const file = (text: string) => ({ text, kind: "selection-file" as const });
const first = "苗青松，男，1985年2月生，2008年7月参加工作，现任工程科科员。";
const second = "石小雨，女，1990年6月生，2013年7月参加工作，现任信息科科员。";
const deed = "去年汛期他在泵站守了十六个昼夜，带人换下三台老旧机组，保住了下游两个村子。";
const other = "她把二十年的纸质台账录进系统，查一份旧合同由半天缩短到两分钟。";
const weak = "不足：说话直，容易伤人。";

describe("inspection material copied between candidates", () => {
	it("marks the deed told of both in one material, and names whom it was taken from", () => {
		const text = `考察材料\n${first}\n业务过硬。${deed}为人朴实，同事有难处他都肯搭手。\n${weak}\n${second}\n业务过硬。${deed}为人朴实，同事有难处他都肯搭手。\n不足：胆子小。`;
		expect(quotesOf(copiedInspection, [file(text)])).toEqual([deed.slice(0, -1)]);
	});
	it("marks it across two materials", () => {
		const drafts = [
			file(`苗青松同志考察材料\n${first}\n${deed}为人朴实，从不在背后议论同事。`),
			file(`石小雨同志考察材料\n${second}\n${deed}为人朴实，从不在背后议论同事。`),
		];
		expect(quotesOf(copiedInspection, drafts)).toHaveLength(1);
	});
	it.each([
		["own deeds", `考察材料\n${first}\n${deed}\n${weak}\n${second}\n${other}\n不足：胆子小。`],
		[
			"the same way of inspecting",
			`考察材料\n${first}\n考察组发放测评表三十份，个别谈话十七人，查阅档案和近三年考核表，听取纪检机构意见。\n${second}\n考察组发放测评表三十份，个别谈话十七人，查阅档案和近三年考核表，听取纪检机构意见。`,
		],
	])("passes over %s", (_, text) => {
		expect(quotesOf(copiedInspection, [file(text)])).toEqual([]);
	});
});

describe("inspection material without a weakness", () => {
	it("marks the last praise of whom no weakness is told", () => {
		const text = `考察材料\n${first}\n${deed}群众威信高，是一名优秀的年轻干部。\n${second}\n${other}${weak}`;
		expect(quotesOf(praiseOnly, [file(text)])).toEqual(["群众威信高，是一名优秀的年轻干部"]);
	});
	it.each(["工作标准要求过高", "过于认真，休息时间太少", "忙于工作，不太顾及家庭", "有时太较真，不注意身体"])(
		"marks the weakness that is praise: %s",
		(words) => {
			expect(quotesOf(praiseOnly, [file(`考察材料\n${first}\n${deed}\n不足：${words}。`)])).toEqual([words]);
		},
	);
	it("reads candidates side by side in a table", () => {
		const text = `考察说明\n考察对象|苗青松|石小雨\n优点|${deed}|${other}\n不足|催办不紧|对自己要求过严，不太会照顾身体`;
		expect(quotesOf(praiseOnly, [file(text)])).toEqual(["对自己要求过严，不太会照顾身体"]);
	});
	it.each([
		`考察材料\n${first}\n${deed}短板是文字功底弱，材料要别人帮着改。`,
		`考察材料\n${first}\n${deed}不足：有时太较真，同合作单位闹过别扭，两次误了工期。`,
		`考察材料（节选）\n${first}\n${deed}群众威信高，表现突出。`,
		`干部名册\n${first}\n${second}`,
	])("passes over %s", (text) => {
		expect(quotesOf(praiseOnly, [file(text)])).toEqual([]);
	});
});
