import type { DocumentModel } from "../document/model";
import { oncePer } from "../text/remembered";
import type { Span } from "../text/span";

const problemHead =
	/^(?:序号)?(?:反馈|存在|具体|主要|巡察|审计|发现|指出)?(?:的)?(?:主要|具体)?问题(?:描述|表述|表现|清单|内容|事项)?$/;
const answerHead = /整改|完成|落实|措施|销号|纠正|结果/;

/** Cells of a rectification table that name the problem others found: its words are retold, with the answer in the next column. */
export const answeredProblems = oncePer(
	(document: DocumentModel) => document,
	(document): readonly Span[] =>
		document.tables.flatMap(({ rows }) => {
			const head =
				rows[0]?.map(({ span }) => document.text.slice(span.start, span.end).replace(/\s/g, "")) ?? [];
			const column = head.findIndex((words) => problemHead.test(words));
			if (column < 0 || !head.some((words, index) => index !== column && answerHead.test(words))) return [];
			return rows
				.slice(1)
				.flatMap((row) => (row.length === head.length && row[column] ? [row[column].span] : []));
		}),
);
