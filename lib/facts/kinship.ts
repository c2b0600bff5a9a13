import { overlaps } from "../text/span";
import { isAppointed } from "./kin-firms";
import { readKinPairs } from "./kinship-pairs";
import { type Line, sentencesOf, spanIn } from "./lines";
import type { Meeting } from "./model-meeting";
import type { Kinship, PersonRecord } from "./model-person";
import { isFullName, postAlternatives, surnameOf } from "./names";
import type { PersonBook } from "./person";
import { rowSpeakers } from "./row-speakers";
import { whoseWords } from "./whose-words";

/** Relations by which the rules on withdrawal apply: spouse, direct line, three degrees, near in-laws. */
export const nearRelation = [
	"妻子|丈夫|爱人|配偶|夫人|老伴|老婆|老公|那口子",
	"小儿子|大儿子|儿子|小女儿|大女儿|女儿|闺女|孩子|丫头|长子|次子|长女|次女|独子|独女|父亲|母亲|继父|继母|养子|养女|爸爸|妈妈|孙子|孙女|外孙女?",
	"岳父|岳母|老丈人|丈母娘|公公|婆婆|女婿|姑爷|儿媳妇?",
	"哥哥|弟弟|姐姐|妹妹|胞兄|胞弟|胞姐|胞妹|亲哥|亲弟|亲姐|亲妹|二哥|大哥|大姐|二姐|三弟|二弟|小弟|小妹",
	"堂兄|堂弟|堂哥|堂姐|堂妹|堂兄妹|堂姐妹|堂兄弟|表兄|表弟|表哥|表姐|表妹|表兄妹|表姐妹|表兄弟",
	"内弟|内兄|妻弟|妻兄|妻妹|妻姐|小舅子|大舅子|大舅哥|小姨子|舅哥|妻侄女?|内侄女?|姐夫|妹夫|嫂子|嫂嫂|弟媳|弟妹|连襟|妯娌|小叔子|小姑子|亲家",
	"外甥女婿|外甥女|外甥|侄女婿|堂侄女?|表侄女?|侄女|侄子|侄儿|侄媳|叔父|舅舅|舅父|姑姑|姑父|叔叔|伯父|姨妈|姨父|姨夫",
].join("|");
const farRelation = "同学|战友|老乡|同乡|朋友|校友|老同事|师兄|师弟|老师|学生";

const one = `(?:(?:${nearRelation})|(?:${farRelation}))`;
/** A name does not run on into the words that follow one. */
const name =
	"(?:(?![的在是任为于和与从系现也都就家去今前]|[开做办当有来管经叫](?:了|着|过|个|家|到))[\\u4e00-\\u9fff]){2,3}";
/** `爱人尹秀梅的妹妹尹秀兰`, `内弟高向阳`, `是我外甥女`. */
const chain = new RegExp(`(${one})((?:${name})?)((?:(?:的|家里?的?)(?:${one})(?:${name})?)*)`, "g");
const link = new RegExp(`(?:的|家里?的?)(${one})(${name})?`, "g");
const someKin = new RegExp(one);
const nearOnly = new RegExp(`^(?:${nearRelation})$`);

const tied = "(?:在|为|是|系|任|开|经营|持股|入股|投资|注册|就职于|供职于|任职于|名下|成立|创办|到)";
/** A firm by what it is called or by its legal form, before any other kind of place. */
const organisations: readonly RegExp[] = [
	/(?:公司|企业|店|厂|生意|买卖|门面|工作室|合作社)[，]?(?:名字|名称|名)?(?:就)?叫(?:做|作)?([\u4e00-\u9fff]{2,10})/,
	new RegExp(
		`${tied}[^，。；、]{0,6}?((?:[\u4e00-\u9fffA-Za-z（）()]){2,24}?(?:有限责任公司|股份有限公司|有限公司|公司|集团|事务所|工作室|合作社|经营部|商行|门市部|商店|超市|饭店|酒店|药房|诊所))`,
	),
	new RegExp(
		`${tied}[^，。；、]{0,6}?((?:[\u4e00-\u9fffA-Za-z（）()]){2,24}?(?:医院|学校|中心|幼儿园|店|厂|局|站|科|处|部|所|院))`,
	),
	// 在润庭物业做总经理
	/(?:在|到)((?!.?[里外家]|本|单位|局|医院|学校)[\u4e00-\u9fff]{2,8}?)(?:做|当|任|担任|上班|打工|跑业务|管账|搞销售|负责)/,
];

function organisationIn(tail: string): string | undefined {
	for (const pattern of organisations) {
		const found = pattern.exec(tail)?.[1];
		if (found && !isAppointed(tail, found))
			return found.replace(/^.*?(?:开了?一?家|开办|经营|投资|名下|一家|注册了?|成立了?|创办了?|^了)/, "");
	}
	return undefined;
}

