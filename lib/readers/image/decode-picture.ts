import { ReadError } from "../error";
import { importInNode } from "../import-in-node";
import type { Picture } from "../port";
import { pictureFormat } from "../sniff";

/** Pixels of a decoded picture at most; larger ones are made smaller, which recognition does not notice. */
const mostPixels = 16_000_000;

/** Formats that neither the browser nor Node decodes. */
const undecoded = new Set(["HEIC", "TIFF"]);

/** Decodes jpg, png, bmp, gif and webp to pixels, in a worker or in Node. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
	const format = pictureFormat(bytes);
	if (format && undecoded.has(format)) throw new ReadError("unsupported-kind", { format });
	try {
		return typeof OffscreenCanvas === "function" ? await inBrowser(bytes) : await inNode(bytes);
	} catch (error) {
		throw new ReadError("damaged", { reason: error instanceof Error ? error.message.slice(0, 120) : "" });
	}
}

function sizeWithin(width: number, height: number): [number, number] {
	const share = Math.min(1, Math.sqrt(mostPixels / Math.max(1, width * height)));
	return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
}

async function inBrowser(bytes: Uint8Array): Promise<Picture> {
	const bitmap = await createImageBitmap(new Blob([bytes.slice()]));
	const [width, height] = sizeWithin(bitmap.width, bitmap.height);
	const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
	if (!context) throw new Error("no canvas");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, width, height);
	context.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	return { width, height, data: context.getImageData(0, 0, width, height).data };
}

async function inNode(bytes: Uint8Array): Promise<Picture> {
	const { createCanvas, loadImage } = await importInNode<typeof import("@napi-rs/canvas")>("@napi-rs/canvas");
	const image = await loadImage(bytes);
	const [width, height] = sizeWithin(image.width, image.height);
	const context = createCanvas(width, height).getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, width, height);
	context.drawImage(image, 0, 0, width, height);
	return { width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) };
}
