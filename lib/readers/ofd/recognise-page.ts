import type { ExactPlace } from "../exact-places";
import { decodePicture } from "../image/decode-picture";
import { recognisedContent } from "../ocr/recognised-page";
import type { Drawing } from "../pdf/drawing";
import type { Run } from "../pdf/run";
import type { ReadContext, Recogniser } from "../port";
import { points } from "./geometry";
import type { OfdPage, OfdPicture } from "./ofd-page";
import type { OfdPackage } from "./package";

/** Runs and rules in points, boxes in millimetres. */
export interface RecognisedOfdPage {
	runs: Run[];
	drawing: Drawing;
	places: ExactPlace[];
}

/** Reads the largest picture of a page that is a scan. */
export async function recogniseOfdPage(
	ofd: OfdPackage,
	page: OfdPage,
	number: number,
	context: ReadContext & { recognise: Recogniser },
): Promise<RecognisedOfdPage> {
	const largest = [...page.pictures].sort((one, other) => area(other) - area(one))[0];
	const bytes = largest && ofd.bytes(largest.path);
	if (!largest || !bytes) throw new Error("no picture");
	const picture = await decodePicture(bytes);
	const recognised = await context.recognise(picture, context.signal);
	const pixels = picture.width / largest.box[2];
	const content = recognisedContent(recognised, number, pixels / points);
	const [left, top] = largest.box;
	const [right, down] = [left * points, top * points];
	const place = (box: readonly number[]): Run["box"] => {
		const [x = 0, y = 0, width = 0, height = 0] = box.map((value) => value / pixels);
		return [x + left, y + top, width, height];
	};
	const { horizontal, vertical } = content.drawing;
	return {
		runs: content.runs.map((run) => ({ ...run, x: run.x + right, y: run.y + down, box: place(run.box) })),
		drawing: {
			...content.drawing,
			horizontal: horizontal.map((rule) => moved(rule, down, right)),
			vertical: vertical.map((rule) => moved(rule, right, down)),
		},
		// Places are found by their boxes, so both are turned to millimetres alike.
		places: content.places.map(({ unsure = [], box }) => ({ page: number, box: place(box), unsure })),
	};
}

function moved(rule: { at: number; start: number; end: number }, across: number, along: number) {
	return { at: rule.at + across, start: rule.start + along, end: rule.end + along };
}

function area({ box }: OfdPicture): number {
	return Math.abs(box[2] * box[3]);
}
