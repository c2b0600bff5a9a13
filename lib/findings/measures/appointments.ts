import { decides, itemsOf, passage } from "../../checks/meeting-support";
import { type Sentence, sentences } from "../../checks/sentences";
import type { AnalysedDocument } from "../../facts/case";
import type { DateEvent, DateRole } from "../../facts/model-events";
import { personKey } from "../../facts/person";
import type { Passage } from "../../match/proposal";
import type { MeasureDraftCase, MeasureMethod } from "./model";

/** The steps of an appointment on one line of time, in their order. */
const steps: readonly { name: string; roles?: DateRole[]; told?: RegExp }[] = [
	{ name: "动议", roles: ["motion"] },
	{ name: "民主推荐", roles: ["recommendation"] },
	{ name: "考察", roles: ["inspection"] },
	{ name: "讨论决定", roles: ["discussion"] },
	{ name: "公示", roles: ["publicity-from"] },
	{ name: "任职文件", roles: ["appointment"], told: /任职(?:文件|通知|文)|(?:任命|聘任)(?:文件|通知)/ },
	{ name: "到岗", told: /到岗|到任|报到|宣布任职|任职谈话|任前谈话/ },
	{ name: "工资变动或备案", told: /工资(?:变动|审批|调整)|备案|归档/ },
];

/** 程序完整率: people whose file shows the eight steps, in their order. */
export const eightSteps: MeasureMethod = {
	id: "eight-steps",
	shape: "share",
	run: ({ documents }) => ({
		cases: selectionFiles(documents).flatMap((document) => {
			const { lacking, wrong } = stepsOf(document);
			const note = [
				...(lacking.length > 0 ? [`未见${lacking.join("、")}`] : []),
				...(wrong ? [wrong] : []),
			].join("；");
			return peopleIn(document).map(({ at, name }) => ({
				at,
				counted: note === "",
				note: `${name}${note === "" ? "八个环节齐全且顺序一致" : note}`,
			}));
		}),
	}),
};

function stepsOf(document: AnalysedDocument): { lacking: string[]; wrong?: string } {
	const events: { name: string; iso?: string }[] = [];
	const lacking: string[] = [];
	for (const { name, roles, told } of steps) {
		const days = document.facts.dates
			.filter((event) => roles?.includes(event.role) && event.iso)
			.map((event) => event.iso as string)
			.sort();
		const words = told && sentences(document).some((sentence) => told.test(sentence.text));
		if (days.length === 0 && !words) lacking.push(name);
		else events.push({ name, ...(days[0] ? { iso: days[0] } : {}) });
	}
	const dated = events.filter((event) => event.iso);
	const at = dated.findIndex(
		(event, index) => index > 0 && (event.iso as string) < (dated[index - 1]?.iso as string),
	);
	if (at < 1) return { lacking };
	const [before, after] = [dated[at - 1], dated[at]];
	return { lacking, wrong: `${after?.name}（${after?.iso}）早于${before?.name}（${before?.iso}）` };
}

const checks: readonly { name: string; pattern: RegExp; role?: DateRole }[] = [
	{
		name: "档案审核",
		pattern: /档案[^。；]{0,12}(?:审核|核查|审查|专审|查阅)|审核[^。；]{0,8}档案/,
		role: "archive-check",
	},
	{
		name: "纪检意见",
		pattern: /(?:纪检|纪委|派驻)[^。；]{0,20}(?:意见|回复|反馈|函)|廉(?:政|洁)[^。；]{0,10}意见/,
		role: "integrity-opinion",
	},
	{
		name: "个人事项核查",
		pattern:
			/个人(?:有关)?事项[^。；]{0,24}(?:核查|查核|核实|一致|抽查)|(?:核查|查核)[^。；]{0,8}个人(?:有关)?事项/,
	},
	{
		name: "信访核查",
		pattern: /信访[^。；]{0,20}(?:核查|查核|查询|反映|举报|未收到|核实)|(?:核查|查核)[^。；]{0,10}信访/,
	},
];
const notDone = /(?:未|没有?|尚未|待|暂缺|空白?)(?:见|附|开展|进行|审核|核查|查核|补|回复|取得|出具)/;

/** 四必齐全率: people for whom the four checks are told and none is dated after the decision. */
export const fourChecks: MeasureMethod = {
	id: "four-checks",
	shape: "share",
	run: ({ documents }) => ({
		cases: selectionFiles(documents).flatMap((document) => {
			const decided = document.facts.dates
				.filter(({ role, iso }) => role === "discussion" && iso)
				.map(({ iso }) => iso as string)
				.sort()[0];
			const lacking = checks.flatMap(({ name, pattern, role }) => {
				const told = sentences(document).filter((sentence) => pattern.test(sentence.text));
				if (!told.some((sentence) => isDone(sentence))) return [`未见${name}`];
				const late = document.facts.dates.find(
					(event) => role && event.role === role && isAfter(event, decided),
				);
				return late ? [`${name}（${late.iso}）晚于讨论决定（${decided}）`] : [];
			});
			return peopleIn(document).map(({ at, name }) => ({
				at,
				counted: lacking.length === 0,
				note: `${name}${lacking.length === 0 ? "四项核查均有记载，未见晚于讨论决定的" : lacking.join("；")}`,
			}));
		}),
	}),
};

function isDone(sentence: Sentence): boolean {
	return !notDone.test(sentence.text);
}

function isAfter(event: DateEvent, decided: string | undefined): boolean {
	return decided !== undefined && event.iso !== undefined && event.iso > decided;
}

/** 任免月度密度: how many were appointed or removed in each month. */
export const appointmentsByMonth: MeasureMethod = {
	id: "appointments-by-month",
	shape: "months",
	run: ({ documents, profile }) => ({
		cases: documents.flatMap((document) =>
			itemsOf(document).flatMap(({ meeting, item }): MeasureDraftCase[] => {
				const day = meeting.date?.iso;
				if (!day || !item.kinds.includes("personnel") || !decides(item)) return [];
				return item.subjects.map((person) => ({
					at: passage(document, person.span),
					counted: true,
					note: `${day} 会议研究${personKey(person)}任免`,
					month: day.slice(0, 7),
				}));
			}),
		),
		remarks: profile.roster
			.filter(({ principal, from, to }) => principal && (from || to))
			.map(({ name, from, to }) => `主要负责人${name}：${from ?? "…"} 至 ${to ?? "…"}`),
	}),
};

function selectionFiles(documents: readonly AnalysedDocument[]): AnalysedDocument[] {
	return documents.filter(({ facts }) => facts.kind.kind === "selection-file");
}

/** The people a file is about; the file itself when it names none. */
function peopleIn(document: AnalysedDocument): { at: Passage; name: string }[] {
	const seen = new Map<string, { at: Passage; name: string }>();
	for (const { name } of document.facts.people) {
		const key = personKey(name);
		if (!seen.has(key)) seen.set(key, { at: passage(document, name.span), name: `${key}：` });
	}
	if (seen.size > 0) return [...seen.values()];
	const first = document.document.blocks[0]?.span ?? {
		start: 0,
		end: Math.min(20, document.document.text.length),
	};
	return [{ at: passage(document, first), name: "" }];
}
