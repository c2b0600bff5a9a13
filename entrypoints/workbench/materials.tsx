import { App, Input, Modal, Splitter } from "antd";
import { type RefObject, useMemo, useState } from "react";
import { DropZone, ImportProgress } from "../../components/import-panel";
import { DocumentList } from "../../components/materials/document-list";
import { FindingList, type FindingView } from "../../components/materials/finding-list";
import { OwnFindingForm } from "../../components/materials/own-finding-form";
import { TextPane, type TextPaneHandle } from "../../components/materials/text-pane";
import { useWords } from "../../components/words/context";
import type { CaseSession } from "../../lib/adapters/case-session";
import type { CaseState } from "../../lib/adapters/case-state";
import type { SettingsChange, StoredSettings } from "../../lib/adapters/settings";
import type { DocumentModel } from "../../lib/document/model";
import { isLead } from "../../lib/evidence/lead";
import type { EvidenceItem, Verdict } from "../../lib/evidence/model";
import type { Span } from "../../lib/text/span";
import { marksOf, shownItems } from "./case-view";
import type { Started } from "./start";
import { useKeys } from "./use-keys";

interface Props {
	session: CaseSession;
	state: CaseState;
	started: Started;
	settings: StoredSettings;
	onSettings: (change: SettingsChange) => void;
	items: readonly EvidenceItem[];
	documents: ReadonlyMap<string, DocumentModel>;
	document: string | undefined;
	current: string | undefined;
	findings: FindingView;
	onFindings: (view: FindingView) => void;
	/** Runs a decision once it is known whose it is. */
	named: (decide: () => void) => void;
	pane: RefObject<TextPaneHandle | null>;
	onDocument: (id: string) => void;
	onCurrent: (id: string | undefined) => void;
	onItem: (item: EvidenceItem) => void;
	onPlace: (document: string, span: Span) => void;
}

