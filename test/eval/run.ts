import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadRawRules } from "../../lib/cli/load-rules";
import { compileRules } from "../../lib/engine/compile";
import { selfTest } from "../../lib/engine/self-test";
import { parseRules } from "../../lib/rules/parse";
import { evaluateFacts } from "./facts/run";
import { figuresOf } from "./figures";
import { reviewUnit } from "./review-unit";
import { type Score, scoreUnit } from "./score";
import { codeTable, figuresJson, goalLine, indicatorTable, listOf, unitLine } from "./table";
import { loadUnit, unitNames } from "./units";

const usage = `用法：npm run eval -- [--unit 名称 …] [--facts] [--list] [--json FILE]

以评测语料计分：按难度的召回、精确率、误取的干扰项、每万字误报，逐项指标和总计。
盲测单位只报数字，不列原文。--facts 改为按要素标注计算每种要素的精确率和召回率。`;

/** Indicators that pass their own examples, as every surface loads them. */
function loadIndicators() {
	const { rules, problems } = parseRules(loadRawRules());
	for (const { path, message } of problems) console.error(`${path}：${message}`);
	const failed = new Set(selfTest(rules).map(({ indicator }) => indicator));
	for (const id of failed) console.error(`指标 ${id} 未通过自身示例，不参加评测。`);
	return compileRules({ ...rules, indicators: rules.indicators.filter(({ id }) => !failed.has(id)) });
}

interface UnitScore {
	name: string;
	blind: boolean;
	score: Score;
}

function group(title: string, units: readonly UnitScore[]): void {
	if (units.length === 0) return;
	console.log(`\n== ${title}`);
	for (const { name, score } of units) console.log(unitLine(name, figuresOf([score])));
	const all = figuresOf(units.map(({ score }) => score));
	console.log(unitLine("合计", all));
	console.log(`${"目标".padEnd(20)}  ${goalLine(all)}`);
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			unit: { type: "string", multiple: true },
			list: { type: "boolean" },
			json: { type: "string" },
			facts: { type: "boolean" },
			help: { type: "boolean" },
		},
	});
	const wanted = values.unit ?? unitNames();
	const unknown = wanted.filter((name) => !unitNames().includes(name));
	if (values.help || unknown.length > 0) {
		if (unknown.length > 0) console.error(`没有这样的单位：${unknown.join("、")}`);
		console.error(usage);
		return 2;
	}
	const codes = JSON.parse(readFileSync(new URL("./codes.json", import.meta.url), "utf8")) as Record<
		string,
		string[]
	>;
	if (values.facts)
		return evaluateFacts({ list: values.list ?? false, ...(values.json ? { json: values.json } : {}) });
	const compiled = loadIndicators();
	const units: UnitScore[] = [];
	for (const name of wanted) {
		const unit = loadUnit(name);
		const score = scoreUnit(unit, await reviewUnit(unit, compiled), codes);
		units.push({ name, blind: unit.blind, score });
	}
	const open = units.filter(({ blind }) => !blind);
	if (values.list) for (const { name, score } of open) console.log(`\n## ${name}\n${listOf(score)}`);
	console.log(`\n== 逐项指标（不含盲测单位）\n${indicatorTable(open.map(({ score }) => score))}`);
	console.log(`\n== 逐项代码（不含盲测单位）\n${codeTable(open.map(({ score }) => score))}`);
	group("参与调试的单位", open);
	group(
		"盲测单位（只报数字）",
		units.filter(({ blind }) => blind),
	);
	if (values.json) writeFileSync(values.json, `${JSON.stringify(figuresJson(units), null, "\t")}\n`);
	return 0;
}

process.exitCode = await main();
