import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import { addExactPlaces } from "../exact-places";
import { recognisedContent } from "../ocr/recognised-page";
import { compose } from "../pdf/compose";
import { contentOf } from "../pdf/content";
import { gridsOf } from "../pdf/grid";
import type { Reader } from "../port";
import { decodePicture } from "./decode-picture";

/** Height of A4 in points: what a photographed or scanned page is taken to be high. */
const pageHeight = 842;

/** A scan or photo: its text is recognised, where recognition is on. */
export const readImage: Reader = async (source, context) => {
	const picture = await decodePicture(source.bytes);
	if (!context.recognise) throw new ReadError("image-unread");
	context.onProgress?.(0, 1, "recognise");
	const page = await context.recognise(picture, context.signal);
	context.onProgress?.(1, 1, "recognise");
	const scale = Math.max(picture.width, picture.height) / pageHeight;
	const { runs, drawing, places, width, height } = recognisedContent(page, 1, scale);
	const model = compose(
		[
			{
				number: 1,
				...contentOf(runs, gridsOf(drawing)),
				aside: [],
				annotations: [],
				signed: false,
				verdict: "scanned",
				width,
				height,
				textWidth: page.width / scale,
				textHeight: page.height / scale,
				notices: [],
			},
		],
		null,
	);
	addExactPlaces(model, places);
	return { kind: "image", document: model, notices: noticesOf(model.lowConfidence.length) };
};

function noticesOf(unsure: number): Notice[] {
	return unsure > 0 ? [{ code: "low-confidence", severity: "info", values: { count: unsure } }] : [];
}
