import { useCallback, useEffect, useRef, useState } from "react";
import { CaseForm, type CaseFormValues } from "../../components/case-form";
import { Home, type HomeCase } from "../../components/home";
import { CaseSession } from "../../lib/adapters/case-session";
import type { CaseRecord } from "../../lib/adapters/database";
import type { SettingsChange, StoredSettings } from "../../lib/adapters/settings";
import { CaseDesk } from "./case-desk";
import { loadSample } from "./sample";
import type { Started } from "./start";

interface Props {
	started: Started;
	onStarted: (started: Started) => void;
	settings: StoredSettings;
	onSettings: (change: SettingsChange) => void;
}

/** Home, or the open case. */
export function Desk({ started, onStarted, settings, onSettings }: Props) {
	const [cases, setCases] = useState<HomeCase[]>([]);
	const [session, setSession] = useState<CaseSession>();
	const held = useRef<CaseSession>(undefined);
	const [creating, setCreating] = useState(false);
	const { store, tools } = started;

	const refresh = useCallback(async () => setCases(await homeCases(store)), [store]);
	const open = useCallback(
		async (id: string) => {
			const record = await store.getCase(id);
			if (!record) return;
			await store.updateCase(id, { openedAt: tools.now() });
			// The workers serve one case at a time: the one before is closed first.
			held.current?.close();
			const opened = await CaseSession.open(record, tools);
			held.current = opened;
			setSession(opened);
			onSettings((before) => ({ ...before, lastCase: id }));
			void refresh();
			return opened;
		},
		[store, tools, onSettings, refresh],
	);
	const home = () => {
		held.current?.close();
		held.current = undefined;
		setSession(undefined);
		onSettings((before) => ({ ...before, lastCase: undefined }));
		void refresh();
	};
	useEffect(() => {
		void refresh();
		if (settings.lastCase) void open(settings.lastCase);
	}, []);

	const create = async (values: CaseFormValues, sample = false): Promise<CaseRecord> => {
		const record: CaseRecord = {
			...values,
			id: tools.newId(),
			createdAt: tools.now(),
			openedAt: tools.now(),
			roster: [],
			thresholds: {},
			boards: [],
			...(sample ? { sample } : {}),
		};
		await store.putCase(record);
		setCreating(false);
		return record;
	};
	const createAndOpen = async (values: CaseFormValues) => {
		const record = await create(values);
		await refresh();
		await open(record.id);
	};
	const openSample = async () => {
		const known = (await store.listCases()).find((one) => one.sample);
		if (known) {
			await open(known.id);
			return;
		}
		const sample = await loadSample();
		const record = await create(sample.values, true);
		await refresh();
		const opened = await open(record.id);
		await opened?.imports.importFiles(sample.files);
	};

	if (session)
		return (
			<CaseDesk
				key={session.current.record.id}
				session={session}
				started={started}
				onStarted={onStarted}
				settings={settings}
				onSettings={onSettings}
				cases={cases}
				onCase={(id) => void open(id)}
				onHome={home}
			/>
		);
	return (
		<>
			<Home
				cases={cases}
				onOpen={(id) => void open(id)}
				onCreate={() => setCreating(true)}
				onSample={() => void openSample()}
				onRemove={(id) => void store.deleteCase(id).then(refresh)}
			/>
			<CaseForm
				open={creating}
				onCancel={() => setCreating(false)}
				onSave={(values) => void createAndOpen(values)}
			/>
		</>
	);
}

async function homeCases(store: Started["store"]): Promise<HomeCase[]> {
	const records = await store.listCases();
	return Promise.all(
		records.map(async (record) => {
			const content = await store.content(record.id);
			return { ...record, files: content.sources.length, decisions: content.decisions.length };
		}),
	);
}
