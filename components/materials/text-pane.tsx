import { Button, Dropdown, Empty, Input, type InputRef, Segmented, Tooltip } from "antd";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { DocumentModel } from "../../lib/document/model";
import { noticeSentence } from "../../lib/document/notice-words";
import type { SourceRecord } from "../../lib/evidence/model";
import type { DocumentKind, Facts } from "../../lib/facts/model";
import type { Span } from "../../lib/text/span";
import { FactsView } from "../views/facts-view";
import { useWords } from "../words/context";
import { DocumentText } from "./document-text";
import type { Mark } from "./highlights";
import { selectedSpan } from "./selection";

/** What the keys reach in the text pane. */
export interface TextPaneHandle {
	selection: () => Span | undefined;
	find: () => void;
	/** Brings a passage into view and lights it up for a moment. */
	show: (span: Span) => void;
}

interface Props {
	ref: Ref<TextPaneHandle>;
	source: SourceRecord;
	document: DocumentModel | undefined;
	facts: Facts | undefined;
	kind: DocumentKind;
	marks: readonly Mark[];
	current?: string;
	language: "zh_CN" | "en";
	onMark: (id: string) => void;
	onKind: (kind: DocumentKind | undefined) => void;
	onPassword: () => void;
	/** Reads the file once more, in another character set when one is given. */
	onReadAgain: (charset?: string) => void;
	onRemove: () => void;
	onRestore: () => void;
	onAddOwn: () => void;
}

/** The open document: its text with the marks, or what was understood of it. */
export function TextPane(props: Props) {
	const { source, document, facts, marks, current } = props;
	const [tab, setTab] = useState<"text" | "facts">("text");
	const [finding, setFinding] = useState(false);
	const [flash, setFlash] = useState<Span>();
	const scroller = useRef<HTMLDivElement>(null);
	useImperativeHandle(props.ref, () => ({
		selection: () => (scroller.current ? selectedSpan(scroller.current) : undefined),
		find: () => setFinding(true),
		show: (span) => {
			setTab("text");
			setFlash(span);
		},
	}));
	useEffect(() => {
		if (flash && tab === "text") scrollToOffset(scroller.current, flash.start);
	}, [flash, tab, document]);
	useEffect(() => {
		const mark = marks.find((one) => one.id === current);
		if (mark) scrollToOffset(scroller.current, mark.span.start);
	}, [current, document]);
	const shown = useMemo<readonly Mark[]>(
		() => (flash ? [...marks, { id: "·", span: flash, look: "own" as const }] : marks),
		[marks, flash],
	);
	return (
		<section className="text-pane" aria-label={source.name}>
			<PaneHead {...props} tab={tab} onTab={setTab} />
			{source.notices.length > 0 && (
				<ul className="notices">
					{source.notices.map((notice) => (
						<li key={notice.code + (notice.page ?? "")} className={notice.severity}>
							{noticeSentence(notice, props.language)}
						</li>
					))}
				</ul>
			)}
			{finding && document && (
				<FindBar text={document.text} onFound={setFlash} onClose={() => setFinding(false)} />
			)}
			<div className="text-scroller" ref={scroller}>
				{!document && (
					<Unread source={source} onPassword={props.onPassword} onReadAgain={props.onReadAgain} />
				)}
				{document && tab === "text" && (
					<DocumentText document={document} marks={shown} current={current} onMark={props.onMark} />
				)}
				{document && tab === "facts" && (
					<FactsView
						facts={facts}
						text={document.text}
						onPlace={(span) => {
							setTab("text");
							setFlash(span);
						}}
					/>
				)}
			</div>
			{document && tab === "text" && (
				<JumpBar marks={marks} length={document.text.length} onMark={props.onMark} />
			)}
		</section>
	);
}

/** Character sets that a text without a mark may be in. */
const charsets = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"];

