import { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { Picture } from "../lib/readers/port";
import type { SamplePage } from "./ocr-pages";

/** A4 at 200 dots an inch. */
const width = 1654;
const height = 2339;
const fontSize = 44;
const lineStep = 74;
const margin = 200;

/** How a page comes to us. */
export interface Damage {
	/** Degrees. */
	turn: number;
	blur: number;
	noise: number;
	/** Share of light lost toward one corner. */
	shade: number;
	specks: number;
	quality: number;
	photo?: boolean;
	seal?: boolean;
	quarters?: number;
}

export const damages: Readonly<Record<string, Damage>> = {
	clean: { turn: 0, blur: 0, noise: 0, shade: 0, specks: 0, quality: 95 },
	scan: { turn: 0.7, blur: 0.9, noise: 12, shade: 0.15, specks: 120, quality: 60 },
	hard: { turn: 1.2, blur: 1.4, noise: 20, shade: 0.25, specks: 240, quality: 40 },
	photo: { turn: 0, blur: 0.8, noise: 8, shade: 0.3, specks: 0, quality: 70, photo: true, seal: true },
	turned: { turn: 0.5, blur: 0.8, noise: 8, shade: 0.1, specks: 60, quality: 70, quarters: 1 },
};

/** The same numbers every time, from 0 to 1. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Draws a page in a face and damages it; the sign of the turn alternates with the seed. */
export async function renderPage(
	page: SamplePage,
	face: string,
	damage: Damage,
	seed: number,
): Promise<Picture> {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate(((seed % 2 ? 1 : -1) * damage.turn * Math.PI) / 180);
	context.translate(-width / 2, -height / 2);
	drawText(context, page, face);
	context.resetTransform();
	if (damage.seal) drawSeal(context, 1180, 1750);
	const blurred = createCanvas(width, height);
	const target = blurred.getContext("2d");
	if (damage.blur > 0) target.filter = `blur(${damage.blur}px)`;
	target.drawImage(canvas, 0, 0);
	let picture: Picture = { width, height, data: pixels(target) };
	if (damage.photo) picture = photographed(picture, seed);
	roughen(picture, damage, randomFrom(seed + 1));
	return compressed(turned(picture, damage.quarters ?? 0), damage.quality);
}

function pixels(context: SKRSContext2D, across = width, down = height): Uint8ClampedArray {
	return new Uint8ClampedArray(context.getImageData(0, 0, across, down).data);
}

function drawText(context: SKRSContext2D, page: SamplePage, face: string): void {
	const room = width - 2 * margin;
	// The pan-CJK faces draw Chinese forms only when told so.
	context.lang = "zh-CN";
	context.textBaseline = "alphabetic";
	context.fillStyle = "#c4161c";
	context.font = `56px "${face}"`;
	context.fillText(page.title, (width - context.measureText(page.title).width) / 2, 230);
	context.fillStyle = "#111";
	context.font = `${fontSize}px "${face}"`;
	let y = 330;
	for (const paragraph of page.paragraphs)
		for (const line of wrapped(context, `　　${paragraph}`, room)) {
			context.fillText(line, margin, y);
			y += lineStep;
		}
	if (page.table) drawTable(context, page.table, y, room);
	context.fillText(page.footer, (width - context.measureText(page.footer).width) / 2, height - 130);
}

function wrapped(context: SKRSContext2D, text: string, room: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const character of text) {
		const hanging = "，。、；：？！”）》〕%".includes(character);
		if (!hanging && context.measureText(line + character).width > room) {
			lines.push(line);
			line = "";
		}
		line += character;
	}
	return [...lines, line];
}

function drawTable(
	context: SKRSContext2D,
	table: readonly (readonly string[])[],
	top: number,
	room: number,
): void {
	const columns = table[0]?.length ?? 1;
	const step = room / columns;
	context.strokeStyle = "#222";
	context.lineWidth = 3;
	for (const [row, cells] of table.entries())
		for (const [column, text] of cells.entries()) {
			const x = margin + column * step;
			const y = top - 20 + row * lineStep;
			context.strokeRect(x, y, step, lineStep);
			context.fillText(text, x + (step - context.measureText(text).width) / 2, y + 52);
		}
}

