import { describe, expect, it } from "vitest";
import { isNotYet } from "./exclusions";

const stands = (marked: string) => {
	const start = marked.indexOf("[");
	const text = marked.replace(/[[\]]/g, "");
	const end = marked.indexOf("]") - 1;
	return !isNotYet(text, { start, end }, { start: 0, end: text.length });
};

describe("isNotYet", () => {
	it.each([
		"6月20日，书记对拟任人选[进行任前谈话]",
		"会议[专题研究网络安全]工作",
		"拟提拔人选均已[征求纪检组意见]",
		"查出的问题较多，[复查合格]七处",
	])("takes what was done: %s", (marked) => {
		expect(stands(marked)).toBe(true);
	});

	it.each([
		"下半年要[专题研究网络安全]工作",
		"方案尚未[经专家论证]",
		"隐患[必须复查合格]",
		"各支部应当[按期换届]",
		"如[征求意见]后无异议",
		"计划年底[召开听证会]",
		"建议先[经专家论证]",
	])("leaves what is asked for, planned or missing: %s", (marked) => {
		expect(stands(marked)).toBe(false);
	});
});
