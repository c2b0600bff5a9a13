import type { Rule } from "./drawing";

/** Rules that meet one another. */
export interface RuleGroup {
	rows: Rule[];
	columns: Rule[];
}

/** Rows lower than this hold no text: what stands on either side of one is two tables that touch. */
const lowest = 7;

/** Rules closer than this are one line. */
const hair = 3.5;

/** Parts tables that touch: between them no inner wall goes through. */
export function apart(group: RuleGroup): RuleGroup[] {
	const ys = group.rows.map((rule) => rule.at).sort((one, other) => one - other);
	const left = Math.min(...group.rows.map((rule) => rule.start));
	const right = Math.max(...group.rows.map((rule) => rule.end));
	const inner = group.columns.filter((rule) => rule.at > left + 2 * hair && rule.at < right - 2 * hair);
	const whole = (y: number) =>
		inner.some((rule) => rule.start < y - 2 * hair && rule.end > y) &&
		inner.some((rule) => rule.start < y && rule.end > y + 2 * hair);
	const seams: number[] = [];
	for (let first = 0; first < ys.length; first++) {
		let last = first;
		while (last + 1 < ys.length && (ys[last + 1] ?? 0) - (ys[last] ?? 0) < lowest) last++;
		const [above, below] = [ys[first] ?? 0, ys[last] ?? 0];
		const middle = (above + below) / 2;
		const crossed = group.columns.some((rule) => rule.start < middle - 1 && rule.end > middle + 1);
		if (below - above > hair && below - above < 2 * lowest && !crossed && whole(middle)) seams.push(middle);
		first = last;
	}
	return cutAt(group, seams);
}

function cutAt(group: RuleGroup, seams: readonly number[]): RuleGroup[] {
	const borders = [Number.NEGATIVE_INFINITY, ...seams, Number.POSITIVE_INFINITY];
	return borders.slice(1).flatMap((below, index) => {
		const above = borders[index] ?? 0;
		const rows = group.rows.filter((rule) => rule.at > above && rule.at <= below);
		const columns = group.columns.filter((rule) => {
			const middle = (rule.start + rule.end) / 2;
			return middle > above && middle <= below;
		});
		return rows.length >= 2 && columns.length >= 1 ? [{ rows, columns }] : [];
	});
}

/** Where at least two walls run on beyond the first or last rule, a page has cut the table. */
export function openEnds(
	ys: readonly number[],
	columns: readonly Rule[],
): { above: number | undefined; below: number | undefined } {
	const top = ys[0] ?? 0;
	const bottom = ys.at(-1) ?? 0;
	const above = shared(
		columns.filter((rule) => rule.start < top - lowest).map((rule) => [rule.start, rule.at]),
	);
	const below = shared(
		columns.filter((rule) => rule.end > bottom + lowest).map((rule) => [rule.end, rule.at]),
	);
	return { above, below };
}

/** The end that two walls apart from one another have in common. */
function shared(ends: readonly (readonly [end: number, at: number])[]): number | undefined {
	const pair = ends.find(([end, at]) =>
		ends.some(([other, place]) => Math.abs(other - end) < hair && Math.abs(place - at) > 2 * lowest),
	);
	return pair?.[0];
}
