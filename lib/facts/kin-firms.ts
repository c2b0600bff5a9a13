import { type Line, spanIn } from "./lines";
import type { Kinship } from "./model-person";
import { isFullName, postAlternatives } from "./names";
import { whoseWords } from "./whose-words";

const kin =
	"妻子|丈夫|爱人|配偶|夫人|老伴|老婆|老公|儿子|女儿|闺女|长子|次子|长女|次女|独子|独女|父亲|母亲|岳父母|岳父|岳母|公婆|公公|婆婆|女婿|儿媳|哥哥|弟弟|姐姐|妹妹|胞[兄弟姐妹]|[堂表][兄弟哥姐妹]|内[弟兄侄]|妻[弟兄妹姐侄]|小舅子|大舅[子哥]|小姨子|姐夫|妹夫|嫂子|弟媳|弟妹|连襟|妯娌|小叔子|小姑子|亲家|外甥女?婿?|侄[女子儿媳]婿?|叔[父叔]|舅[舅父妈]|姑[姑父妈]|伯父|姨[妈父夫]|大[哥姐]|[二三][哥姐弟妹]|小[弟妹]";
/** In a list of kin a single character stands for the relation: `夫　某某`, `子：某某`. */
const short = "(?<=^|[；，。：、（\\s])(?:妻|夫|[长次]?[子女]|父|母|兄|哥|弟|姐|妹|嫂|岳父母)(?=[：\\s])";
/** Behind 其 a single character tells it too, where it begins no other word: 其子公司, 其女儿. */
const behindHis =
	"(?<=其)(?:妻(?!子)|夫(?!人)|[长次]?子(?!公司|女|系统|项|单位|企业|弟|账|目|基金)|[长次]?女(?!儿|婿)|父(?!母|亲)|母(?!亲|公司)|兄(?!弟)|弟(?!弟)|姐|妹|嫂)";
