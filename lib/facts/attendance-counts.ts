import type { Span } from "../text/span";
import { foldStretch, type Line, type Stretch, spanIn } from "./lines";
import { count, countAt, countValue } from "./meeting-count";
import type { Field } from "./meeting-fields";
import type { Attendance } from "./model-meeting";
import type { CountValue } from "./model-values";

const whole = "(?:党组|党委|总支|支委|支部|班子|局领导|董事会|委员会)?(?:成员|委员|人员|党员|董事|领导)?";
const people = "(?:人|名|位|个)?";
const verbs = "到会|出席|参会|参加|与会";

/** `五个人都到了`, `十二个人，没有缺的`: as many came as there are. */
const everyone = [
	`(?<!其他|其余|别的|列席的?|部室的?)(${count})[个名位](?:人|党组|党委|班子|委员|成员|董事|的|同志|常委|支委)*(?:都|全|均|全都|也都|悉数)(?:到|来|在)(?:了|齐|全|场|座|会|的)?`,
	`(?<!(?:科室|部门|单位|科|处|股)(?:负责人|人员|长)|列席|其他|其余)(${count})[个名位]?人?(?:都)?，?(?:齐全|到齐|来齐|齐了|全到|(?:一个|一人)(?:不|没)(?:缺|少|落)|没有?(?:人)?(?:缺|请假)|无人?(?:缺席|请假))`,
];

const expectedPatterns = [
	`应(?:${verbs}|到)(?:会议|会)?${whole}(?:人数)?(?:的)?(?:：|为|是|共|有)?(${count})${people}`,
	`(?:党组|党委|班子|支委|总支|董事会|委员会)(?:成员|委员)?(?:共|现有|实有|应为|为)?(${count})[人名位]${whole}(?=[，、；：。（）]|实到|到会|出席|$)`,
	`(${count})[个名位]${whole}(?:里)?(?:来了|到了|到会|出席|实到)(?:${count})[个名人位]?`,
	`(?:应到实到|应到[/、]实到|应到[/、]实到(?:人数|情况))：?(${count})人?[/、]`,
	`共(${count})名?(?:党组|党委)(?:成员|委员)`,
	`(?:该|应|应该|该当)(?:来|到)(?:的)?(?:有|共|是)?(${count})[个名人位]`,
	`(?<!参会|到会|出席|实到|请假|缺席|与会|列席|其余|其他|另有|另外)(?:在册|现任|全体)?(?:委员|党组成员|班子成员|主席团成员|常委|董事|理事)(?:会组成)?(?:共有|现有|共|计|总数|人数|应为|：)?(?:常委|委员|成员)?(${count})[人名位](?!请假|缺席|未到|列席|外出)`,
	`(?:支部|党员大会)(?:共有|现有|有)?正式党员(?:共|计)?(${count})[人名位]`,
	`(?:支部|支委会|党组|党委|董事会)(?:现|共)?有(?:正式)?(?:党员|委员|成员|董事)(${count})[人名位]`,
	...everyone,
].map((source) => new RegExp(source));

const presentPatterns = [
	`(?:应到实到|应到[/、]实到)(?:人数|情况)?：?(?:${count})人?[/、](${count})`,
	`实(?:际)?(?:${verbs}|到|有)(?:会议|会)?${whole}(?:人数)?(?:的)?(?:：|为|是|共|有)?(?:${count}/)?(${count})${people}`,
	`(?:${count})[个名位]${whole}(?:里)?(?:来了|到了|到会|出席|实到)(${count})[个名人位]?`,
	`(?:应到实到|应到[/、]实到)(?:人数|情况)?：?(?:${count})人?[/、](${count})`,
	`(?:^|[，；。（：、])(?:${verbs})(?:会议)?${whole}(?:的)?(?:共)?(${count})[人名位]`,
	`(?<![应未可须])(?:到会|实到)(${count})[人名位]`,
	`(?:共|计|共计)(${count})[人名位](?:到会|出席|参加)?(?=[；。，）]|$)`,
	`(?<!(?:督导|指导|列席|监督|考察)[^，。；]{0,30})等(${count})[人名位](?!到会指导|列席|督导|指导)`,
	`(?:^|[，；。])(?:实际|今天|今日|当天|这次|本次|会上)?(?:来了|到了|来的有|到的有)(${count})[个名人位]`,
	...everyone,
].map((source) => new RegExp(source));

