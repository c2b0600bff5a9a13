import { describe, expect, it } from "vitest";
import { studyTold } from "./study-told";
import { type Draft, quotesOf } from "./try-check";

const register = (row: string): Draft => ({
	kind: "ledger",
	text: `2022年上级文件传达学习台账\n序号|文件名称|收文日期|要求时限|传达日期\n${row}`,
});
const record = (words: string): Draft => ({
	kind: "meeting-record",
	text: `县档案馆党组会议记录\n时间：2022年6月20日\n主持人：温启明\n记录：虞小舟\n一、文件办理\n${words}`,
});

describe("study told to be late or absent", () => {
	it.each([
		[
			"a register",
			register("1|档案安全通知|2022年3月1日|收文后7日内|2022年6月9日"),
			"档案安全通知\n2022年3月1日\n收文后7日内\n2022年6月9日",
		],
		[
			"a register with nothing",
			register("1|档案安全通知|2022年3月1日|—|未传达"),
			"档案安全通知\n2022年3月1日\n—\n未传达",
		],
		[
			"two days in one sentence",
			record("虞小舟：《档案安全通知》3月1日收到，6月9日传达学习。"),
			"《档案安全通知》3月1日收到，6月9日传达学习",
		],
		[
			"only then",
			record("虞小舟：县里的防汛文件一直拖到汛期过了才传达。"),
			"县里的防汛文件一直拖到汛期过了才传达",
		],
		[
			"never",
			record("虞小舟：保密通知压在抽屉里，至今没有组织学习。"),
			"保密通知压在抽屉里，至今没有组织学习",
		],
		[
			"fewer than planned",
			record("虞小舟：中心组计划学习8次，实际只学了3次。"),
			"中心组计划学习8次，实际只学了3次",
		],
	] as [string, Draft, string][])("is marked: %s", (_name, draft, words) => {
		expect(quotesOf(studyTold, [draft]).map((one) => one.replace(/[\t|]/g, "\n"))).toEqual([words]);
	});

	it.each([
		["in time", register("1|档案安全通知|2022年3月1日|收文后7日内|2022年3月4日")],
		["within a month", record("虞小舟：《档案安全通知》6月1日收到，6月9日传达学习。")],
		["for those away", record("虞小舟：贺明山请假没有学习，已补学。")],
		["as a demand", record("会议强调，上级文件不得拖到最后才传达学习。")],
		["of another unit", record("会议通报了某镇中央文件至今没有传达学习的案例。")],
		["as planned", record("虞小舟：中心组计划学习8次，实际学习9次。")],
	] as [string, Draft][])("is not told when %s", (_name, draft) => {
		expect(quotesOf(studyTold, [draft])).toEqual([]);
	});
});
