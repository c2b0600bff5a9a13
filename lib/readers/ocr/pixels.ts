import type { Picture } from "../port";

/** A rectangle at an angle: centre, sides and turn in radians, in pixels. `width` lies along the text. */
export interface TurnedBox {
	x: number;
	y: number;
	width: number;
	height: number;
	angle: number;
}

const channels = 3;

/** The picture turned by quarter turns clockwise. */
export function quarterTurned(picture: Picture, turns: number): Picture {
	const quarter = ((turns % 4) + 4) % 4;
	if (quarter === 0) return picture;
	const { width, height } = picture;
	const source = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height);
	const sideways = quarter % 2 === 1;
	const target = new Uint32Array(width * height);
	const across = sideways ? height : width;
	let at = 0;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const pixel = source[at++] ?? 0;
			if (quarter === 1) target[x * across + (height - 1 - y)] = pixel;
			else if (quarter === 2) target[(height - 1 - y) * across + (width - 1 - x)] = pixel;
			else target[(width - 1 - x) * across + y] = pixel;
		}
	return {
		width: across,
		height: sideways ? width : height,
		data: new Uint8ClampedArray(target.buffer),
	};
}

/** For each target position the source positions it covers, with their weights; averages when shrinking. */
function coverage(from: number, to: number): { starts: Int32Array; weights: Float32Array[] } {
	const starts = new Int32Array(to);
	const weights: Float32Array[] = [];
	const step = from / to;
	for (let index = 0; index < to; index++) {
		const low = index * step;
		const high = Math.min(from, low + step);
		const first = Math.floor(low);
		const last = Math.min(from, Math.ceil(high));
		const shares = new Float32Array(Math.max(1, last - first));
		for (let source = first; source < last; source++)
			shares[source - first] = (Math.min(high, source + 1) - Math.max(low, source)) / (high - low);
		starts[index] = first;
		weights.push(shares);
	}
	return { starts, weights };
}

/**
 * The picture at another size as three planes of blue, green and red, each value turned to
 * `value * scale + shift` of its plane, as the models were trained.
 */
export function resizedPlanes(
	picture: Picture,
	width: number,
	height: number,
	scale: readonly number[],
	shift: readonly number[],
): Float32Array {
	const rows = narrowed(picture, width);
	const { starts, weights } = coverage(picture.height, height);
	const planes = new Float32Array(channels * width * height);
	const sums = new Float32Array(width * channels);
	for (let y = 0; y < height; y++) {
		sums.fill(0);
		const shares = weights[y] as Float32Array;
		for (let index = 0; index < shares.length; index++) {
			const share = shares[index] ?? 0;
			const from = ((starts[y] ?? 0) + index) * width * channels;
			for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + share * (rows[from + at] ?? 0);
		}
		for (let channel = 0; channel < channels; channel++) {
			const plane = (channel * height + y) * width;
			const [factor, offset] = [scale[channel] ?? 1, shift[channel] ?? 0];
			for (let x = 0; x < width; x++)
				planes[plane + x] = (sums[x * channels + channel] ?? 0) * factor + offset;
		}
	}
	return planes;
}

/** Every row at the new width, blue, green, red. */
function narrowed({ width: from, height, data }: Picture, width: number): Float32Array {
	const { starts, weights } = coverage(from, width);
	const rows = new Float32Array(width * height * channels);
	let target = 0;
	for (let y = 0; y < height; y++) {
		const row = y * from * 4;
		for (let x = 0; x < width; x++) {
			const shares = weights[x] as Float32Array;
			let [blue, green, red] = [0, 0, 0];
			let at = row + (starts[x] ?? 0) * 4;
			for (let index = 0; index < shares.length; index++, at += 4) {
				const share = shares[index] ?? 0;
				red += share * (data[at] ?? 0);
				green += share * (data[at + 1] ?? 0);
				blue += share * (data[at + 2] ?? 0);
			}
			rows[target++] = blue;
			rows[target++] = green;
			rows[target++] = red;
		}
	}
	return rows;
}

/**
 * A turned box cut out and set level at a size, as planes of blue, green and red from -1 to 1.
 * Several points are averaged for each pixel where the box is larger than the cut.
 */
export function levelCut(picture: Picture, box: TurnedBox, width: number, height: number): Float32Array {
	const planes = new Float32Array(channels * width * height);
	const cos = Math.cos(box.angle);
	const sin = Math.sin(box.angle);
	const stepX = box.width / width;
	const stepY = box.height / height;
	const points = Math.min(3, Math.max(1, Math.round(Math.max(stepX, stepY))));
	const weight = 1 / (points * points);
	const sample = new Float32Array(channels);
	const size = width * height;
	for (let v = 0; v < height; v++)
		for (let u = 0; u < width; u++) {
			sample.fill(0);
			for (let part = 0; part < points * points; part++) {
				const along = (u + ((part % points) + 0.5) / points) * stepX - box.width / 2;
				const down = (v + (Math.floor(part / points) + 0.5) / points) * stepY - box.height / 2;
				addSample(picture, box.x + along * cos - down * sin, box.y + along * sin + down * cos, sample);
			}
			const at = v * width + u;
			for (let channel = 0; channel < channels; channel++)
				planes[channel * size + at] = ((sample[channel] ?? 0) * weight) / 127.5 - 1;
		}
	return planes;
}

/** Adds the colour between four pixels; beyond the edge the edge goes on. */
function addSample({ width, height, data }: Picture, x: number, y: number, sample: Float32Array): void {
	const px = Math.min(width - 1, Math.max(0, x - 0.5));
	const py = Math.min(height - 1, Math.max(0, y - 0.5));
	const left = Math.floor(px);
	const top = Math.floor(py);
	const shareX = px - left;
	const shareY = py - top;
	const at = (top * width + left) * 4;
	const right = left + 1 < width ? 4 : 0;
	const below = top + 1 < height ? width * 4 : 0;
	for (let channel = 0; channel < channels; channel++) {
		const from = at + 2 - channel;
		const upper = (data[from] ?? 0) * (1 - shareX) + (data[from + right] ?? 0) * shareX;
		const lower = (data[from + below] ?? 0) * (1 - shareX) + (data[from + below + right] ?? 0) * shareX;
		sample[channel] = (sample[channel] ?? 0) + upper * (1 - shareY) + lower * shareY;
	}
}
