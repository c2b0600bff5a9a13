import { describe, expect, it } from "vitest";
import { growthExponent, median, medians } from "./measure";

describe("measure", () => {
	it("takes the middle of what was measured", () => {
		expect(median([9, 1, 5])).toBe(5);
	});
	it("tells linear from quadratic growth", () => {
		const sizes = [10, 100, 1000];
		expect(growthExponent(sizes.map((size) => [size, 3 * size]))).toBeCloseTo(1);
		expect(growthExponent(sizes.map((size) => [size, size ** 2]))).toBeCloseTo(2);
	});
	it("lets the sides take turns", async () => {
		const order: string[] = [];
		await medians({ a: () => void order.push("a"), b: () => void order.push("b") }, 2);
		expect(order.join("")).toBe("abababab");
	});
});
