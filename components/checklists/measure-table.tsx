import { Table } from "antd";
import { measureWords } from "../../lib/evidence/measures";
import type { NamedMeasure } from "../../lib/evidence/model";
import type { MeasureCase } from "../../lib/findings/measures/model";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";
import { PassageLink } from "./passage-link";

interface Props {
	measures: readonly NamedMeasure[];
	documentName: (id: string) => string;
	onPlace: (document: string, span: Span) => void;
}

/** The 评估清单: what is counted over what, each case with its passage. No figure of a person, no ranking. */
export function MeasureTable({ measures, documentName, onPlace }: Props) {
	const words = useWords();
	return (
		<>
			<p className="muted measure-note">{words.checklists.measureNote}</p>
			<Table<NamedMeasure>
				className="measure-table"
				size="small"
				rowKey="id"
				dataSource={[...measures]}
				pagination={false}
				sticky
				expandable={{
					expandRowByClick: true,
					rowExpandable: ({ cases, apart }) => cases.length + apart.length > 0,
					expandedRowRender: (measure) => (
						<MeasureDetail measure={measure} documentName={documentName} onPlace={onPlace} />
					),
				}}
				columns={[
					{ title: words.checklists.board, dataIndex: "board", width: 92 },
					{ title: words.checklists.measure, dataIndex: "name", width: 170 },
					{
						title: words.checklists.figure,
						width: 280,
						render: (_, measure) => (
							<>
								<b className={measure.all > 0 ? "tabular" : "muted"}>{measureWords(measure)}</b>
								{measure.apart.length > 0 && (
									<small className="muted">　{words.checklists.apart(measure.apart.length)}</small>
								)}
							</>
						),
					},
					{
						title: words.checklists.over,
						render: (_, { numerator, denominator, remark }) => (
							<span className="muted">
								{numerator}
								{denominator && ` / ${denominator}`}
								{remark && `（${remark}）`}
							</span>
						),
					},
				]}
			/>
		</>
	);
}

interface DetailProps extends Omit<Props, "measures"> {
	measure: NamedMeasure;
}

function MeasureDetail({ measure, documentName, onPlace }: DetailProps) {
	const words = useWords();
	const line = (one: MeasureCase, look: "lead" | "plain") => (
		<li key={`${one.document}-${one.span.start}-${one.note}`}>
			<span className={look === "lead" ? "counted" : "muted"}>{one.note}</span>
			<PassageLink
				quote={one.quote.exact}
				document={documentName(one.document)}
				look="plain"
				onOpen={() => onPlace(one.document, one.span)}
			/>
		</li>
	);
	const counted = measure.cases.filter((one) => one.counted);
	const others = measure.cases.filter((one) => !one.counted);
	return (
		<div className="measure-detail">
			{measure.remarks.map((remark) => (
				<p key={remark} className="muted">
					{remark}
				</p>
			))}
			{(measure.groups ?? []).map(({ name, counted, all, percent }) => (
				<p key={name}>
					{name}　{counted}/{all}
					{percent !== undefined && `，${percent}%`}
				</p>
			))}
			{measure.months && <Months months={measure.months} />}
			{counted.length > 0 && <h5>{words.checklists.inNumerator(counted.length)}</h5>}
			<ul>{counted.map((one) => line(one, "lead"))}</ul>
			{others.length > 0 && <h5>{words.checklists.inDenominator(others.length)}</h5>}
			<ul>{others.map((one) => line(one, "plain"))}</ul>
			{measure.apart.length > 0 && <h5>{words.checklists.apart(measure.apart.length)}</h5>}
			<ul>{measure.apart.map((one) => line(one, "plain"))}</ul>
		</div>
	);
}

/** Bars by month, with their numbers beside them. */
function Months({ months }: { months: NonNullable<NamedMeasure["months"]> }) {
	const most = Math.max(...months.map(({ count }) => count));
	return (
		<table className="months">
			<tbody>
				{months.map(({ month, count }) => (
					<tr key={month}>
						<th scope="row">{month}</th>
						<td>
							<i style={{ width: `${(count / most) * 240}px` }} />
							{count}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
