import { Input, Modal } from "antd";
import { useState } from "react";
import { useWords } from "./words/context";

interface Props {
	open: boolean;
	/** The trimmed name; empty when the inspector would rather not say. */
	onAnswer: (name: string) => void;
}

/** Asks for the name that goes into every decision. */
export function ReviewerDialog({ open, onAnswer }: Props) {
	const words = useWords();
	const [name, setName] = useState("");
	return (
		<Modal
			open={open}
			title={words.evidence.reviewer}
			okText={words.settings.save}
			okButtonProps={{ disabled: name.trim() === "" }}
			cancelText={words.evidence.reviewerLater}
			onOk={() => onAnswer(name.trim())}
			onCancel={() => onAnswer("")}
			width={420}
		>
			<p>{words.evidence.reviewerAsk}</p>
			<Input
				autoFocus
				value={name}
				maxLength={20}
				aria-label={words.evidence.reviewer}
				onChange={(event) => setName(event.target.value)}
				onPressEnter={(event) => !event.nativeEvent.isComposing && name.trim() && onAnswer(name.trim())}
			/>
		</Modal>
	);
}
