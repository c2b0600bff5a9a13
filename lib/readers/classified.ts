import type { DocumentModel } from "../document/model";

const level = "(?:绝密|机密|秘密)";
const star = "[★☆✩✭⭐*＊]";
const term = "(?:长期|\\d{1,2}(?:年|个月)|[一二三五十]{1,3}年)";

/** The marking with its star or term, as it stands alone or beside copy number and urgency. */
const marking = new RegExp(`${level}(?:${star}${term}?|${term})`);
/** What may stand on the same line: copy number, urgency, label. */
const besides =
	/^(?:份号[:：]?)?(?:№|No\.?)?\d{0,8}|密级(?:和保密期限)?[:：]?|特急|加急|特提|平急|急件|[()（）【】[\]]/g;
const alone = new RegExp(`^${level}$`);
const labelled = new RegExp(`密级(?:和保密期限)?[:：]${level}`);

/** Lines at the head of the first page among which a marking stands. */
const headLines = 12;
/** A level without star or term is a marking only at the very top. */
const topLines = 3;

/**
 * The classification marking of a document, if one stands where such markings stand: alone on a line
 * at the head of the first page, or in a page header. Running text that speaks of secrets is no marking.
 */
export function classificationMarking(document: DocumentModel): string | undefined {
	const lines = headOf(document, ["body", "textbox"]).slice(0, headLines);
	for (const [index, line] of lines.entries()) {
		const found = markingOf(line, index < topLines);
		if (found) return found;
	}
	for (const line of headOf(document, ["header"])) {
		const found = markingOf(line, false);
		if (found) return found;
	}
	return undefined;
}

function headOf(document: DocumentModel, layers: readonly string[]): string[] {
	const lines: string[] = [];
	for (const block of document.blocks) {
		if (!layers.includes(block.layer) || (block.page ?? 1) > 1) continue;
		for (const line of document.text.slice(block.span.start, block.span.end).split("\n")) {
			const words = line.replace(/[\s\u3000]+/g, "");
			if (words !== "") lines.push(words);
		}
		if (lines.length > 200) break;
	}
	return lines;
}

function markingOf(line: string, top: boolean): string | undefined {
	const labelledMarking = labelled.exec(line);
	if (labelledMarking) return line.slice(labelledMarking.index);
	const found = marking.exec(line)?.[0];
	if (found && line.replace(found, "").replace(besides, "") === "") return found;
	return top && alone.test(line.replace(besides, "")) ? line : undefined;
}
