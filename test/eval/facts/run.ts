import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../../lib/cli/files";
import { type DocumentInput, understand } from "../../../lib/engine/analyse";
import { type AnalysedDocument, emptyProfile } from "../../../lib/facts/case";
import { readDeep } from "../../../lib/readers/read-case";
import { type CorpusUnit, loadUnit, unitNames } from "../units";
import { type FactLabels, factLabelsSchema } from "./labels";
import { emptyScore, type FactName, type FactScore, goals, scoreFacts } from "./score-facts";

const titles: Readonly<Record<FactName, string>> = {
	kind: "文书类型",
	attendance: "到会情况（整套相符）",
	items: "议题起讫",
	turns: "逐人发言",
	speakers: "发言人",
	votes: "表决",
	dates: "日期及角色",
	amounts: "金额及角色",
	forms: "表格栏目",
	resume: "简历行",
};

/** Prints precision and recall of each fact over the labelled documents; those kept aside are reported apart. */
export async function evaluateFacts(options: { list: boolean; json?: string }): Promise<number> {
	const open = emptyScore();
	const aside = emptyScore();
	let documents = 0;
	let kept = 0;
	for (const name of unitNames()) {
		const unit = loadUnit(name);
		const labels = labelsOf(unit);
		if (labels.length === 0) continue;
		const analysed = await understandUnit(unit);
		for (const label of labels) {
			const document = analysed.find((one) => one.name === label.file);
			if (!document) throw new Error(`${name}/facts：没有 ${label.file}`);
			if (label.aside) kept += 1;
			else documents += 1;
			scoreFacts(label, document, label.aside ? aside : open, (fact, words) => {
				if (options.list && !label.aside) console.log(`${name}/${label.file} ${titles[fact]}：${words}`);
			});
		}
	}
	console.log(`\n== 参与调试的材料 ${documents} 份\n${table(open)}`);
	console.log(`\n== 留出的材料 ${kept} 份（只报数字）\n${table(aside)}`);
	if (options.json) writeFileSync(options.json, `${JSON.stringify({ open, aside }, null, "\t")}\n`);
	return 0;
}

function labelsOf({ folder }: CorpusUnit): FactLabels[] {
	const facts = join(folder, "facts");
	if (!existsSync(facts)) return [];
	return readdirSync(facts)
		.filter((file) => file.endsWith(".json"))
		.sort()
		.map((file) => factLabelsSchema.parse(JSON.parse(readFileSync(join(facts, file), "utf8"))));
}

async function understandUnit(unit: CorpusUnit): Promise<AnalysedDocument[]> {
	const { signal } = new AbortController();
	const inputs: DocumentInput[] = [];
	for (const file of unit.files)
		for (const { record, document } of await readDeep(loadFile(file), { signal }))
			if (document) inputs.push({ id: record.id, name: record.name, document });
	return understand(inputs, { ...emptyProfile(), unitType: unit.unitType }).documents;
}

function table(score: FactScore): string {
	return (Object.keys(goals) as FactName[])
		.map((name) => {
			const tally = score[name];
			const figures = [tally.precision, tally.recall, tally.f1].map((value) => value.toFixed(3)).join("  ");
			return `${titles[name].padEnd(12, "　")} 精确 召回 F1  ${figures}  ${tally.right}/${tally.cases}，多 ${tally.false}  目标 ${goals[name]}`;
		})
		.join("\n");
}
