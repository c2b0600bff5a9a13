/** Sides of a comparison by name; each runs its whole work once. */
export type Sides = Record<string, () => void | Promise<void>>;

/** Rounds before measuring, so that code is compiled and caches are warm. */
const warmUps = 2;

/**
 * Median milliseconds of each side. The sides take turns within each round, so that what disturbs
 * the machine disturbs all of them.
 */
export async function medians(sides: Sides, rounds = 7): Promise<Record<string, number>> {
	const times: Record<string, number[]> = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
	for (let round = 0; round < warmUps + rounds; round += 1)
		for (const [name, run] of Object.entries(sides)) {
			const start = performance.now();
			await run();
			if (round >= warmUps) times[name]?.push(performance.now() - start);
		}
	return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[sorted.length >> 1] as number;
}

/** The exponent `e` of time = constant × size^e, by least squares over the logarithms. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
	const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
	const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
	const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
	const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