/** The three panes: documents, the text with its marks, findings. */
export function Materials(props: Props) {
	const { session, state, started, settings, items, documents, current, pane, onCurrent } = props;
	const { findings: view, onFindings: setView } = props;
	const words = useWords();
	const { message } = App.useApp();
	const [noteWanted, setNoteWanted] = useState(0);
	const [selected, setSelected] = useState<Span>();
	const [asking, setAsking] = useState(false);
	const [hidden, setHidden] = useState(false);
	const sources = state.sources.filter((source) => !source.removed);
	const opened = state.sources.find((source) => source.id === props.document) ?? sources[0];
	const text = opened ? documents.get(opened.id) : undefined;
	const shown = useMemo(
		() => shownItems(items, view, opened?.id, started.rules),
		[items, view, opened?.id, started.rules],
	);
	const marks = useMemo(() => (opened ? marksOf(items, opened.id) : []), [items, opened]);
	const indicators = useMemo(
		() => new Map(started.rules.indicators.map((one) => [one.id, one])),
		[started.rules],
	);
	const listed = sources.map((source) => {
		const own = items.filter((item) => item.finding.document === source.id && isLead(item));
		return {
			source,
			kind: state.facts[source.id]?.kind.kind ?? ("unknown" as const),
			findings: own.length,
			open: own.filter((item) => item.verdict === "undecided").length,
		};
	});

	const open = (id: string) => {
		const item = items.find((one) => one.finding.id === id);
		if (item) props.onItem(item);
	};
	const decide = (id: string, verdict: Verdict, note: string) =>
		props.named(() => void session.review.decide(id, verdict, note));
	const step = (by: 1 | -1, wanted: (item: EvidenceItem) => boolean = () => true) => {
		const at = shown.findIndex((item) => item.finding.id === current);
		for (let index = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by; shown[index]; index += by)
			if (wanted(shown[index] as EvidenceItem)) return open((shown[index] as EvidenceItem).finding.id);
	};
	const decideCurrent = (verdict: Verdict) => {
		const item = items.find((one) => one.finding.id === current);
		if (item) decide(item.finding.id, verdict, item.note);
	};
	const undo = async () => {
		const undone = await session.review.undo();
		if (!undone) return message.info(words.findings.nothingToUndo);
		onCurrent(undone);
		return message.info(words.findings.undone);
	};
	const startOwn = () => {
		const span = pane.current?.selection();
		if (span) setSelected(span);
	};
	useKeys({
		j: () => step(1),
		k: () => step(-1),
		n: () => step(1, (item) => item.verdict === "undecided"),
		"1": () => decideCurrent("adopted"),
		"2": () => decideCurrent("rejected"),
		"3": () => decideCurrent("unsure"),
		e: () => setNoteWanted((before) => before + 1),
		u: () => void undo(),
		a: startOwn,
		f: () => pane.current?.find(),
	});

	const importing = state.imports.items.length > 0 && !hidden;
	const addFiles = (files: { name: string; bytes: Blob }[]) => {
		setHidden(false);
		void session.imports.importFiles(files);
	};
	if (sources.length === 0 && !importing)
		return (
			<div className="empty-case">
				<DropZone onFiles={addFiles} />
				<p className="muted">{words.app.promise}</p>
			</div>
		);
	return (
		<>
			<Splitter
				className="panes"
				onResizeEnd={([left, , right]) =>
					props.onSettings((before) => ({ ...before, panes: { left: left ?? 260, right: right ?? 400 } }))
				}
			>
				<Splitter.Panel defaultSize={settings.panes.left} min={180} max={420} collapsible>
					<div className="left-pane">
						<DropZone compact onFiles={addFiles} />
						{importing && (
							<ImportProgress
								rows={state.imports.items}
								running={state.imports.running}
								elapsed={Date.now() - state.imports.startedAt}
								onStop={() => void session.imports.cancel()}
								onClose={() => setHidden(true)}
							/>
						)}
						<DocumentList documents={listed} current={opened?.id} onOpen={props.onDocument} />
					</div>
				</Splitter.Panel>
				<Splitter.Panel min={360}>
					{opened && (
						<TextPane
							key={opened.id}
							ref={pane}
							source={opened}
							document={text}
							facts={state.facts[opened.id]}
							kind={state.facts[opened.id]?.kind.kind ?? "unknown"}
							marks={marks}
							current={current}
							language={settings.language}
							onMark={open}
							onKind={(kind) => void session.correctKind(opened.id, kind)}
							onPassword={() => setAsking(true)}
							onReadAgain={(charset) => void session.imports.readAgain(opened, charset ? { charset } : {})}
							onRemove={() => void session.removeSource(opened.id)}
							onRestore={() => void session.restoreSource(opened.id)}
							onAddOwn={startOwn}
						/>
					)}
				</Splitter.Panel>
				<Splitter.Panel defaultSize={settings.panes.right} min={300} max={620} collapsible>
					<FindingList
						items={shown}
						total={view.scope === "here" ? shown.length : items.filter(isLead).length}
						open={shown.filter((item) => isLead(item) && item.verdict === "undecided").length}
						view={view}
						onView={setView}
						current={current}
						noteWanted={noteWanted}
						read={sources.filter((source) => source.status !== "unread").length}
						unread={sources.filter((source) => source.status === "unread").length}
						withdrawn={state.findings.filter(
							(finding) => finding.withdrawn && finding.document === opened?.id,
						)}
						indicatorName={(id) => indicators.get(id)?.name ?? id}
						documentName={(id) => state.sources.find((source) => source.id === id)?.name ?? id}
						onOpen={open}
						onDecide={decide}
						onPlace={props.onPlace}
						onRemoveOwn={(id) => void session.review.removeOwn(id)}
					/>
				</Splitter.Panel>
			</Splitter>
			<OwnFindingForm
				quote={selected && text ? text.text.slice(selected.start, selected.end) : undefined}
				indicators={started.rules.indicators}
				onCancel={() => setSelected(undefined)}
				onAdd={(indicator, why) => {
					if (selected && opened)
						props.named(
							() =>
								void session.review.addOwn(opened.id, selected, indicator, why).then((id) => onCurrent(id)),
						);
					setSelected(undefined);
				}}
			/>
			<PasswordDialog
				open={asking}
				name={opened?.name ?? ""}
				onCancel={() => setAsking(false)}
				onPassword={(password) => {
					setAsking(false);
					if (opened) void session.imports.readAgain(opened, { password });
				}}
			/>
		</>
	);
}

function PasswordDialog({
	open,
	name,
	onCancel,
	onPassword,
}: {
	open: boolean;
	name: string;
	onCancel: () => void;
	onPassword: (password: string) => void;
}) {
	const words = useWords();
	const [password, setPassword] = useState("");
	return (
		<Modal
			open={open}
			title={words.materials.passwordFor(name)}
			okText={words.materials.readAgain}
			cancelText={words.caseForm.cancel}
			onCancel={onCancel}
			onOk={() => onPassword(password)}
			destroyOnHidden
		>
			<Input.Password value={password} autoFocus onChange={(event) => setPassword(event.target.value)} />
			<p className="muted">{words.materials.passwordNote}</p>
		</Modal>
	);
}