const absentPattern = new RegExp(
	`(?:请假|缺席|因[病事公故]未到会?|未到会?|没来(?:的)?)(?:人数|人员|的)?(?:：|有)?(${count})[人名位个]`,
);

/** Counts of expected, present and absent as the head states them. */
export function takeCounts(
	zone: readonly Line[],
	fields: readonly Field[],
	source: string,
	attendance: Attendance,
	touched: Span[],
): void {
	const stretches: Stretch[] = [...zone];
	for (const field of fields)
		if (field.cell && (field.key === "present" || field.key === "counts"))
			stretches.push(foldStretch(source, { start: field.label.start, end: field.value.end }));
	for (const stretch of stretches) {
		if (!/[应实到席参名人个等共]/.test(stretch.text) || /推荐|测评|谈话/.test(stretch.text)) continue;
		attendance.expected ??= firstCount(stretch, expectedPatterns, touched);
		attendance.present ??= firstCount(stretch, presentPatterns, touched);
		attendance.absentCount ??= allAbsent(stretch, touched);
	}
	const bare = fields.find((field) => field.key === "counts");
	if (bare && !attendance.expected) {
		const value = foldStretch(source, bare.value);
		const label = foldStretch(source, bare.label).text;
		const written = value.text.match(new RegExp(`^(${count})[人名]?`));
		if (written?.[1] && label.startsWith("应到") && !label.includes("实"))
			attendance.expected = countAt(value, 0, written[0].replace(/[人名]$/, ""));
	}
}

const furtherAbsent = new RegExp(
	`(?:请假|缺席|未到会?|出差|公差|外出|病假|事假|休假|公假|学习|培训|住院)(?:的)?(?:人数|人员)?：?(${count})[人名位]`,
	"g",
);

/** `因病请假1名，出差1名`: kinds of absence told side by side are one number. */
function allAbsent(stretch: Stretch, touched: Span[]): CountValue | undefined {
	const first = firstCount(stretch, [absentPattern], touched);
	if (!first) return undefined;
	const from = stretch.text.search(absentPattern);
	const sentence = stretch.text.slice(from).split(/[。；]/)[0] as string;
	const all = [...sentence.replace(/（[^）]*）/g, "").matchAll(furtherAbsent)];
	const sum = all.reduce((total, match) => total + countValue(match[1] as string), 0);
	return sum > first.value ? { ...first, value: sum } : first;
}

function firstCount(stretch: Stretch, patterns: readonly RegExp[], touched: Span[]): CountValue | undefined {
	for (const pattern of patterns) {
		const match = stretch.text.match(pattern);
		if (!match?.[1] || match.index === undefined) continue;
		touched.push(spanIn(stretch, match.index, match.index + match[0].length));
		const start =
			match[0].search(/[应实到席参]/) === 0 ? match.index : match.index + match[0].lastIndexOf(match[1]);
		return { span: spanIn(stretch, start, match.index + match[0].length), value: countValue(match[1]) };
	}
	return undefined;
}

const inVote = new RegExp(`应(?:到|参会|参加)(?:会)?(?:党组成员|委员|成员|人数)?(?:：|共)?(${count})[人名]`);

/** A summary may tell how many should have come only where it tells the vote. */
export function takeExpected(attendance: Attendance, lines: readonly Line[]): void {
	if (attendance.expected) return;
	for (const line of lines) {
		const match = line.text.match(inVote);
		if (!match?.[1] || match.index === undefined) continue;
		const sentence = line.text.slice(Math.max(0, match.index - 40), match.index);
		if (/推荐|测评|谈话|大会/.test(sentence.split("。").at(-1) ?? "")) continue;
		const span = spanIn(line, match.index, match.index + match[0].length);
		attendance.expected = { span, value: countValue(match[1]) };
		return;
	}
}
