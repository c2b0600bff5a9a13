import { type Line, sentencesOf, spanIn } from "./lines";
import type { Kinship } from "./model-person";
import type { PersonMention } from "./model-values";
import { isFullName, postAlternatives } from "./names";
import type { PersonBook } from "./person";

/** Relations told of two persons by name: `甲系乙的侄女`, `甲与乙为叔侄`, `甲（乙之女）`. */

const kin =
	"(?:妻子?|爱人|丈夫|配偶|儿子|女儿|长子|次子|长女|次女|父亲|母亲|岳父|岳母|公公|婆婆|女婿|儿媳妇?|哥哥?|弟弟?|姐姐?|妹妹?|胞兄|胞弟|胞姐|胞妹|亲(?:哥|弟|姐|妹)|大哥|二哥|大姐|二姐|堂(?:兄|弟|哥|姐|妹|侄|侄女)|表(?:兄|弟|哥|姐|妹|侄|侄女)|内(?:弟|兄|侄|侄女)|妻(?:弟|兄|妹|姐|侄)|小舅子|大舅子|小姨子|姐夫|妹夫|嫂子|弟媳|弟妹|连襟|妯娌|小叔子|小姑子|亲家|外甥女?|侄女|侄子|侄儿|侄女婿|外甥女婿|外甥媳妇|舅舅|舅父|姑姑|姑父|姑母|叔叔|叔父|伯父|姨妈|姨父|姨母|舅|姑|叔)";
/** Words for kin that need no 之 before them. */
const longKin =
	"(?:妻子|爱人|丈夫|配偶|儿子|女儿|[长次][子女]|父亲|母亲|岳父|岳母|女婿|儿媳|胞[兄弟姐妹]|亲[哥弟姐妹]|堂[兄弟姐妹侄]|表[兄弟姐妹侄]|内[弟兄侄]|妻[弟兄妹姐侄]|小舅子|姐夫|妹夫|嫂子|弟媳|连襟|外甥女?|侄[女子儿])";
const pair =
	"(?:夫妻|夫妇|两口子|父子|父女|母子|母女|兄弟|亲兄弟|兄妹|姐弟|姐妹|姊妹|叔侄|伯侄|姑侄|舅甥|姨甥|翁婿|婆媳|连襟|妯娌|堂兄弟|堂兄妹|堂姐妹|堂姐弟|表兄弟|表兄妹|表姐妹|表姐弟|郎舅|姑嫂|叔嫂|亲家)";
const written = "([\\u4e00-\\u9fff·]{2,12}?)";
const courtesy = "(?:同志|局长|院长|书记|主任|主席|总)?";

const patterns: readonly RegExp[] = [
	// 甲系副局长乙的侄女；甲是他的女婿
	new RegExp(
		`${written}${courtesy}[，]?(?:是|系|为|乃|正是)(?:${written}${courtesy}|他|她|我|本人|其)的?(${kin})(?=[，。；、）（]|$|关系)`,
		"g",
	),
	// 甲与乙为叔侄关系
	new RegExp(
		`${written}${courtesy}(?:与|和|同|跟)${written}${courtesy}(?:是|系|为|有|属|互为)?(?:亲)?(${pair})(?:关系)?`,
		"g",
	),
	// 乙之女甲；甲（乙之女）；甲（教务科教师，乙之女）
	new RegExp(
		`${written}（(?:[^（）。；]{0,24}[，、；])?(?:系|为|是)?(?:本?[局院校委会]|该?单位|我[局院校])?${written}${courtesy}(?:之|的)(子|女|妻|夫|弟|兄|姐|妹|父|母|侄|侄女|婿|媳|外甥|${kin})[，；）]`,
		"g",
	),
	// 甲（乙胞弟）
	new RegExp(
		`${written}（(?:[^（）。；]{0,24}[，、；])?(?:系|为|是)?${written}${courtesy}(${longKin})[，；）]`,
		"g",
	),
	// 甲，乙同志的外甥，
	new RegExp(
		`(?<=^|[，。；：])${written}，(?:系|为|是)?${written}${courtesy}(?:的|之)(${kin})(?=[，。；]|$)`,
		"g",
	),
	// 甲之父乙
	new RegExp(
		`${written}${courtesy}之(父|母|妻|夫|子|女|兄|弟|姐|妹|侄|侄女|婿|${kin})()${written}(?=[，。；、（]|$|系|为|是|在|任)`,
		"g",
	),
	// 甲的岳父是乙；甲的妻子叫乙
	new RegExp(
		`${written}${courtesy}的(${kin})(?:就是|正是|是|为|系|叫|名叫|即)${written}(?=[，。；、）（]|$)`,
		"g",
	),
];

