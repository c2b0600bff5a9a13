import { parseArgs } from "node:util";
import type { UnitType } from "../facts/case";

export interface ReviewArguments {
	paths: string[];
	out?: string;
	unit: string;
	unitType: UnitType;
	roster?: string;
	from?: string;
	to?: string;
	by: string;
}

/** Wrong use of the command, in words for the person who typed it. */
export class UsageError extends Error {}

export const usage = `用法：npm run review -- <文件或文件夹…> [选项] --out evidence.json

  --out FILE         写出的证据清单：.json 或 .xlsx；.docx 则写出问题底稿
  --unit NAME        被巡察单位名称
  --unit-type TYPE   government 政府部门（默认）| mass 群团组织 | enterprise 企事业单位
  --roster FILE      班子名册 JSON：[{"name": "张三", "post": "党组书记、局长", "principal": true}]
  --from / --to DAY  巡察期间，如 2022-01-01

退出码：0 全部读取；3 有材料未读或部分读取（已列出）；2 用法有误。`;

const unitTypes: Readonly<Record<string, UnitType>> = {
	government: "government",
	政府部门: "government",
	mass: "mass-organisation",
	"mass-organisation": "mass-organisation",
	群团组织: "mass-organisation",
	enterprise: "enterprise-institution",
	institution: "enterprise-institution",
	"enterprise-institution": "enterprise-institution",
	企事业单位: "enterprise-institution",
	企业: "enterprise-institution",
	事业单位: "enterprise-institution",
};

/** Reads the command line. Throws `UsageError`. */
export function parseReviewArguments(words: readonly string[]): ReviewArguments {
	const { values, positionals } = parse(words);
	if (positionals.length === 0) throw new UsageError("没有给出要审阅的文件或文件夹。");
	const unitType = unitTypes[values["unit-type"] ?? "government"];
	if (!unitType) throw new UsageError(`不认识的单位类型：${values["unit-type"]}`);
	if (values.out && !/\.(json|xlsx|docx)$/i.test(values.out))
		throw new UsageError("--out 只能写 .json、.xlsx 或 .docx 文件。");
	return {
		paths: positionals,
		unit: values.unit ?? "",
		unitType,
		by: values.by ?? "",
		...(values.out ? { out: values.out } : {}),
		...(values.roster ? { roster: values.roster } : {}),
		...(values.from ? { from: values.from } : {}),
		...(values.to ? { to: values.to } : {}),
	};
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				out: { type: "string", short: "o" },
				unit: { type: "string" },
				"unit-type": { type: "string" },
				roster: { type: "string" },
				from: { type: "string" },
				to: { type: "string" },
				by: { type: "string" },
			},
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
