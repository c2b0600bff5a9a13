import type { Picture, RecognisedCharacter, RecognisedLine, RecognisedPage, Recogniser } from "../port";
import { loadModels, type Models } from "./load-models";
import { levelCut, quarterTurned, resizedPlanes, type TurnedBox } from "./pixels";
import { alphabetOf, readCharacters } from "./read-characters";
import { repaired } from "./repair";
import { inRows, levelled, skewOf } from "./rows";
import { ruledLines } from "./ruled-lines";
import { textBoxes } from "./text-boxes";

/** Longest side of the picture the detector sees; more finds no more text on office pages. */
const detectorSide = 960;

/** What the detector was trained on, blue, green, red. */
const means = [0.485, 0.456, 0.406];
const deviations = [0.229, 0.224, 0.225];

const lineHeight = 48;

/** Lines are first read this much narrower than they are, which costs less and loses little. */
const squeeze = 0.8;

/** Lines less sure than this are read again at their full width. */
const secondLook = 0.92;

/** Lines less sure than this on average are specks, seals and pictures. */
const lowestScore = 0.5;

/** A line this sure stands upright. */
const uprightScore = 0.85;

/** This many of the longest lines tell which way is up. */
const probeLines = 3;

export interface RecogniserOptions {
	/** Base address of the packaged assets; not needed in Node. */
	assets?: string;
	/** Threads of the runtime; more than one needs cross-origin isolation. */
	threads?: number;
}

interface ReadLine {
	box: TurnedBox;
	score: number;
	characters: RecognisedCharacter[];
}

interface Upright {
	picture: Picture;
	boxes: TurnedBox[];
	/** Lines that were read on the way. */
	read: Map<TurnedBox, ReadLine>;
	turns: RecognisedPage["turns"];
}

/** Loads the models once and answers with a recogniser of page pictures. */
export async function createRecogniser(options: RecogniserOptions = {}): Promise<Recogniser> {
	const engine = new Engine(await loadModels(options.assets, options.threads ?? usualThreads()));
	return (picture, signal) => engine.recognise(picture, signal);
}

function usualThreads(): number {
	return globalThis.crossOriginIsolated ? Math.min(2, navigator.hardwareConcurrency) : 1;
}

class Engine {
	private readonly alphabet: string[];

	constructor(private readonly models: Models) {
		this.alphabet = alphabetOf(models.keys);
	}

	async recognise(picture: Picture, signal: AbortSignal): Promise<RecognisedPage> {
		const upright = await this.upright(picture, signal);
		const lines: ReadLine[] = [];
		for (const box of upright.boxes) {
			signal.throwIfAborted();
			const line = upright.read.get(box) ?? (await this.readLine(upright.picture, box));
			if (line.characters.length > 0 && line.score >= lowestScore) lines.push(line);
		}
		const { width, height } = upright.picture;
		const skew = skewOf(lines.map((line) => line.box));
		return {
			width,
			height,
			turns: upright.turns,
			lines: linesOf(lines, skew),
			rules: ruledLines(upright.picture, skew),
		};
	}

	/** Turns the picture until its lines lie level and read better than upside down. */
	private async upright(picture: Picture, signal: AbortSignal): Promise<Upright> {
		let boxes = await this.detect(picture);
		const tall = boxes.filter((box) => box.height > 1.5 * box.width).length;
		let turns = boxes.length > 3 && tall > boxes.length / 2 ? 1 : 0;
		let current = quarterTurned(picture, turns);
		if (turns > 0) boxes = await this.detect(current);
		signal.throwIfAborted();
		const probes = [...boxes].sort((one, other) => other.width - one.width).slice(0, probeLines);
		const read = await this.readAll(current, probes);
		if (meanScore(read) < uprightScore) {
			const over = probes.map((box) => ({ ...beginning(box), angle: box.angle + Math.PI }));
			if (meanScore(await this.readAll(current, over)) > meanScore(read) + 0.1) {
				read.clear();
				turns += 2;
				current = quarterTurned(picture, turns);
				boxes = await this.detect(current);
			}
		}
		return { picture: current, boxes, read, turns: turns as RecognisedPage["turns"] };
	}

