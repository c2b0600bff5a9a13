import { writeFileSync } from "node:fs";
import type { Ratio } from "./engine-ratios";

export function printTable(title: string, ratios: readonly Ratio[]): void {
	console.log(`\n${title}\n\n| ratio | measured | reach | times |\n|---|---|---|---|`);
	for (const { name, value, reach, note } of ratios)
		console.log(`| ${name} | ${shown(value)} | ${reach} | ${note} |`);
}

/** `{name: ratio}`, with the browser's names behind `browser: `. */
export function writeJson(path: string, groups: Record<string, readonly Ratio[]>): void {
	const entries = Object.entries(groups).flatMap(([prefix, ratios]) =>
		ratios.map(({ name, value }) => [`${prefix}${name}`, Number(value.toPrecision(4))]),
	);
	writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, "\t")}\n`);
}

function shown(value: number): string {
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
