import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { giftCards, giftGoods } from "./gift-words";
import { passage, trim } from "./meeting-support";
import { rowSentences } from "./row-sentences";
import { isDemand } from "./sentences";

const gift = new RegExp(`${giftCards}|${giftGoods}`);
const spent = /购|买|订|列支|列|报销|支出|元/;
const handedOut =
	/分送|赠送|馈赠|送给|送去|送往|(?:过节|节前|春节|中秋|端午|年底|走访)[^，。；]{0,16}送|给[^，。；]{2,14}(?:送|发)|(?:发|送)(?:给|至)[^，。；]{2,14}/;
/** Handed in, refused, paid back, or given by the union within its rule. */
const proper =
	/工会|会员|困难|离休|退休|老干部|伤病|住院|遗属|抚恤|上交|上缴|退(?:回|还|缴|不)|拒|没有(?:发放|购买)|未(?:发放|购买)|不(?:送|发)|标准以内|外宾|获奖|奖品|志愿者|抽奖/;

/** Gifts, cards or treats bought with the unit's money and handed to its own people or to those above it. */
export const giftBought: DocumentCheck = {
	id: "gift-bought",
	scope: "document",
	kinds: ["expense", "ledger", "contract", "unknown"],
	run: ({ document }) =>
		proposed(
			rowSentences(document).flatMap(({ text, span }): CheckProposal[] => {
				const what = gift.exec(text);
				if (!what || !spent.test(text) || !handedOut.test(text) || isDemand(text) || proper.test(text))
					return [];
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, span)),
						why: `列支“${what[0]}”并送给本单位人员或上级、往来单位，未见依据`,
					},
				];
			}),
		),
};
