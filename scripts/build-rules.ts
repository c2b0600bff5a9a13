import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadRawRules } from "../lib/cli/load-rules";
import { parseRules } from "../lib/rules/parse";

// The extension gets all dictionaries as one file; a dictionary that does not parse stops the build.
const { rules, problems } = parseRules(loadRawRules());
for (const problem of problems) console.error(`dictionaries/${problem.path}：${problem.message}`);
if (problems.length > 0) process.exit(1);
const target = fileURLToPath(new URL("../public/rules.json", import.meta.url));
writeFileSync(target, JSON.stringify(rules));
console.log(`rules.json：${rules.indicators.length} 项指标，版本 ${rules.version}`);
