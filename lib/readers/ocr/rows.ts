import type { TurnedBox } from "./pixels";

/** Boxes this many times wider than high show how far the page is askew. */
const longLine = 4;

/** Boxes of one row overlap in height by at least this share of the lower one. */
const sameRow = 0.5;

/** The page's skew in radians: the middle angle of its long lines. */
export function skewOf(boxes: readonly TurnedBox[]): number {
	const angles = boxes
		.filter((box) => box.width > longLine * box.height)
		.map((box) => box.angle)
		.sort((one, other) => one - other);
	return angles[angles.length >> 1] ?? 0;
}

/** Where a point of a page askew would stand if the page were level. */
export function levelled(x: number, y: number, skew: number): [number, number] {
	const cos = Math.cos(skew);
	const sin = Math.sin(skew);
	return [x * cos + y * sin, y * cos - x * sin];
}

/** Puts items into reading order, row by row and left to right, with the number of their row. */
export function inRows<T extends { box: TurnedBox }>(items: readonly T[]): { item: T; row: number }[] {
	const skew = skewOf(items.map((item) => item.box));
	const placed = items
		.map((item) => {
			const [along, down] = levelled(item.box.x, item.box.y, skew);
			return { item, along, down };
		})
		.sort((one, other) => one.down - other.down);
	const rows: { down: number; height: number; items: typeof placed }[] = [];
	for (const one of placed) {
		const row = rows.at(-1);
		const { height } = one.item.box;
		if (row && Math.abs(row.down - one.down) < sameRow * Math.min(row.height, height)) row.items.push(one);
		else rows.push({ down: one.down, height, items: [one] });
	}
	return rows.flatMap(({ items: row }, index) =>
		row.sort((one, other) => one.along - other.along).map(({ item }) => ({ item, row: index })),
	);
}