/** Some word for kin: most lines hold none, and the patterns above are dear. */
const sign =
	/妻|配偶|丈夫|爱人|夫妇|两口子|儿子|女儿|[长次][子女]|[父母岳婆婿媳哥弟姐姊妹兄侄甥舅姑叔伯姨嫂]|公公|连襟|妯娌|亲家|[之的][子女夫]/;

/** The words before a name that are none of it. */
const lead = new RegExp(
	`^.*(?:说明|报告|反映|介绍|表示|提出|声明|填报|登记|其中|职工|员工|干部|考生|人选|对象|同事|老板|代表人|负责人|股东|经理|据了解|经查|经核|同意|决定|任命|提名|聘任|录用|聘用|确定|关于|给予|免去|选派|拟任|依次为|分别为|第[一二三四五六七八九十]+[名位]?|有|因|即|对|将|由|同志|组长|成员|${postAlternatives})`,
);

export function readKinPairs(
	lines: readonly Line[],
	speakerAt: (offset: number) => PersonMention | undefined,
	book: PersonBook,
): Kinship[] {
	const telling = lines.filter(({ text }) => sign.test(text));
	return telling.flatMap((line) =>
		sentencesOf(line.text).flatMap(({ from, to }) => {
			const sentence = line.text.slice(from, to);
			if (!sign.test(sentence)) return [];
			if (/同名|同姓|没有[^，。；]{0,8}(?:亲属|亲戚)|不是[^，。；]{0,6}(?:亲属|亲戚)/.test(sentence))
				return [];
			return patterns.flatMap((pattern, index) =>
				[...sentence.matchAll(pattern)].flatMap((match) => {
					const turned = index >= patterns.length - 2;
					const named = match.at(-1);
					const second = nameIn(turned ? named : match[2], book);
					const first = nameIn(match[1], book) ?? withSurnameOf(second, match[1]);
					const relation = (turned ? match[2] : match[3]) as string;
					const start = from + (match.index as number);
					const speaker = speakerAt(spanIn(line, start, start + 1).start);
					const other =
						second ??
						(/(?:我|本人|他|她|其)的?/.test(match[0])
							? (narrator(sentence, first, book) ?? speaker?.name)
							: undefined);
					if (!first || !other || first === other) return [];
					const holder = turned ? first : other;
					const relative = turned ? other : first;
					const span = spanIn(line, start, start + match[0].length);
					return [{ span, person: { span, written: holder, name: holder }, relation, relative, near: true }];
				}),
			);
		}),
	);
}

/** `甲同志说明乙是他的女婿`: he is the one who tells it. */
function narrator(sentence: string, other: string | undefined, book: PersonBook): string | undefined {
	const told = /([\u4e00-\u9fff·]{2,4})同志?(?:说明|表示|说|报告|提出|声明)/.exec(sentence)?.[1];
	const name = nameIn(told, book);
	return name === other ? undefined : name;
}

/** A rare surname is known by the relative who has it too. */
function withSurnameOf(relative: string | undefined, words: string | undefined): string | undefined {
	if (!relative || !words) return undefined;
	const at = words.lastIndexOf(relative[0] as string);
	const name = at < 0 ? "" : words.slice(at);
	return /^[\u4e00-\u9fff]{2,3}$/.test(name) ? name : undefined;
}

/** Someone of the book at the end of the words (`办公室某某`), else what is left without posts. */
function nameIn(words: string | undefined, book: PersonBook): string | undefined {
	if (!words) return undefined;
	for (let length = Math.min(4, words.length); length >= 2; length -= 1) {
		const end = words.slice(-length);
		if (book.get(end)) return end;
	}
	const rest = words.replace(lead, "");
	if (isFullName(rest)) return rest;
	if (isFullName(words)) return words;
	const after = /(?:室|科|处|局|部|组|院|校|中心|站|所|班|工)([\u4e00-\u9fff·]{2,4})$/.exec(words)?.[1];
	return after && isFullName(after) ? after : undefined;
}
