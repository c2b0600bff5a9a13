import { spawnSync } from "node:child_process";
import { ensureBrowser } from "./browser";

/** The whole test: format and lint, types, unit tests, the build, and the built extension in a real browser. */
const steps: [string, string[]][] = [
	["格式与规范", ["biome", "check", "."]],
	["类型", ["tsc", "--noEmit"]],
	["单元测试", ["node", "node_modules/vitest/vitest.mjs", "run"]],
	["构建扩展", ["npm", "run", "--silent", "build"]],
	["浏览器测试", ["node", "node_modules/vitest/vitest.mjs", "run", "--config", "test/e2e/vitest.config.ts"]],
];

ensureBrowser();
for (const [name, [command, ...words]] of steps) {
	const started = Date.now();
	console.log(`\n== ${name}`);
	const result = spawnSync(command as string, words, { stdio: "inherit" });
	if (result.status !== 0) {
		console.error(`\n${name}未通过。`);
		process.exit(result.status ?? 1);
	}
	console.log(`${name}：${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}
console.log("\n全部通过。");
