import { Form, Input, InputNumber, Modal, Segmented } from "antd";
import { useEffect } from "react";
import type { Thresholds, UnitType } from "../lib/facts/case";
import { useWords } from "./words/context";

export interface CaseFormValues {
	name: string;
	unit: string;
	unitType: UnitType;
	from?: string;
	to?: string;
	thresholds?: Thresholds;
}

interface Props {
	open: boolean;
	/** Values of an existing case; a new one is made when absent. */
	initial?: CaseFormValues;
	onCancel: () => void;
	onSave: (values: CaseFormValues) => void;
}

const limits = ["collectiveDecision", "executiveDecision", "tender", "legalReview", "studyDays"] as const;

/** Unit, kind of unit and period of a case; for an existing one also its money limits. */
export function CaseForm({ open, initial, onCancel, onSave }: Props) {
	const words = useWords();
	const [form] = Form.useForm<CaseFormValues>();
	useEffect(() => {
		if (open) form.setFieldsValue(initial ?? { name: "", unit: "", unitType: "government" });
	}, [open, initial, form]);
	const required = [{ required: true, whitespace: true, message: words.caseForm.required }];
	return (
		<Modal
			open={open}
			title={initial ? words.caseForm.edit : words.caseForm.title}
			okText={initial ? words.caseForm.save : words.caseForm.create}
			cancelText={words.caseForm.cancel}
			onCancel={onCancel}
			onOk={() => form.submit()}
			destroyOnHidden
		>
			<Form
				form={form}
				layout="vertical"
				requiredMark={false}
				onFinish={(values) => onSave({ ...values, name: values.name?.trim() || values.unit.trim() })}
			>
				<Form.Item name="unit" label={words.caseForm.unit} rules={required}>
					<Input autoFocus maxLength={60} />
				</Form.Item>
				<Form.Item name="name" label={words.caseForm.name}>
					<Input placeholder={words.caseForm.namePlaceholder} maxLength={60} />
				</Form.Item>
				<Form.Item name="unitType" label={words.caseForm.unitType}>
					<Segmented
						options={(Object.keys(words.unitTypes) as UnitType[]).map((value) => ({
							value,
							label: words.unitTypes[value],
						}))}
					/>
				</Form.Item>
				<div className="form-pair">
					<Form.Item name="from" label={`${words.caseForm.period} · ${words.caseForm.from}`}>
						<Input type="date" />
					</Form.Item>
					<Form.Item name="to" label={words.caseForm.to}>
						<Input type="date" />
					</Form.Item>
				</div>
				{initial && (
					<fieldset>
						<legend>{words.caseForm.thresholds}</legend>
						<div className="form-grid">
							{limits.map((limit) => (
								<Form.Item key={limit} name={["thresholds", limit]} label={words.caseForm[limit]}>
									<InputNumber min={0} style={{ width: "100%" }} />
								</Form.Item>
							))}
						</div>
					</fieldset>
				)}
			</Form>
		</Modal>
	);
}
