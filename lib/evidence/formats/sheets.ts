import { noticeSentence } from "../../document/notice-words";
import { isLead } from "../lead";
import { measureWords } from "../measures";
import type { EvidenceItem, EvidenceList, NamedMeasure } from "../model";
import { outcomeWords, placeWords, relatedWords, verdictWords, verifiedWords } from "../words";

/** A sheet before it takes a format: head, rows of plain text or numbers, widths in characters. */
export interface Sheet {
	name: string;
	head: string[];
	widths: number[];
	rows: (string | number)[][];
}

const statusWords = { read: "已读", partly: "部分读取", unread: "未读" } as const;

/** The sheets of an evidence list, for every tabular format. */
export function evidenceSheets(list: EvidenceList): Sheet[] {
	return [
		itemSheet(list),
		sourceSheet(list),
		outcomeSheet(list),
		measureSheet(list),
		caseSheet(list),
		versionSheet(list),
	];
}

function itemSheet(list: EvidenceList): Sheet {
	return {
		name: "证据清单",
		head: [
			"编号",
			"清单条目",
			"指标",
			"指标名称",
			"级别",
			"原文摘录",
			"上文",
			"下文",
			"材料",
			"位置",
			"理由",
			"有利情形",
			"另见",
			"依据",
			"依据核实",
			"下一步核查",
			"复核意见",
			"备注",
			"复核人",
			"复核时间",
			"来源",
			"文件SHA-256",
		],
		widths: [6, 30, 9, 22, 7, 46, 18, 18, 26, 14, 44, 28, 30, 40, 16, 30, 9, 22, 10, 18, 8, 24],
		rows: list.items.map((item) => itemRow(item, list)),
	};
}

function itemRow(item: EvidenceItem, list: EvidenceList): (string | number)[] {
	const { finding } = item;
	return [
		item.number,
		item.entries.join("\n"),
		finding.indicator,
		item.indicatorName,
		!isLead(item) ? "正面" : finding.grade === "hit" ? "线索" : "存疑",
		finding.quote.exact,
		finding.quote.prefix,
		finding.quote.suffix,
		item.document.name,
		placeWords(item.place),
		finding.why,
		isLead(item) ? finding.counter.map((counter) => counter.text).join("\n") || "未见" : "",
		finding.related.map((related) => relatedWords(related, item, list)).join("\n"),
		item.basis
			.map((basis) => `${basis.name} ${basis.article}${basis.effective ? `（${basis.effective}）` : ""}`)
			.join("\n"),
		item.basis.map((basis) => `${basis.code} ${verifiedWords[basis.verified]}`).join("\n"),
		item.verify,
		isLead(item) || item.verdict !== "undecided" ? verdictWords[item.verdict] : "",
		item.note,
		item.by,
		item.at,
		item.own ? "人工补充" : "程序提示",
		item.document.sha256,
	];
}

function sourceSheet(list: EvidenceList): Sheet {
	return {
		name: "阅读情况",
		head: ["材料", "类型", "状态", "页数", "字数", "说明", "大小（字节）", "文件SHA-256"],
		widths: [40, 8, 10, 8, 10, 70, 14, 66],
		rows: list.sources.map((source) => [
			source.name + (source.removed ? "（已移除）" : ""),
			source.kind,
			statusWords[source.status],
			source.pages,
			source.characters,
			source.notices.map((notice) => noticeSentence(notice, "zh_CN")).join("\n"),
			source.size,
			source.sha256,
		]),
	};
}

function outcomeSheet(list: EvidenceList): Sheet {
	const names = new Map(list.items.map((item) => [item.finding.indicator, item.indicatorName]));
	return {
		name: "指标结论",
		head: ["指标", "指标名称", "结论", "说明"],
		widths: [10, 40, 12, 50],
		rows: list.outcomes
			.filter((outcome) => outcome.document === undefined)
			.map((outcome) => [
				outcome.indicator,
				names.get(outcome.indicator) ?? "",
				outcomeWords[outcome.state],
				outcome.reason ?? "",
			]),
	};
}

function measureSheet(list: EvidenceList): Sheet {
	return {
		name: "评估清单",
		head: ["评估面", "指标", "结果", "分子", "分母", "计入分子", "可判断", "不可判断", "说明"],
		widths: [12, 20, 34, 30, 30, 10, 10, 10, 50],
		rows: list.measures.map((measure) => [
			measure.board,
			measure.name,
			measureWords(measure),
			measure.numerator,
			measure.denominator,
			measure.counted,
			measure.all,
			measure.apart.length,
			[
				measure.remark,
				...(measure.groups ?? []).map(
					({ name, counted, all, percent }) =>
						`${name} ${counted}/${all}${percent === undefined ? "" : `，${percent}%`}`,
				),
				...measure.remarks,
			]
				.filter((words) => words !== "")
				.join("\n"),
		]),
	};
}

function caseSheet(list: EvidenceList): Sheet {
	const names = new Map(list.sources.map((source) => [source.id, source.name]));
	const row = (measure: NamedMeasure, one: NamedMeasure["cases"][number], part: string) => [
		measure.name,
		part,
		one.note,
		one.quote.exact,
		names.get(one.document) ?? "",
	];
	return {
		name: "评估清单明细",
		head: ["指标", "计入", "所见", "原文摘录", "材料"],
		widths: [20, 12, 46, 46, 30],
		rows: list.measures.flatMap((measure) => [
			...measure.cases.map((one) => row(measure, one, one.counted ? "分子、分母" : "分母")),
			...measure.apart.map((one) => row(measure, one, "不可判断")),
		]),
	};
}

function versionSheet(list: EvidenceList): Sheet {
	return {
		name: "版本",
		head: ["项目", "内容"],
		widths: [20, 70],
		rows: [
			["巡察任务", list.case.name],
			["被巡察单位", list.case.unit],
			["单位类型", list.case.unitType],
			["期间", [list.case.from ?? "", list.case.to ?? ""].join(" 至 ")],
			["程序版本", list.versions.app],
			["清单版本", list.versions.rules],
			["词典版本", list.versions.dictionary],
			["导出时间", list.exportedAt],
			["说明", "以上均为待核线索，不是结论；“未见”不等于“没有”。"],
		],
	};
}
