import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser";
import { ensureOracle } from "./oracle";

/** The whole test: format and lint, types, unit tests, the build, and the built extension in a real browser. */
const reports = mkdtempSync(join(tmpdir(), "xunyue-test-"));
const vitest = (report: string, ...words: string[]) => [
	"node_modules/vitest/vitest.mjs",
	"run",
	"--reporter=default",
	"--reporter=json",
	`--outputFile.json=${join(reports, report)}`,
	...words,
];

const steps: [name: string, command: string, words: string[]][] = [
	["格式与规范", "biome", ["check", "."]],
	["类型", "tsc", ["--noEmit"]],
	["单元测试", "node", vitest("unit.json")],
	["构建扩展", "npm", ["run", "--silent", "build"]],
	["浏览器测试", "node", vitest("browser.json", "--config", "test/e2e/vitest.config.ts")],
];

ensureBrowser();
ensureOracle();
let failed: string | undefined;
for (const [name, command, words] of steps) {
	const started = Date.now();
	console.log(`\n== ${name}`);
	const { status } = spawnSync(command, words, { stdio: "inherit" });
	if (status !== 0) {
		failed = name;
		break;
	}
	console.log(`${name}：${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}

console.log(failed ? `\n${failed}未通过。` : "\n全部通过。");
console.log(closingLine(["unit.json", "browser.json"].map((report) => join(reports, report))));
rmSync(reports, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

/** `612 passed, 0 failed`, over the reports that were written. */
function closingLine(paths: readonly string[]): string {
	const counts = paths
		.filter((path) => existsSync(path))
		.map(
			(path) => JSON.parse(readFileSync(path, "utf8")) as { numPassedTests: number; numFailedTests: number },
		);
	const sum = (key: "numPassedTests" | "numFailedTests") =>
		counts.reduce((total, count) => total + count[key], 0);
	return `${sum("numPassedTests")} passed, ${sum("numFailedTests")} failed`;
}