function PaneHead(props: Props & { tab: "text" | "facts"; onTab: (tab: "text" | "facts") => void }) {
	const { source, kind, onKind } = props;
	const words = useWords();
	const kinds = Object.entries(words.kinds) as [DocumentKind, string][];
	const items = [
		{ key: "", label: words.materials.automatic },
		...kinds.filter(([one]) => one !== "unknown").map(([one, label]) => ({ key: one as string, label })),
	];
	return (
		<header className="pane-head">
			<b title={source.name}>{source.name}</b>
			<span className="muted">
				{source.pages > 0 && `${words.materials.pages(source.pages)} · `}
				{words.materials.characters(source.characters)}
			</span>
			<Dropdown
				trigger={["click"]}
				menu={{ items, onClick: ({ key }) => onKind(key === "" ? undefined : (key as DocumentKind)) }}
			>
				<Button size="small" type="text" title={words.materials.correctKind}>
					{words.kinds[kind]} ▾
				</Button>
			</Dropdown>
			{["text", "csv", "html"].includes(source.kind) && (
				<Dropdown
					trigger={["click"]}
					menu={{
						items: charsets.map((key) => ({ key, label: key })),
						onClick: ({ key }) => props.onReadAgain(key),
					}}
				>
					<Button size="small" type="text">
						{words.materials.charset} ▾
					</Button>
				</Dropdown>
			)}
			<span className="grow" />
			<Tooltip title={`${words.findings.addOwnTitle}（a）`}>
				<Button size="small" onClick={props.onAddOwn}>
					{words.findings.addOwn}
				</Button>
			</Tooltip>
			<Segmented
				size="small"
				value={props.tab}
				onChange={props.onTab}
				options={[
					{ value: "text", label: words.materials.text },
					{ value: "facts", label: words.materials.facts },
				]}
			/>
			{source.removed ? (
				<Button size="small" type="text" onClick={props.onRestore}>
					{words.materials.restore}
				</Button>
			) : (
				<Button size="small" type="text" onClick={props.onRemove}>
					{words.materials.remove}
				</Button>
			)}
		</header>
	);
}

function Unread({
	source,
	onPassword,
	onReadAgain,
}: Pick<Props, "source" | "onPassword" | "onReadAgain">): ReactNode {
	const words = useWords();
	const locked = source.notices.some(
		(notice) => notice.code === "password-needed" || notice.code === "password-wrong",
	);
	return (
		<Empty description={words.materials.unreadTitle}>
			{locked ? (
				<Button type="primary" onClick={onPassword}>
					{words.materials.password}
				</Button>
			) : (
				<Button onClick={() => onReadAgain()}>{words.materials.readAgain}</Button>
			)}
		</Empty>
	);
}

/** Ticks along the right edge show where the marks of a long document stand. */
function JumpBar({
	marks,
	length,
	onMark,
}: {
	marks: readonly Mark[];
	length: number;
	onMark: (id: string) => void;
}) {
	return (
		<div className="jump-bar" aria-hidden>
			{marks.map((mark) => (
				<button
					type="button"
					tabIndex={-1}
					key={mark.id}
					className={`look-${mark.look}`}
					style={{ top: `${(mark.span.start / Math.max(1, length)) * 100}%` }}
					onClick={() => onMark(mark.id)}
				/>
			))}
		</div>
	);
}

function FindBar({
	text,
	onFound,
	onClose,
}: {
	text: string;
	onFound: (span: Span | undefined) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const input = useRef<InputRef>(null);
	const [sought, setSought] = useState("");
	const [at, setAt] = useState(-1);
	useEffect(() => input.current?.focus(), []);
	const next = (from: number) => {
		if (!sought) return;
		const found = text.indexOf(sought, from);
		const place = found >= 0 ? found : text.indexOf(sought);
		setAt(place);
		onFound(place >= 0 ? { start: place, end: place + sought.length } : undefined);
	};
	const close = () => {
		onFound(undefined);
		onClose();
	};
	return (
		<div className="find-bar">
			<Input
				ref={input}
				size="small"
				value={sought}
				placeholder={words.materials.findInDocument}
				status={sought && at === -1 ? "warning" : ""}
				onChange={(event) => setSought(event.target.value)}
				onPressEnter={() => next(at + 1)}
				onKeyDown={(event) => event.key === "Escape" && close()}
			/>
			<Button size="small" type="text" onClick={close} aria-label={words.settings.close}>
				×
			</Button>
		</div>
	);
}

function scrollToOffset(scroller: HTMLElement | null, offset: number): void {
	if (!scroller) return;
	let best: HTMLElement | undefined;
	for (const element of scroller.querySelectorAll<HTMLElement>("[data-start]")) {
		if (Number(element.dataset.start) > offset) break;
		best = element;
	}
	best?.scrollIntoView({ block: "center" });
}
