import { Alert, Button } from "antd";
import type { ImportedList, OwnList } from "../../lib/rules/own/own-list";
import { useWords } from "../words/context";

interface Props {
	name: string;
	list: ImportedList;
	onTake: (list: OwnList) => void;
	onDrop: () => void;
}

/** What a file holds and which rows could not be taken, before anything is taken over. */
export function ImportReport({ name, list, onTake, onDrop }: Props) {
	const words = useWords();
	const { indicators, checklists, problems } = list;
	const some = indicators.length + checklists.length > 0;
	return (
		<Alert
			className="own-import"
			type={problems.length > 0 ? "warning" : "info"}
			title={words.own.read(name, indicators.length, checklists.length, problems.length)}
			description={
				<ul>
					{problems.map((problem) => (
						<li key={`${problem.sheet}${problem.row}${problem.column}${problem.message}`}>
							{words.own.at(problem.sheet, problem.row, problem.column)}
							{problem.message}
						</li>
					))}
				</ul>
			}
			action={
				<div className="own-buttons">
					{some && (
						<Button type="primary" size="small" onClick={() => onTake({ indicators, checklists })}>
							{words.own.take}
						</Button>
					)}
					<Button size="small" onClick={onDrop}>
						{words.own.drop}
					</Button>
				</div>
			}
		/>
	);
}
