import { readFileSync, writeFileSync } from "node:fs";
import { noticeSentence } from "../document/notice-words";
import { analyseCase, type DocumentInput } from "../engine/analyse";
import { compileRules } from "../engine/compile";
import { selfTest } from "../engine/self-test";
import { foldEvidence } from "../evidence/fold";
import { formatDocx } from "../evidence/formats/docx";
import { formatJson } from "../evidence/formats/json";
import { formatXlsx } from "../evidence/formats/xlsx";
import { isLead } from "../evidence/lead";
import { nameMeasures } from "../evidence/measures";
import type { EvidenceList } from "../evidence/model";
import type { CaseProfile } from "../facts/case";
import { type ReadDocument, readDeep } from "../readers/read-case";
import { parseRules } from "../rules/parse";
import type { Rules } from "../rules/schema";
import { parseReviewArguments, type ReviewArguments, UsageError, usage } from "./arguments";
import { listFiles, loadFile } from "./files";
import { loadRawRules } from "./load-rules";
import { parseRoster } from "./roster-file";
import { versions } from "./versions";

const exitRead = 0;
const exitUsage = 2;
const exitUnread = 3;

/** Loads the dictionaries and sets aside, loudly, every indicator that fails its own examples. */
function loadRules(): Rules {
	const { rules, problems } = parseRules(loadRawRules());
	for (const problem of problems) console.error(`清单有误 ${problem.path}：${problem.message}`);
	const failures = selfTest(rules);
	const failed = new Set(failures.map((failure) => failure.indicator));
	for (const id of failed) console.error(`指标 ${id} 未通过自身示例，本次不使用。`);
	return { ...rules, indicators: rules.indicators.filter((indicator) => !failed.has(indicator.id)) };
}

async function readAll(paths: readonly string[]): Promise<ReadDocument[]> {
	const files = listFiles(paths);
	const documents: ReadDocument[] = [];
	for (const [index, path] of files.entries()) {
		process.stderr.write(`\r读取 ${index + 1}/${files.length}`);
		const read = await readDeep(loadFile(path), { signal: new AbortController().signal });
		for (const one of read)
			if (!documents.some((known) => known.record.id === one.record.id)) documents.push(one);
	}
	process.stderr.write("\n");
	return documents;
}

function profileOf(given: ReviewArguments): CaseProfile {
	return {
		unit: given.unit,
		unitType: given.unitType,
		roster: given.roster ? parseRoster(JSON.parse(readFileSync(given.roster, "utf8"))) : [],
		thresholds: {},
		...(given.from ? { from: given.from } : {}),
		...(given.to ? { to: given.to } : {}),
	};
}

function inputsOf(documents: readonly ReadDocument[]): DocumentInput[] {
	return documents.flatMap(({ record, document }) =>
		document ? [{ id: record.id, name: record.name, document, gaps: record.status === "partly" }] : [],
	);
}

async function review(given: ReviewArguments): Promise<number> {
	const rules = loadRules();
	const documents = await readAll(given.paths);
	const analysis = analyseCase(compileRules(rules), inputsOf(documents), profileOf(given));
	const sources = documents.map((document) => document.record);
	const list: EvidenceList = {
		case: {
			name: given.unit,
			unit: given.unit,
			unitType: given.unitType,
			...(given.from ? { from: given.from } : {}),
			...(given.to ? { to: given.to } : {}),
		},
		items: foldEvidence({
			findings: analysis.findings,
			own: [],
			decisions: [],
			documents: analysis.documents,
			sources,
			rules,
		}),
		sources,
		outcomes: analysis.outcomes,
		measures: nameMeasures(analysis.measures, rules),
		versions: versions(rules.version),
		exportedAt: new Date().toISOString(),
	};
	await write(list, given.out);
	return report(list);
}

async function write(list: EvidenceList, out: string | undefined): Promise<void> {
	if (!out) process.stdout.write(formatJson(list));
	else if (/\.xlsx$/i.test(out)) writeFileSync(out, await formatXlsx(list));
	else if (/\.docx$/i.test(out)) writeFileSync(out, await formatDocx(list));
	else writeFileSync(out, formatJson(list));
}

function report(list: EvidenceList): number {
	const open = list.sources.filter((source) => source.status !== "read" && source.kind !== "archive");
	const done = list.sources.length - open.length;
	console.error(
		`已读 ${done} 份，线索 ${list.items.filter(isLead).length} 条；未读或部分读取 ${open.length} 份。`,
	);
	for (const source of open)
		for (const notice of source.notices)
			console.error(`  《${source.name}》${noticeSentence(notice, "zh_CN")}`);
	return open.length > 0 ? exitUnread : exitRead;
}

async function main(): Promise<number> {
	try {
		return await review(parseReviewArguments(process.argv.slice(2)));
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(`${error.message}\n\n${usage}`);
		return exitUsage;
	}
}

process.exitCode = await main();
