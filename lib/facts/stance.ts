import type { Stance } from "./model-meeting";

export interface FoundStance {
	stance: Stance;
	from: number;
	to: number;
}

const object =
	/投不(?:了|下去?)(?:这个|这一?)?赞成票|(?:不能|不会|没法|无法|难以|不敢|不好|怎么能)(?:投|举手|表示|签)?(?:这个)?(?:赞成|同意|支持)|(?:不(?:能|太|大)?(?:同意|赞成|支持|认可|妥|合适|宜)(?!见|\d|[〇零一二三四五六七八九十]票|票|：)|反对(?!\d|[〇零一二三四五六七八九十]票|票|：)|我(?:投|持)反对|行不通|不可行|不应该(?:这么|这样))/;
const reserve =
	/保留(?:我的|个人|不同)?意见|持保留|有保留|(?:本[项人]|我|投|予以)弃权|(?<!\d票[，、])弃权(?!\d|[〇零一二三四五六七八九十]票|票|：)|(?:有|有点|有些|提?出)(?:点|些)?(?:不同|其他)(?:的)?(?:看法|意见|想法)|(?<!不)(?:有|存在|表示)(?:些|点|很大)?(?:顾虑|疑虑|担心|担忧)|(?<!不)(?:缓一缓|放一放|等一等|等等再)|(?:我)?(?:还是|再)(?:慎重|缓一缓|放一放|等一等|论证)|暂缓|先缓|先放一放|缓议|再论证|不急(?:着|于)|要慎重|没想好/;
const assent =
	/(?:完全|原则|都|均|也|我|一致|表示|总体|基本上?)?(?:同意|赞成|赞同|支持|拥护|附议)(?!率|见|书(?!记)|的|\d)|未(?:发表|提出?|表示|持)(?:其他|不同|反对)?(?:的)?(?:意见|看法|异议)|没(?:有|啥|什么)?(?:不同)?意见|无(?:不同)?意见|无异议|没有异议|没有不同(?:的)?(?:意见|看法)|无不同(?:的)?意见|(?<=^|[，。；！、“]|我看|我觉得|觉得|认为|这样|方案|也)(?:可以|可行|行|能行|挺好|很好|不错|合适)(?=[，。；、！”）]|$)|就这么(?:办|定)|就按.{1,16}(?:办|定|来|执行)|照(?:办|此|这个)/;
/** The speaker's own lean on what should be done: what a principal says first sets the tone. */
const propose =
	/我(?:先)?(?:说|讲|谈|提|表)(?:个|一个|一下|下)?(?:我的|自己的)?(?:意思|意见|态度|想法|看法|个态|态)|我的(?:意见|想法|意思|态度|看法|建议|考虑)(?:是|就是|，|：)|我(?:个人)?(?:倾向于?|主张|建议|提议|推荐|认为|看|觉得|考虑|意|想)(?:还是|就|由|上|用|定|选|把|把这|应|可|先|尽快|抓紧|让|给|交|按|，)|先把底|交个底|定个调|(?:就|还是|直接|干脆|索性|建议)(?:就)?(?:用|选|定|给|交给|交由|由|让|按|上|定给|安排|包给|委托)[^，。；]{1,24}(?:吧|来|干|做|办|了|公司|单位|同志|方案|院|中心|家)|(?:就)?交(?:给|由)[^，。；]{2,20}(?:来)?(?:干|做|办|实施|承担|施工)|拿来[^，。；]{0,6}(?:做|搞|用)|(?:原则上|基本上?)(?:就)?(?:定|同意|可以|通过)|(?:必须|一定要|务必)(?:上|定|办|干|通过|拿下)|建议|提议|(?:应该|应当)(?:就)?(?:定|上|办|用|选)|就这么(?:定|办)|(?:尽快|抓紧)(?:办|定|签|上|实施)|(?:我)?(?:拍板|定了)|不用再(?:议|讨论)/;
const question = /[？]|(?:是不是|能不能|有没有|是否)/;

const notOwn =
	/(?:批复|批准|审批|审核|会签|上级|区里|县里|市里|经|征得|征求|报|待|请|须|需|由|获|得到|取得|已|获得|凭|经过|人数|居民|业主|群众|如果?|若|不)[^，。；]{0,14}$/;
const tally = /^(?:的?\d|[〇零一二三四五六七八九十百]+[票人户名]|票|的?[^，。]{0,4}\d+[户人名票])/;

/** The stance that the words of a turn show, and the words that show it. */
export function stanceOf(words: string): FoundStance {
	const doubts = firstOf(words, object, "object") ?? firstOf(words, reserve, "reserve");
	if (doubts) return formerly(words, doubts) ?? doubts;
	const lean = firstOf(words, propose, "propose");
	const yes = firstAssent(words);
	if (yes && (!lean || yes.from <= lean.from + 2)) return yes;
	if (lean && yes && isBareAdvice(words.slice(lean.from, lean.to))) return yes;
	return lean ?? yes ?? firstOf(words, question, "question") ?? { stance: "none", from: 0, to: 0 };
}

/** `起先不赞成，……现在同意`: the doubt was dropped before the vote. */
function formerly(words: string, doubt: FoundStance): FoundStance | undefined {
	if (
		!/(?:起先|起初|原先|原来|本来|开始|之前|先前|会前|上次)[^，。；]{0,8}$/.test(words.slice(0, doubt.from))
	)
		return undefined;
	const rest = words.slice(doubt.to);
	const yes = /(?:现在|后来|如今|今天|这次|听了|看了)/.test(rest) ? firstAssent(rest) : undefined;
	return yes && { stance: "assent", from: yes.from + doubt.to, to: yes.to + doubt.to };
}

function isBareAdvice(words: string): boolean {
	return words === "建议" || words === "提议";
}

function firstOf(words: string, pattern: RegExp, stance: Stance): FoundStance | undefined {
	const match = words.match(pattern);
	if (match?.index === undefined) return undefined;
	if (stance !== "propose" && isNegated(words, match.index)) return undefined;
	return { stance, from: match.index, to: match.index + match[0].length };
}

/** `没有不同意`, `无人反对`, `如有不同意见`. */
function isNegated(words: string, at: number): boolean {
	return /(?:没有?|无|无人|未|并无|如有?|若有?|是否|有无|没人)[^，。；]{0,2}$/.test(
		words.slice(Math.max(0, at - 5), at),
	);
}

function firstAssent(words: string): FoundStance | undefined {
	const all = new RegExp(assent.source, "g");
	for (const match of words.matchAll(all)) {
		const before = words.slice(Math.max(0, match.index - 16), match.index);
		const after = words.slice(match.index + match[0].length);
		const ballot = /(?:我|本人)[^，。；]{0,3}投(?:了)?$/.test(before) && after.startsWith("票");
		if (!ballot && /同意|赞成|支持/.test(match[0]) && (notOwn.test(before) || tally.test(after))) continue;
		return { stance: "assent", from: match.index, to: match.index + match[0].length };
	}
	return undefined;
}

/** True when the words say more than that the speaker agrees. */
export function isSubstantive(words: string): boolean {
	const rest = words
		.replace(new RegExp(assent.source, "g"), "")
		.replace(
			/[两二三\d]?(?:项|个)?(?:同志|人选|方案|议题|上述|这个|以上|该|大家|书记|局长|意见|的|都|我|也|，|。|；|、|！)/g,
			"",
		);
	return rest.length > 5;
}

export const leaning = propose;
