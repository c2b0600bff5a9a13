import type { DocumentModel } from "../document/model";
import type { Span } from "../text/span";
import { foldStretch, type Line, type Stretch, spanIn } from "./lines";

/** A label with what stands behind it, from a table row or a line `标签：值`. */
export interface LabelledValue {
	label: string;
	labelSpan: Span;
	value: Stretch;
	span: Span;
}

const inLine = /(?:^|[；。 ])([\u4e00-\u9fff（）()、/]{2,14})：([^；。]{0,120})/g;

/** All labelled values of a document in order. Cells pair with the cell to their right, lines split at colons. */
export function labelledValues(document: DocumentModel, lines: readonly Line[]): LabelledValue[] {
	const fromTables = document.tables.flatMap((table) =>
		table.rows.flatMap((row) => {
			const found: LabelledValue[] = [];
			for (let index = 0; index + 1 < row.length; index += 2) {
				const label = row[index];
				const value = row[index + 1];
				if (!label || !value) continue;
				const words = foldStretch(document.text, label.span).text;
				if (words.length === 0 || words.length > 16 || /[。；]/.test(words)) continue;
				found.push({
					label: words.replace(/：$/, ""),
					labelSpan: label.span,
					value: foldStretch(document.text, value.span, true),
					span: value.span,
				});
			}
			return found;
		}),
	);
	const fromLines = lines.flatMap((line) =>
		line.cell && document.tables[line.cell.table] ? cellPairs(line) : linePairs(line),
	);
	return [...fromTables, ...fromLines].sort((a, b) => a.labelSpan.start - b.labelSpan.start);
}

function linePairs(line: Line): LabelledValue[] {
	return [...line.text.matchAll(inLine)].map((match) => pairAt(line, match));
}

/** `签订日期：2024年3月1日` within a cell. */
function cellPairs(line: Line): LabelledValue[] {
	return [...line.text.matchAll(inLine)]
		.filter((match) => (match[1] as string).length <= 10)
		.map((match) => pairAt(line, match));
}

function pairAt(line: Line, match: RegExpMatchArray): LabelledValue {
	const label = match[1] as string;
	const labelFrom = (match.index as number) + match[0].indexOf(label);
	const from = labelFrom + label.length + 1;
	const to = from + (match[2] as string).length;
	return {
		label,
		labelSpan: spanIn(line, labelFrom, labelFrom + label.length),
		value: { text: line.text.slice(from, to), at: line.at.slice(from, to + 1) },
		span: spanIn(line, from, to),
	};
}
