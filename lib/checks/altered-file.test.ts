import { describe, expect, it } from "vitest";
import { alteredFile } from "./altered-file";
import { quotesOf } from "./try-check";

const file = (text: string) => [{ text: `干部人事档案审核情况\n${text}`, kind: "personnel-file" as const }];

const marked: [string, string][] = [
	["转正申请书日期有刀刮痕迹，无说明。", "转正申请书日期有刀刮痕迹，无说明"],
	["出生时间：1971.03（由1969.03改为，未盖校核章）", "1971.03（由1969.03改为，未盖校核章）"],
	["入党志愿书第三页墨色不一，照改后日期认定。", "入党志愿书第三页墨色不一，照改后日期认定"],
	["招工登记表丢失，不再外调。", "招工登记表丢失，不再外调"],
];
const passed = [
	"出生时间1971.03，改动处盖有校核章，并附组织说明。",
	"缺少的毕业生登记表已由学校补齐，加盖档案专用章。",
	"审核中未发现涂改、伪造情形。",
	"严禁涂改、抽换档案材料。",
	"本批4卷，涂改情况1处。",
	"1998年考核表遗失，已由原单位出具证明。",
];

describe("altered or missing papers of a file", () => {
	it.each(marked)("marks %s", (text, quote) => {
		expect(quotesOf(alteredFile, file(text))).toEqual([quote]);
	});
	it.each(passed)("passes over %s", (text) => {
		expect(quotesOf(alteredFile, file(text))).toEqual([]);
	});
});
