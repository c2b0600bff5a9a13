import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { dictionariesFolder } from "../lib/cli/load-rules";
import { families, indicatorSchema } from "../lib/rules/schema";

/** Writes the skeleton of a packaged indicator, whose own examples fail until they are filled in. */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		family: { type: "string" },
		name: { type: "string" },
		dimension: { type: "string", default: "责任" },
		basis: { type: "string", multiple: true, default: [] },
		word: { type: "string", multiple: true, default: [] },
	},
});
const [id] = positionals;
const family = families.find((one) => one === values.family);
if (!id || !family || !values.name) {
	console.error(
		`用法：npm run new:indicator -- MS-09 --family livelihood --name 名称 [--word 词语]… [--basis R01]…\n类别：${families.join("、")}`,
	);
	process.exit(2);
}
const word = values.word[0] ?? "待填词语";
const draft = {
	id,
	name: values.name,
	family,
	dimension: values.dimension,
	priority: "中",
	lists: [],
	kinds: [],
	basis: values.basis.length > 0 ? values.basis : ["R01"],
	clauses: [{ any: values.word.length > 0 ? values.word : [word], why: "写有“{quote}”，待核。" }],
	verify: "写明下一步怎样核实",
	examples: {
		hits: [{ text: `会议记录：[[${word}]]。` }, { text: `待补第二个命中示例：[[${word}]]。` }],
		misses: [{ text: "待补不命中示例一。" }, { text: "待补不命中示例二。" }],
	},
};
const parsed = indicatorSchema.safeParse(draft);
if (!parsed.success) {
	for (const issue of parsed.error.issues) console.error(`${issue.path.join(".")}：${issue.message}`);
	process.exit(2);
}
const file = join(dictionariesFolder, "indicators", family, `${id}.yaml`);
if (existsSync(file)) {
	console.error(`已有 ${relative(process.cwd(), file)}，没有改动`);
	process.exit(2);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, stringify(draft, { lineWidth: 0 }));
console.log(
	`已写 ${relative(process.cwd(), file)}；填好示例后运行 npm run unit -- test/dictionaries.test.ts`,
);
