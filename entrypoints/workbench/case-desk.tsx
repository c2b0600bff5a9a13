import { App } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { CaseForm, type CaseFormValues } from "../../components/case-form";
import { ChecklistView } from "../../components/checklists/checklist-view";
import { Frame, type View } from "../../components/frame";
import { KeysHelp } from "../../components/keys-help";
import type { FindingView } from "../../components/materials/finding-list";
import type { TextPaneHandle } from "../../components/materials/text-pane";
import { OwnListPanel } from "../../components/own/own-list-panel";
import { ReviewerDialog } from "../../components/reviewer-dialog";
import { SettingsDrawer } from "../../components/settings-drawer";
import { EvidenceView } from "../../components/views/evidence-view";
import { RelationsView } from "../../components/views/relations-view";
import { SearchView } from "../../components/views/search-view";
import { TimelineView } from "../../components/views/timeline-view";
import { useWords } from "../../components/words/context";
import type { CaseSession } from "../../lib/adapters/case-session";
import type { SettingsChange, StoredSettings } from "../../lib/adapters/settings";
import { isLead } from "../../lib/evidence/lead";
import { nameMeasures } from "../../lib/evidence/measures";
import type { EvidenceItem } from "../../lib/evidence/model";
import { workingPapers } from "../../lib/evidence/papers";
import { searchDocuments } from "../../lib/search/search-documents";
import type { Span } from "../../lib/text/span";
import { evidenceOf } from "./case-view";
import { exportEvidence } from "./export";
import { Materials } from "./materials";
import { exportOwnList, readOwnList } from "./own-list";
import type { Started } from "./start";
import { useDocuments } from "./use-documents";
import { useKeys } from "./use-keys";
import { useOwnList } from "./use-own-list";
import { useReviewer } from "./use-reviewer";

interface Props {
	session: CaseSession;
	started: Started;
	onStarted: (started: Started) => void;
	settings: StoredSettings;
	onSettings: (change: SettingsChange) => void;
	cases: readonly { id: string; name: string }[];
	onCase: (id: string) => void;
	onHome: () => void;
}

const firstFindings: FindingView = { scope: "here", state: "all", order: "place" };

