import type { Place } from "../document/locate";
import type { Layer } from "../document/model";
import type { OutcomeState } from "../findings/model";
import type { EvidenceItem, EvidenceList, Verdict } from "./model";

/** The words an exported list uses, in the inspectors' language. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
	adopted: "采用",
	rejected: "不采用",
	unsure: "存疑",
	undecided: "待核",
};

export const outcomeWords: Readonly<Record<OutcomeState, string>> = {
	found: "有线索",
	doubtful: "存疑",
	"not-found": "未见",
	"could-not-tell": "无法判断",
};

export const layerWords: Readonly<Record<Layer, string>> = {
	body: "正文",
	header: "页眉",
	footer: "页脚",
	footnote: "脚注",
	endnote: "尾注",
	comment: "批注",
	textbox: "文本框",
	inserted: "修订插入",
	deleted: "修订删除",
	annotation: "注释",
	hidden: "隐藏内容",
};

export const verifiedWords = {
	V: "已核实",
	"V~": "部分核实，引用前复核",
	K: "待核实，不得单独作依据",
} as const;

/** `第2页 第14段`, `表2 行3列2`, `批注`. */
export function placeWords(place: Place): string {
	const parts: string[] = [];
	if (place.page !== undefined) parts.push(`第${place.page}页`);
	if (place.cell) parts.push(`表${place.cell.table} 行${place.cell.row}列${place.cell.column}`);
	else if (place.paragraph !== undefined && place.layer === "body") parts.push(`第${place.paragraph}段`);
	if (place.layer !== "body") parts.push(layerWords[place.layer]);
	return parts.join(" ") || "正文";
}

/** A passage that belongs to a finding: `会议通知（《通知》）：“…”`; the document is named when it is another one. */
export function relatedWords(
	related: EvidenceItem["finding"]["related"][number],
	item: EvidenceItem,
	list: EvidenceList,
): string {
	const source = list.sources.find((one) => one.id === related.document);
	const elsewhere = related.document !== item.document.id && source ? `（《${source.name}》）` : "";
	return `${related.label ?? "另见"}${elsewhere}：“${related.quote.exact}”`;
}
