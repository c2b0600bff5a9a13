import { describe, expect, it } from "vitest";
import { type Draft, smallCase } from "../../checks/try-check";
import { contractChange, paymentLag } from "./contract-follow";
import { nearLimit } from "./contracts";
import { type MeasureMethod, measureOf } from "./model";
import { escortRatio, receptionPapers } from "./receptions";

function measure(method: MeasureMethod, thresholds: object, ...drafts: Draft[]) {
	const { documents, profile } = smallCase(drafts);
	return measureOf(method, { documents, profile: { ...profile, thresholds } });
}

const ledger: Draft = {
	kind: "contract",
	text: `2023年采购台账
项目名称 | 供应商 | 合同金额（元） | 签订时间
办公桌椅 | 青禾家具店 | 49,200 | 2023年3月2日
文件柜 | 青禾家具店 | 48,800 | 2023年3月9日
打印纸 | 同心文具行 | 6,000 | 2023年4月6日`,
};

describe("measures of contracts", () => {
	it("count sums just under a limit, with the sum of the year's deals with one supplier", () => {
		const found = measure(nearLimit, { collectiveDecision: 50_000 }, ledger);
		expect(found.cases.map(({ counted }) => counted)).toEqual([true, true, false]);
		expect(found.cases[0]?.note).toContain("同年同一供应商2笔，合计9.8万元");
		expect(found.remarks[0]).toContain("5万元");
	});

	it("count nothing near where no limit is near", () => {
		expect(measure(nearLimit, { collectiveDecision: 80_000 }, ledger).counted).toBe(0);
	});

	const form = (settled: string, paid: string): Draft => ({
		kind: "contract",
		text: `合同审批单
合同名称 | 办公楼维修
乙方 | 青禾建筑队
合同金额 | 100,000元
结算金额 | ${settled}元
验收日期 | 2023年3月1日
付款日期 | ${paid}`,
	});

	it("tell changes above a tenth", () => {
		const found = measure(
			contractChange,
			{},
			form("109,000", "2023年3月20日"),
			form("112,000", "2023年3月20日"),
		);
		expect(found.cases.map(({ counted }) => counted)).toEqual([false, true]);
		expect(found.cases[1]?.note).toContain("增加12.0%");
	});

	it("give the middle of the days from acceptance to payment", () => {
		const found = measure(
			paymentLag,
			{},
			form("100,000", "2023年3月11日"),
			form("100,000", "2023年5月30日"),
			form("100,000", "2023年3月31日"),
		);
		expect([found.median, found.counted, found.all]).toEqual([30, 1, 3]);
	});
});

describe("measures of receptions", () => {
	const table = (rows: string): Draft => ({
		kind: "expense",
		text: `公务接待台账
接待日期 | 来宾单位 | 来宾人数 | 陪餐人数 | 公函 | 审批单 | 清单 | 发票
${rows}`,
	});

	it("ask for letter, approval, list and invoice", () => {
		const found = measure(
			receptionPapers,
			{},
			table(`2023年3月2日 | 云岭区水务局 | 6 | 3 | 有 | 有 | 有 | 有
2023年3月9日 | 云岭区林业局 | 4 | 2 | 无 | 有 | 有 | 有`),
		);
		expect(found.cases.map(({ counted, note }) => [counted, note])).toEqual([
			[true, "四项凭据均有记载"],
			[false, "未见公函"],
		]);
	});

	it("do not blame a ledger for columns that it does not have", () => {
		const found = measure(
			receptionPapers,
			{},
			{
				kind: "expense",
				text: `公务接待台账
接待日期 | 来宾单位 | 来宾人数 | 陪餐人数
2023年3月2日 | 云岭区水务局 | 6 | 3`,
			},
		);
		expect([found.all, found.apart.length]).toEqual([0, 1]);
	});

	it("hold hosts against guests", () => {
		const found = measure(
			escortRatio,
			{},
			table(`2023年3月2日 | 云岭区水务局 | 6 | 3 | 有 | 有 | 有 | 有
2023年3月9日 | 云岭区林业局 | 10 | 4 | 有 | 有 | 有 | 有
2023年3月9日 | 云岭区林业局 | 15 | 5 | 有 | 有 | 有 | 有`),
		);
		expect(found.cases.map(({ counted }) => counted)).toEqual([false, true, false]);
	});
});
