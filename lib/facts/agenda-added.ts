import type { Span } from "../text/span";
import { type Line, sentencesOf, spanIn } from "./lines";

const thing = "(?:议题|题目|议程|动议|事项|事情?|题|人选)";
const sheet = "(?:议题|议程|单子|单上|会前|通知|材料目录)";
/** Ways in which a matter comes up that no one had announced. */
const ways: readonly string[] = [
	`(?:临时|会上|会间|现场|当场|席间|散会前|临散会)[^，。；]{0,6}(?:增加|新增|加(?!强|快|大)|动议|追加|插|补充)(?:了)?(?:一|个|项|件|的){0,3}${thing}?`,
	`(?:临时|会上|会间|当场)[^，。；]{0,4}(?:提出|提请|提议)(?!意见|建议|修改|异议|疑问)[^，。；]{0,20}(?:${thing}|研究|审议)`,
	"(?:趁|借|正好|刚好|恰好|恰巧|难得|既然|反正|好在)[^，。；]{0,8}(?:人|大家|各位|班子|成员|委员|都)[^，。；]{0,5}(?:齐|全|在(?!会后)|到|凑)",
	"(?:顺便|顺带|捎带|搭车|附带)(?:着)?(?:把|将|也|再)?[^，。；]{0,20}(?:定|议|研究|过|审|说|讲|提|批|碰)",
	"(?:一并|一道|一块儿?|一起|干脆|索性)(?:也)?(?:给|把)?[^，。；]{0,8}(?:定|议|过|批|研究|审)(?:了|掉|一下|下来|吧)",
	"会前(?:没|未)(?:有|曾|来得及|能)?(?:报|列|送|提|通知|印|发)|(?:散会|休会|结束)之?前[，]?[^，。；]{0,8}(?:说|提|讲|补充)(?!醒|示)",
	"(?:还|另外|再|又)(?:再)?(?:有|加|增加|补充|说|提|报|插|议)(?:上)?(?:一|个|件|桩|项|笔|的|小|急){1,4}(?:议题|题目|动议|事(?!实|故|迹)|人选)",
	`(?:没|未|不)(?:有|曾|来得及|赶得?上|顾上|及)?[^，。；]{0,6}(?:列|印|写|排|报|放|上|在|进|编)[^，。；]{0,5}${sheet}`,
	`(?:来不及|没来得及|没赶上)(?:列|印|写|排|报|放|上)`,
	"(?:议题单?|议程|单子)(?:上|里|中)?(?:都|也|并)?(?:没|未|之外|以外)(?:有|列|写|印)?",
	"提议(?:增加|临时|加)|(?:临时|补充|追加|计划外|新增|增加|附加|会上)(?:的)?议题|临时动议|议程(?:之)?外",
	"(?:材料|方案|依据|请示)[^，。；]{0,6}(?:会后|随后|回头|过后|以后)(?:再)?补|先?口头(?:说|报|汇报|提|讲|报告)(?:一下)?",
];
const raised = new RegExp(ways.join("|"));
/** Said by whoever opens a new matter in the middle of another item's lines. */
const opening = new RegExp(ways.slice(0, 9).join("|"));
/** A heading that itself tells of an addition. */
const retold = /巡察|整改|反馈|自查|通报|以往|上(?:次|轮|年)|今后|以后|去年|规则|规定|办法/;

const forbidden =
	/(?:不得|严禁|禁止|防止|杜绝|不能|不搞|避免|原则上不|一律不|不应|不允许|严格控制|无|没有|未)[^，。；]{0,6}$/;
const refused =
	/不予(?:研究|审议|讨论|采纳|上会)|(?:本次(?:会议)?|今天|这次)(?:会议)?(?:不(?:作|做|再|予|宜)?(?:研究|讨论|审议|议|表决)|未(?:研究|讨论|审议))|不属[^，。；]{0,14}(?:范围|职权|事项)|按(?:规定|程序)报(?:审|批)后?再?(?:议|研究|提)?|下次(?:会议|会)?(?:再|另行)?(?:议|研究|讨论|审议)|因时间关系[^，。；]{0,10}未|(?:退回|撤回)(?:该|本|此)?(?:议题|方案).{0,8}|(?:议题|方案)(?:予以)?退回|议题?改期|延期研究|不再(?:上会|研究)|另行安排/;

/** The clause that names the matter, after the one that excuses it: 人都齐，顺便把…定一下. */
const lastClause = /(?:顺便|顺带|捎带)(?:着)?(?:把|将|研究|定|议|说|讲|提|过)/;

export interface Added {
	from: number;
	to: number;
	/** End of the sentence that raises it. */
	sentenceTo: number;
}

/** The words that raise a matter on the spot; with `opens` only those that begin a new one. */
export function addedIn(line: Line, opens: boolean): Added | undefined {
	const match = line.text.match(opens ? opening : raised);
	if (match?.index === undefined) return undefined;
	if (isRetold(line.text, match.index)) return undefined;
	if (forbidden.test(line.text.slice(Math.max(0, match.index - 10), match.index))) return undefined;
	const sentence = sentencesOf(line.text).find(
		(one) => one.from <= (match.index as number) && (match.index as number) < one.to,
	);
	const from = startOfClause(line.text, match.index);
	const again = lastClause.exec(line.text.slice(match.index, sentence?.to));
	const reach = match.index + (again ? again.index + again[0].length : match[0].length);
	return { from, to: clauseEnd(line.text, reach), sentenceTo: sentence?.to ?? line.text.length };
}

/** Where words raise a matter on the spot, within folded text. */
export function raisedAt(text: string): number | undefined {
	const at = text.search(raised);
	if (at < 0 || forbidden.test(text.slice(Math.max(0, at - 10), at)) || isRetold(text, at)) return undefined;
	return at;
}

/** A rule, or an old problem told again. */
function isRetold(text: string, at: number): boolean {
	const sentence = sentencesOf(text).find((one) => one.from <= at && at < one.to);
	return retold.test(text.slice(sentence?.from ?? 0, sentence?.to ?? text.length));
}

function startOfClause(text: string, at: number): number {
	let from = at;
	while (from > 0 && !"，。；：（！？“".includes(text[from - 1] as string)) from -= 1;
	return from;
}

function clauseEnd(text: string, at: number): number {
	let to = at;
	while (to < text.length && !"，。；：）！？".includes(text[to] as string)) to += 1;
	return to;
}

/** The words that put the item off or refuse it. */
export function notTakenIn(lines: readonly Line[]): Span | undefined {
	for (const line of lines) {
		const match = line.text.match(refused);
		if (match?.index !== undefined) return spanIn(line, match.index, match.index + match[0].length);
	}
	return undefined;
}
