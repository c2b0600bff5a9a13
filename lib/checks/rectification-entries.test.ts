import { describe, expect, it } from "vitest";
import { rectificationEntries } from "./rectification-entries";
import { rectificationTable } from "./rectification-table";
import { quotesOf } from "./try-check";

const report = (point: string) => `整改“销号”审核会纪要
问题一：走访台账造假。报告：走访均已定位打卡，抽查50条位置相符。审核：销号。
问题二：${point}
问题三：会多文多。报告：会议减少三成。审核：销号。`;

const ledger = (row: string) => `巡察反馈问题整改台账（销号版）
编号|问题表述|整改措施及完成情况|佐证材料|销号时间
1|来信答复慢|建登记簿，五日答复|登记簿复印件|6月28日
${row}
3|采购无验收|三岗分设，已执行47单|验收单47张|8月9日`;

describe("settled problems and what was seen of them", () => {
	it.each([
		[
			"a spot check",
			report(
				"补贴核查不实。报告：建立三人核查制，整改完成。审核：抽12台，两台合影是同一台机器。审核：销号。",
			),
			"审核：抽12台，两台合影是同一台机器",
		],
		[
			"a later look",
			report("回访不实。报告：更换人员，已完成。经督查，抽录音210条，96条为空白。"),
			"经督查，抽录音210条，96条为空白",
		],
		[
			"the proof itself",
			ledger("2|派车单不规范|全部先派后用|派车单61张，其中17张晚于用车时间|9月25日"),
			"派车单61张，其中17张晚于用车时间",
		],
		[
			"a count that stays",
			"整改清单及对照\n一、账户挂账。措施：清理12个代管账户。\n二、走访少。措施：每季五家。\n对照\n一、完成，已下发通知。银行回执均显示代管账户12个。\n二、走访23家。完成。",
			"银行回执均显示代管账户12个",
		],
	])("are marked: %s", (_name, text, quote) => {
		expect(quotesOf(rectificationEntries, [text])).toEqual([quote]);
	});

	it.each([
		["all was in order", report("补贴核查不实。报告：整改完成。审核：抽12台，人机均相符。审核：销号。")],
		[
			"it was sent back",
			report("补贴核查不实。报告：整改完成。审核：抽12台，两台不符，暂不销号，退回重新整改。"),
		],
		["it was put right again", report("堆物反弹。报告：整改完成。抽查20个小区，2个有反弹，已再次清理。")],
		["the proof is whole", ledger("2|派车单不规范|全部先派后用|派车单61张|9月25日")],
	])("are not told where %s", (_name, text) => {
		expect(quotesOf(rectificationEntries, [text])).toEqual([]);
	});
});

describe("a claim and the table below it", () => {
	const table = (account: string) => `资金整治“回头看”报告
2024年9月9日
一、租金坐支。原东郊仓房租金不入账的情况已全部清理，此后未再发生。
附表
资产|租金|入账户名
西站门面|48000|集团结算户
东郊仓房|60000|${account}
南门冷库|72000|集团结算户
办公楼一层|54000|集团结算户`;
	it("is marked where the row of the thing it names stands out", () => {
		expect(quotesOf(rectificationTable, [table("某店长个人卡")])).toHaveLength(1);
		expect(quotesOf(rectificationTable, [table("集团结算户")])).toEqual([]);
	});
});
