import { FileAddOutlined, FolderAddOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useWords } from "./words/context";

export interface ImportRow {
	key: number;
	name: string;
	state: "waiting" | "reading" | "done" | "failed" | "duplicate" | "cancelled";
	done: number;
	total: number;
	step?: string;
}

interface DropProps {
	onFiles: (files: { name: string; bytes: Blob }[]) => void;
	compact?: boolean;
}

/** Takes files and folders by drop or by choice. */
export function DropZone({ onFiles, compact = false }: DropProps) {
	const words = useWords();
	const [over, setOver] = useState(false);
	const files = useRef<HTMLInputElement>(null);
	const folder = useRef<HTMLInputElement>(null);
	const drop = async (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		onFiles(await droppedFiles(event.dataTransfer));
	};
	const chosen = (input: HTMLInputElement | null) => {
		const list = [...(input?.files ?? [])];
		if (input) input.value = "";
		if (list.length > 0)
			onFiles(list.map((file) => ({ name: file.webkitRelativePath || file.name, bytes: file })));
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
		<div
			className={`drop-zone${over ? " over" : ""}${compact ? " compact" : ""}`}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => void drop(event)}
		>
			{!compact && (
				<>
					<strong>{words.imports.drop}</strong>
					<p>{words.imports.dropNote}</p>
				</>
			)}
			<div className="buttons">
				<Button
					icon={<FileAddOutlined />}
					size={compact ? "small" : "middle"}
					onClick={() => files.current?.click()}
				>
					{words.imports.files}
				</Button>
				<Button
					icon={<FolderAddOutlined />}
					size={compact ? "small" : "middle"}
					onClick={() => folder.current?.click()}
				>
					{words.imports.folder}
				</Button>
			</div>
			<input
				ref={files}
				type="file"
				multiple
				hidden
				data-testid="files"
				onChange={() => chosen(files.current)}
			/>
			<input
				ref={folder}
				type="file"
				multiple
				hidden
				{...{ webkitdirectory: "" }}
				onChange={() => chosen(folder.current)}
			/>
		</div>
	);
}

/** All files of a drop, folders opened, with their paths. */
async function droppedFiles(transfer: DataTransfer): Promise<{ name: string; bytes: Blob }[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	return (await Promise.all(entries.map((entry) => filesOf(entry, "")))).flat();
}

async function filesOf(entry: FileSystemEntry, path: string): Promise<{ name: string; bytes: Blob }[]> {
	if (entry.isFile) {
		const file = await new Promise<File>((resolve, reject) =>
			(entry as FileSystemFileEntry).file(resolve, reject),
		);
		return entry.name.startsWith(".") ? [] : [{ name: path + entry.name, bytes: file }];
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const found: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject),
		);
		if (some.length === 0) break;
		found.push(...some);
	}
	return (await Promise.all(found.map((one) => filesOf(one, `${path}${entry.name}/`)))).flat();
}

interface ProgressProps {
	rows: readonly ImportRow[];
	running: boolean;
	/** Milliseconds since the run began. */
	elapsed: number;
	onStop: () => void;
	onClose: () => void;
}

/** What the import is doing: the whole, each file, the time left, and a way to stop. */
export function ImportProgress({ rows, running, elapsed, onStop, onClose }: ProgressProps) {
	const words = useWords();
	const ended = rows.filter((row) => row.state !== "waiting" && row.state !== "reading").length;
	const count = (state: ImportRow["state"]) => rows.filter((row) => row.state === state).length;
	const minutes = ended > 0 ? ((elapsed / ended) * (rows.length - ended)) / 60_000 : Number.NaN;
	// Once all is read only what went another way is worth the room.
	const listed = running ? rows : rows.filter((row) => row.state !== "done");
	const sorted = [...listed].sort((a, b) => rank(a) - rank(b));
	return (
		<section className="import-progress" aria-live="polite">
			<header>
				<b>
					{running
						? words.imports.running(ended, rows.length)
						: words.imports.finished(count("done"), count("failed"), count("duplicate"))}
				</b>
				{running && Number.isFinite(minutes) && <span>{words.imports.left(Math.round(minutes))}</span>}
				{running ? (
					<Button size="small" danger onClick={onStop}>
						{words.imports.stop}
					</Button>
				) : (
					<Button size="small" type="text" onClick={onClose} aria-label={words.settings.close}>
						×
					</Button>
				)}
			</header>
			{running && (
				<Progress
					percent={rows.length > 0 ? Math.round((ended / rows.length) * 100) : 0}
					size="small"
					showInfo={false}
				/>
			)}
			<ul>
				{sorted.slice(0, 100).map((row) => (
					<li key={row.key} className={row.state}>
						<span title={row.name}>{row.name}</span>
						<em>
							{row.state === "reading" && row.total > 0
								? `${row.step === "recognise" ? `${words.imports.recognising} ` : ""}${words.imports.page(row.done, row.total)}`
								: words.imports.states[row.state]}
						</em>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Files at work stand first, then what went wrong, then the rest. */
function rank(row: ImportRow): number {
	return ["reading", "failed", "duplicate", "cancelled", "waiting", "done"].indexOf(row.state);
}
