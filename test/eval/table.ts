import {
	type Figures,
	falseAlarmRate,
	figuresByCode,
	figuresByIndicator,
	figuresOf,
	type Share,
} from "./figures";
import type { Score } from "./score";

/** What is to be reached on units never seen. */
const goals = {
	hard: { 1: 1, 2: 0.9, 3: 0.75 } as Record<number, number>,
	precision: 0.9,
	decoys: 0.03,
	rate: 1,
};

/** A share as `0.83 (39/47)`; without a case there is no figure. */
export function share({ found, all }: Share): string {
	return all === 0 ? `– (0/0)` : `${(found / all).toFixed(2)} (${found}/${all})`;
}

/** One line of figures a unit. */
export function unitLine(name: string, figures: Figures): string {
	const hard = [1, 2, 3].map((level) => `h${level} ${share(figures.byHardness[level] as Share)}`);
	return [
		name.padEnd(22),
		`recall ${share(figures.recall)}`,
		...hard,
		`strict ${share(figures.strict)}`,
		`precision ${share(figures.precision)}`,
		`decoys ${share(figures.decoys)}`,
		`false/10k ${falseAlarmRate(figures).toFixed(2)}`,
		...(figures.unplaced > 0 ? [`unplaced ${figures.unplaced}`] : []),
	].join("  ");
}

/** Whether each goal is reached, in words. */
export function goalLine(figures: Figures): string {
	const reached = (name: string, ok: boolean, goal: string) => `${name} ${goal} ${ok ? "✓" : "✗"}`;
	const ratio = ({ found, all }: Share, none: number) => (all === 0 ? none : found / all);
	return [
		...[1, 2, 3].map((level) => {
			const goal = goals.hard[level] as number;
			return reached(`h${level}`, ratio(figures.byHardness[level] as Share, 1) >= goal, `≥ ${goal}`);
		}),
		reached("precision", ratio(figures.precision, 1) >= goals.precision, `≥ ${goals.precision}`),
		reached("decoys", ratio(figures.decoys, 0) <= goals.decoys, `≤ ${goals.decoys}`),
		reached("false/10k", falseAlarmRate(figures) <= goals.rate, `≤ ${goals.rate}`),
	].join("  ");
}

export function indicatorTable(scores: readonly Score[]): string {
	const rows = figuresByIndicator(scores).map(
		({ indicator, right, wrong, decoys, findings }) =>
			`${indicator.padEnd(8)}${String(findings).padStart(9)}${String(right).padStart(7)}${String(wrong).padStart(7)}${String(decoys).padStart(8)}  ${share({ found: right, all: findings })}`,
	);
	return ["indicator findings  right  wrong  decoys  precision", ...rows].join("\n");
}

export function codeTable(scores: readonly Score[]): string {
	return figuresByCode(scores)
		.map(({ code, found, all }) => `${code} ${share({ found, all })}`)
		.join("   ")
		.replace(/((?:\S+ \S+ \S+ {3}){6})/g, "$1\n");
}

/** Missed labels, false alarms and decoys of a unit, in words. Never called for a unit kept aside. */
export function listOf(score: Score): string {
	return [
		"--- 未找到",
		...score.missed.map(
			({ file, code, hard, quote, why }) =>
				`  ${file} ${code} h${hard} ${quote.slice(0, 50)}  | ${why.slice(0, 80)}`,
		),
		"--- 不在标注上的线索",
		...score.wrong.map(
			({ indicator, grade, places }) =>
				`  ${places[0]?.file} ${indicator} [${grade}] ${places[0]?.quote.slice(0, 70)}`,
		),
		"--- 误取的干扰项",
		...score.taken.map(
			({ decoy, by }) => `  ${decoy.file} ${decoy.looks_like} ${by.indicator} ${decoy.quote.slice(0, 60)}`,
		),
	].join("\n");
}

/** Figures of several units as one plain value, for a machine. */
export function figuresJson(units: readonly { name: string; blind: boolean; score: Score }[]) {
	const group = (blind: boolean) =>
		figuresOf(units.filter((unit) => unit.blind === blind).map(({ score }) => score));
	return {
		units: units.map(({ name, blind, score }) => ({ name, blind, ...figuresOf([score]) })),
		open: group(false),
		blind: group(true),
		indicators: figuresByIndicator(units.filter((unit) => !unit.blind).map(({ score }) => score)),
		codes: figuresByCode(units.filter((unit) => !unit.blind).map(({ score }) => score)),
	};
}
