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
const author = new RegExp(
	`(?:述[职责廉]+人|发言人|报告人|检查人|填报人|填表人|申报人|报备人|承诺人|被(?:核实|考察|谈话|审核)人|谈话对象|本人签[字名]|姓名)(?:（签[字名]）)?[：]?(?:[^：。；，（]{0,16}(?:${postAlternatives}))?([\\u4e00-\\u9fff·]{2,4})(?=$|[，。；、　\\s（]|职务|单位|性别|任职)`,
);
const inTitle =
	/[（(]([\u4e00-\u9fff·]{2,4})[）)]$|^(?:关于)?([\u4e00-\u9fff·]{2,4})同志(?:\d{4}年度?)?(?:述|对照|考察|个人|民主)/;

/** Whose words or whose case each line holds: the speaker of a paragraph, the person of a section, else the author. */
export function whoseWords(lines: readonly Line[]): Map<Line, string> {
	const owner = ownerOf(lines);
	const found = new Map<Line, string>();
	let current: string | undefined;
	for (const line of lines) {
		const heading = nameIn(section.exec(line.text)?.[1]);
		if (heading && line.text.length < 30) current = heading;
		const speaker = nameIn(speaks.exec(line.text)?.[1]);
		if (/^[（(]?[一二三四五六七八九十]{1,2}[）)、.]/.test(line.text) && !heading) current = undefined;
		const name = speaker ?? current ?? owner;
		if (name) found.set(line, name);
	}
	return found;
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