/** An open case: the header and the view chosen in it. */
export function CaseDesk({
	session,
	started,
	onStarted,
	settings,
	onSettings,
	cases,
	onCase,
	onHome,
}: Props) {
	const words = useWords();
	const { message } = App.useApp();
	const state = useSyncExternalStore(session.subscribe, session.snapshot);
	const { record } = state;
	const place = settings.places[record.id];
	const [view, setView] = useState<View>(place?.view ?? "materials");
	const [document, setDocument] = useState<string | undefined>(place?.document);
	const [findings, setFindings] = useState<FindingView>(place?.findings ?? firstFindings);
	const [current, setCurrent] = useState<string>();
	const [open, setOpen] = useState<"search" | "settings" | "keys" | "case" | "own">();
	const [storage, setStorage] = useState<{ used: number; quota: number }>();
	const pane = useRef<TextPaneHandle>(null);
	const documents = useDocuments(session, state.sources);
	const items = useMemo(() => evidenceOf(state, started.rules, documents), [state, started.rules, documents]);
	const measures = useMemo(
		() => nameMeasures(state.measures, started.rules),
		[state.measures, started.rules],
	);
	const adopted = items.filter((item) => item.verdict === "adopted").length;

	const reviewer = useReviewer(settings, onSettings);
	const analyse = useCallback(() => session.analyse(), [session]);
	const ownList = useOwnList(started, onStarted, analyse);

	useEffect(() => {
		const here = { view, document, findings };
		onSettings((before) => ({ ...before, places: { ...before.places, [record.id]: here } }));
	}, [view, document, findings, record.id, onSettings]);
	useEffect(() => {
		// A case just read opens where there is something to look at.
		if (!document && !state.imports.running) setDocument(items[0]?.finding.document);
	}, [document, state.imports.running, items]);
	useEffect(() => {
		if (open === "settings")
			void navigator.storage
				.estimate()
				.then(({ usage, quota }) => setStorage({ used: usage ?? 0, quota: quota ?? 0 }));
	}, [open]);

	const showPlace = useCallback((id: string, span: Span) => {
		setView("materials");
		setDocument(id);
		setCurrent(undefined);
		setTimeout(() => pane.current?.show(span), 120);
	}, []);
	const showItem = (item: EvidenceItem) => {
		setView("materials");
		setDocument(item.finding.document);
		setCurrent(item.finding.id);
		if (isLead(item) === (findings.state === "positive"))
			setFindings({ ...findings, state: isLead(item) ? "all" : "positive" });
	};
	const showFindings = () => {
		setView("materials");
		setFindings({ ...findings, scope: "all" });
	};
	useKeys({
		"g m": () => setView("materials"),
		"g x": showFindings,
		"g q": () => setView("checklists"),
		"g t": () => setView("timeline"),
		"g r": () => setView("relations"),
		"g z": () => setView("evidence"),
		"/": () => setOpen("search"),
		"?": () => setOpen("keys"),
	});
	const listed = state.sources
		.filter((source) => !source.removed)
		.map((source) => ({ id: source.id, name: source.name, facts: state.facts[source.id] }));

	return (
		<Frame
			caseName={record.name}
			cases={cases}
			view={view}
			counts={{ materials: listed.length, findings: items.filter(isLead).length, evidence: adopted }}
			analysing={state.analysing || state.imports.running}
			onView={setView}
			onFindings={showFindings}
			onCase={onCase}
			onHome={onHome}
			onCaseSettings={() => setOpen("case")}
			onSearch={() => setOpen("search")}
			onSettings={() => setOpen("settings")}
			onKeys={() => setOpen("keys")}
		>
			{state.trouble && (
				<p className="failure" role="alert">
					{words.trouble[state.trouble.code]}
					<button type="button" onClick={() => void session.analyse()}>
						{words.trouble.retry}
					</button>
				</p>
			)}
			{view === "materials" && (
				<Materials
					{...{ session, state, started, settings, onSettings, items, documents, document, current, pane }}
					findings={findings}
					onFindings={setFindings}
					named={reviewer.named}
					onDocument={(id) => {
						setDocument(id);
						setCurrent(undefined);
					}}
					onCurrent={setCurrent}
					onItem={showItem}
					onPlace={showPlace}
				/>
			)}
			{view === "checklists" && (
				<ChecklistView
					checklists={started.rules.checklists}
					indicators={started.rules.indicators}
					unitType={record.unitType}
					boards={record.boards}
					onBoards={(boards) => void session.updateCase({ boards })}
					outcomes={state.outcomes}
					measures={measures}
					items={items}
					documents={listed}
					onOpen={showItem}
					onPlace={showPlace}
					onOwn={() => setOpen("own")}
				/>
			)}
			{view === "timeline" && (
				<TimelineView
					documents={listed.map((one) => ({ ...one, text: documents.get(one.id)?.text ?? "" }))}
					onPlace={showPlace}
				/>
			)}
			{view === "relations" && (
				<RelationsView
					roster={state.profile.roster}
					documents={listed}
					onRoster={(roster) =>
						void session.updateCase({ roster }).then(() => message.success(words.relations.confirmed))
					}
					onPlace={showPlace}
				/>
			)}
			{view === "evidence" && (
				<EvidenceView
					items={items}
					onOpen={showItem}
					onExport={(format, chosen) =>
						void exportEvidence({ format, items: chosen, state, started }).then(
							(name) =>
								message.success(
									format === "docx"
										? words.evidence.exportedPapers(name, workingPapers(chosen).length)
										: words.evidence.exported(name, chosen.length),
								),
							() => message.error(words.evidence.notExported),
						)
					}
				/>
			)}
			<SearchView
				open={open === "search"}
				onClose={() => setOpen(undefined)}
				search={async (text) => searchDocuments(text, listed, documents)}
				onPlace={showPlace}
			/>
			<OwnListPanel
				open={open === "own"}
				onClose={() => setOpen(undefined)}
				own={started.own}
				rules={started.rules}
				failures={started.failures}
				onTry={ownList.tryOut}
				onSave={ownList.save}
				onRemove={ownList.remove}
				onRemoveChecklist={ownList.removeChecklist}
				onRead={(file) => readOwnList(file, started)}
				onTake={ownList.takeAll}
				onExport={(format) =>
					void exportOwnList(started.own, format).then(
						(name) => message.success(words.own.exported(name)),
						() => message.error(words.evidence.notExported),
					)
				}
				documentName={(id) => listed.find((one) => one.id === id)?.name ?? id}
			/>
			<KeysHelp open={open === "keys"} onClose={() => setOpen(undefined)} />
			<SettingsDrawer
				open={open === "settings"}
				settings={settings}
				onChange={(changed) => onSettings((before) => ({ ...before, ...changed }))}
				onClose={() => setOpen(undefined)}
				storage={storage}
				versions={{ app: started.appVersion, rules: started.rules.version }}
				failures={started.failures}
			/>
			<CaseForm
				open={open === "case"}
				initial={record}
				onCancel={() => setOpen(undefined)}
				onSave={(values: CaseFormValues) => {
					setOpen(undefined);
					void session.updateCase({ ...values, thresholds: values.thresholds ?? {} });
				}}
			/>
			<ReviewerDialog open={reviewer.asking} onAnswer={reviewer.answer} />
		</Frame>
	);
}
