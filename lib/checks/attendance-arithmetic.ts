import type { AnalysedDocument } from "../facts/case";
import { countValue } from "../facts/meeting-count";
import type { Attendance, Meeting } from "../facts/model-meeting";
import { personKey } from "../facts/person";
import type { Span } from "../text/span";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { names, passage, recordKinds, trim, words } from "./meeting-support";
import { partOf, sentences, sentencesWithin } from "./sentences";

/** Numbers of a head that should agree and do not: expected, present, absent, the names listed. */
export const attendanceArithmetic: DocumentCheck = {
	id: "attendance-arithmetic",
	scope: "document",
	kinds: [...recordKinds, "democratic-life", "study-record"],
	run: ({ document }) => {
		const meetings = document.facts.meetings.filter(
			({ attendance }) => attendance?.present || attendance?.expected,
		);
		return proposed([
			...meetings.flatMap((meeting) => [
				...counts(document, meeting),
				...absentSpeakers(document, meeting),
				...sheets(document, meeting),
			]),
			...told(document, meetings),
		]);
	},
};

/** More sheets were handed in than people came. */
function sheets(document: AnalysedDocument, { span, attendance, body }: Meeting): CheckProposal[] {
	const present = attendance?.present?.value;
	// Minutes of a committee tell of ballots that others cast elsewhere.
	if (!present || present < 3 || (body !== "branch" && body !== "democratic-life")) return [];
	// Several sittings in one record have each their own number of those who came.
	const told = document.document.text
		.slice(span.start, span.end)
		.match(/(?:实到|到会|应到|参加)[^，。；\n]{0,4}\d+/g);
	if ((told?.length ?? 0) > 2) return [];
	return sentencesWithin(document, span).flatMap((sentence): CheckProposal[] => {
		const match = /(?:收回|回收|收到)[^，。；\d]{0,10}?(\d{1,3})(?:张|份)/.exec(sentence.text);
		const about = /测评|评议|选票|表决票|推荐票|票/.test(sentence.text);
		if (!match?.[1] || !about || Number(match[1]) <= present) return [];
		if (/群众|服务对象|代表|职工|会前|线上|网上|列席/.test(sentence.text)) return [];
		return [
			{
				grade: "hit",
				at: passage(document, partOf(sentence, match.index, match.index + match[0].length)),
				why: `实到${present}人，收回${match[1]}张，多于到会人数`,
				...(attendance.present
					? { related: [{ passage: passage(document, attendance.present.span), label: "到会人数" }] }
					: {}),
			},
		];
	});
}

const number = "(\\d{1,3}|[一二两三四五六七八九十百]{1,5})";
const whole = new RegExp(
	`(?:应到会?|应出席|应参加|该(?:来|到)(?:的)?|(?:支委|委员|成员|董事|党员|代表|职工)(?:共|共有|现有)?)(?:[^，。；\\d]{0,6}?)${number}[人名位个]`,
);
const came = new RegExp(
	`(?:实到会?|到会|实际到会|出席|实际参加|来了|到了|来的)(?:的)?(?:[^，。；\\d]{0,4}?)${number}[人名位个]`,
);
const away = new RegExp(
	`(?:请假|缺席|未到会?|没来|出差|公差|病假|事假|休假|外出)(?:的)?(?:[^，。；\\d一二两三四五六七八九十]{0,3})${number}[人名位个]`,
	"g",
);

/** One sentence that tells all three counts, wherever it stands: 支委5名，请假2名，实到4名. */
function told(document: AnalysedDocument, meetings: readonly Meeting[]): CheckProposal[] {
	return sentences(document).flatMap((sentence): CheckProposal[] => {
		const text = sentence.text.replace(/（[^）]*）/g, (note) => "　".repeat(note.length));
		const [expected, present] = [whole.exec(text), came.exec(text)];
		const missing = [...text.matchAll(away)];
		if (!expected?.[1] || !present?.[1] || missing.length === 0 || expected.index > present.index) return [];
		// What the head itself says is compared with its lists above.
		const own = meetings.some(({ attendance }) => {
			const at = attendance?.present?.span ?? attendance?.expected?.span;
			return at && sentence.span.start <= at.start && at.start < sentence.span.end;
		});
		const absent = missing.reduce((sum, match) => sum + countValue(match[1] as string), 0);
		const [all, there] = [countValue(expected[1]), countValue(present[1])];
		if (own || all === there + absent || there > all + 50) return [];
		return [
			{
				grade: "hit",
				at: passage(document, partOf(sentence, expected.index, text.replace(/[。；，\s]+$/, "").length)),
				why: `应到${all}人，未到${absent}人，应有${all - absent}人到会，写明到会${there}人`,
			},
		];
	});
}

