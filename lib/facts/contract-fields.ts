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

const labelWords = /[\u4e00-\u9fff（）()、/]{2,14}：/g;

/** Labels at the line's start, after a stop or after a gap of spaces; a value ends where the next label begins. */
function linePairs(line: Line): LabelledValue[] {
	if (!line.text.includes("：")) return [];
	const labels = [...line.text.matchAll(labelWords)].flatMap((match) => {
		const from = labelStart(line, match.index, match.index + match[0].length - 1);
		return from === undefined ? [] : [{ from, to: match.index + match[0].length - 1 }];
	});
	return labels.map(({ from, to }, index) => {
		const limit = labels[index + 1]?.from ?? line.text.length;
		const stop = line.text.slice(to + 1, limit).search(/[；。]/);
		const end = Math.min(stop < 0 ? limit : to + 1 + stop, to + 121);
		const label = line.text.slice(from, to);
		return {
			label,
			labelSpan: spanIn(line, from, to),
			value: { text: line.text.slice(to + 1, end), at: line.at.slice(to + 1, end + 1) },
			span: spanIn(line, to + 1, end),
		};
	});
}

/** Where the label that ends at `to` begins: after the last stop or gap before it. */
function labelStart(line: Line, from: number, to: number): number | undefined {
	for (let index = to - 1; index >= from; index -= 1) {
		const gap = index > 0 && (line.at[index] as number) - (line.at[index - 1] as number) > 1;
		const open = index === 0 || "；。 ，".includes(line.text[index - 1] as string) || gap;
		if (open && to - index >= 2 && (index === 0 || !isLetterSpaced(line, index))) return index;
	}
	return undefined;
}

/** `姓 名：` is one label set wide, not two. */
function isLetterSpaced(line: Line, index: number): boolean {
	const gap = (at: number) => at > 0 && (line.at[at] as number) - (line.at[at - 1] as number) > 1;
	return (
		gap(index) && (gap(index + 1) || (gap(index - 1) && !"；。，".includes(line.text[index - 1] as string)))
	);
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
