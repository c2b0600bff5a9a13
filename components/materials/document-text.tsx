import { memo, type ReactNode } from "react";
import type { Block, DocumentModel, Table } from "../../lib/document/model";
import { useWords } from "../words/context";
import { type Mark, type Stretch, stretchesOf } from "./highlights";

interface Props {
	document: DocumentModel;
	marks: readonly Mark[];
	/** Finding that is open at the right. */
	current?: string;
	onMark: (id: string) => void;
}

/** A document's text as it reads on paper: headings, paragraphs, tables, pages, with the marks on it. */
export const DocumentText = memo(function DocumentText({ document, marks, current, onMark }: Props) {
	const words = useWords();
	const parts: ReactNode[] = [];
	const rendered = new Set<number>();
	let page: number | undefined;
	document.blocks.forEach((block, index) => {
		if (block.page !== undefined && block.page !== page) {
			page = block.page;
			parts.push(
				<div className="page-border" key={`page-${page}`} data-page={page}>
					{words.materials.page(page)}
				</div>,
			);
		}
		if (!block.cell) {
			parts.push(<TextBlock key={index} {...{ document, block, marks, current, onMark }} />);
			return;
		}
		const table = document.tables[block.cell.table];
		if (!table || rendered.has(block.cell.table)) return;
		rendered.add(block.cell.table);
		parts.push(
			<TextTable key={`table-${block.cell.table}`} {...{ document, table, marks, current, onMark }} />,
		);
	});
	return <article className="document-text">{parts}</article>;
});

interface PieceProps {
	document: DocumentModel;
	marks: readonly Mark[];
	current: string | undefined;
	onMark: (id: string) => void;
}

function TextBlock({ block, ...rest }: PieceProps & { block: Block }) {
	const Tag = block.kind === "heading" ? (block.level === 1 ? "h2" : "h3") : "p";
	return (
		<Tag
			className={`block layer-${block.layer}`}
			data-start={block.span.start}
			title={block.author ? `${block.author} ${block.date ?? ""}` : undefined}
		>
			<Stretches span={block.span} {...rest} />
		</Tag>
	);
}

function TextTable({ table, document, ...rest }: PieceProps & { table: Table }) {
	return (
		<table className="document-table">
			<tbody>
				{table.rows.map((row, index) => (
					<tr key={row[0]?.span.start ?? `empty-${index}`}>
						{row.map((cell) => (
							<td
								key={cell.column}
								rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
								colSpan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
								data-start={cell.span.start}
							>
								<Stretches span={cell.span} document={document} {...rest} />
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Stretches({
	span,
	document,
	marks,
	current,
	onMark,
}: PieceProps & { span: { start: number; end: number } }) {
	if (span.start === span.end) return null;
	return stretchesOf(span, marks).map((stretch) => (
		<MarkedStretch key={stretch.start} {...{ stretch, current, onMark }}>
			{document.text.slice(stretch.start, stretch.end)}
		</MarkedStretch>
	));
}

interface StretchProps {
	stretch: Stretch;
	current: string | undefined;
	onMark: (id: string) => void;
	children: string;
}

function MarkedStretch({ stretch, current, onMark, children }: StretchProps) {
	const mark = stretch.marks.find((one) => one.id === current) ?? stretch.marks.at(-1);
	if (!mark) return <span data-start={stretch.start}>{children}</span>;
	const first = mark.span.start === stretch.start;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the same passage is reached by j and k from the keyboard
		<mark
			className={`mark look-${mark.look}${mark.id === current ? " current" : ""}`}
			data-start={stretch.start}
			data-finding={mark.id}
			onClick={() => onMark(mark.id)}
		>
			{first && mark.number !== undefined && <sup className="badge">{mark.number}</sup>}
			{children}
		</mark>
	);
}
