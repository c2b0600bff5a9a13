import { ReadError } from "../error";
import { importInNode } from "../import-in-node";
import type { ArchiveEntry } from "./unpack";

type Libarchive = typeof import("libarchive.js");
type ArchiveOptions = NonNullable<Parameters<Libarchive["Archive"]["init"]>[0]>;

const inNode = typeof process === "object" && typeof process.versions?.node === "string";

interface Listed {
	path: string;
	file: { name: string; size: number; extract(): Promise<File> };
}

/** An opened rar, 7z, tar or gz. `close` ends the worker it runs in. */
export interface OpenArchive {
	entries: ArchiveEntry[];
	close(): Promise<void>;
}

/** Opens an archive with libarchive, which runs in a worker of its own and may fail there without a word. */
export async function openLibarchive(
	bytes: Uint8Array,
	assets: string | undefined,
	password: string | undefined,
): Promise<OpenArchive> {
	const library = await load(assets);
	const opening = library.Archive.open(new File([bytes.slice()], "archive"));
	const failure = library.failureOfLastWorker();
	const live = <T>(work: Promise<T>) => Promise.race([work, failure]);
	const reader = await live(opening);
	try {
		if (password !== undefined) await live(reader.usePassword(password));
		const files = (await live(reader.getFilesArray())) as Listed[];
		if (files.length === 0) throw new ReadError("damaged", { reason: "no-entries" });
		return { entries: files.map((listed) => entryOf(listed, live, password)), close: () => reader.close() };
	} catch (error) {
		await reader.close();
		throw error instanceof ReadError ? error : named(error, password);
	}
}

type Live = <T>(work: Promise<T>) => Promise<T>;

function entryOf(listed: Listed, live: Live, password: string | undefined): ArchiveEntry {
	return {
		path: listed.path + listed.file.name,
		unpack: async (count) => {
			// Libarchive sets aside exactly the stated size and gives no more than that.
			count(listed.file.size);
			try {
				return new Uint8Array(await (await live(listed.file.extract())).arrayBuffer());
			} catch (error) {
				const reason = named(error, password);
				throw reason.code === "damaged" ? error : reason;
			}
		},
	};
}

function named(error: unknown, password: string | undefined): ReadError {
	const message = error instanceof Error ? error.message : String(error);
	if (/passphrase|password/i.test(message))
		return new ReadError(password === undefined ? "password-needed" : "password-wrong");
	if (/encrypt/i.test(message)) return new ReadError("unsupported-encryption");
	return new ReadError("damaged", { reason: message.slice(0, 120) });
}

interface Library {
	Archive: Libarchive["Archive"];
	/** Rejects when the worker started last ends with an error; otherwise waits for ever. */
	failureOfLastWorker(): Promise<never>;
}

let loaded: Promise<Library> | undefined;

/** In Node the package's own worker thread; in a browser the packaged worker, fetched from nowhere else. */
function load(assets: string | undefined): Promise<Library> {
	loaded ??= (async () => {
		const { Archive } = inNode
			? await importInNode<Libarchive>("libarchive.js/dist/libarchive-node.mjs")
			: await import("libarchive.js");
		const preset = inNode ? (Reflect.get(Archive, "_options") as ArchiveOptions) : {};
		const address = `${assets ?? "/"}libarchive/worker-bundle.js`;
		const start = preset.getWorker ?? (() => new Worker(address, { type: "module" }));
		let failure: Promise<never>;
		Archive.init({
			...preset,
			getWorker: () => {
				const worker: unknown = start();
				failure = failureOf(worker as Worker | NodeWorker);
				return worker;
			},
		});
		return { Archive, failureOfLastWorker: () => failure };
	})();
	return loaded;
}

interface NodeWorker {
	on(event: "error", listener: (error: Error) => void): void;
}

function failureOf(worker: Worker | NodeWorker): Promise<never> {
	const failure = new Promise<never>((_resolve, reject) => {
		if ("on" in worker) worker.on("error", reject);
		else worker.addEventListener("error", (event) => reject(new Error(event.message)));
	});
	// Heard by whoever is waiting; after the archive is closed by nobody.
	failure.catch(() => undefined);
	return failure;
}
