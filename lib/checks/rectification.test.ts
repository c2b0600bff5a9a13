import { describe, expect, it } from "vitest";
import { rectificationContradicted } from "./rectification-contradicted";
import { rectificationInPost } from "./rectification-in-post";
import { rectificationRecurred } from "./rectification-recurred";
import { rectificationTenancy } from "./rectification-tenancy";
import { type Draft, quotesOf } from "./try-check";

const report = (words: string): Draft => ({
	kind: "ledger",
	text: `关于巡察反馈意见整改情况的报告
巡察组2024年3月5日反馈意见。
${words}
2024年11月20日`,
});
const meeting = (day: string, item: string): Draft => ({
	kind: "meeting-record",
	text: `县档案馆党组会议记录
时间：${day}
主持人：温启明
应到3人，实到3人：温启明、柏立春、佟秀兰
记录：虞小舟
${item}`,
});

describe("a tenancy reported as ended", () => {
	const claim = "2024年5月已与原承租户解除合同，收回东门街门面3间，公开招租";
	it.each([
		[
			"the rent of a later month",
			meeting(
				"2024年8月6日",
				"一、资产\n柏立春：东门街那三间门面上半年租金7月交来了，合同签到2026年底。\n温启明：知道了。",
			),
		],
		[
			"the old tenant",
			meeting("2024年9月3日", "一、资产\n柏立春：东门街门面老租户还在用，没谈拢。\n温启明：再谈。"),
		],
	])("is held against %s", (_name, other) => {
		expect(quotesOf(rectificationTenancy, [report(`问题1：门面出租。${claim}。`), other])).toEqual([claim]);
	});
	it("is held against another line of the report", () => {
		const text = `问题1：门面出租。${claim}。\n附：在手事项\n东门街门面3间，承租人好味超市，10月份租金已缴。`;
		expect(quotesOf(rectificationTenancy, [report(text)])).toEqual([claim]);
	});
	it.each([
		[
			"an earlier record",
			meeting("2024年2月6日", "一、资产\n柏立春：东门街那三间门面老租户还在用，合同签到2026年底。"),
		],
		["another property", meeting("2024年8月6日", "一、资产\n柏立春：北坡村仓库租金7月交来了。")],
	])("is not held against %s", (_name, other) => {
		expect(quotesOf(rectificationTenancy, [report(`问题1：门面出租。${claim}。`), other])).toEqual([]);
	});
});

describe("a change of posts reported as done", () => {
	const rule: Draft = {
		kind: "unit-rule",
		text: "干部管理办法\n第三条 财务、采购岗位任职满五年的，应当轮岗交流。",
	};
	const claim = "财务、采购岗位任职满五年的人员均已轮岗到位";
	it.each([
		[
			"a later list",
			meeting("2024年9月3日", "一、岗位\n虞小舟：财务科科长葛长安2013年3月任职至今。\n温启明：再议。"),
		],
		[
			"an earlier list and the report's own signature",
			meeting("2024年1月3日", "一、岗位\n虞小舟：财务科科长葛长安2013年3月任职至今。\n温启明：再议。"),
		],
	])("is held against %s", (_name, other) => {
		const own = report(`问题2：轮岗不力。${claim}。\n附：数据核对\n财务科科长葛长安审核。`);
		expect(quotesOf(rectificationInPost, [rule, own, other])).toEqual([claim]);
	});
	it("is not held against a list before it", () => {
		const other = meeting(
			"2024年1月3日",
			"一、岗位\n虞小舟：财务科科长葛长安2013年3月任职至今。\n温启明：再议。",
		);
		expect(quotesOf(rectificationInPost, [rule, report(`问题2：轮岗不力。${claim}。`), other])).toEqual([]);
	});
});

describe("what was put right and shows again", () => {
	it("an item raised on the spot", () => {
		const other = meeting(
			"2024年8月6日",
			"一、安全\n柏立春：查了三处。\n温启明：好。\n二、临时增加议题：报告厅装修\n温启明：临时加一个议题，报告厅装修86万元，材料没来得及印，大家看看。\n柏立春：同意。\n佟秀兰：同意。\n举手表决，同意3票。",
		);
		expect(
			quotesOf(rectificationRecurred, [
				report("问题3：会上加题。今年以来议题均提前三日送达，没有再出现会上临时加题。"),
				other,
			]),
		).toEqual(["今年以来议题均提前三日送达，没有再出现会上临时加题"]);
	});
});

describe("a result told otherwise", () => {
	it("money that has not come", () => {
		const other = meeting(
			"2024年8月6日",
			"一、资金\n虞小舟：扫描项目多付的6.4万元，公司说退，到今天账上没有收到。\n温启明：催。",
		);
		const claim = "扫描项目多付的6.4万元，公司已于2024年6月全额退回账户";
		expect(quotesOf(rectificationContradicted, [report(`问题5：多付款。${claim}。`), other])).toEqual([
			claim,
		]);
	});
	it("nothing where the later record agrees", () => {
		const other = meeting(
			"2024年8月6日",
			"一、资金\n虞小舟：扫描项目多付的6.4万元已退回，没有发现其他多付。\n温启明：好。",
		);
		expect(
			quotesOf(rectificationContradicted, [
				report("问题5：多付款。扫描项目多付的6.4万元，公司已于2024年6月全额退回账户。"),
				other,
			]),
		).toEqual([]);
	});
});