const settledWords =
	/没有(?:管理|隶属|业务|直接)?[^，。；]{0,6}(?:关系|往来)|不在一个单位|不属于?(?:应当|需要|应)?[^，。；]{0,4}回避|无(?:隶属|管理|利害)关系|已(?:经)?(?:调开|调离|调整|退出|转让|注销|辞去|回避|报备)|仅[^，。；]{0,8}同姓|经核[^，。；]{0,6}无亲属/;

/** Words that look like a name after a relation but are none. */
const notName = new RegExp(
	`^(?:跟|随|常|住|还|帮|给|一起|那边|这边|那头|那里|呢|在|是|为|的|和|与|也|都|就|叫|去|来|曾|现|系|任|等|及|或|从|于|没|不|未|已|经|开|当|做|住|姓|名|工|因|[市省区县][一二三四五立]|及其|关系|情况|单位|所在|${postAlternatives})`,
);

/** Kinship that a document tells: in speech, in narrative, and in the family table of a form. */
export function readKinships(
	lines: readonly Line[],
	meetings: readonly Meeting[],
	book: PersonBook,
): Kinship[] {
	const turns = meetings.flatMap((meeting) => meeting.items.flatMap((item) => item.turns));
	const speakerAt = (offset: number) =>
		turns.find(({ words }) => words.start <= offset && offset < words.end)?.speaker;
	const pairs = readKinPairs(lines, speakerAt, book);
	const whose = turns.length === 0 || lines.length < 80 ? whoseWords(lines) : undefined;
	const authorOf = (line: Line): Kinship["person"] => {
		const name = whose?.get(line);
		return name ? { span: line.span, written: name, name } : undefined;
	};
	const inRows = rowSpeakers(lines, book);
	const chains = lines.flatMap((line) => {
		if ((line.cell && !inRows.has(line)) || !someKin.test(line.text)) return [];
		return sentencesOf(line.text).flatMap(({ from, to }) => {
			const sentence = line.text.slice(from, to);
			return [...sentence.matchAll(chain)].flatMap((match) => {
				const start = from + match.index;
				const speaker = inRows.get(line) ?? speakerAt(spanIn(line, start, start + 1).start) ?? authorOf(line);
				const whole = kinshipOf(line, { from, to }, start, match, speaker, book);
				const holder = whole?.person ?? holderOf(line, from, line.text.slice(from, start), speaker, book);
				const first = firstStep(whole, match, holder, spanIn(line, start, start + match[0].length));
				return [whole, first].filter((one) => one !== undefined).flatMap(withSurname);
			});
		});
	});
	return [
		...pairs,
		...chains.filter(
			(one) =>
				!pairs.some(
					({ span }) => overlaps(span, one.span) && one.relative !== undefined && !one.organisation,
				),
		),
	];
}

function kinshipOf(
	line: Line,
	sentence: { from: number; to: number },
	start: number,
	match: RegExpMatchArray,
	speaker: Kinship["person"],
	book: PersonBook,
): Kinship | undefined {
	const links = [...(match[3] ?? "").matchAll(link)];
	const last = links.at(-1);
	const relation = [match[1], ...links.map((one) => one[1])].join("的");
	const told = last ? last[2] : match[2];
	const written = cleanName(told);
	const before = line.text.slice(sentence.from, start);
	const tail = line.text.slice(start + match[0].length, sentence.to);
	const holder = holderOf(line, sentence.from, before, speaker, book);
	const named = written ?? nameBefore(before, book, holder?.name) ?? givenOnly(told, relation, holder?.name);
	if (!holder || (!named && !organisationIn(tail))) return undefined;
	const clauseEnd = start + match[0].length + (tail.match(/^[^。；]*/)?.[0].length ?? 0);
	const found: Kinship = {
		span: spanIn(line, start, Math.min(clauseEnd, sentence.to)),
		person: holder,
		relation,
		near: relation.split("的").every((step) => nearOnly.test(step)),
	};
	if (named) found.relative = named;
	const place = organisationIn(tail);
	if (place) found.organisation = place;
	const settled = line.text
		.slice(sentence.from, Math.min(line.text.length, sentence.to + 40))
		.match(settledWords);
	if (settled) found.settled = spanIn(line, sentence.from, sentence.to);
	return found;
}

/** The family table of a form: a relative with the place of work. */
export function familyKinships(people: readonly PersonRecord[]): Kinship[] {
	return people.flatMap((record) =>
		record.family.map((member) => ({
			span: member.span,
			person: record.name,
			relation: member.relation,
			relative: member.name,
			near: true,
			...(member.workplace && business.test(member.workplace)
				? {
						organisation: member.workplace.replace(/(?:公司|集团|店|厂|中心|所).*$/, (tail) =>
							tail.slice(0, tail.startsWith("公司") || tail.startsWith("集团") ? 2 : 1),
						),
					}
				: {}),
		})),
	);
}

