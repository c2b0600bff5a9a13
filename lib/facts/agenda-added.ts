import type { Span } from "../text/span";
import { type Line, sentencesOf, spanIn } from "./lines";

/** Words by which a matter is raised on the spot. */
const raised =
	/(?:临时|会上|现场|当场)(?:又|再)?(?:增加|动议|加了?|提出|提议|补充|追加|插)(?:了)?(?:一个|一项|一件|个|项|的)?(?:议题|事项|内容|事|议程)?|(?:趁|借)(?:着)?(?:今天|这个|大家|人)[^，。；]{0,6}(?:机会|都?在|到?齐|会)|(?:正好|刚好|既然)[^，。；]{0,3}(?:人都?|大家都?|都)(?:在|齐|到)|顺便(?:把|将|研究|定|议|说|讲|提|过)|(?:再|另外|还|临时)(?:再)?(?:加|增加|补充)(?:一个|一项|个)(?:议题|事项|事|内容)|提议(?:增加|临时|加)|(?:不在|未列入|没有?列入|没列在|未在)[^，。；]{0,8}(?:议题单?|议程|议题表|会前议题)(?:单|表|上|里|中|内)?|(?:补充|追加|计划外|新增|临时|增加)议题|还有(?:一?个|一?件)事[^，。；]{0,8}(?:一并|一块|今天|定|议|过)|(?:材料|方案|依据)[^，。；]{0,6}(?:会后(?:再)?补|后补|现场(?:发|印发|分发))|(?:会前)?(?:未|没有?)(?:印|分)?发(?:送)?(?:会议)?材料/;
/** Said by whoever opens a new matter in the middle of another item's lines. */
const opening =
	/(?:临时|会上)(?:增加|提议|加|提出)|提议增加|(?:再|另外)(?:加|增加|补充)(?:一个|一项|个)(?:议题|事)|顺便(?:把|将|研究|定|议|过)|(?:正好|刚好|趁)[^，。；]{0,6}(?:齐|都?在)/;
const forbidden =
	/(?:不得|严禁|禁止|防止|杜绝|不能|不搞|避免|原则上不|一律不|不应|不允许|严格控制|无|没有|未)[^，。；]{0,6}$/;
const refused =
	/不予(?:研究|审议|讨论|采纳|上会)|(?:本次(?:会议)?|今天|这次)(?:会议)?(?:不(?:作|做|再|予|宜)?(?:研究|讨论|审议|议|表决)|未(?:研究|讨论|审议))|不属[^，。；]{0,14}(?:范围|职权|事项)|按(?:规定|程序)报(?:审|批)后?再?(?:议|研究|提)?|下次(?:会议|会)?(?:再|另行)?(?:议|研究|讨论|审议)|因时间关系[^，。；]{0,10}未|(?:退回|撤回)(?:该|本|此)?(?:议题|方案).{0,8}|(?:议题|方案)(?:予以)?退回|议题?改期|延期研究|不再(?:上会|研究)|另行安排/;

/** The clause that names the matter, after the one that excuses it: 人都齐，顺便把…定一下. */
const lastClause = /顺便(?:把|将|研究|定|议|说|讲|提|过)/;

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
	if (forbidden.test(line.text.slice(Math.max(0, match.index - 10), match.index))) return undefined;
	const sentence = sentencesOf(line.text).find(
		(one) => one.from <= (match.index as number) && (match.index as number) < one.to,
	);
	const from = startOfClause(line.text, match.index);
	const again = lastClause.exec(line.text.slice(match.index, sentence?.to));
	const reach = match.index + (again ? again.index + again[0].length : match[0].length);
	return { from, to: clauseEnd(line.text, reach), sentenceTo: sentence?.to ?? line.text.length };
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
