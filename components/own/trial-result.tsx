import { Alert } from "antd";
import type { Trial } from "../../lib/engine/trial";
import { useWords } from "../words/context";

/** Passages shown at most; the count is told in full. */
const most = 40;

/** Whether the examples come out as marked, and what would be flagged in the open case. */
export function TrialResult({ trial, documentName }: { trial: Trial; documentName: (id: string) => string }) {
	const words = useWords();
	return (
		<>
			{trial.failures.length === 0 ? (
				<Alert type="success" showIcon title={words.own.examplesPass} />
			) : (
				trial.failures.map((failure) => (
					<Alert
						key={failure.example + failure.message}
						type="warning"
						showIcon
						title={`${failure.example}：${failure.message}`}
					/>
				))
			)}
			<p className="own-count">{words.own.wouldFlag(trial.findings.length, trial.documents)}</p>
			<ol className="own-found">
				{trial.findings.slice(0, most).map((finding) => (
					<li key={finding.id}>
						<small>{documentName(finding.document)}</small>
						<p className="serif">
							{finding.quote.prefix.slice(-14)}
							<mark>{finding.quote.exact}</mark>
							{finding.quote.suffix.slice(0, 14)}
						</p>
					</li>
				))}
			</ol>
			{trial.findings.length > most && (
				<p className="muted">{words.own.more(trial.findings.length - most)}</p>
			)}
		</>
	);
}
