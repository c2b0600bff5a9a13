import { Drawer, Form, Input, Segmented, Switch } from "antd";
import { useWords } from "./words/context";

export interface Settings {
	appearance: "light" | "dark" | "system";
	language: "zh_CN" | "en";
	reviewer: string;
	recognise: boolean;
}

interface Props {
	open: boolean;
	settings: Settings;
	onChange: (settings: Settings) => void;
	onClose: () => void;
	storage?: { used: number; quota: number };
	versions: { app: string; rules: string };
	failures: readonly { indicator: string; example: string; message: string }[];
}

/** Settings of this machine, and the state of what it runs on. */
export function SettingsDrawer({ open, settings, onChange, onClose, storage, versions, failures }: Props) {
	const words = useWords();
	return (
		<Drawer open={open} onClose={onClose} title={words.settings.title} size={420}>
			<Form layout="vertical">
				<Form.Item label={words.settings.reviewer}>
					<Input
						value={settings.reviewer}
						placeholder={words.evidence.reviewer}
						maxLength={20}
						onChange={(event) => onChange({ ...settings, reviewer: event.target.value })}
					/>
				</Form.Item>
				<Form.Item label={words.settings.appearance}>
					<Segmented
						value={settings.appearance}
						onChange={(appearance) => onChange({ ...settings, appearance })}
						options={(["light", "dark", "system"] as const).map((value) => ({
							value,
							label: words.settings[value],
						}))}
					/>
				</Form.Item>
				<Form.Item label={words.settings.language}>
					<Segmented<Settings["language"]>
						value={settings.language}
						onChange={(language) => onChange({ ...settings, language })}
						options={[
							{ value: "zh_CN", label: "中文" },
							{ value: "en", label: "English" },
						]}
					/>
				</Form.Item>
				<Form.Item label={words.settings.recognise} extra={words.settings.recogniseNote}>
					<Switch
						checked={settings.recognise}
						aria-label={words.settings.recognise}
						onChange={(recognise) => onChange({ ...settings, recognise })}
					/>
				</Form.Item>
			</Form>
			{storage && (
				<p>
					<b>{words.settings.storage}</b>　{words.settings.used(size(storage.used), size(storage.quota))}
				</p>
			)}
			<p>
				<b>{words.settings.versions}</b>　{versions.app} · {versions.rules}
			</p>
			<section>
				<b>{words.settings.failures}</b>
				{failures.length === 0 && <p className="muted">{words.settings.noFailures}</p>}
				<ul>
					{failures.map((failure) => (
						<li key={failure.indicator + failure.example + failure.message}>
							{failure.indicator} {failure.example}：{failure.message}
						</li>
					))}
				</ul>
			</section>
			<p className="muted">{words.app.promise}</p>
		</Drawer>
	);
}

function size(bytes: number): string {
	return bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(0)} MB`;
}