	private async readAll(picture: Picture, boxes: readonly TurnedBox[]): Promise<Map<TurnedBox, ReadLine>> {
		const read = new Map<TurnedBox, ReadLine>();
		for (const box of boxes) read.set(box, await this.readLine(picture, box));
		return read;
	}

	private async detect(picture: Picture): Promise<TurnedBox[]> {
		const { runtime, detect } = this.models;
		const share = Math.min(1, detectorSide / Math.max(picture.width, picture.height));
		const whole = (side: number) => Math.max(32, Math.round((side * share) / 32) * 32);
		const [width, height] = [whole(picture.width), whole(picture.height)];
		const scale = deviations.map((deviation) => 1 / 255 / deviation);
		const shift = means.map((mean, index) => -mean / (deviations[index] ?? 1));
		const planes = resizedPlanes(picture, width, height, scale, shift);
		const input = new runtime.Tensor("float32", planes, [1, 3, height, width]);
		const answer = await detect.run({ [detect.inputNames[0] ?? ""]: input });
		const chances = answer[detect.outputNames[0] ?? ""]?.data as Float32Array;
		const [across, down] = [picture.width / width, picture.height / height];
		return textBoxes(chances, width, height).map((box) => ({
			x: box.x * across,
			y: box.y * down,
			width: box.width * across,
			height: box.height * down,
			angle: box.angle,
		}));
	}

	private async readLine(picture: Picture, box: TurnedBox): Promise<ReadLine> {
		const narrow = await this.readAt(picture, box, squeeze);
		if (narrow.score >= secondLook) return narrow;
		const full = await this.readAt(picture, box, 1);
		return full.score > narrow.score ? full : narrow;
	}

	private async readAt(picture: Picture, box: TurnedBox, share: number): Promise<ReadLine> {
		const { runtime, read } = this.models;
		const width = Math.max(16, Math.ceil((lineHeight * box.width * share) / box.height));
		const cut = levelCut(picture, box, width, lineHeight);
		const input = new runtime.Tensor("float32", cut, [1, 3, lineHeight, width]);
		const answer = await read.run({ [read.inputNames[0] ?? ""]: input });
		const chances = answer[read.outputNames[0] ?? ""]?.data as Float32Array;
		const characters = readCharacters(chances, this.alphabet, box);
		const sum = characters.reduce((total, character) => total + character.score, 0);
		return { box, characters, score: characters.length === 0 ? 0 : sum / characters.length };
	}
}

function meanScore(lines: ReadonlyMap<TurnedBox, ReadLine>): number {
	let sum = 0;
	for (const line of lines.values()) sum += line.score;
	return lines.size === 0 ? 1 : sum / lines.size;
}

/** The first twelve characters of a line are enough to tell which way is up. */
function beginning(box: TurnedBox): TurnedBox {
	const width = Math.min(box.width, box.height * 12);
	const back = (box.width - width) / 2;
	return { ...box, width, x: box.x - back * Math.cos(box.angle), y: box.y - back * Math.sin(box.angle) };
}

function linesOf(lines: readonly ReadLine[], skew: number): RecognisedLine[] {
	return inRows(lines).map(({ item: { box, score, characters }, row }) => {
		const fixed = trimmed(repaired(characters));
		const [along, down] = levelled(box.x, box.y, skew);
		return {
			text: fixed.map((character) => character.text).join(""),
			score,
			box: [box.x - box.width / 2, box.y - box.height / 2, box.width, box.height],
			level: [along - box.width / 2, down - box.height / 2, box.width, box.height],
			row,
			characters: fixed,
		};
	});
}

function trimmed(characters: RecognisedCharacter[]): RecognisedCharacter[] {
	const isSpace = (character: RecognisedCharacter) => character.text.trim() === "";
	const first = characters.findIndex((character) => !isSpace(character));
	const last = characters.findLastIndex((character) => !isSpace(character));
	return characters.slice(Math.max(0, first), last + 1);
}
