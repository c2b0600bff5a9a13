import { describe, expect, it } from "vitest";
import { documentFromText } from "../document/from-text";
import { readLines } from "./lines";
import { readPersonTables } from "./person-table";

function people(text: string) {
	return readPersonTables(readLines(documentFromText(text))).map((record) => ({
		name: record.name.written,
		birth: record.birth && `${record.birth.year}.${record.birth.month}`,
		work: record.workStart && `${record.workStart.year}.${record.workStart.month}`,
		party: record.partyJoined && `${record.partyJoined.year}.${record.partyJoined.month}`,
		next: record.proposedPost?.text,
		rows: record.resume.length,
	}));
}

describe("tables about persons", () => {
	it("reads several forms of pairs in one table", () => {
		const text = `审核表
姓名|郎晓晨|拟任|农机股股长
出生|1988年7月|参加工作|2010年8月
入党|2012年5月|学历|硕士
经历|2006.09—2010.07 江南农学院本科；2010.08—2016.03 农业局科员
姓名|盖永|拟任|种植业股股长
出生|1977年12月|参加工作|1997年9月
入党|1995年6月|学历|大专
家庭|妻子，农民|奖惩|无`;
		expect(people(text)).toEqual([
			{ name: "郎晓晨", birth: "1988.7", work: "2010.8", party: "2012.5", next: "农机股股长", rows: 2 },
			{ name: "盖永", birth: "1977.12", work: "1997.9", party: "1995.6", next: "种植业股股长", rows: 0 },
		]);
	});

	it("reads a table with a person a column", () => {
		const text = `履历核实表
项目|一号人选|二号人选
姓名|荷长风|蒲远舟
出生|1984年1月|1980年11月
参加工作|2006年7月|1998年9月
工作经历|2006.7—2012.3 讲解员；2012.3— 主管|1998.9—2005.12 船工
中学就读|2002年毕业|1996年9月—1999年7月 一中高中（全日制）`;
		expect(people(text)).toEqual([
			{ name: "荷长风", birth: "1984.1", work: "2006.7", party: undefined, next: undefined, rows: 2 },
			{ name: "蒲远舟", birth: "1980.11", work: "1998.9", party: undefined, next: undefined, rows: 2 },
		]);
	});

	it("takes no label for a person", () => {
		expect(
			people("登记表\n姓名|郎晓晨|性别|男|民族|汉族\n民族|汉族|籍贯|江南|健康|良好").map(({ name }) => name),
		).toEqual(["郎晓晨"]);
	});

	it("still reads a person a row", () => {
		expect(people("名册\n人选|出生年月|参加工作|入党\n沅有芷|1990.10|2013.08|2016.06")).toEqual([
			{ name: "沅有芷", birth: "1990.10", work: "2013.8", party: "2016.6", next: undefined, rows: 0 },
		]);
	});
});