function drawSeal(context: SKRSContext2D, x: number, y: number): void {
	context.strokeStyle = context.fillStyle = "rgba(205, 30, 35, 0.55)";
	context.lineWidth = 9;
	context.beginPath();
	context.arc(x, y, 165, 0, 2 * Math.PI);
	context.stroke();
	context.beginPath();
	for (let point = 0; point < 5; point++) {
		const angle = (point * 4 * Math.PI) / 5 - Math.PI / 2;
		context.lineTo(x + 55 * Math.cos(angle), y + 55 * Math.sin(angle));
	}
	context.fill();
}

/** Seen from slightly aside: the corners move in, the edges run together. */
function photographed(picture: Picture, seed: number): Picture {
	const random = randomFrom(seed);
	const lean = 0.03 + 0.02 * random();
	const data = new Uint8ClampedArray(picture.data.length).fill(255);
	for (let y = 0; y < height; y++) {
		const share = 1 + lean * (1 - y / height);
		for (let x = 0; x < width; x++) {
			const fromX = (x - width / 2) * share + width / 2 + 0.012 * (y - height / 2);
			const fromY = (y - height / 2) * (1 + 0.5 * lean * (y / height)) + height / 2;
			const at = (y * width + x) * 4;
			for (let channel = 0; channel < 3; channel++)
				data[at + channel] = between(picture, fromX, fromY, channel);
		}
	}
	return { width, height, data };
}

function between({ data }: Picture, x: number, y: number, channel: number): number {
	const left = Math.floor(x);
	const top = Math.floor(y);
	if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 190;
	const at = (top * width + left) * 4 + channel;
	const [shareX, shareY] = [x - left, y - top];
	const upper = (data[at] ?? 0) * (1 - shareX) + (data[at + 4] ?? 0) * shareX;
	const lower = (data[at + width * 4] ?? 0) * (1 - shareX) + (data[at + width * 4 + 4] ?? 0) * shareX;
	return upper * (1 - shareY) + lower * shareY;
}

function roughen({ data }: Picture, damage: Damage, random: () => number): void {
	for (let at = 0; at < data.length; at += 4) {
		const x = ((at / 4) % width) / width;
		const y = Math.floor(at / 4 / width) / height;
		const light = 1 - damage.shade * (0.6 * x + 0.4 * y);
		const noise = damage.noise * 1.73 * (random() + random() + random() + random() - 2);
		for (let channel = 0; channel < 3; channel++)
			data[at + channel] = (data[at + channel] ?? 0) * light + noise;
		data[at + 3] = 255;
	}
	for (let count = 0; count < damage.specks; count++) {
		const at = (Math.floor(random() * height) * width + Math.floor(random() * width)) * 4;
		for (const step of [0, 4, width * 4, width * 4 + 4]) data.fill(60, at + step, at + step + 3);
	}
}

function turned(picture: Picture, quarters: number): Picture {
	if (quarters === 0) return picture;
	const data = new Uint8ClampedArray(picture.data.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const from = (y * width + x) * 4;
			data.set(picture.data.subarray(from, from + 4), (x * height + (height - 1 - y)) * 4);
		}
	return { width: height, height: width, data };
}

async function compressed(picture: Picture, quality: number): Promise<Picture> {
	const canvas = createCanvas(picture.width, picture.height);
	const context = canvas.getContext("2d");
	const image = context.createImageData(picture.width, picture.height);
	image.data.set(picture.data);
	context.putImageData(image, 0, 0);
	const again = await loadImage(canvas.toBuffer("image/jpeg", quality));
	context.drawImage(again, 0, 0);
	return { ...picture, data: pixels(context, picture.width, picture.height) };
}
