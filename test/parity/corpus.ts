import type { WordEntry } from "../../lib/tokens/dictionary-source";
import { Random } from "./random";

/**
 * Made-up minutes, notices and ledgers for measuring and comparing: sentences of office prose with
 * names, dates and sums, mixed with words drawn from the dictionary by frequency. It is synthetic:
 * it exercises the code, it says nothing about how well real documents are read.
 */
export class CorpusGenerator {
	private readonly random: Random;
	private readonly words: string[];
	private readonly shares: Float64Array;

	constructor(words: readonly WordEntry[], seed = 1) {
		this.random = new Random(seed);
		this.words = words.map(({ word }) => word);
		this.shares = new Float64Array(words.length);
		let sum = 0;
		words.forEach(({ frequency }, index) => {
			// The square root keeps rare words in play.
			sum += Math.sqrt(frequency ?? 1);
			this.shares[index] = sum;
		});
	}

	/** Documents of some thousand units each, together at least so many units long. */
	documents(units: number): string[] {
		const documents: string[] = [];
		for (let length = 0; length < units; ) {
			const document = this.document();
			documents.push(document);
			length += document.length;
		}
		return documents;
	}

	private document(): string {
		const lines = [
			`${this.unit()}${this.random.pick(titles)}`,
			`时间：${this.date()}`,
			`主持人：${this.name()}`,
		];
		for (let left = 12 + this.random.below(24); left > 0; left -= 1) lines.push(this.paragraph());
		return `${lines.join("\n")}\n`;
	}

	private paragraph(): string {
		let text = this.random.below(3) === 0 ? `${this.random.pick(numbers)}、` : "";
		for (let left = 2 + this.random.below(4); left > 0; left -= 1) text += this.sentence();
		return text;
	}

	private sentence(): string {
		if (this.random.below(3) === 0) return this.wordSentence();
		return this.random.pick(sentences).replace(/\{(\w+)\}/g, (_whole, slot: string) => this.fill(slot));
	}

	private wordSentence(): string {
		let text = "";
		for (let left = 4 + this.random.below(14); left > 0; left -= 1)
			text += this.word() + (this.random.below(9) === 0 ? this.random.pick("，，、；：（）“”") : "");
		return `${text}。`;
	}

	private fill(slot: string): string {
		switch (slot) {
			case "name":
				return this.name();
			case "date":
				return this.date();
			case "sum":
				return this.sum();
			case "count":
				return String(1 + this.random.below(40));
			case "unit":
				return this.unit();
			default:
				return this.word();
		}
	}

	private word(): string {
		const target = this.random.below(2 ** 31) * ((this.shares.at(-1) as number) / 2 ** 31);
		let low = 0;
		let high = this.shares.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.shares[middle] as number) <= target) low = middle + 1;
			else high = middle;
		}
		return this.words[low] as string;
	}

	private name(): string {
		const given = this.random.pick(givenNames) + (this.random.below(3) ? this.random.pick(givenNames) : "");
		return this.random.pick(surnames) + given;
	}

	private date(): string {
		const [year, month, day] = [
			2015 + this.random.below(12),
			1 + this.random.below(12),
			1 + this.random.below(28),
		];
		switch (this.random.below(4)) {
			case 0:
				return `${year}.${month}.${day}`;
			case 1:
				return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
			case 2:
				return `${month}月${day}日`;
			default:
				return `${year}年${month}月${day}日`;
		}
	}

	private sum(): string {
		const value = 1 + this.random.below(9000);
		return this.random.pick([
			`${value}元`,
			`${value / 10}万元`,
			`${value.toLocaleString("en")}.00元`,
			`约${value}万元`,
		]);
	}

	private unit(): string {
		return this.random.pick(places) + this.random.pick(offices);
	}
}

const titles = ["党组会议记录", "局长办公会议纪要", "采购台账", "整改情况报告", "民主生活会材料"];
const numbers = "一二三四五六七八九";
const surnames = ["王", "李", "张", "刘", "陈", "赵", "欧阳", "司马", "买买提·", "尹", "钱", "贺"];
const givenNames = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂廷松梓涵卫国";
const places = ["望州市", "临河县", "青岭区", "石桥镇", "某某"];
const offices = ["住房和城乡建设局", "教育局", "卫生健康委", "财政局", "国有资产公司"];
const sentences = [
	"会议研究了{word}{word}有关事项，{name}汇报了{word}情况，与会人员一致同意。",
	"{name}：我同意，建议{word}{word}，请{unit}抓好落实。",
	"{date}，{unit}与{word}{word}有限公司签订合同，合同价{sum}。",
	"应到{count}人，实到{count}人，请假{count}人，列席{count}人。",
	"经公开招标，{word}{word}公司中标，中标价{sum}，工期{count}天。",
	"会议强调，要深入贯彻落实{word}{word}精神，坚决防止{word}问题发生。",
	"{name}同志任{word}{word}科科长，试用期一年，自{date}起计算。",
	"公示期为{date}至{date}，公示期间未收到{word}反映。",
	"表决结果：同意{count}票，反对{count}票，弃权{count}票，决定通过。",
	"该项目概算{sum}，已支付{sum}，余款{sum}在{word}验收后支付。",
];
