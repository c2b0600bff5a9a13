import { cover, type Span } from "../text/span";
import { type Line, spanIn } from "./lines";
import { isFullName } from "./names";
import { nameAtEnd } from "./person-draft";

/** The part of a document that is about one person, from the heading or sentence that names them. */
export interface PersonSection {
	name: string;
	/** Where the name stands. */
	nameSpan: Span;
	span: Span;
	lines: Line[];
}

const numbering =
	/^(?:[（(]?(?:附|表|材料|附件|第)?[一二三四五六七八九十\d]{1,3}(?:份|号|人)?[)）、.．：\s]?|[●◆■▲*·—-]+)+/;
const titleWords =
	/(?:干部|拟任|提拔|中层|副?职|人选|个人)*(?:考察|考核|现实表现|情况|推荐|审核|复核|鉴定|任职|基本|对象|之|的|材料|报告|登记表|评价|意见|[一二三四五六七八九十]$)+/g;

/** Name of a heading that is about one person: `一、詹北（教务处长）`, `考察材料之二：冯立本`, `阮青同志考察材料`. */
export function nameInHeading(text: string): string | undefined {
	if (text.length > 44 || /[。；，]/.test(text.replace(/（[^）]*）/g, ""))) return undefined;
	const bare = text
		.replace(numbering, "")
		.replace(
			/^(?:人选|对象|考察对象|拟任人选|第)(?:之)?[一二三四五六七八九十\d]{1,2}(?:号|位|名)?[、：]?/,
			"",
		);
	const before = /^(.*?)同志/.exec(bare)?.[1]?.replace(/^关于/, "");
	// `洛桑卓玛同志` holds a shorter name by chance: few words before 同志 are a name as a whole.
	const honoured = before && (before.length <= 4 ? before : nameAtEnd(before));
	if (honoured) return isFullName(honoured) ? honoured : undefined;
	const outside = stripped(bare.replace(/（[^）]*）/g, ""));
	if (isName(outside)) return outside;
	const inside = /（([^）]*)）/.exec(bare)?.[1];
	// A bracket names the person only where the words before it are a title of the material.
	return inside && outside === "" && isName(stripped(inside)) ? stripped(inside) : undefined;
}

function stripped(words: string): string {
	return words
		.replace(/^关于/, "")
		.replace(/同志.*$/, "")
		.replace(/^.*：/, "")
		.replace(titleWords, "")
		.replace(/[：、《》“”〔〕【】]/g, "");
}

function isName(words: string): boolean {
	return isFullName(words) && words.length >= 2;
}

/** `阮青，女，1985年9月生，…` opens the part about a person where no heading does. */
const introduces =
	/^(?:[一二三四五六七八九十\d]{1,2}[、.．])?(?:姓名：?)?([\u4e00-\u9fff·]{2,5})(?:同志)?，(?:(?:性别：?)?[男女][，。]|(?=(?:19|20)\d{2}年\d{1,2}月(?:出)?生))([\u4e00-\u9fff]{1,5}族)?/;

/** `四、某某，仓库主管。…`: the person of a numbered part, by name and post. */
const numbered =
	/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、．])([\u4e00-\u9fff·]{2,4})，[^，。；：]{1,14}(?:长|主任|主管|经理|员|师|总监|书记|干事|会计|出纳)[。，；]/;

/** `姓名：某某　部门：…` heads the part about a person. */
const labelled = /^姓名：([\u4e00-\u9fff·]{2,4}?)(?=部门|科室|单位|性别|职务|岗位|现任|[，、。；（\s]|$)/;

function nameIntroduced(text: string): string | undefined {
	const headed = labelled.exec(text)?.[1];
	if (headed && isFullName(headed)) return headed;
	const listed = numbered.exec(text)?.[1];
	if (listed && isFullName(listed)) return listed;
	const [, name, people] = introduces.exec(text) ?? [];
	return name && (isFullName(name) || people) ? name : undefined;
}

/** A document cut into the parts that are about one person each; empty where it has none. */
export function personSections(lines: readonly Line[]): PersonSection[] {
	const found: PersonSection[] = [];
	for (const line of lines) {
		const name = line.cell ? undefined : (nameInHeading(line.text) ?? nameIntroduced(line.text));
		const last = found.at(-1);
		if (name !== undefined && last?.name !== name) {
			const at = line.text.indexOf(name);
			found.push({ name, nameSpan: spanIn(line, at, at + name.length), span: line.span, lines: [line] });
		} else if (last) {
			last.lines.push(line);
			last.span = cover(last.span, line.span);
		}
	}
	return found;
}
