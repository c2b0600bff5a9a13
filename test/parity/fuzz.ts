import { Random } from "./random";

/** Strings no document would hold, to find where the port and its model part ways. */
export class FuzzGenerator {
	private readonly random: Random;

	constructor(
		private readonly words: readonly string[],
		seed = 1,
	) {
		this.random = new Random(seed);
	}

	string(): string {
		let text = "";
		for (let left = this.random.below(12); left >= 0; left -= 1) text += this.piece();
		return text;
	}

	private piece(): string {
		const { random } = this;
		switch (random.below(10)) {
			case 0:
			case 1:
			case 2:
				return random.pick(this.words);
			case 3:
				return random.pick(common);
			case 4:
				return String.fromCharCode(0x4e00 + random.below(0x5200));
			case 5:
				return String.fromCharCode(0x20 + random.below(0x5f));
			case 6:
				return random.pick(["2023", "3.14", "a1", "ISO9001", "1,200.00", "x.y", "0", "GB/T"]);
			case 7:
				return random.pick(marks);
			case 8:
				return random.pick(strange);
			default: {
				const word = random.pick(this.words);
				return word.slice(0, 1 + random.below(word.length));
			}
		}
	}
}

const common = "的了和是在不有人会议同意研究决定一二三〇".split("");
const marks = [
	"，",
	"。",
	" ",
	"\t",
	"\n",
	"、",
	"（",
	"）",
	"《",
	"》",
	"：",
	"；",
	"—",
	"…",
	"·",
	"\u3000",
	"\r",
];
const strange = [
	"😀",
	"𠮷",
	"𠮷野家",
	"👨‍👩‍👧",
	"\ud83d",
	"\ude00",
	"\ud842\ud842",
	"ﾊﾝ",
	"é",
	"ß",
	"\u0000x",
	"한국",
	"Ａ",
	"①",
	"㎡",
	"⺠",
];
