import type { AnalysedDocument } from "../facts/case";
import { isFullName } from "../facts/names";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { longInPost } from "./long-in-post";
import { passage, trim } from "./meeting-support";
import { lineAround } from "./place";
import { type Claim, claimsOf, dayOf, isReport } from "./rectification-claims";
import { type Sentence, sentences } from "./sentences";

const rotated =
	/(?:轮岗|交流|轮换|调整)[^。；]{0,10}(?:到位|完成|完毕)|(?:全部|均|都)(?:已)?[^。；]{0,16}(?:轮岗|交流|轮换|调整岗位)|(?:轮岗|交流|轮换)[^。；]{0,16}(?:全部|均|都)/;

/** All are said to have changed posts; someone holds the key post as before, by a later list or the report itself. */
export const rectificationInPost: CaseCheck = {
	id: "rectification-in-post",
	scope: "case",
	run: ({ documents, profile }) => {
		const reports = documents.filter(isReport);
		const made = reports.flatMap(claimsOf).filter(({ sentence }) => rotated.test(sentence.text));
		const moves = reports.flatMap(claimsOf).filter(({ sentence }) => moved1.test(sentence.text));
		if (made.length + moves.length === 0) return notApplied("未见轮岗交流的整改情况");
		const others = documents.filter((document) => !isReport(document));
		const acting = moves.flatMap((claim) => stillActs(claim, others));
		const stayed =
			longInPost.scope === "case"
				? longInPost.run({ documents: others, profile, options: {} }).proposals
				: [];
		return proposed([...acting, ...made.flatMap((claim) => judge(claim, stayed, others))]);
	},
};

function judge(
	claim: Claim,
	stayed: readonly CheckProposal[],
	others: readonly AnalysedDocument[],
): CheckProposal[] {
	for (const one of stayed) {
		const document = others.find(({ id }) => id === one.at.document);
		const day = document && dayOf(document);
		if (!document || !day) continue;
		if (day >= claim.since && (!claim.until || day <= yearAfter(claim.until)))
			return [finding(claim, [one.at], "此后的材料仍载明同一人在任")];
		const still = inReport(claim, namesIn(document, one));
		if (still)
			return [
				finding(
					claim,
					[one.at, passage(claim.document, still.span)],
					"任职多年的人员在同一份报告中仍以原职务出现",
				),
			];
	}
	return [];
}

/** One person is said to have been moved. */
const moved1 =
	/不再(?:从事|担任|负责|分管|兼任)|(?:岗位|职务|工作)[^，。；]{0,6}(?:作出|进行|已)?调整|调离|免去|已到[^，。；]{2,14}(?:上任|报到|任职|到岗)|(?:已|于)[^，。；]{0,10}(?:轮岗|交流|调整)(?:到|至|为)/;
const acts = /经理|主任|科长|部长|所长|站长|处长|签约|签字|签订|经办|审批|汇报|负责人|分管/;

/** The same person acts for the same department on a later paper. */
function stillActs(claim: Claim, others: readonly AnalysedDocument[]): CheckProposal[] {
	const { text, line } = claim.sentence;
	const about = line.cell
		? sentences(claim.document)
				.filter((one) => one.line.cell?.table === line.cell?.table && one.line.cell?.row === line.cell?.row)
				.map((one) => one.text)
				.join("")
		: line.text;
	const names = others
		.flatMap(({ facts }) => [
			...facts.roster.map(({ name }) => name),
			...facts.people.map(({ name }) => name.name ?? name.written),
		])
		.filter((name) => name.length >= 2 && text.includes(name));
	for (const name of new Set(names)) {
		const areas = (about.match(/[\u4e00-\u9fff]{2}(?=业务|部|科|中心|处|所|站|工作|岗)/g) ?? []).filter(
			(area) => !/单位|公司|重点|关键|领导|有关/.test(area),
		);
		for (const document of others) {
			const day = dayOf(document);
			if (!day || day <= claim.since || (claim.until && day > yearAfter(claim.until))) continue;
			const found = sentences(document).find(
				(one) =>
					one.text.includes(name) &&
					acts.test(one.text) &&
					areas.some((area) => one.text.includes(area)) &&
					!/原|曾|调整|不再|免去/.test(one.text),
			);
			if (found)
				return [
					{
						grade: "hit",
						at: passage(claim.document, trim(claim.document.document.text, claim.sentence.span)),
						why: `整改材料称${name}岗位已经调整，此后的材料仍载其以原岗位办事`,
						related: [
							{ passage: passage(document, trim(document.document.text, found.span)), label: "此后的记载" },
						],
					},
				];
		}
	}
	return [];
}

/** Whoever held the post from before the report and still holds it within a year of it had not moved. */
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** Full names in the row or sentence that tells the time in post. */
function namesIn(document: AnalysedDocument, { at }: CheckProposal): { name: string; words: string }[] {
	const { text, tables } = document.document;
	const row = tables
		.flatMap((table) => table.rows)
		.find((cells) => cells.some((cell) => cell.span.start <= at.span.start && at.span.start < cell.span.end));
	const line = lineAround(document, at.span);
	const pieces = row
		? row.map((cell) => text.slice(cell.span.start, cell.span.end).replace(/\s/g, ""))
		: [text.slice(at.span.start, at.span.end), text.slice(line.start, line.end)];
	const words = pieces.join("");
	const known = document.facts.roster.map(({ name }) => name).filter((name) => words.includes(name));
	const cells = pieces.filter((piece) => piece.length <= 4 && isFullName(piece));
	const titled = [
		...words.matchAll(
			/(?:科长|处长|部长|主任|所长|站长|会计|出纳|经理)([\u4e00-\u9fff]{2,3}?)(?=\d|同志|自|从|，|、|（|任)/g,
		),
	]
		.map((match) => match[1] as string)
		.filter((name) => isFullName(name));
	return [...new Set([...known, ...cells, ...titled])].map((name) => ({ name, words }));
}

const moved = /轮岗|交流(?:至|到)|调任|接任|转任|原(?:任)?|免去|不再/;
const department =
	/财务|计财|会计|出纳|审计|采购|招标|工程|基建|后勤|总务|设备|物资|资产|药|人事|组织|审批|执法|项目|规划|信息|招生/g;

/** The person stands in the report with a post of the same department, and not as someone who moved. */
function inReport(claim: Claim, names: readonly { name: string; words: string }[]): Sentence | undefined {
	return sentences(claim.document).find(({ text, line }) =>
		names.some(({ name, words }) => {
			if (!text.includes(name) || moved.test(text)) return false;
			const own = words.match(department) ?? [];
			return (
				own.some((one) => text.includes(one) || line.text.includes(one)) &&
				/长|主任|负责人|会计|出纳|经理|审核|核对/.test(text)
			);
		}),
	);
}

function finding(claim: Claim, related: CheckProposal["at"][], why: string): CheckProposal {
	return {
		grade: "hit",
		at: passage(claim.document, trim(claim.document.document.text, claim.sentence.span)),
		why: `整改材料称轮岗交流已经到位，${why}`,
		related: related.map((one) => ({ passage: one, label: "任职情况" })),
	};
}
