import type { PDFPageProxy } from "pdfjs-dist";
import { importInNode } from "../import-in-node";
import type { Picture, RecognisedCharacter, RecognisedPage } from "../port";
import type { Box, Run } from "./run";

/** Dots an inch at which a page is recognised. */
const resolution = 200;

/** Pixels of a picture at most; larger pages are drawn smaller. */
const mostPixels = 16_000_000;

/** Characters surer than this may feed numbers, dates and names. */
const sure = 0.8;

/** A page drawn for recognition, and pixels to a point. */
export interface DrawnPage {
	picture: Picture;
	scale: number;
}

type AnyCanvas = OffscreenCanvas & { toBuffer?: unknown };

async function newCanvas(width: number, height: number): Promise<AnyCanvas> {
	if (typeof OffscreenCanvas === "function") return new OffscreenCanvas(width, height);
	const { createCanvas } = await importInNode<typeof import("@napi-rs/canvas")>("@napi-rs/canvas");
	return createCanvas(width, height) as unknown as AnyCanvas;
}

/** Draws a page to pixels on white. */
export async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
	const whole = page.getViewport({ scale: 1 });
	const wanted = resolution / 72;
	const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, whole.width * whole.height)));
	const viewport = page.getViewport({ scale });
	const width = Math.max(1, Math.ceil(viewport.width));
	const height = Math.max(1, Math.ceil(viewport.height));
	const canvas = await newCanvas(width, height);
	const context = canvas.getContext("2d", { willReadFrequently: true });
	if (!context) throw new Error("no canvas context");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, width, height);
	const parameters = { canvasContext: context, canvas: null, viewport, background: "#fff" };
	await page.render(parameters as unknown as Parameters<PDFPageProxy["render"]>[0]).promise;
	const { data } = context.getImageData(0, 0, width, height);
	return { picture: { width, height, data }, scale };
}

/** A run of a recognised line, with the stretches of it that are unsure. */
export interface RecognisedRun extends Run {
	unsure: { start: number; end: number; score: number }[];
}

/** Turns recognised lines into runs in points, as if the page had text. */
export function recognisedRuns(page: RecognisedPage, { scale }: DrawnPage): RecognisedRun[] {
	return page.lines.map((line) => {
		const [left, top, width, height] = line.box.map((number) => number / scale) as Box;
		const upright = page.turns === 0;
		return {
			text: line.text,
			x: left,
			y: top + 0.85 * height,
			width,
			size: height * 0.95,
			font: "",
			direction: upright ? 0 : page.turns,
			box: turnedBack([left, top, width, height], page, scale),
			unsure: unsureOf(line.characters, line.text, line.score),
		};
	});
}

/** A box of the upright picture on the page as it is shown; `turns` made it upright, clockwise. */
function turnedBack([left, top, width, height]: Box, page: RecognisedPage, scale: number): Box {
	const pageWidth = page.width / scale;
	const pageHeight = page.height / scale;
	switch (page.turns) {
		case 1:
			return [top, pageWidth - left - width, height, width];
		case 2:
			return [pageWidth - left - width, pageHeight - top - height, width, height];
		case 3:
			return [pageHeight - top - height, left, height, width];
		default:
			return [left, top, width, height];
	}
}

function unsureOf(characters: readonly RecognisedCharacter[], text: string, score: number) {
	if (characters.map((character) => character.text).join("") !== text)
		return score < sure ? [{ start: 0, end: text.length, score }] : [];
	const unsure: { start: number; end: number; score: number }[] = [];
	let at = 0;
	for (const character of characters) {
		const end = at + character.text.length;
		const last = unsure.at(-1);
		if (character.score < sure) {
			if (last && last.end === at) {
				last.end = end;
				last.score = Math.min(last.score, character.score);
			} else unsure.push({ start: at, end, score: character.score });
		}
		at = end;
	}
	return unsure;
}
