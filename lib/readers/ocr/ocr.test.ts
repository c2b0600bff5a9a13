import { describe, expect, it } from "vitest";
import type { Picture, RecognisedCharacter, RecognisedPage } from "../port";
import { levelCut, quarterTurned, resizedPlanes } from "./pixels";
import { alphabetOf, readCharacters } from "./read-characters";
import { recognisedContent } from "./recognised-page";
import { repaired } from "./repair";
import { inRows, levelled, skewOf } from "./rows";
import { ruledLines } from "./ruled-lines";
import { smallestBox } from "./smallest-box";
import { textBoxes } from "./text-boxes";

/** A white picture with black rectangles. */
function picture(width: number, height: number, ...boxes: [number, number, number, number][]): Picture {
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	for (const [left, top, across, down] of boxes)
		for (let y = top; y < top + down; y++)
			for (let x = left; x < left + across; x++) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
	return { width, height, data };
}

const red = ({ data, width }: Picture, x: number, y: number) => data[(y * width + x) * 4];
const characters = (text: string): RecognisedCharacter[] =>
	[...text].map((one, index) => ({ text: one, score: 0.9, box: [index * 10, 0, 10, 10] }));

describe("quarterTurned", () => {
	it.each([
		[1, 2, 0],
		[2, 3, 2],
		[3, 0, 3],
	])("%i turns clockwise move the top left corner", (turns, x, y) => {
		const turned = quarterTurned(picture(4, 3, [0, 0, 1, 1]), turns);
		expect(red(turned, x, y)).toBe(0);
		expect(turned.data.filter((value) => value === 0)).toHaveLength(3);
	});
});

describe("resizedPlanes", () => {
	it("averages what it shrinks", () => {
		const planes = resizedPlanes(picture(4, 4, [0, 0, 2, 4]), 1, 1, [1, 1, 1], [0, 0, 0]);
		expect([...planes].map(Math.round)).toEqual([128, 128, 128]);
	});

	it("scales and shifts each plane", () => {
		const planes = resizedPlanes(picture(2, 2), 1, 1, [1 / 255, 2 / 255, 0], [0, -1, 5]);
		expect([...planes].map((value) => Math.round(value * 100) / 100)).toEqual([1, 1, 5]);
	});
});

describe("levelCut", () => {
	it("sets a turned box level", () => {
		const upright = picture(40, 40, [10, 5, 4, 30]);
		const cut = levelCut(upright, { x: 12, y: 20, width: 30, height: 4, angle: Math.PI / 2 }, 30, 4);
		expect(Math.max(...cut)).toBeLessThan(-0.5);
	});
});

describe("smallestBox", () => {
	it("finds the turn of a rectangle", () => {
		const angle = 0.1;
		const corners = [
			[0, 0],
			[100, 0],
			[100, 20],
			[0, 20],
		].map(([x = 0, y = 0]): [number, number] => [
			x * Math.cos(angle) - y * Math.sin(angle),
			x * Math.sin(angle) + y * Math.cos(angle),
		]);
		const box = smallestBox(corners);
		expect(box.angle).toBeCloseTo(angle);
		expect([box.width, box.height]).toEqual([expect.closeTo(100), expect.closeTo(20)]);
	});
});

describe("textBoxes", () => {
	it("grows each patch that is text and leaves faint ones", () => {
		const [width, height] = [60, 40];
		const chances = new Float32Array(width * height);
		const fill = (left: number, top: number, chance: number) => {
			for (let y = top; y < top + 6; y++) chances.fill(chance, y * width + left, y * width + left + 30);
		};
		fill(10, 5, 0.9);
		fill(10, 25, 0.4);
		const boxes = textBoxes(chances, width, height);
		expect(boxes).toHaveLength(1);
		expect(boxes[0]).toMatchObject({ x: 25, y: 8, angle: 0 });
		expect(boxes[0]?.height).toBeCloseTo(6 + (30 * 6 * 1.5) / 36);
	});
});

