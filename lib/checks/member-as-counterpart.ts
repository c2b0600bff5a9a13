import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { isFullName } from "../facts/names";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { partOf, type Sentence, sentences } from "./sentences";

const organisation =
	/公司|集团|学校|中心|事务所|厂|店|商行|经营部|工作室|合作社|协会|培训|供应商|乙方|中标|成交/;
const acts =
	/(?:授权代表|委托代理人|代理人|签约代表|项目负责人|项目经理|法定代表人|法人代表|法人|执行校长|负责人|联系人|股东|监事|经营者)(?:（[^）]{1,10}）)?(?:：|为|是|\s)?([\u4e00-\u9fff·]{2,4})(?=[）；，。、\s]|$)/g;

/** Who speaks or signs for the other side of a contract is, by another document, one of the unit's own people. */
export const memberAsCounterpart: CaseCheck = {
	id: "member-as-counterpart",
	scope: "case",
	run: ({ documents }) => {
		const acting = documents.flatMap((document) =>
			document.facts.kind.kind === "contract" || document.facts.contracts.length > 0
				? actingIn(document)
				: [],
		);
		if (acting.length === 0) return notApplied("未读到合同对方的代表");
		return proposed(
			acting.flatMap((one) => {
				const own = documents.flatMap((document) =>
					document === one.document ? [] : postIn(one.name, document),
				)[0];
				return own ? [finding(one, own)] : [];
			}),
		);
	},
};

interface Acting {
	document: AnalysedDocument;
	name: string;
	span: Span;
}

function actingIn(document: AnalysedDocument): Acting[] {
	const lines = readLines(document.document);
	return lines.flatMap((line, index) =>
		[...line.text.matchAll(acts)].flatMap((match) => {
			const name = match[1] as string;
			if (!isFullName(name) || !isOtherSide(line, lines[index - 1], match.index)) return [];
			const from = line.at[match.index] as number;
			const to = (line.at[match.index + match[0].length - 1] as number) + 1;
			return [{ document, name, span: { start: from, end: to } }];
		}),
	);
}

/** The nearest party named before is not the unit itself. */
function isOtherSide(line: Line, before: Line | undefined, at: number): boolean {
	const words = `${before?.cell?.row === line.cell?.row ? (before?.text ?? "") : ""} ${line.text.slice(0, at)}`;
	return organisation.test(words) && words.lastIndexOf("甲方") <= words.lastIndexOf("乙方");
}

const post =
	"(?:科长|副科长|主任|副主任|处长|副处长|局长|副局长|院长|副院长|所长|副所长|站长|副站长|部长|副部长|书记|副书记|主席|副主席|科员|干事|会计|出纳|教师|职员|干部|主管|队长)";
const outside = /公司|集团|供应商|乙方|中标|同名|同姓|厂|店|律师|专家/;

/** The sentence in which the unit's own papers give the person a post. */
function postIn(
	name: string,
	document: AnalysedDocument,
): { document: AnalysedDocument; sentence: Sentence; at: number }[] {
	if (!document.document.text.includes(name) || document.facts.kind.kind === "contract") return [];
	const own = new RegExp(
		`${name}（[^）]{0,14}${post}）|(?<![乙])(?:[\\u4e00-\\u9fff]{2,10})${post}${name}(?![\\u4e00-\\u9fff]?公司)`,
	);
	return sentences(document).flatMap((sentence) => {
		const match = own.exec(sentence.text);
		return match && !outside.test(match[0]) ? [{ document, sentence, at: match.index }] : [];
	});
}

function finding(one: Acting, own: ReturnType<typeof postIn>[number]): CheckProposal {
	return {
		grade: "hit",
		at: passage(one.document, one.span),
		why: `合同对方的代表${one.name}与本单位人员同名，本单位材料载有其职务，请核是否同一人、兼职是否报批、是否回避`,
		related: [
			{
				passage: passage(own.document, partOf(own.sentence, own.at, own.sentence.text.length)),
				label: "本单位职务",
			},
		],
	};
}
