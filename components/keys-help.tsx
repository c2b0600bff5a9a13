import { Modal } from "antd";
import { useWords } from "./words/context";

/** The table of keys. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
	const words = useWords();
	return (
		<Modal open={open} title={words.keys.title} footer={null} onCancel={onClose} width={480}>
			<table className="keys">
				<tbody>
					{words.keys.rows.map(([keys, action]) => (
						<tr key={keys}>
							<td>
								<kbd>{keys}</kbd>
							</td>
							<td>{action}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Modal>
	);
}