describe("readCharacters", () => {
	const alphabet = alphabetOf("甲\n乙\n");
	const answer = (steps: readonly number[]) => {
		const chances = new Float32Array(steps.length * alphabet.length);
		for (const [step, index] of steps.entries()) chances[step * alphabet.length + index] = 0.9;
		return chances;
	};
	const box = { x: 60, y: 10, width: 120, height: 20, angle: 0 };

	it.each([
		[[1, 1, 0, 2], "甲乙"],
		[[1, 0, 1, 0], "甲甲"],
		[[0, 0, 0, 0], ""],
		[[1, 3, 2, 0], "甲 乙"],
	])("%j reads %s", (steps, text) => {
		const read = readCharacters(answer(steps), alphabet, box);
		expect(read.map((character) => character.text).join("")).toBe(text);
	});

	it("places characters along the line, apart from one another", () => {
		const [first, second] = readCharacters(answer([1, 0, 0, 0, 0, 2]), alphabet, box);
		expect(first?.box).toEqual([1, 0, 18, 20]);
		expect(second?.box).toEqual([101, 0, 18, 20]);
	});
});

describe("inRows", () => {
	const line = (x: number, y: number, angle = 0) => ({ box: { x, y, width: 100, height: 20, angle } });

	it("puts boxes side by side into one row, left to right", () => {
		const rows = inRows([line(300, 12), line(100, 60), line(100, 10)]);
		expect(rows.map(({ item, row }) => [item.box.x, row])).toEqual([
			[100, 0],
			[300, 0],
			[100, 1],
		]);
	});

	it("follows a page that is askew", () => {
		const skew = 0.05;
		const at = (along: number, down: number) => line(...levelled(along, down, -skew), skew);
		const rows = inRows([at(100, 10), at(1000, 10), at(100, 45), at(1000, 45)]);
		expect(rows.map(({ row }) => row)).toEqual([0, 0, 1, 1]);
		expect(skewOf(rows.map(({ item }) => item.box))).toBe(skew);
	});
});

describe("repaired", () => {
	it.each([
		["研究丶审议°", "研究、审议。"],
		["同意,通过:", "同意，通过："],
		["14:30到1,280元", "14:30到1,280元"],
		["云水党纪[2023]17号", "云水党纪〔2023〕17号"],
		["云水党纪2023]17号", "云水党纪〔2023〕17号"],
		["见[2023]年报告", "见[2023]年报告"],
		["Meeting, 2023", "Meeting, 2023"],
	])("%s reads %s", (seen, text) => {
		expect(
			repaired(characters(seen))
				.map((character) => character.text)
				.join(""),
		).toBe(text);
	});
});

describe("ruledLines", () => {
	it("finds thin long strokes, not characters or bars", () => {
		const lines = ruledLines(
			picture(400, 300, [20, 50, 300, 3], [20, 50, 3, 200], [200, 100, 40, 4], [50, 150, 200, 60]),
			0,
		);
		expect(lines.horizontal).toEqual([{ at: 51, start: 20, end: 320 }]);
		expect(lines.vertical).toEqual([{ at: 21, start: 50, end: 250 }]);
	});
});

describe("recognisedContent", () => {
	const page = (turns: RecognisedPage["turns"]): RecognisedPage => ({
		width: 1000,
		height: 2000,
		turns,
		lines: [
			{ text: "应到7人", score: 0.9, box: [100, 200, 40, 10], row: 0, characters: characters("应到7人") },
			{
				text: "实到，",
				score: 0.6,
				box: [100, 300, 30, 10],
				row: 1,
				characters: characters("实到，").map((character, index) => ({
					...character,
					score: index ? 0.5 : 0.9,
				})),
			},
		],
	});

	it("turns boxes back to the picture as it came", () => {
		expect(recognisedContent(page(0), 1, 2).runs[0]?.box).toEqual([100, 200, 40, 10]);
		expect(recognisedContent(page(1), 1, 2).runs[0]?.box).toEqual([200, 860, 10, 40]);
		expect(recognisedContent(page(2), 1, 2).runs[0]?.box).toEqual([860, 1790, 40, 10]);
		expect(recognisedContent(page(3), 1, 2).runs[0]?.box).toEqual([1790, 100, 10, 40]);
	});

	it("marks doubtful words and says nothing of doubtful marks", () => {
		const places = recognisedContent(page(0), 1, 2).places;
		expect(places.map((place) => place.unsure)).toEqual([[], [{ start: 1, end: 3, score: 0.5 }]]);
	});
});
