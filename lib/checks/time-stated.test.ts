import { describe, expect, it } from "vitest";
import { timeStated } from "./time-stated";
import { quotesOf } from "./try-check";

const table = (row: string) => `任职资格审查一览\n人选|现任及任职时间|拟任职务|任职年限要求|审查结论\n${row}`;

describe("time held beside the time asked for", () => {
	it.each([
		["months", "屈婧|演艺部主管，2023.08|演艺部副经理|主管满2年|满11个月，业绩突出，符合"],
		["years and months", "屈婧|演艺部主管，2023.08|演艺部副经理|满三年|已任2年2个月，同意"],
	])("is marked in %s", (_name, row) => {
		expect(quotesOf(timeStated, [table(row)])).toEqual(["演艺部主管，2023.08"]);
	});
	it.each([
		["long enough", "郯薇|前厅部副经理，2021.12|前厅部经理|副职满2年|满2年7个月，符合"],
		["of the same level", "郤青山|安保部副经理，2023.02|培训部副经理|副职满2年|满5个月，平级，不适用"],
		["excepted", "屈婧|演艺部主管，2023.08|演艺部副经理|主管满2年|满11个月，已报董事会特批"],
	])("is not marked when %s", (_name, row) => {
		expect(quotesOf(timeStated, [table(row)])).toEqual([]);
	});
});
