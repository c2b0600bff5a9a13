import type { AnalysedDocument } from "../facts/case";
import { type Line, readLines, spanIn } from "../facts/lines";
import { tablesOf } from "../facts/table-rows";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { ownBusiness, partyMatters } from "./party-matters";
import { isDemand, type Sentence, sentences, wordsOf } from "./sentences";

const body =
	"(?:局长|院长|主任|校长|主席|总经理|经理|行长|站长|行政|区长|镇长|乡长|县长|处长|理事长|书记|馆长|所长|社长|台长|院务|校务|班子)?(?:办公会|碰头会|例会)|局务会|院务会|校务会|馆务会|所务会|行政会|经理层会|专题会";
const executive = new RegExp(`^[^，。；]{0,16}(?:${body})(?:议)?(?:纪要|记录)?(?:（[^）]{0,12}）)?$`);
const party = /党[组委]|党总支|党工委|支部/;
const settles = /通过|确定|同意|决定|议定|审定|明确|定为|任命|免去/;
const sentOn =
	/(?:提请|提交|报请?|呈|由)[^，。；]{0,8}(?:党组|党委|党总支|支委)|(?:党组|党委|党总支)[^，。；]{0,12}(?:已|同意|决定|批准|研究|审定|审议)|建议名单|初步意见|酝酿/;

const told = new RegExp(
	`(?:经|由|在|根据|按照|依据)?[^，。；]{0,16}(?:${body})(?:议)?[^。；，]{0,6}[，]?(?:集体)?(?:研究|讨论|审议|会商)?(?:并)?(?:决定|同意|通过|确定|研究)[^。；]{0,60}`,
);
const appointed =
	/(?:任命|聘任|聘用|任用|免去|提拔|拟?任|担任|给予)[^。；]{0,30}(?:科长|股长|处长|主任|站长|所长|部长|队长|组长|护士长|经理|校长|院长|馆长|负责人|副职|正职|中层|处分|警告|记过|诫勉)/;

/** A register gives the meetings' decisions row by row, or a sentence tells which meeting decided. */
export const wrongBodyTold: DocumentCheck = {
	id: "wrong-body-told",
	scope: "document",
	run: ({ document }) => {
		if (document.facts.kind.kind === "unit-rule") return notApplied("制度文件");
		return proposed([...inRows(document), ...inSentences(document)]);
	},
};

function inRows(document: AnalysedDocument): CheckProposal[] {
	return tablesOf(readLines(document.document))
		.flat()
		.flatMap((row) => {
			const cells = [...row.values()];
			const meeting = cells.find(
				({ text }) => text.length <= 24 && executive.test(text) && !party.test(text),
			);
			if (!meeting || cells.length < 3) return [];
			return cells
				.flatMap((cell) => (cell === meeting ? [] : piecesOf(cell)))
				.flatMap((piece) => {
					const match = partyMatters.exec(piece.text) ?? appointed.exec(piece.text);
					if (!match || !settles.test(piece.text)) return [];
					if (ownBusiness.test(piece.text) || sentOn.test(piece.text) || /学习|传达|通报/.test(piece.text))
						return [];
					return [finding(document, firstClause(piece), meeting.text)];
				});
		});
}

interface Piece {
	line: Line;
	from: number;
	text: string;
}

/** The numbered or parted matters of a cell. */
function piecesOf(line: Line): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (let index = 1; index <= line.text.length; index += 1) {
		const unit = line.text[index];
		const ends = index === line.text.length || /[①-⑳]/.test(unit as string) || line.text[index - 1] === "。";
		if (!ends) continue;
		pieces.push({ line, from, text: line.text.slice(from, index) });
		from = index;
	}
	return pieces;
}

function firstClause({ line, from, text }: Piece): Span {
	const end = text.search(/[，；。]/);
	return spanIn(line, from, from + (end < 0 ? text.length : end));
}

function inSentences(document: AnalysedDocument): CheckProposal[] {
	const meetings = document.facts.meetings.filter(({ body: kind }) => kind === "executive");
	return sentences(document).flatMap((sentence) => {
		const match = told.exec(sentence.text);
		if (!match || isDemand(sentence.text) || sentOn.test(sentence.text) || ownBusiness.test(sentence.text))
			return [];
		if (meetings.some(({ items }) => items.some(({ span }) => inside(sentence, span)))) return [];
		if (!appointed.test(match[0]) && !partyMatters.test(match[0])) return [];
		if (/某|案例|反馈|指出|整改|不属于|不再|学习|传达/.test(sentence.text)) return [];
		return [finding(document, wordsOf(sentence), "行政办公会议")];
	});
}

function inside(sentence: Sentence, span: Span): boolean {
	return span.start <= sentence.span.start && sentence.span.end <= span.end;
}

function finding(document: AnalysedDocument, span: Span, meeting: string): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, span)),
		why: `干部人事、党内事务由${meeting}决定，按规定属党组（党委）、党组织讨论决定的事项`,
	};
}
