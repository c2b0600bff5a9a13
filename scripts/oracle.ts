import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * nodejieba is compiled at installation with Node's headers, which node-gyp would fetch. Where that fails
 * npm goes on without it; here it is installed again with the headers that came with the machine's Node.
 */
export function ensureOracle(): void {
	if (existsSync("node_modules/nodejieba/build/Release/nodejieba.node")) return;
	const npm = process.env.npm_execpath;
	const prefix = dirname(dirname(process.env.npm_node_execpath ?? process.execPath));
	if (!npm || !existsSync(join(prefix, "include/node/node_api.h"))) {
		warn();
		return;
	}
	console.log("nodejieba 没有装成，改用本机 Node 的头文件重新编译……");
	spawnSync(
		process.execPath,
		[npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts=false", `nodejieba@${wanted()}`],
		{ stdio: "ignore", env: { ...process.env, npm_config_nodedir: prefix, npm_config_yes: "true" } },
	);
	if (!existsSync("node_modules/nodejieba/build/Release/nodejieba.node")) warn();
}

function wanted(): string {
	const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
		packages: Record<string, { version: string }>;
	};
	return lock.packages["node_modules/nodejieba"]?.version ?? "latest";
}

function warn(): void {
	console.warn("nodejieba 没有装成：分词对照不能运行。请装 python3、make、g++ 和 Node 头文件后重新 npm ci。");
}
