import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { darkTheme, lightTheme } from "../../components/theme";
import { WordsContext } from "../../components/words/context";
import { en } from "../../components/words/en";
import { zh } from "../../components/words/zh";
import {
	loadSettings,
	type SettingsChange,
	type StoredSettings,
	saveSettings,
} from "../../lib/adapters/settings";
import { Desk } from "./desk";
import { type Started, startWorkbench } from "./start";

/** The workbench with its theme and language; nothing is shown before settings and rules are there. */
export function App() {
	const [settings, setSettings] = useState<StoredSettings>();
	const [started, setStarted] = useState<Started>();
	const [failure, setFailure] = useState<string>();
	const latest = useRef<StoredSettings>(undefined);
	latest.current = settings;
	useEffect(() => {
		void (async () => {
			try {
				const loaded = await loadSettings();
				latest.current = loaded;
				setSettings(loaded);
				setStarted(await startWorkbench(() => latest.current ?? loaded));
			} catch (error) {
				setFailure(error instanceof Error ? error.message : String(error));
			}
		})();
	}, []);
	const dark = useDark(settings?.appearance ?? "light");
	const words = settings?.language === "en" ? en : zh;
	useEffect(() => {
		document.documentElement.dataset.theme = dark ? "dark" : "light";
		document.documentElement.lang = settings?.language === "en" ? "en" : "zh-CN";
	}, [dark, settings?.language]);
	const theme = useMemo(() => (dark ? darkTheme : lightTheme), [dark]);
	const change = useCallback((alter: SettingsChange) => {
		const next = alter(latest.current as StoredSettings);
		latest.current = next;
		setSettings(next);
		void saveSettings(next);
	}, []);
	return (
		<WordsContext.Provider value={words}>
			<ConfigProvider
				locale={settings?.language === "en" ? enUS : zhCN}
				theme={theme}
				button={{ autoInsertSpace: false }}
			>
				<AntApp>
					{failure && <p className="failure">{failure}</p>}
					{settings && started && (
						<Desk started={started} onStarted={setStarted} settings={settings} onSettings={change} />
					)}
				</AntApp>
			</ConfigProvider>
		</WordsContext.Provider>
	);
}

function useDark(appearance: StoredSettings["appearance"]): boolean {
	const query = useMemo(() => matchMedia("(prefers-color-scheme: dark)"), []);
	const [system, setSystem] = useState(query.matches);
	useEffect(() => {
		const listen = () => setSystem(query.matches);
		query.addEventListener("change", listen);
		return () => query.removeEventListener("change", listen);
	}, [query]);
	return appearance === "dark" || (appearance === "system" && system);
}
