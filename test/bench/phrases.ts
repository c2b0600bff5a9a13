import { Random } from "../parity/random";

/** Phrases of 2 to 10 units: three in ten from the text itself, so that hits are far denser than real rules give. */
export function densePhrases(text: string, count: number): string[] {
	const random = new Random(count);
	const phrases = new Set<string>();
	while (phrases.size < count) {
		const phrase = random.below(10) < 3 ? stretch(text, random) : absentPhrase(random);
		if (phrase !== undefined) phrases.add(phrase);
	}
	return [...phrases];
}

/** Phrases that occur in no text of the corpus: they hold a character no word of it has. */
export function absentPhrases(count: number): string[] {
	const random = new Random(count + 1);
	const phrases = new Set<string>();
	while (phrases.size < count) phrases.add(absentPhrase(random));
	return [...phrases];
}

function stretch(text: string, random: Random): string | undefined {
	const start = random.below(text.length - 10);
	const phrase = text.slice(start, start + 2 + random.below(5));
	return /^[\u4e00-\u9fff]+$/.test(phrase) ? phrase : undefined;
}

/** Common first characters, so that the filter has to look, and one rare ideograph of extension A behind. */
function absentPhrase(random: Random): string {
	let phrase = random.pick(common) + random.pick(common);
	for (let left = random.below(6); left > 0; left -= 1) phrase += random.pick(common);
	return phrase + String.fromCharCode(0x3400 + random.below(6000));
}

const common = [
	..."会议研究决定同意项目资金采购招标合同人员任免考察公示整改落实情况问题工作制度执行规定单位领导班子党组",
];
