/** Where the dictionary comes from and where it goes; shared by the build, the tests and the bench. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildDictionary } from "../lib/tokens/build-dictionary";
import { parseModel, parseWordList } from "../lib/tokens/dictionary-source";

/** The asset: served to pages and workers as `/segment.bin.gz`. */
export const assetPath = "public/segment.bin.gz";
/** SHA-256 of the unpacked dictionary; packing may differ between versions of zlib. */
export const hashPath = "dictionaries/segment/segment.sha256";

const jieba = "node_modules/nodejieba/submodules/cppjieba/dict";
export const mainDictionary = `${jieba}/jieba.dict.utf8`;
export const modelFile = `${jieba}/hmm_model.utf8`;

/** False where the optional package that carries the lists could not be installed. */
export const hasSources = existsSync(mainDictionary);

/** The lists over the main one, in order: the one that comes with nodejieba, then ours. */
export function userDictionaries(): string[] {
	const ours = readdirSync("dictionaries/segment")
		.filter((name) => name.endsWith(".txt"))
		.sort();
	return [`${jieba}/user.dict.utf8`, ...ours.map((name) => `dictionaries/segment/${name}`)];
}

export function buildFromFiles(): Uint8Array {
	return buildDictionary({
		words: parseWordList(readFileSync(mainDictionary, "utf8"), mainDictionary),
		added: userDictionaries().flatMap((path) => parseWordList(readFileSync(path, "utf8"), path)),
		model: parseModel(readFileSync(modelFile, "utf8"), modelFile),
	});
}

/** The committed dictionary, unpacked. */
export function readAsset(): ArrayBuffer {
	const bytes = gunzipSync(readFileSync(assetPath));
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export function hashOf(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
