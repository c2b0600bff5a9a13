import type { PDFDocumentProxy } from "pdfjs-dist";
import { ReadError } from "../error";
import type { ReadContext } from "../port";
import { BareFilters, OffscreenCanvases } from "./canvas";
import { fitOlderEngines } from "./older-engines";

type Pdfjs = typeof import("pdfjs-dist");

const inNode = typeof process === "object" && typeof process.versions?.node === "string";

let loaded: Promise<Pdfjs> | undefined;

/**
 * pdf.js with its parsing half in the same thread: we are in a worker of our own already, and
 * ending it ends both. The legacy build runs in Node and in older Chromium alike.
 */
export function loadPdfjs(): Promise<Pdfjs> {
	loaded ??= (async () => {
		fitOlderEngines();
		// Sets the global by which pdf.js finds its parsing half without starting a worker.
		await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
		return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as Pdfjs;
	})();
	return loaded;
}

/** Base address of the packaged CMaps, fonts and decoders; in Node those of the installed package. */
async function resources(assets: string | undefined): Promise<string> {
	if (!inNode) return `${assets ?? "/"}pdfjs/`;
	const { createRequire } = process.getBuiltinModule("module");
	const entry = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
	return entry.slice(0, -"package.json".length);
}

/** Opens a PDF; a missing or wrong password and a damaged file are named. */
export async function openPdf(bytes: Uint8Array, context: ReadContext): Promise<PDFDocumentProxy> {
	const [pdfjs, base] = await Promise.all([loadPdfjs(), resources(context.assets)]);
	const task = pdfjs.getDocument({
		// pdf.js takes the buffer over; the caller's bytes stay whole.
		data: bytes.slice(),
		...(context.password === undefined ? {} : { password: context.password }),
		cMapUrl: `${base}cmaps/`,
		cMapPacked: true,
		standardFontDataUrl: `${base}standard_fonts/`,
		wasmUrl: `${base}wasm/`,
		useWorkerFetch: !inNode,
		useSystemFonts: false,
		disableFontFace: true,
		disableWorkerRendering: true,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		enableXfa: false,
		stopAtErrors: false,
		verbosity: 0,
		...(inNode ? {} : { CanvasFactory: OffscreenCanvases, FilterFactory: BareFilters }),
	} as Parameters<Pdfjs["getDocument"]>[0]);
	const abort = () => void task.destroy();
	context.signal.addEventListener("abort", abort, { once: true });
	try {
		return await task.promise;
	} catch (error) {
		throw named(error, context);
	} finally {
		context.signal.removeEventListener("abort", abort);
	}
}

function named(error: unknown, context: ReadContext): ReadError {
	if (context.signal.aborted) return new ReadError("cancelled");
	const name = error instanceof Error ? error.name : "";
	if (name === "PasswordException")
		return new ReadError(context.password === undefined ? "password-needed" : "password-wrong");
	const message = error instanceof Error ? error.message : String(error);
	if (/encrypt|security handler/i.test(message)) return new ReadError("unsupported-encryption");
	return new ReadError("damaged", { reason: message.slice(0, 200) });
}
