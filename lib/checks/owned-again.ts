import type { DocumentKind } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, sentences, wordsOf } from "./sentences";

/** Where people speak for themselves of what they had promised. */
const kinds: readonly DocumentKind[] = [
	"democratic-life",
	"meeting-record",
	"study-record",
	"branch-record",
	"work-report",
];

const earlier =
	"(?:去年|前年|上年|上一?年度?|上(?:一)?[次轮回]|(?:19|20)\\d\\d年|历年|往年|以前|连续[两三四五]年|每年)";
const examined =
	"(?:对照检查|民主生活会|生活会|查摆|剖析|检查材料|整改(?:清单|承诺|方案)|承诺|表过态|反馈|巡[察视])";
/** `我把2021年对照检查里讲过的……再说一次`, `去年生活会上查摆过，今年还是老样子`. */
const patterns = [
	new RegExp(
		`${earlier}[^。；]{0,14}${examined}[^。；]{0,40}(?:再(?:说|讲|提|写|检讨)[一]?[次遍回]|仍然?(?!将|要|需)|依然|还是|又(?:出现|发生|犯)|老样子|没有?(?:改|动|见效|兑现|落实)|未(?:改|兑现|落实)|原地踏步|欠着|挂在)`,
	),
	new RegExp(
		`${earlier}(?:就|也|已经?)?(?:检讨|检查|讲|说|提|承诺|查摆|认识)(?:过|到)的?[^。；]{0,30}(?:仍然?(?!将|要|需)|依然|还是|又(?:出现|发生|犯)|老样子|没有?(?:改|动|见效|兑现|落实)|未(?:改|兑现|落实)|原地踏步)`,
	),
	new RegExp(
		`(?:这(?:条|个问题|一条|一点)|老问题|同样的问题)[^。；]{0,16}${earlier}[^。；]{0,12}(?:就|也|已经?)?(?:讲|说|提|写|检讨|查摆)(?:过|了)`,
	),
];
const settled =
	/已(?:经)?(?:整改|改正|解决|落实|完成|兑现)|不再(?:出现|发生)|没有再|有(?:明显)?(?:改进|好转)/;

/** Someone says that what was owned up to or promised before is still as it was. */
export const ownedAgain: DocumentCheck = {
	id: "owned-again",
	scope: "document",
	kinds,
	run: ({ document }) => {
		const all = sentences(document);
		if (all.length === 0) return notApplied("没有可读的文字");
		return proposed(
			all.flatMap((sentence): CheckProposal[] => {
				const { text } = sentence;
				if (isDemand(text) || settled.test(text) || !patterns.some((pattern) => pattern.test(text)))
					return [];
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, wordsOf(sentence))),
						why: "文中承认以前查摆或承诺过的问题仍然没有改，请与上次的整改清单对照",
					},
				];
			}),
		);
	},
};
