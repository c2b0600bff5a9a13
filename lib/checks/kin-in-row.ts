import { nearRelation } from "../facts/kinship";
import { type Line, readLines, spanIn } from "../facts/lines";
import { tablesOf } from "../facts/table-rows";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";

const steps = "回避|离场|退场|离席|退出|未参加|不参加|出去|避开|未发言";
const words = /(?:^|[；。，、）\s])([\u4e00-\u9fff·]{2,4})(?:同志)?：([^；。]{2,})/g;
const kin = `(?:同志|局长|院长|书记|主任|主席|总)?(?:之|的)?(?:[子女妻夫父母弟兄姐妹侄婿媳](?![\\u4e00-\\u9fff])|${nearRelation}|堂[兄弟姐妹]|表[兄弟姐妹])`;

/** A register that gives each matter a row: a cell tells whose relative it is, another holds the kin's own words. */
export const kinInRow: DocumentCheck = {
	id: "kin-in-row",
	scope: "document",
	run: ({ document }) => {
		const rows = tablesOf(readLines(document.document)).flat();
		if (rows.length === 0) return notApplied("未见表格");
		return proposed(
			rows.flatMap((row) => {
				const cells = [...row.values()];
				const all = cells.map(({ text }) => text).join("\n");
				if (cells.length < 3 || !/[子女妻夫父母弟兄姐妹侄婿媳]|爱人|亲家/.test(all)) return [];
				return cells
					.flatMap((cell) => inCell(cell, all))
					.slice(0, 1)
					.map(
						({ line, from, to, name }): CheckProposal => ({
							grade: "hit",
							at: passage(document, trim(document.document.text, spanIn(line, from, to))),
							why: `${name}在同一行所记与其有亲属关系的事项中发言表态，未见回避记录`,
						}),
					);
			}),
		);
	},
};

function inCell(line: Line, row: string): { line: Line; from: number; to: number; name: string }[] {
	return [...line.text.matchAll(words)].flatMap((match) => {
		const name = match[1] as string;
		if (!new RegExp(`${name}${kin}`).test(row)) return [];
		if (new RegExp(`${name}[^。；\\n]{0,16}(?:${steps})`).test(row)) return [];
		const from = match.index + match[0].indexOf(name);
		return [{ line, from, to: match.index + match[0].length, name }];
	});
}
