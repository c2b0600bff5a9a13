import { sentencesOf } from "../facts/lines";
import { stanceOf } from "../facts/stance";
import { leaningWords } from "./lean-words";

/** The words by which a speaker shows what should come out, as `[from, to)` of a turn's folded words. */
export interface Lean {
	from: number;
	to: number;
}

/** Whoever leads only asks, gives the floor, opens the matter or sets the order of speaking. */
const procedural =
	/^(?:那么?|好|下面|现在|接下来|首先|先|今天)?(?:先|有|就)?(?:请|让|由)[^，。；]{1,20}(?:汇报|介绍|说明|说说|说一下|讲讲|发言|发表|先说|先讲|谈谈|补充|表态|说|讲|念|通报)|(?:大家|各位|诸位|同志们|你们|委员们?|班子成员|几位)[^，。；]{0,10}(?:说|讲|谈|议|发言|发表|讨论|表态|表决|看|提|充分|敞开|畅所|补充|想|依次|逐)|(?:我|本人)(?:就)?(?:放(?:在|到)?|留(?:到|在)?|最后|末位|压轴|收尾|后面|殿后)|(?:先|就)?听(?:听)?(?:大家|各位|你们)|(?:讲|说|谈)(?:明|清|出)(?:楚)?(?:各自的?)?理由|(?:赞成|同意)(?:还是|或者?|、|和)?(?:反对|不同意)|(?:依次|逐一|逐个|挨个|轮流|按(?:顺序|次序|座次))[^，。；]{0,4}(?:来|说|讲|发言|表态|发表)|(?:究竟|到底)[^，。；]{0,10}|是[^，。；]{1,10}还是|^(?:还有(?:什么|没有)|有没有|情况都?清楚)|(?:先)?不(?:忙|急|先|作|做)?(?:着)?(?:表态|发表意见|定调|下结论|急着说)|[吗呢？]$|^(?:什么|多少|为什么|怎么)|(?:问|请教|了解)(?:一句|一下|个)|(?:程序|规则|规定|顺序|次序|惯例|规矩|要求)(?:走|来|办|进行|发言|执行)$|(?:宣布|进入|进行)[^，。；]{0,8}(?:议题|项)/;

/** 可以，你说吧: leave to speak, no view of the matter. */
const givesFloor =
	/^(?:可以|行|好的?|嗯|对)?[，、]?(?:你|您|[\u4e00-\u9fff]{1,4})?(?:先|接着|继续|就)?(?:说|讲|谈|汇报|介绍)(?:吧|嘛|一下|说看)?$/;

/** `职工反映最好换一家`, `办法规定…`: someone else's view or a rule. */
const retold =
	/(?:反映|规定|通知|文件|条例|办法|制度|有人|群众|专家|科里|评审|报告里|上次会议?|去年|此前|原来)[^，。；]{0,16}$/;
const ruled = /规定|条例|办法(?!是)|制度|文件要求|法律|精神/;

/** Others speak as of something already settled by whoever leads: 书记定了调, 按主席的意思办. */
export const defers =
	/(?:书记|主席|局长|院长|董事长|校长|主任|总经理|理事长|一把手|主要领导|领导)(?:刚才|已经|都|既然|也|的)?(?:说|讲|定|看|点|发|表|拍|提|亮|交)(?!要求)[^，。；]{0,8}|(?:同意|赞成|赞同|支持|拥护|服从|按|照|依|围绕|落实)[^，。；]{0,4}(?:书记|主席|局长|院长|董事长|校长|总经理|理事长|一把手|主要领导)[^，。；]{0,6}/;

/** Where a leading person's words show what should come out; nothing when they only chair, ask or inform. */
export function leanOf(words: string): Lean | undefined {
	for (const { from, to } of sentencesOf(words)) {
		const text = words.slice(from, to);
		if (givesFloor.test(text.replace(/[。！；”]+$/, ""))) continue;
		const found = leanIn(text);
		if (found) return { from: from + found.from, to: from + found.to };
	}
	return undefined;
}

function leanIn(sentence: string): Lean | undefined {
	const asks = sentence.endsWith("？");
	const clauses = [...sentence.matchAll(/[^，；。！？：]+/g)];
	let rule = false;
	for (const [index, match] of clauses.entries()) {
		const clause = match[0].replace(/[”“]/g, (mark) => mark);
		const question = asks && index === clauses.length - 1;
		const asLaw = rule && /^(?:应|必须|要|不得|须)/.test(clause);
		rule ||= ruled.test(clause);
		if (question || asLaw || procedural.test(clause)) continue;
		const at = firstAt(clause);
		if (at && !retold.test(clause.slice(0, at.from)))
			return { from: match.index + at.from, to: match.index + at.to };
	}
	return undefined;
}

function firstAt(clause: string): Lean | undefined {
	let best: Lean | undefined;
	for (const pattern of leaningWords) {
		const match = pattern.exec(clause);
		if (match && (!best || match.index < best.from))
			best = { from: match.index, to: match.index + match[0].length };
	}
	const stance = stanceOf(clause);
	const sided = ["assent", "propose", "object"].includes(stance.stance);
	if (sided && (!best || stance.from < best.from)) best = { from: stance.from, to: stance.to };
	return best;
}

/** Nothing but chairing: the floor given, an order set, a question put. */
export function isOnlyChairing(words: string): boolean {
	const clauses = words.match(/[^，；。！？：]+[？]?/g) ?? [];
	return clauses.every((clause) => procedural.test(clause) || clause.length < 5);
}