const step = new RegExp(`(${kin}|${short}|${behindHis})(?:的?(${kin}))?`, "g");
/** The relative runs, owns or leads the firm; working there is less. */
const owns =
	/开(?:了|着|办|的)?|办(?:了|着|的|[“"])|自[营办]|经营|法定代表人|法人代表|法人|实际控制|老板|总经理|副总|负责人|股东|持股|入股|投资|合伙|注册|创办|成立|名下|监事|董事|厂长|店主|业主|做[^，。；]{1,8}(?:生意|买卖)|承包|个体|挂靠|打理/;
const legal =
	"(?:有限责任公司|股份有限公司|有限公司|公司|集团|事务所|工作室|合作社|经营部|商行|门市部|商贸|加工厂|印刷厂|厂|酒店|饭店|超市|药房|诊所|苗圃|农场|车行|维修站|工程队|施工队|运输队|车队|建材行|石料厂|砂场|养殖场|林场|餐馆|饭庄|旅行社|印务|广告部|服务部|修理厂|加油站|店)";
const firm = new RegExp(`([\\u4e00-\\u9fff（）]{2,20}?${legal})`);
const called =
	/(?:公司|企业|店|厂|字号|招牌|名字|名称)?(?:叫(?:做|作)?|取名|名为|名叫|字号(?:是|为)?|招牌是)[“"「]?([\u4e00-\u9fff]{3,12}?)(?=[”"」，。；、（]|$|的|，)/;
const lead =
	/^.*?(?:开了?一?[家个间]|开办了?|经营着?|投资了?|名下|一家|注册了?|成立了?|创办了?|办了?一?[家个]|[在是为系任于]|担任|的)/;

/** How far behind the relation the firm may be told. */
const reach = 70;

/** Firms that relatives run, wherever told: in talk, in the cell of a register, in a questionnaire. */
export function readKinFirms(lines: readonly Line[], known: readonly Kinship[]): Kinship[] {
	const owners = whoseWords(lines);
	const rows = rowNames(lines);
	return lines.flatMap((line) => {
		const owner = (line.cell && rows.get(`${line.cell.table} ${line.cell.row}`)) ?? owners.get(line);
		return [...line.text.matchAll(step)].flatMap((match): Kinship[] => {
			const from = match.index + match[0].length;
			const before = sentenceBefore(line.text, match.index);
			const holder = holderIn(before) ?? subjectOf(before) ?? owner;
			if (!holder) return [];
			const tail = stretch(line.text.slice(from, from + reach));
			const organisation = firmIn(tail) ?? firmBefore(before, tail);
			if (!organisation || !owns.test(tail) || isAppointed(tail, organisation)) return [];
			const relative = nameIn(tail, holder);
			const span = spanIn(line, match.index, from + tail.length);
			const told = known.some(
				(one) => one.organisation && one.span.start < span.end && span.start < one.span.end,
			);
			if (told || relative === holder) return [];
			return [
				{
					span,
					person: { span, written: holder, name: holder },
					relation: relationOf(match, before),
					...(relative ? { relative } : {}),
					organisation,
					near: true,
				},
			];
		});
	});
}

/** `提任某公司副经理`, `调入某厂任会计`: a post that someone gave, no firm of one's own. */
export function isAppointed(tail: string, firmName: string): boolean {
	const at = tail.indexOf(firmName);
	return (
		/(?:提|升|调|转|聘|选|派|担|拟|接|考)(?:任|为|用|到|入|进|往)|任命为?$|分配到$/.test(
			tail.slice(Math.max(0, at - 8), at),
		) && !/法人|法定代表|股|出资|控制|老板/.test(tail)
	);
}

/** `子：某某，岳父母：…`: the child's parents-in-law, not the holder's. */
function relationOf([, first = "", second]: RegExpMatchArray, before: string): string {
	const child = /^(?:岳|公婆|公公|婆婆)/.test(first)
		? /(?:^|[；，])([长次]?[子女]|儿子|女儿)[：，]/.exec(before)?.[1]
		: undefined;
	const whole = second ? `${first}的${second}` : first;
	return child ? `${child}的${whole}` : whole;
}

function sentenceBefore(text: string, to: number): string {
	return text.slice(Math.max(text.lastIndexOf("。", to - 1), text.lastIndexOf("；", to - 1)) + 1, to);
}

/** `理事长某某的连襟`: the holder by name right before the relation. */
function holderIn(before: string): string | undefined {
	const bare = before.replace(/(?:同志|局长|主任|院长|书记|主席|总经理|总|科长)?(?:的|家的?|他|她)?$/, "");
	for (const length of [3, 2]) {
		const word = bare.slice(-length);
		const known = new RegExp(`(?:^|[，、：是]|${postAlternatives})$`).test(bare.slice(0, -length));
		if (word.length === length && known && isFullName(word)) return word;
	}
	return undefined;
}

/** `某某填报子女在读，查询显示其子…`: 其 is whoever the sentence begins with. */
function subjectOf(before: string): string | undefined {
	if (!/[其他她]$/.test(before)) return undefined;
	const told =
		/^([\u4e00-\u9fff·]{2,4}?)(?:同志)?(?:本人)?(?:填报|报告|申报|填写|反映|承认|表示|称|说|任|担任|分管|，|：)/.exec(
			before,
		)?.[1];
	return told && isFullName(told) ? told : undefined;
}

/** `那家公司不就是他连襟办的`: the firm stands before whoever runs it. */
function firmBefore(before: string, tail: string): string | undefined {
	if (!/^[\u4e00-\u9fff]{0,4}(?:开|办|经营|名下|控制|管|当)/.test(tail)) return undefined;
	const quoted = /[“"「]([\u4e00-\u9fff]{3,16})[”"」]/.exec(before)?.[1];
	const found = firm.exec(before.split(/[，；：、（]/).find((clause) => firm.test(clause)) ?? "")?.[1];
	return quoted ?? found?.replace(lead, "");
}

/** Up to the next full stop, semicolon or relation; a sentence that goes on with 公司叫 belongs to it. */
function stretch(text: string): string {
	const next = text.search(
		new RegExp(`[；。](?!(?:她|他)?(?:的)?(?:公司|店|厂|名字)?(?:叫|名))|(?:，|、)(?:我)?(?:${kin})`),
	);
	return next < 0 ? text : text.slice(0, next);
}

function firmIn(tail: string): string | undefined {
	const name = called.exec(tail)?.[1];
	if (name) return name;
	const clauses = tail.split(/[，；。：、（]/);
	for (const clause of clauses) {
		const found = firm.exec(clause)?.[1]?.replace(lead, "");
		if (found && found.length >= 4 && !/^(?:我|本|该|这|那|某|他|她|公司|单位|一)/.test(found)) return found;
	}
	return undefined;
}

function nameIn(tail: string, holder: string): string | undefined {
	const bare = tail.replace(/^[：:，（叫是名]{1,2}/, "");
	// A surname that no list has is known by the holder who bears it too.
	const alone = /^[\u4e00-\u9fff·]{2,4}(?=[，。；、（])/.exec(bare)?.[0];
	if (alone && alone[0] === holder[0] && alone !== holder) return alone;
	for (const length of [3, 2, 4]) {
		const word = bare.slice(0, length);
		if (
			isFullName(word) &&
			/^(?:$|[^\u4e00-\u9fff]|[在是为系任开做办经当名持入投注也就有原现])/.test(bare.slice(length))
		)
			return word;
	}
	return undefined;
}

/** The person of a register's row: the first cell that is a name alone. */
function rowNames(lines: readonly Line[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const { cell, text } of lines) {
		if (!cell) continue;
		const key = `${cell.table} ${cell.row}`;
		if (!found.has(key) && isFullName(text.replace(/\s/g, ""))) found.set(key, text.replace(/\s/g, ""));
	}
	return found;
}
