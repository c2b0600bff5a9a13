import type { Score } from "./score";

/** Found of all, without a percentage of nothing. */
export interface Share {
	found: number;
	all: number;
}

export interface Figures {
	recall: Share;
	/** By hardness: 1 stated, 2 structure, 3 two documents or reasoning. */
	byHardness: Record<number, Share>;
	strict: Share;
	precision: Share;
	decoys: Share;
	falseAlarms: number;
	characters: number;
	unplaced: number;
}

export function figuresOf(scores: readonly Score[]): Figures {
	const share = (found: (score: Score) => number, all: (score: Score) => number): Share => ({
		found: scores.reduce((sum, score) => sum + found(score), 0),
		all: scores.reduce((sum, score) => sum + all(score), 0),
	});
	const byHardness: Figures["byHardness"] = {};
	for (const hard of [1, 2, 3])
		byHardness[hard] = share(
			(score) => score.found.filter((label) => label.hard === hard).length,
			(score) => score.labels.filter((label) => label.hard === hard).length,
		);
	const precision = share(
		(score) => score.right.length,
		(score) => score.findings.length,
	);
	return {
		recall: share(
			(score) => score.found.length,
			(score) => score.labels.length,
		),
		byHardness,
		strict: share(
			(score) => score.strict.length,
			(score) => score.labels.length,
		),
		precision,
		decoys: share(
			(score) => score.taken.length,
			(score) => score.decoys.length,
		),
		falseAlarms: precision.all - precision.found,
		characters: scores.reduce((sum, score) => sum + score.characters, 0),
		unplaced: scores.reduce((sum, score) => sum + score.unplaced.length, 0),
	};
}

/** False alarms per 10,000 characters. */
export function falseAlarmRate({ falseAlarms, characters }: Figures): number {
	return characters > 0 ? (falseAlarms / characters) * 10_000 : 0;
}

export interface IndicatorFigures {
	indicator: string;
	right: number;
	wrong: number;
	decoys: number;
	findings: number;
}

/** How every indicator did over the given units, most false alarms first. */
export function figuresByIndicator(scores: readonly Score[]): IndicatorFigures[] {
	const rows = new Map<string, IndicatorFigures>();
	const row = (indicator: string) => {
		const known = rows.get(indicator) ?? { indicator, right: 0, wrong: 0, decoys: 0, findings: 0 };
		rows.set(indicator, known);
		return known;
	};
	for (const score of scores) {
		for (const { indicator } of score.right) row(indicator).right += 1;
		for (const { indicator } of score.wrong) row(indicator).wrong += 1;
		for (const { by } of score.taken) row(by.indicator).decoys += 1;
	}
	for (const one of rows.values()) one.findings = one.right + one.wrong;
	return [...rows.values()].sort(
		(a, b) => b.wrong - a.wrong || b.findings - a.findings || (a.indicator < b.indicator ? -1 : 1),
	);
}

/** How well each code of the labels is found, worst first. */
export function figuresByCode(scores: readonly Score[]): { code: string; found: number; all: number }[] {
	const rows = new Map<string, { code: string; found: number; all: number }>();
	for (const score of scores)
		for (const label of score.labels) {
			const row = rows.get(label.code) ?? { code: label.code, found: 0, all: 0 };
			row.all += 1;
			if (score.found.includes(label)) row.found += 1;
			rows.set(label.code, row);
		}
	return [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
