import { attribute, type XmlElement } from "../xml";

/** a, b, c, d, e, f: x' = a·x + c·y + e, y' = b·x + d·y + f. Millimetres, y downwards. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Points to a millimetre. */
export const points = 72 / 25.4;

/** The matrix that applies `first`, then `second`. */
export function followedBy(first: Matrix, second: Matrix): Matrix {
	const [a, b, c, d, e, f] = first;
	const [g, h, i, j, k, l] = second;
	return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

export function numbers(list: string | undefined): number[] {
	return (list ?? "").trim().split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

/** From an object's own coordinates to those of the page: its matrix, then its place, then what holds it. */
export function matrixOf(object: XmlElement, outer: Matrix): Matrix {
	const own = numbers(attribute(object, "CTM"));
	const [x = 0, y = 0] = numbers(attribute(object, "Boundary"));
	const matrix: Matrix = own.length === 6 ? (own as unknown as Matrix) : identity;
	return followedBy(followedBy(matrix, [1, 0, 0, 1, x, y]), outer);
}

/** Steps between characters: `g 3 2.5 1` stands for 2.5 three times, then 1. */
export function steps(list: string | undefined, most: number): number[] {
	const words = (list ?? "").trim().split(/\s+/).filter(Boolean);
	const values: number[] = [];
	for (let at = 0; at < words.length && values.length < most; at++) {
		if (words[at] !== "g") {
			const value = Number(words[at]);
			if (Number.isFinite(value)) values.push(value);
			continue;
		}
		const times = Math.min(most, Math.trunc(Number(words[at + 1])) || 0);
		const value = Number(words[at + 2]);
		for (let count = 0; count < times; count++) values.push(value);
		at += 2;
	}
	return values;
}
