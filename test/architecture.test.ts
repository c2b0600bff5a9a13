import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each folder may import from those before it. */
const order = [
	"dictionaries",
	"lib/text",
	"lib/document",
	"lib/tokens",
	"lib/facts",
	"lib/rules",
	"lib/match",
	"lib/checks",
	"lib/findings",
	"lib/evidence",
	"lib/search",
	"lib/engine",
];
/** These stand side by side upon the engine and do not know one another. */
const upon = ["components", "lib/readers", "lib/adapters", "lib/cli"];
/** The command line and the workers put readers and engine together. */
const mayUseReaders = ["lib/cli", "entrypoints"];

/** One door for each package: the folders that may import it. */
const doors: Record<string, readonly string[]> = {
	react: ["components", "entrypoints"],
	antd: ["components", "entrypoints"],
	echarts: ["components"],
	dexie: ["lib/adapters"],
	"pdfjs-dist": ["lib/readers"],
	mammoth: ["lib/readers"],
	"onnxruntime-web": ["lib/readers"],
	"write-excel-file": ["lib/evidence/formats", "lib/rules"],
};

interface SourceFile {
	path: string;
	folder: string;
	imports: string[];
	text: string;
}

function sourceFiles(): SourceFile[] {
	return ["lib", "components", "entrypoints"].flatMap((top) =>
		readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
			.map((name) => {
				const path = join(top, name);
				const text = readFileSync(join(root, path), "utf8");
				const imports = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(
					(match) => match[1] as string,
				);
				return { path, folder: folderOf(path), imports, text };
			}),
	);
}

function folderOf(path: string): string {
	return path
		.split("/")
		.slice(0, path.startsWith("lib/") ? 2 : 1)
		.join("/");
}

const files = sourceFiles();
const isPure = ({ folder }: SourceFile) => order.includes(folder);

describe("architecture", () => {
	it("looks at the whole source", () => {
		expect(files.length).toBeGreaterThan(200);
		expect(allowed("lib/text", "lib/facts")).toBe(false);
		expect(allowed("components", "lib/readers")).toBe(false);
	});

	it("imports only from the left", () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.filter((target) => target.startsWith("."))
				.map((target) => relative(root, resolve(root, file.path, "..", target)))
				.filter((target) => !allowed(file.folder, folderOf(target)))
				.map((target) => `${file.path} → ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	it("keeps the engine free of browser, Node, clock and chance", () => {
		const impure =
			/\b(?:document\.(?:createElement|querySelector|body)|window\.|localStorage|indexedDB|browser\.|chrome\.|process\.|Date\.now\(|new Date\(\)|Math\.random\(|from "node:)/;
		const wrong = files.filter((file) => isPure(file) && impure.test(withoutComments(file.text)));
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	it("has one door for each package", () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? "")
				.filter((name) => doors[name] && !doors[name].some((door) => file.path.startsWith(door)))
				.map((name) => `${file.path} → ${name}`),
		);
		expect(wrong).toEqual([]);
	});

	it("has no drawer named utils, no barrel, no default export but where the framework asks", () => {
		const wrong = files.filter(
			({ path, text }) =>
				/(?:^|\/)(?:utils?|helpers|common)(?:\.tsx?|\/)/.test(path) ||
				(/\/index\.tsx?$/.test(path) && !path.startsWith("entrypoints")) ||
				(/^export default/m.test(text) && path !== "entrypoints/background.ts"),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
});

function allowed(from: string, to: string): boolean {
	if (from === to || from === "entrypoints") return true;
	const [at, target] = [order.indexOf(from), order.indexOf(to)];
	if (at >= 0) return target >= 0 && target < at;
	return target >= 0 || (upon.includes(from) && mayUseReaders.includes(from) && to === "lib/readers");
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
