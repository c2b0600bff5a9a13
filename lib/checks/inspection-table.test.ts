import { describe, expect, it } from "vitest";
import { alteredFile } from "./altered-file";
import { copiedInspection } from "./copied-inspection";
import { praiseOnly } from "./praise-only";
import { quotesOf } from "./try-check";

const table = (lack: string) => `竞聘考察意见表（汇总）
姓名|竞聘岗位|主要优点|不足
瞻洛|教务处主任|统筹课表能力强|请示汇报不够及时；对外聘教师管理偏松
裳华|培训处副主任|联系企业三十家|${lack}`;

describe("shortcomings in a row each", () => {
	it.each([
		["希望今后进一步加强学习，不断提升自我，多参加活动"],
		["今后继续努力；再接再厉"],
		["对自己要求过严，休息时间太少"],
	])("are none: %s", (lack) => {
		expect(quotesOf(praiseOnly, [table(lack)])).toEqual([lack]);
	});
	it.each([["写材料慢；下基层少"], ["进一步提高沟通协调能力，处理退费缺少耐心"], ["说话急，有客户误会"]])(
		"are real: %s",
		(lack) => {
			expect(quotesOf(praiseOnly, [table(lack)])).toEqual([]);
		},
	);
});

describe("performance told alike under headings", () => {
	const material = (other: string) => `拟提任人选考察材料（合订）
人选之一　亓志岩（归集部副主任，拟任归集部主任）
男，1983年2月生。
表现：他把缴存单位的“难缠户”列成清单，两年走访单位三百四十家，补缴职工一千九百余人。
人选之二　牛月华（贷款部副主任，拟任贷款部主任）
女，1985年9月生。
表现：${other}`;
	it("is marked whatever the pronoun", () => {
		expect(
			quotesOf(copiedInspection, [
				material("她把缴存单位的“难缠户”列成清单，两年走访单位三百四十家，补缴职工一千九百余人。"),
			]),
		).toHaveLength(1);
		expect(quotesOf(copiedInspection, [material("她主持异地贷款互认，办理一百二十七笔。")])).toEqual([]);
	});
});

describe("files lent and given back", () => {
	it("are marked where fewer papers came back", () => {
		const lent = (back: string) => ({
			kind: "personnel-file" as const,
			text: `干部档案借阅登记\n何草的档案归还时${back}份，借出时74份，缺考核表。`,
		});
		expect(quotesOf(alteredFile, [lent("71")])).toHaveLength(1);
		expect(quotesOf(alteredFile, [lent("74")])).toEqual([]);
	});
});
