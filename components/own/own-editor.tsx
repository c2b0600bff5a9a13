import { Alert, Button, Form, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Trial } from "../../lib/engine/trial";
import { familyNames, type IndicatorColumn, kindNames, type RowProblem } from "../../lib/rules/own/columns";
import { readIndicatorRows } from "../../lib/rules/own/indicator-rows";
import type { Indicator } from "../../lib/rules/schema";
import { useWords } from "../words/context";
import { TrialResult } from "./trial-result";

export type OwnDraft = Partial<Record<IndicatorColumn, string>>;

interface Props {
	draft: OwnDraft;
	/** Numbers that other indicators use. */
	taken: ReadonlySet<string>;
	onTry: (indicator: Indicator) => Promise<Trial>;
	onSave: (indicator: Indicator) => void;
	onCancel: () => void;
	documentName: (id: string) => string;
}

/** Milliseconds of rest before what was typed is tried. */
const rest = 450;

const wide: readonly IndicatorColumn[] = ["词语", "邻近", "排除", "命中示例", "不命中示例"];

/** One indicator as a form of the sheet's columns; beside it what it would flag in the open case. */
export function OwnEditor({ draft, taken, onTry, onSave, onCancel, documentName }: Props) {
	const words = useWords();
	const [form] = Form.useForm<OwnDraft>();
	const [values, setValues] = useState<OwnDraft>(draft);
	const [trial, setTrial] = useState<Trial>();
	const [problems, setProblems] = useState<RowProblem[]>([]);
	const [indicator, setIndicator] = useState<Indicator>();
	const asked = useRef(0);
	useEffect(() => {
		const timer = setTimeout(() => {
			const turn = ++asked.current;
			const read = readIndicatorRows([{ number: 1, cells: values }], taken);
			const made = read.indicators[0];
			setProblems(read.problems);
			setIndicator(made);
			if (!made) setTrial(undefined);
			else void onTry(made).then((result) => turn === asked.current && setTrial(result));
		}, rest);
		return () => clearTimeout(timer);
	}, [values, taken, onTry]);
	const ready = indicator !== undefined && trial !== undefined && trial.failures.length === 0;
	const area = (column: IndicatorColumn) => (
		<Form.Item key={column} name={column} label={words.own.columns[column]} extra={words.own.hints[column]}>
			<Input.TextArea autoSize={{ minRows: column.endsWith("示例") ? 3 : 2, maxRows: 8 }} />
		</Form.Item>
	);
	return (
		<div className="own-editor">
			<Form
				form={form}
				layout="vertical"
				initialValues={draft}
				onValuesChange={(_change, all) => setValues({ ...draft, ...all })}
			>
				<Form.Item name="指标" label={words.own.columns.指标}>
					<Input autoFocus maxLength={40} />
				</Form.Item>
				<div className="form-pair">
					<Form.Item name="类别" label={words.own.columns.类别}>
						<Select options={Object.values(familyNames).map((value) => ({ value, label: value }))} />
					</Form.Item>
					<Form.Item
						name="适用文书"
						label={words.own.columns.适用文书}
						getValueFromEvent={(chosen: string[]) => chosen.join("\n")}
						getValueProps={(value?: string) => ({ value: value ? value.split("\n") : [] })}
					>
						<Select
							mode="multiple"
							placeholder={words.own.allKinds}
							options={Object.values(kindNames).map(([value]) => ({ value, label: value }))}
						/>
					</Form.Item>
				</div>
				{wide.map(area)}
				<Form.Item name="依据" label={words.own.columns.依据}>
					<Input placeholder={words.own.basisExample} />
				</Form.Item>
				<Form.Item name="核查建议" label={words.own.columns.核查建议}>
					<Input placeholder={words.own.verifyExample} />
				</Form.Item>
				<div className="own-buttons">
					<Button type="primary" disabled={!ready} onClick={() => indicator && onSave(indicator)}>
						{words.own.save}
					</Button>
					<Button onClick={onCancel}>{words.caseForm.cancel}</Button>
				</div>
			</Form>
			<aside aria-live="polite">
				<h3>{words.own.trial}</h3>
				{problems.map((problem) => (
					<Alert
						key={`${problem.column}${problem.message}`}
						type="info"
						showIcon
						title={`${problem.column ?? ""}　${problem.message}`}
					/>
				))}
				{trial && <TrialResult trial={trial} documentName={documentName} />}
			</aside>
		</div>
	);
}
