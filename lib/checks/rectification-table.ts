import type { AnalysedDocument } from "../facts/case";
import { entryGroups } from "../facts/entries";
import type { Line } from "../facts/lines";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { claimsOf } from "./rectification-claims";

/**
 * A report says that a matter is settled throughout; in a table below, the row of a thing it names stands out
 * from the others in a column that is otherwise alike.
 */
export const rectificationTable: DocumentCheck = {
	id: "rectification-table",
	scope: "document",
	run: ({ document }) => {
		if (!/整改|销号|回头看|整治|清理/.test(document.document.text.slice(0, 200)))
			return notApplied("不是整改材料");
		const odd = entryGroups(document.document).flatMap(({ entries, head }) =>
			head ? outliers(entries.flatMap(({ row }) => row ?? [])) : [],
		);
		return proposed(claimsOf(document).flatMap(({ sentence }) => judge(sentence, odd, document)));
	},
};

interface Outlier {
	/** What the row is about. */
	name: string;
	cell: Line;
	usual: string;
}

const least = 4;
/** A value that is no mere other number: someone's own account, cash, nothing. */
const adverse = /个人|私人|现金|本人|店长|经办|未|无|没|空|欠|—|否|原(?:承租|合同|单位)|旧|临时|外|自行/;

/** Cells that differ where most of the column is the same. */
function outliers(rows: readonly ReadonlyMap<number, Line>[]): Outlier[] {
	if (rows.length < least) return [];
	const columns = new Set(rows.flatMap((row) => [...row.keys()]));
	return [...columns].slice(1).flatMap((column) => {
		const counts = new Map<string, number>();
		for (const row of rows) {
			const value = row.get(column)?.text;
			if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
		if (count < 3 || count < rows.length * 0.6 || /^\d/.test(usual)) return [];
		return rows.flatMap((row) => {
			const cell = row.get(column);
			const name = [...row.values()].find(({ text }) => text.length >= 3 && !/^[\d.]+$/.test(text));
			if (!cell || !name || name === cell || cell.text === usual || !adverse.test(cell.text)) return [];
			return [{ name: name.text, cell, usual }];
		});
	});
}

const throughout = /全部|一律|均|都|未再|再未|不再|没有再|杜绝|已(?:清理|规范|停止|收回|纠正|整改|改)/;

function judge(
	{ text, span }: { text: string; span: { start: number; end: number } },
	odd: readonly Outlier[],
	document: AnalysedDocument,
): CheckProposal[] {
	const found = throughout.test(text) ? odd.find(({ name }) => text.includes(name)) : undefined;
	if (!found) return [];
	return [
		{
			grade: "hit",
			at: passage(document, trim(document.document.text, span)),
			why: `此处称已经整改，所附表格中“${found.name}”一行为“${found.cell.text}”，与其他各行（${found.usual}）不同`,
			related: [{ passage: passage(document, found.cell.span), label: "不同的记载" }],
		},
	];
}
