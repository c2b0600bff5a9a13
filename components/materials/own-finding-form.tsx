import { Form, Input, Modal, Select } from "antd";
import { useEffect } from "react";
import type { Indicator } from "../../lib/rules/schema";
import { useWords } from "../words/context";

interface Props {
	/** The selected words; the form is open while there are any. */
	quote: string | undefined;
	indicators: readonly Indicator[];
	onAdd: (indicator: string, why: string) => void;
	onCancel: () => void;
}

/** Files a passage that the machine missed under an indicator. */
export function OwnFindingForm({ quote, indicators, onAdd, onCancel }: Props) {
	const words = useWords();
	const [form] = Form.useForm<{ indicator: string; why: string }>();
	useEffect(() => {
		if (quote !== undefined) form.resetFields();
	}, [quote, form]);
	return (
		<Modal
			open={quote !== undefined}
			title={words.findings.addOwnTitle}
			okText={words.findings.add}
			cancelText={words.caseForm.cancel}
			onOk={() => form.submit()}
			onCancel={onCancel}
			destroyOnHidden
		>
			<blockquote className="serif quoted">“{quote}”</blockquote>
			<Form
				form={form}
				layout="vertical"
				requiredMark={false}
				onFinish={({ indicator, why }) => onAdd(indicator, why ?? "")}
			>
				<Form.Item
					name="indicator"
					label={words.findings.indicator}
					rules={[{ required: true, message: words.caseForm.required }]}
				>
					<Select
						autoFocus
						showSearch={{ optionFilterProp: "label" }}
						options={indicators.map((indicator) => ({
							value: indicator.id,
							label: `${indicator.id} ${indicator.name}`,
						}))}
					/>
				</Form.Item>
				<Form.Item name="why" label={words.findings.reason}>
					<Input.TextArea rows={3} maxLength={400} placeholder={words.findings.notePlaceholder} />
				</Form.Item>
			</Form>
		</Modal>
	);
}
