import type { TurnedBox } from "./pixels";

type Point = readonly [number, number];

/** The smallest turned rectangle around points; its angle is within an eighth turn of level. */
export function smallestBox(points: readonly Point[]): TurnedBox {
	const hull = hullOf(points);
	let best: TurnedBox = { x: 0, y: 0, width: 0, height: 0, angle: 0 };
	let smallest = Number.POSITIVE_INFINITY;
	for (const [index, from] of hull.entries()) {
		const to = hull[(index + 1) % hull.length] as Point;
		const box = boxAt(hull, nearLevel(Math.atan2(to[1] - from[1], to[0] - from[0])));
		const area = box.width * box.height;
		if (area < smallest) [smallest, best] = [area, box];
	}
	return best;
}

function nearLevel(angle: number): number {
	const quarter = Math.PI / 2;
	return angle - Math.round(angle / quarter) * quarter;
}

function boxAt(hull: readonly Point[], angle: number): TurnedBox {
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of hull) {
		const along = x * cos + y * sin;
		const down = y * cos - x * sin;
		left = Math.min(left, along);
		right = Math.max(right, along);
		top = Math.min(top, down);
		bottom = Math.max(bottom, down);
	}
	const along = (left + right) / 2;
	const down = (top + bottom) / 2;
	return {
		x: along * cos - down * sin,
		y: along * sin + down * cos,
		width: right - left,
		height: bottom - top,
		angle,
	};
}

/** Corners of the convex hull, in order around it. */
function hullOf(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
	return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(sorted: readonly Point[]): Point[] {
	const hull: Point[] = [];
	for (const point of sorted) {
		while (hull.length >= 2 && !turnsLeft(hull.at(-2) as Point, hull.at(-1) as Point, point)) hull.pop();
		hull.push(point);
	}
	hull.pop();
	return hull;
}

function turnsLeft(origin: Point, one: Point, other: Point): boolean {
	return (one[0] - origin[0]) * (other[1] - origin[1]) > (one[1] - origin[1]) * (other[0] - origin[0]);
}
