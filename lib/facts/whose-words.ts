import type { Line } from "./lines";
import { isFullName, postAlternatives, surnameOf } from "./names";

const mark = "(?:◆|●|■|①|②|③|④|⑤|⑥|⑦|⑧|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])*";
const speaks = new RegExp(
	`^${mark}([\\u4e00-\\u9fff·]{2,4}?)(?:同志)?(?:[（(][^）)]{1,16}[）)])?(?:：|说，|说：|检查：|同志说|表示：|自我批评：|(?:作|进行)?(?:对照|自我)检查)`,
);
const section = new RegExp(
	`^${mark}([\\u4e00-\\u9fff·]{2,4}?)同志(?:对照|自我|个人)?(?:检查|发言|述职|剖析)`,
);
/** `发言人：工委委员、规划建设局局长某某`: posts may stand between the label and the name. */
/** Labels before the one whom a declaration or a talk is about. */
const declarer =
	"述[职责廉]+人|报告人|检查人|填报人|申报人|报备人|承诺人|声明人|登记人|谈话对象|被(?:核实|考察|谈话?|审核|询问|访谈)人";
const author = new RegExp(
	`(?:${declarer}|发言人|填表人|本人签[字名]|姓名)(?:（签[字名]）)?[：]?(?:[^：。；，（]{0,16}(?:${postAlternatives}))?([\\u4e00-\\u9fff·]{2,4})(?=$|[，。；、　\\s（]|职务|单位|性别|任职)`,
);
/** `一　被谈人：局党组成员、副局长　某某（分管种苗）`, `副总经理　某某`: from here on it is about this person. */
const declares = new RegExp(
	`^(?:[一二三四五六七八九十\\d]{1,3}[、.．）]?)?(?:${declarer})(?:（签[字名]）)?：?(?:[^：。；（]{0,24}(?:${postAlternatives}|[科处室部][员长]))?[、，]?([\\u4e00-\\u9fff·]{2,4})(?=$|[，。；、（])`,
);
const postAndName = new RegExp(`^[^，。；：（\\d]{0,20}(?:${postAlternatives})([\\u4e00-\\u9fff·]{2,4})$`);
const listsKin =
	/^(?:配偶|妻|夫|丈夫|爱人|父|母|[长次]?[子女]|儿子|女儿|家庭|亲属|兄|弟|姐|妹)[\u4e00-\u9fff]{0,6}(?:：|[\u4e00-\u9fff]{2,4}，)/;
const inTitle =
	/[（(]([\u4e00-\u9fff·]{2,4})[）)]$|^(?:关于)?([\u4e00-\u9fff·]{2,4})同志(?:\d{4}年度?)?(?:述|对照|考察|个人|民主)/;

/** Whose words or whose case each line holds: the speaker of a paragraph, the person of a section, else the author. */
export function whoseWords(lines: readonly Line[]): Map<Line, string> {
	const owner = ownerOf(lines);
	const found = new Map<Line, string>();
	let current: string | undefined;
	for (const [index, line] of lines.entries()) {
		const heading = nameIn(section.exec(line.text)?.[1]);
		if (heading && line.text.length < 30) current = heading;
		const declarant = line.cell ? undefined : declarantIn(line, lines[index + 1]);
		const speaker = nameIn(speaks.exec(line.text)?.[1]);
		if (/^[（(]?[一二三四五六七八九十]{1,2}[）)、.]/.test(line.text) && !heading) current = undefined;
		if (declarant) current = declarant;
		const name = speaker ?? current ?? owner;
		if (name) found.set(line, name);
	}
	return found;
}

/** Whose declaration begins here: told by a label, or by a post and a name over a list of kin. */
function declarantIn({ text }: Line, next: Line | undefined): string | undefined {
	const told =
		declares.exec(text)?.[1] ?? (next && listsKin.test(next.text) ? postAndName.exec(text)?.[1] : undefined);
	return labelled(told);
}

/** The one person a document is by or about: in its title, behind 报告人, in the cell behind 姓名. */
export function ownerOf(lines: readonly Line[]): string | undefined {
	for (const line of lines.slice(0, 3)) {
		const match = inTitle.exec(line.text);
		const name = labelled(match?.[1] ?? match?.[2]);
		if (name) return name;
	}
	const names = new Set<string>();
	lines.forEach((line, index) => {
		const told = labelled(author.exec(line.text)?.[1]);
		if (told) names.add(told);
		if (!/^(?:姓名|报告人|填报人|申报人|报备人|本人姓名)$/.test(line.text.replace(/\s/g, ""))) return;
		const next = lines[index + 1];
		const cell = next?.cell?.row === line.cell?.row ? labelled(next?.text) : undefined;
		if (cell) names.add(cell);
	});
	return names.size === 1 ? [...names][0] : undefined;
}

/** Where a form has a place for a name, a given name may end in a word of grammar: 某景和. */
function labelled(written: string | undefined): string | undefined {
	if (
		!written ||
		/摘要|节选|摘录|节录|草稿|样[式本]|附[件表]|续页|[定初讨]稿|论稿|整理|汇总|复印|封面|首页|正本|副本|年度|全文|通用|内部|试行|年龄|性别|关系|单位|职务|出生|民族|岗位/.test(
			written,
		)
	)
		return undefined;
	if (isFullName(written)) return written;
	// A rare surname is taken for one character.
	const given = written.slice(surnameOf(written)?.length ?? 1);
	return /^[\u4e00-\u9fff]{1,2}$/.test(given) && !/[的了是在及]/.test(given) ? written : undefined;
}

function nameIn(written: string | undefined): string | undefined {
	return written && isFullName(written) ? written : undefined;
}
