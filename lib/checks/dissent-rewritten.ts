import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines } from "../facts/lines";
import { tablesByIndex } from "../facts/table-rows";
import { overlaps } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { objectionIn } from "./dissent-words";
import { passage, trim } from "./meeting-support";
import { isDemand, sentences, wordsOf } from "./sentences";

const record =
	"(?:记录|纪要|正式稿|正本|定稿|终稿|打印稿|印发稿|誊清稿|誊抄|修订稿|第[二三四]稿|归档|上报|备案|印发|签发|表决栏|票栏|意见栏|发言栏|会议本|记录本|本子|台账|系统|公开稿|对外|决议|会议材料|书面)(?:文本|件|版|的?文字)?(?:上|里|中|内)?";
/** What is written says otherwise: as agreed, or nothing at all. */
const writtenAsAgreed = new RegExp(
	`(?:(?:却|仍|还是|最后|结果|上面|被)[^。；]{0,6}(?:记|写|填|登|报)(?:为|成|作|的是)|${record}[^。；]{0,24}(?:写|载|填|记|显示|表述|改|变|成了?|只有|体现|反映|是|：)(?:的是|为|成|作|着|明)?)[^。；]{0,24}(?:同意|赞成|一致|无意见|没有?意见|无异议|通过|支持)`,
);
const leftOut = new RegExp(
	`${record}[^。；]{0,16}(?:没有?|未|无|不见|找不到|查不到|看不到|只字|不再|漏|缺|删|略|隐|抹|空|少了)[^。；]{0,14}(?:意见|发言|的话|反对|保留|弃权|票|记|写|提|载|体现|反映|这(?:段|句|几句|些|一条|项|部分)|那(?:段|句|几句|些))|(?:意见|发言|那段话|那几句|这段话|反对票|弃权票|保留态度)[^。；]{0,12}(?:被|给|已)?(?:删|略|抹|划|涂|隐去|拿掉|去掉|勾掉|撤|盖|漏|不予)|(?:删|略|抹|划|涂|隐|拿|勾|撤)(?:去|掉|除|了)[^。；]{0,14}(?:意见|发言|的话|反对|弃权|票|段|句)`,
);
/** Someone says how the words of another are to look. */
const toBeChanged =
	/(?:就|统一|只|直接|一律|便|还是|照|都|可|请|要)(?:写|记|录|填|改|登|表述)(?:成|作|为|个|一个|上|一句)?[：，]?[“"「]?[^。；]{0,14}(?:一致|均|都|全票|全体|大家|通过|同意|赞成|无异议|没有意见|无不同意见)|(?:票数|反对票|弃权|发言|意见|那几句|这几句|那段|这段|这句|那句|原话|细节|争论|过程)[^。；]{0,6}(?:也)?(?:不必|不用|不要|别|无需|甭|可不|可以不|免)(?:再)?(?:列|写|记|录|放|留|登|出现|体现|反映|保留|展开|要)/;
const reach = 5;
const revised =
	/修[订改]|改[后定成]|定稿|正式|终稿|二稿|打印|印发|归档|签发|现(?:稿|文|表述)|纪要|记录(?:稿|本|载)?|上报|公开|存档/;
const original = /原|初|手写|现场|录音|草|改前|修改前|当场|实际|发言|底稿|笔录|速记/;
const unchanged =
	/^(?:未[改动变]|没[有]?[改动变]|不[变改动]|无(?:变化|改动|修改)?|同[左前上]|保留|照录|一致|相同|[—–-]+|\/|√)$|不变|保留原|如实/;

/** Someone spoke for minutes, and the record of it holds nothing. */
const nothing = /^[（(]?(?:无|空|空白|略|未记|没记|缺|没有|未载|—+|-+|\/)[)）]?$/;
const timed = /\d+(?:分|秒|′|:\d)|[一二三四五六七八九十]分/;

/** Someone was against it, and the record was made to say something else. */
export const dissentRewritten: DocumentCheck = {
	id: "dissent-rewritten",
	scope: "document",
	run: ({ document }) => {
		const rows = changedRows(document);
		const told = toldChanges(document).filter(
			({ at }) => !rows.some((row) => overlaps(row.at.span, at.span)),
		);
		return proposed([...rows, ...told]);
	},
};

/** A row that holds the words before and after: an objection under 原稿, none under 修订稿. */
function changedRows(document: AnalysedDocument): CheckProposal[] {
	return [...tablesByIndex(readLines(document.document)).values()].flatMap((rows) => {
		const head = [...(rows[0]?.entries() ?? [])];
		const before = head.find(([, { text }]) => original.test(text) && text.length <= 12)?.[0];
		const after = head.find(
			([column, { text }]) =>
				before !== undefined && column > before && revised.test(text) && text.length <= 12,
		)?.[0];
		if (before === undefined || after === undefined) return [];
		return rows.slice(1).flatMap((row): CheckProposal[] => {
			const [was, is] = [row.get(before), row.get(after)];
			if (
				was &&
				is &&
				nothing.test(is.text) &&
				timed.test(was.text) &&
				objectionIn(document.document.text, "strong")
			)
				return [finding(document, is, was, "该成员有发言，会议记录的对应栏却为空，会上有不同意见")];
			if (!was || !is || !objectionIn(was.text) || objectionIn(is.text)) return [];
			if (unchanged.test(is.text)) return [];
			return [finding(document, is, was, "原稿记有不同意见，改后的文稿不再载明")];
		});
	});
}

function finding(
	document: AnalysedDocument,
	shown: Pick<Line, "span">,
	was: Pick<Line, "span">,
	why: string,
): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, shown.span)),
		why,
		related: [{ passage: passage(document, trim(document.document.text, was.span)), label: "不同意见" }],
	};
}

function toldChanges(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	const found: CheckProposal[] = [];
	all.forEach((objection, index) => {
		const against = objectionIn(objection.text);
		if (!against || isDemand(objection.text)) return;
		const run = all.slice(index, index + reach + 1);
		const shown = run.find((one, at) => {
			// Of the sentence itself only what comes after its objection tells its fate.
			const text = at === 0 ? one.text.slice(against.to) : one.text;
			return (
				!isDemand(one.text) && !/如实|原样|照实|据实|已(?:补|更正|纠正)|补记/.test(text) && changes(text)
			);
		});
		if (!shown || found.some(({ at }) => overlaps(at.span, shown.span))) return;
		if (shown === objection) {
			found.push({
				grade: "hit",
				at: passage(document, trim(document.document.text, wordsOf(objection))),
				why: "有成员提出不同意见，记录却未载明或写为同意",
			});
			return;
		}
		found.push(
			finding(
				document,
				{ span: wordsOf(shown) },
				objection,
				"有成员提出不同意见，记录却被要求删改、未载明或写为同意",
			),
		);
	});
	return found;
}

function changes(text: string): boolean {
	return writtenAsAgreed.test(text) || leftOut.test(text) || toBeChanged.test(text);
}