function counts(document: AnalysedDocument, meeting: Meeting): CheckProposal[] {
	const attendance = meeting.attendance as Attendance;
	const { expected, present } = attendance;
	const absent = attendance.absentCount?.value ?? attendance.absent.length;
	const listed = listedCounts(attendance, meeting);
	const facts: string[] = [];
	if (present && listed.length > 0 && !listed.includes(present.value))
		facts.push(`写明实到${present.value}人，名单为${Math.max(...listed)}人`);
	// Everyone expected is there by name: whoever else is told away does not belong to the body.
	const whole =
		!attendance.absentCount && expected?.value === present?.value && listed.includes(present?.value ?? -1);
	const proxies = proxiesTold(document, meeting);
	if (
		expected &&
		present &&
		absent > 0 &&
		!whole &&
		![absent, absent + proxies].includes(expected.value - present.value)
	)
		facts.push(
			`应到${expected.value}人，请假${absent}人，应有${expected.value - absent}人到会，写明实到${present.value}人`,
		);
	if (expected && present && present.value > expected.value)
		facts.push(`实到${present.value}人，多于应到${expected.value}人`);
	if (
		expected &&
		!present &&
		listed.length > 0 &&
		absent > 0 &&
		!listed.some((count) => count + absent === expected.value)
	)
		facts.push(`应到${expected.value}人，名单到会${Math.max(...listed)}人、请假${absent}人，合计不符`);
	if (
		expected &&
		present &&
		absent > 0 &&
		proxies > 0 &&
		present.value + absent + proxies !== expected.value &&
		present.value + absent <= expected.value
	)
		facts.push(
			`应到${expected.value}人，实到${present.value}人、委托${proxies}人、缺席${absent}人，合计不符`,
		);
	if (facts.length === 0) return [];
	const span = (present ?? expected)?.span as Span;
	return [{ grade: "hit", at: passage(document, trim(document.document.text, span)), why: facts.join("；") }];
}

/** `委托出席1名`, told beside those who are absent and not as some of them. */
function proxiesTold(document: AnalysedDocument, { attendance }: Meeting): number {
	const at = attendance?.present?.span;
	if (!at) return 0;
	const line = document.document.text.slice(at.start, at.end + 40).split("\n")[0] ?? "";
	const match = new RegExp(`(?<!其中)委托(?:他人)?(?:出席|表决|投票)?${number}[人名位]`).exec(line);
	return match?.[1] ? countValue(match[1]) : 0;
}

/** The list's length, with and without a chair named apart from it. */
function listedCounts(attendance: Attendance, meeting: Meeting): number[] {
	if (attendance.open || attendance.loose || attendance.members.length < 2) return [];
	const length = attendance.members.length;
	const apart = attendance.members[0]?.span.start === meeting.chair?.span.start;
	const chair = meeting.chair && personKey(meeting.chair);
	const missing = chair !== undefined && !attendance.members.some((member) => personKey(member) === chair);
	return apart ? [length, length - 1] : missing ? [length, length + 1] : [length];
}

/** Someone on leave is recorded as speaking. */
function absentSpeakers(document: AnalysedDocument, meeting: Meeting): CheckProposal[] {
	const absent = new Map(
		(meeting.attendance?.absent ?? []).map((absence) => [personKey(absence.person), absence]),
	);
	if (absent.size === 0) return [];
	const seen = new Set<string>();
	return meeting.items.flatMap((item) =>
		item.turns.flatMap((turn): CheckProposal[] => {
			const key = turn.speaker && personKey(turn.speaker);
			const absence = key === undefined ? undefined : absent.get(key);
			if (!key || !absence || !turn.speaker || seen.has(key)) return [];
			if (/书面|电话|视频|委托|转达|来电|赶到|后到|中途/.test(words(document, turn.span))) return [];
			seen.add(key);
			return [
				{
					grade: "hit",
					at: passage(document, trim(document.document.text, turn.span)),
					why: `${names([turn.speaker])}列在请假人员中，又记有其发言`,
					related: [{ passage: passage(document, absence.person.span), label: "请假名单" }],
				},
			];
		}),
	);
}
