import type { Stance, TurnRole } from "./model-meeting";

const chairing =
	/(?:先|请|下面|接下来|现在).{0,14}(?:汇报|介绍|说一下|说说|讲讲|发言|发表意见|先说|先讲|通报)|大家(?:都)?(?:议一?议|逐个|挨个|逐一|依次|发表|说说|讨论|谈谈|看看)|(?:我|本人)?(?:放在?|放到|留到)?最后(?:再)?(?:说|讲|发言)(?:$|。)|(?:我)?放(?:在|到)?最后|大家先(?:说|讲|谈|议|发言)|现在开会|今天(?:有)?.{1,6}(?:个|项)议题|(?:进入|进行)(?:下一|第).{0,6}(?:项|个)?议?题|同志们.{0,6}开会|宣布(?:开会|散会|会议)|[\u4e00-\u9fff]{2,4}同志(?:来|先)?(?:说说|说一下|介绍|汇报|讲讲)|请(?:大家)?(?:表决|举手)|大家举(?:一?下)?手/;
const closing =
	/我(?:最后|来)?(?:归拢|总结|综合|小结)|最后(?:我)?(?:说|讲|表|总结|强调)|大家(?:说的|的意见|都说了|都讲了|讲得|意见)|都(?:讲|说|表态)了|同意大家|综合大家|就这么定|那就|情况都清楚|会后/;
const reporting = /汇报|介绍|通报|报告|说明/;
const reading = /领学|传达|宣读|导读|原文/;
const asideManner = /插话|插了/;

/** What a turn does, from the way it is introduced and from its words. */
export function roleOf(words: string, manner: string, stance: Stance): TurnRole {
	if (asideManner.test(manner)) return "aside";
	if (reading.test(manner)) return "reading";
	if (reporting.test(manner) && !/补充/.test(manner)) return "report";
	if (/最后|末位|居末|殿后|压轴|总结|结论/.test(manner)) return "conclusion";
	if (/^(?:大家)?(?:都|该)(?:讲|说|表态|想)(?:完|到)?了|我最后(?:说|讲|表)/.test(words) && words.length > 14)
		return "conclusion";
	if (isChairing(words, stance)) return "chairing";
	if (
		/^(?:受[^，。]{2,12}委托，)?(?:由)?(?:我|本人)?(?:来|先)?(?:领学|宣读|传达|通读|念(?:一下|一遍)?(?:文件|通报|原文))/.test(
			words,
		)
	)
		return "reading";
	if (/^(?:我)?(?:代表.{2,16})?(?:汇报|介绍|报告)一?下|^现将/.test(words)) return "report";
	if (closing.test(words.slice(0, 30))) return "conclusion";
	return "opinion";
}

/** Announcing order or item without leaning either way. */
function isChairing(words: string, stance: Stance): boolean {
	if (words.length > 140 || !chairing.test(words)) return false;
	if (stance === "none" || stance === "question") return true;
	// 请大家发表意见 with nothing else said is chairing; a lean before it is not.
	return words.length < 40 && stance === "propose" && /^(?:那么?)?(?:下面|请|先请|现在)/.test(words);
}
