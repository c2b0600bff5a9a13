import { decodePicture } from "../image/decode-picture";
import { type RecognisedRun, recognisedRuns } from "../pdf/scanned";
import type { ReadContext, Recogniser } from "../port";
import { points } from "./geometry";
import type { OfdPage, OfdPicture } from "./ofd-page";
import type { OfdPackage } from "./package";

/** Reads the largest picture of a page that is a scan; runs in points, boxes in millimetres. */
export async function recogniseOfdPage(
	ofd: OfdPackage,
	page: OfdPage,
	context: ReadContext & { recognise: Recogniser },
): Promise<RecognisedRun[]> {
	const largest = [...page.pictures].sort((one, other) => area(other) - area(one))[0];
	const bytes = largest && ofd.bytes(largest.path);
	if (!largest || !bytes) throw new Error("no picture");
	const picture = await decodePicture(bytes);
	const recognised = await context.recognise(picture, context.signal);
	const across = recognised.turns % 2 === 0 ? recognised.width : recognised.height;
	const scale = across / (largest.box[2] * points);
	return recognisedRuns(recognised, { picture, scale }).map((run) => placed(run, largest));
}

function area({ box }: OfdPicture): number {
	return Math.abs(box[2] * box[3]);
}

function placed(run: RecognisedRun, picture: OfdPicture): RecognisedRun {
	const [left, top] = picture.box;
	const [x, y, width, height] = run.box.map((value) => value / points) as [number, number, number, number];
	return {
		...run,
		x: run.x + left * points,
		y: run.y + top * points,
		box: [x + left, y + top, width, height],
	};
}
