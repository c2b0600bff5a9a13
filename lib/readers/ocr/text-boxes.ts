import type { TurnedBox } from "./pixels";
import { smallestBox } from "./smallest-box";

/** Chance above which a point belongs to text, and mean chance above which a patch is text. */
const pointChance = 0.3;
const patchChance = 0.6;

/** The detector shrinks lines before it marks them; this grows them again. */
const growth = 1.5;

const smallestSide = 3;
const fewestPoints = 8;

interface Patch {
	/** First and last column of each row, by row. */
	rows: Map<number, [number, number]>;
	points: number;
	chance: number;
}

/** Lines of text in a map of chances: patches that hang together, each as its smallest turned box. */
export function textBoxes(chances: Float32Array, width: number, height: number): TurnedBox[] {
	const boxes: TurnedBox[] = [];
	for (const patch of patchesOf(chances, width, height)) {
		if (patch.points < fewestPoints || patch.chance / patch.points < patchChance) continue;
		const box = smallestBox(cornersOf(patch));
		if (Math.min(box.width, box.height) < smallestSide) continue;
		const margin = (box.width * box.height * growth) / (box.width + box.height);
		const grown = { ...box, width: box.width + margin, height: box.height + margin };
		if (Math.min(grown.width, grown.height) >= smallestSide + 2) boxes.push(grown);
	}
	return boxes;
}

function cornersOf(patch: Patch): [number, number][] {
	const corners: [number, number][] = [];
	for (const [row, [first, last]] of patch.rows)
		corners.push([first, row], [first, row + 1], [last + 1, row], [last + 1, row + 1]);
	return corners;
}

function* patchesOf(chances: Float32Array, width: number, height: number): Generator<Patch> {
	const size = width * height;
	const seen = new Uint8Array(size);
	const stack = new Int32Array(size);
	for (let start = 0; start < size; start++) {
		if (seen[start] || (chances[start] ?? 0) <= pointChance) continue;
		const patch: Patch = { rows: new Map(), points: 0, chance: 0 };
		let top = 0;
		stack[top++] = start;
		seen[start] = 1;
		while (top > 0) {
			const point = stack[--top] ?? 0;
			const column = point % width;
			const row = (point - column) / width;
			note(patch, row, column, chances[point] ?? 0);
			for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
				for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
					const next = y * width + x;
					if (seen[next] || (chances[next] ?? 0) <= pointChance) continue;
					seen[next] = 1;
					stack[top++] = next;
				}
		}
		yield patch;
	}
}

function note(patch: Patch, row: number, column: number, chance: number): void {
	patch.points += 1;
	patch.chance += chance;
	const ends = patch.rows.get(row);
	if (!ends) patch.rows.set(row, [column, column]);
	else {
		ends[0] = Math.min(ends[0], column);
		ends[1] = Math.max(ends[1], column);
	}
}
