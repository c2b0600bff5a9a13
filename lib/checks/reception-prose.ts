import type { AnalysedDocument } from "../facts/case";
import { headCount } from "../facts/head-count";
import { findDates } from "../text/dates";
import { parseNumeral } from "../text/numerals";
import type { CheckProposal } from "./check";
import { passage, trim } from "./meeting-support";
import { hostsAllowed, hostsRule } from "./reception-limits";
import { isDemand, partOf, type Sentence } from "./sentences";

const count = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const guestWords = new RegExp(
	`(?:来(?:访|客|宾|了|的)?(?:人数)?|客(?:人|数)?|来员|宾客|共|等|一行|(?:考察|检查|调研|督察|督查|督导|验收|考核|指导|评估|巡查|工作)组|(?:接待|招待)[^，。；\\d]{2,14}?|客(?:人|商)?(?:为|是|有)[^，。；\\d]{2,16}?)[：]?${count}(?:人|位|名|个(?![月年]))|(?:组长|队长|领队)[^，。；]{0,8}等${count}人`,
);
const hostCount = new RegExp(
	`(?:陪同?(?:就|用)?餐|作陪|陪同|陪)(?:人数|人员)?[：]?(?:了|有|的)?${count}(?:人|位|名|个(?![月年]))|${count}(?:人|位|名)(?:陪同?(?:就|用)?餐|作陪|陪同)`,
);
const hostList = /(?:陪同?(?:就|用)?餐|作陪|陪同)(?:就餐)?(?:人员|领导)?[：:为]([^。；]{2,80})/;

/** Guests are told first and hold until the next batch tells its own. */
export function hostsInProse(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	let guests = 0;
	return all.flatMap((sentence) => {
		// In a cell both numbers must stand together; what stands in columns is read with its table.
		if (sentence.line.cell && !(guestWords.test(sentence.text) && hostCount.test(sentence.text))) return [];
		if (isDemand(sentence.text) || /不超过|不得|不多于/.test(sentence.text)) return [];
		const guest = guestWords.exec(sentence.text);
		if (guest) guests = parseNumeral((guest[1] ?? guest[2] ?? "").replaceAll("两", "二")) ?? 0;
		const list = hostList.exec(sentence.text);
		const counted = hostCount.exec(sentence.text);
		const told = counted?.[1] ?? counted?.[2];
		const hosts = told ? parseNumeral(told.replaceAll("两", "二")) : list ? headCount(list[1] as string) : 0;
		const match = list ?? counted;
		if (guests === 0 || !match || hosts === undefined || hosts <= hostsAllowed(guests)) return [];
		const span = partOf(sentence, match.index, match.index + match[0].length);
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, span)),
				why: `来访${guests}人，陪餐${hosts}人；${hostsRule(guests)}`,
			},
		];
	});
}

const letterMissing =
	/[^，。；]{0,6}(?:未附|无|没有|未见|缺|未收到|不见)(?:对方|来访|派出|任何)?(?:单位)?(?:的)?(?:公务)?(?:公函|来函|接待函)[^，。；]{0,4}|公函[^，。；]{0,4}(?:未附|缺失|后补|待补|空缺|没有)/;

const notServed = /不予|未予|退回|不受理|未安排|不安排|不(?:得)?接待|工作餐|自助|自付|自费|未报销|没有报销/;

/** A reception told in a sentence, with the word that no letter came with it. */
export function lettersMissing(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	return all.flatMap((sentence, index) => {
		if (sentence.line.cell || isDemand(sentence.text) || !/接待|招待|餐/.test(sentence.text)) return [];
		const match = letterMissing.exec(sentence.text);
		const next = all[index + 1];
		const told = sentence.text + (next?.line === sentence.line ? next.text : "");
		if (!match || notServed.test(told)) return [];
		const span = partOf(sentence, match.index, match.index + match[0].length);
		return [
			{
				grade: "hit" as const,
				at: passage(document, trim(document.document.text, span)),
				why: "该次接待写明没有公函",
			},
		];
	});
}

/** A letter dated after the visit it is for. */
export function lettersInProse(all: readonly Sentence[], document: AnalysedDocument): CheckProposal[] {
	const found: CheckProposal[] = [];
	let letter: { iso: string; sentence: Sentence } | undefined;
	for (const sentence of all) {
		if (sentence.line.cell) continue;
		const context = document.facts.date ? { base: document.facts.date } : { year: yearOf(document) };
		const dates = findDates(sentence.text, context).filter((date) => date.iso);
		if (/函/.test(sentence.text) && /落款|来函|日期|发函|公函/.test(sentence.text)) {
			const dated =
				dates.find((date) =>
					/(?:落款|函|日期|于)[^，。；]{0,6}$/.test(sentence.text.slice(0, date.span.start)),
				) ?? dates[0];
			letter = dated?.iso ? { iso: dated.iso, sentence } : undefined;
			continue;
		}
		const told = /清单|用餐|就餐|接待(?:日期|时间)|餐厅|食堂/.test(sentence.text);
		const visit = told ? dates[0]?.iso : undefined;
		if (!letter || !visit) continue;
		if (letter.iso > visit)
			found.push({
				grade: "hit",
				at: passage(document, trim(document.document.text, letter.sentence.span)),
				why: `公函日期${letter.iso}晚于接待日期${visit}`,
			});
		letter = undefined;
	}
	return found;
}

function yearOf(document: AnalysedDocument): number {
	const years = document.document.text.match(/20\d{2}(?=年)/g);
	return Number(years?.at(-1) ?? years?.[0] ?? 2000);
}
