import { sentencesOf } from "../facts/lines";
import { stanceOf } from "../facts/stance";

/** The words by which a speaker shows what should come out, as `[from, to)` of a turn's folded words. */
export interface Lean {
	from: number;
	to: number;
}

/** Whoever leads only asks, gives the floor or sets the order of speaking. */
const procedural =
	/^(?:下面|现在|接下来|首先|先)?(?:有?请|让|由)[^，。；]{1,16}(?:汇报|介绍|说明|说说|说一下|讲讲|发言|发表|先说|先讲)|(?:我|本人)(?:就)?(?:放(?:在|到)?|留(?:到|在)?|最后|末位|压轴|收尾|后面|殿后)|(?:先|就)?听(?:听)?(?:大家|各位|你们)|^(?:还有(?:什么|没有)|有没有|大家(?:看|还|再)|各位(?:还|看|再|先)|情况都?清楚)|(?:我)?(?:先)?不(?:表态|发表意见|急着说)|[吗呢？]$|^(?:什么|多少|为什么|怎么)|(?:问|请教|了解)(?:一句|一下|个)/;

/** 可以，你说吧: leave to speak, no view of the matter. */
const givesFloor =
	/^(?:可以|行|好的?|嗯|对)?[，、]?(?:你|您|[\u4e00-\u9fff]{1,4})?(?:先|接着|继续|就)?(?:说|讲|谈|汇报|介绍)(?:吧|嘛|一下|说看)?$/;

const own =
	/(?:依|照|按|以|在)(?:我|他|她|本人)(?:之见|看来?|的(?:看法|意见|意思|想法|体会|判断))|要我(?:说|看)|(?:我|本人|个人|他本人)(?:先)?(?:的)?(?:意思|意见|想法|主张|倾向|态度|看法|考虑|建议|判断)|(?:我|本人)(?:个人|先|已经|早就|还|觉着?|是|也)*(?:觉得|看(?!了|过|到|望)|认为|主张|倾向|赞成|支持|同意|看好|看中|中意|琢磨|建议|提议|推荐|拍板|做主|敢说|不反对|不赞成|不同意|投)|(?:表|亮)(?:个|一下|明)?态|定(?:个|了个)?(?:调子?|盘子|性)|先把话(?:说|撂|放)(?:在前|这)|话(?:说|撂)在前/;
const judged =
	/(?:最|很|挺|更|比较|还是|也|是|就|蛮|相当|确实|十分|非常|最为|实在)(?:合适|稳妥|可行|划算|可靠|靠谱|适合|妥当|理想|放心|成熟|值得|有必要|好用|能干|过硬|优秀|对路)|(?:合适|稳妥|可行|划算|靠谱|过得去|信得过|拿得出手|没(?:什么)?(?:大)?问题|问题不大|错不了|差不了|站得住|不成问题|可以(?:的|了|嘛|办|上|定|搞))(?=[，。；！的]|$)|(?:非常|很|确)有必要|势在必行|非(?:[^，。；]{1,6})不可|(?:钱|事|项目|工程|同志)[^，。；]{0,6}(?:该|值得|应该)(?:花|办|上|干|建|修|买|用|提)|犯不着|没(?:有)?必要(?:再)?|不用再(?:比|议|找|选|研究)|不要再?(?:争|拖|比|议)|(?:条件|时机)(?:已经|都)?(?:成熟|具备)/;
const directed =
	/(?:今天|这次|这事|现在)?(?:就|把(?:它|他|她|这事?|此事|人选|事情))(?:[^，。；]{0,8})(?:定|敲)(?:下来|下|死|了|掉)|(?:就|还是|干脆|直接|索性)(?:用|选|定|给|交给?|由|让|按|照|上|请|找|是)[^，。；]{1,}|(?:让|由|请|叫)[^，。；]{1,14}(?:来(?:干|做|当|接|承担)|接(?:上|手|任|过)|顶上|担任|干|承建)|(?:就)?(?:他|她|这家|这个方案|这么|这样)(?:了|办|定)(?=[，。；！]|$)|(?:必须|一定要?|务必|要)[^，。；]{0,10}(?:签|定|上|开工|办成|落地|拿下|到位|买|建成)(?:掉|了|下来|好)?(?=[，。；！]|$)|(?:顺|沿|按|围绕|照)着?[^，。；]{0,8}(?:路子|思路|方向|口径|怎么|如何)[^，。；]{0,8}(?:谈|说|讲|议|提)|(?:大家|各位|诸位)[^，。；]{0,4}(?:支持|统一|没意见)[^，。；]{0,6}(?:吧|一下|的话)|(?:已经?|都)?(?:谈|说|讲|定|商量|沟通|谈妥|讲)(?:好|妥|定)了?(?=[，。；！]|$)/;

/** Others speak as of something already settled by whoever leads: 书记定了调, 按主席的意思办. */
export const defers =
	/(?:书记|主席|局长|院长|董事长|校长|主任|总经理|理事长|一把手|主要领导|领导)(?:刚才|已经|都|既然|也)?(?:说|讲|定|看|点|发|表|拍|提|亮|交)(?!要求)[^，。；]{0,8}|(?:同意|赞成|赞同|支持|拥护|服从|按|照|依|围绕|落实)[^，。；]{0,4}(?:书记|主席|局长|院长|董事长|校长|总经理|理事长|一把手|主要领导)[^，。；]{0,6}/;

/** Where a leading person's words show what should come out; nothing when they only chair, ask or inform. */
export function leanOf(words: string): Lean | undefined {
	for (const { from, to } of sentencesOf(words)) {
		const text = words.slice(from, to);
		const bare = text.replace(/[。！；”]+$/, "");
		const at = firstAt(bare);
		if (!at || givesFloor.test(bare)) continue;
		const clause = clauseAround(bare, at.from);
		if (procedural.test(bare.slice(clause.from, clause.to)) || isRetold(bare, at.from)) continue;
		return { from: from + at.from, to: from + at.to };
	}
	return undefined;
}

function firstAt(text: string): Lean | undefined {
	let best: Lean | undefined;
	for (const pattern of [own, judged, directed]) {
		const match = pattern.exec(text);
		if (match && (!best || match.index < best.from))
			best = { from: match.index, to: match.index + match[0].length };
	}
	const stance = stanceOf(text);
	const sided = ["assent", "propose", "object"].includes(stance.stance);
	if (sided && (!best || stance.from < best.from)) best = { from: stance.from, to: stance.to };
	return best;
}

/** `职工反映最好换一家`, `办法规定…可以…`: someone else's view or a rule. */
function isRetold(text: string, at: number): boolean {
	return /(?:反映|规定|要求|通知|文件|条例|办法|有人|群众|专家|科里|评审)[^，。；]{0,16}$/.test(
		text.slice(Math.max(0, at - 20), at),
	);
}

function clauseAround(text: string, at: number): Lean {
	let from = at;
	while (from > 0 && !"，；。".includes(text[from - 1] as string)) from -= 1;
	let to = at;
	while (to < text.length && !"，；。".includes(text[to] as string)) to += 1;
	return { from, to };
}
