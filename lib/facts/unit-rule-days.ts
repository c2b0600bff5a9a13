import { type Stretch, spanIn } from "./lines";
import { count, countValue } from "./meeting-count";
import type { UnitRule } from "./model-money";

const days = `(${count})个?(?:工作)?[天日]`;

/** Rules that set days: papers sent ahead, emergencies reported afterwards, publicity. */
const patterns: readonly [UnitRule["matter"], RegExp][] = [
	[
		"materials-ahead",
		new RegExp(
			`(?:材料|议题)[^。；]{0,16}提前${days}[^。；]{0,6}(?:送|发|提交|报)|提前${days}[^。；]{0,8}(?:送达|印发|提交)[^。；]{0,6}材料`,
		),
	],
	[
		"emergency-report",
		new RegExp(
			`(?:紧急|应急|突发|抢险|先行处置|临时处置)[^。；]{0,24}${days}(?:以?内|之内)[^。；]{0,4}(?:向|提交)?[^。；]{0,10}(?:补报|报告|追认|备案)`,
		),
	],
	["publicity", new RegExp(`公示(?:期|时间|期限)?(?:一般)?(?:不少于|不得少于|不低于|为)${days}`)],
];

export function readDayRules(line: Stretch): UnitRule[] {
	if (!/[天日]/.test(line.text)) return [];
	return patterns.flatMap(([matter, pattern]) => {
		const match = pattern.exec(line.text);
		const written = match?.slice(1).find((group) => group !== undefined);
		if (!match || !written) return [];
		return [
			{
				span: spanIn(line, match.index, match.index + match[0].length),
				matter,
				days: countValue(written),
			},
		];
	});
}