const business = /公司|集团|厂|店|商行|事务所|合作社|经营部|工作室/;

function cleanName(written: string | undefined): string | undefined {
	if (!written || notName.test(written)) return undefined;
	if (isFullName(written)) return written;
	const short = written.slice(0, 2);
	return written.length === 3 && isFullName(short) ? short : undefined;
}

const blood =
	/^(?:大哥|二哥|哥哥|弟弟|三弟|二弟|小弟|姐姐|妹妹|大姐|二姐|胞.|父亲|儿子|女儿|堂.|小?[儿女]儿?子?)$/;

/** `大姐桂芳` may be a whole name or a given name; both are kept, as only one of them is met elsewhere. */
function withSurname(kinship: Kinship): Kinship[] {
	const surname = surnameOf(kinship.person?.name ?? "");
	const { relative, relation } = kinship;
	if (!surname || relative?.length !== 2 || relative.startsWith(surname) || !blood.test(relation))
		return [kinship];
	return [kinship, { ...kinship, relative: `${surname}${relative}` }];
}

/** `大哥泽厚家的闺女` tells of the brother too, by whom another form may name the daughter. */
function firstStep(
	whole: Kinship | undefined,
	match: RegExpMatchArray,
	person: Kinship["person"],
	span: Kinship["span"],
): Kinship | undefined {
	const relation = match[1];
	if (!person || !match[3] || !relation) return undefined;
	const relative = cleanName(match[2]) ?? givenOnly(match[2], relation, person.name);
	if (!relative || relative === whole?.relative) return undefined;
	return { span: whole?.span ?? span, person, relation, relative, near: nearOnly.test(relation) };
}

/** `大哥泽厚`: a blood relative by the given name alone has the holder's surname. */
function givenOnly(
	told: string | undefined,
	relation: string,
	holder: string | undefined,
): string | undefined {
	if (!told || !holder || !blood.test(relation)) return undefined;
	const name = `${surnameOf(holder) ?? ""}${told.slice(0, 2)}`;
	return surnameOf(holder) && !notName.test(told) && isFullName(name) ? name : undefined;
}

/** `质安站的钱栩，是我外甥女`: the relative is named before the relation. */
function nameBefore(before: string, book: PersonBook, holder: string | undefined): string | undefined {
	const found = before.match(
		/([\u4e00-\u9fff]{2,3})(?:同志)?[，,]?(?:就)?(?:是|系|为)(?:我|本人|他|她|[\u4e00-\u9fff]{2,3})?的?$/,
	)?.[1];
	if (!found) return undefined;
	for (const candidate of [found, found.slice(1)])
		if (candidate !== holder && isFullName(candidate) && (book.get(candidate) || candidate.length >= 2))
			return candidate;
	return undefined;
}

/** A post stands before the name: 理事长某某的连襟. */
const titled = new RegExp(`(?:${postAlternatives})[\\u4e00-\\u9fff]{2,3}(?:同志)?的?$`);

/** Whose relative: named right before (`蒋育文同志因其爱人`), else whoever speaks or whom the paragraph is about. */
function holderOf(
	line: Line,
	from: number,
	before: string,
	speaker: Kinship["person"],
	book: PersonBook,
): Kinship["person"] {
	const near = before.match(/([\u4e00-\u9fff]{2,3})(?:同志|局长|主任|院长|书记|主席|总|科长)?的?$/)?.[1];
	for (const candidate of near ? [near, near.slice(1)] : []) {
		const known = isFullName(candidate) && (book.get(candidate) || titled.test(before));
		if (known) return { span: spanIn(line, from, from + before.length), written: candidate, name: candidate };
	}
	const subject = before.match(/(?:^|[，；、])([\u4e00-\u9fff]{2,3})(?:同志)?(?:因其|因|的|表示|说)/)?.[1];
	if (subject && book.get(subject))
		return { span: spanIn(line, from, from + before.length), written: subject, name: subject };
	return speaker ?? subjectOfLine(line, book);
}

/** `邱明泽同志：一是……`: the paragraph's own subject. */
function subjectOfLine(line: Line, book: PersonBook): Kinship["person"] {
	const head = line.text.match(
		/^[◆●■◇▲※·*\-—]*(?:\d+[.、]|（[一二三四五六七八九十]+）)?([\u4e00-\u9fff]{2,4}?)(?:同志)?(?:[（(][^）)]*[）)])?(?:：|说|表示)/,
	)?.[1];
	const name = head ? (isFullName(head) ? head : book.resolve(head)) : undefined;
	return name && head ? { span: spanIn(line, 0, head.length), written: head, name } : undefined;
}
