import type { Notice } from "../../document/notice";
import { ReadError } from "../error";
import { addExactPlaces, type ExactPlace } from "../exact-places";
import { compose } from "../pdf/compose";
import { contentOf } from "../pdf/content";
import { gridsOf } from "../pdf/grid";
import { linesOf } from "../pdf/line";
import type { ReadPage } from "../pdf/read-page";
import { verdictOf } from "../pdf/verdict";
import type { ReadContext, Reader } from "../port";
import { points } from "./geometry";
import { listDocuments } from "./ofd-document";
import { type OfdPage, readOfdPage } from "./ofd-page";
import { OfdPackage } from "./package";
import { recogniseOfdPage } from "./recognise-page";

/** OFD (GB/T 33190): text with its place on the page, ruled tables, stamps apart; scans are recognised. */
export const readOfd: Reader = async (source, context) => {
	const ofd = new OfdPackage(source.bytes);
	const documents = listDocuments(ofd);
	const total = documents.reduce((sum, document) => sum + document.pages.length, 0);
	if (total === 0) throw new ReadError("damaged", { reason: "no-pages" });
	const pages: ReadPage[] = [];
	const places: ExactPlace[] = [];
	for (const document of documents)
		for (const entry of document.pages) {
			context.signal.throwIfAborted();
			const number = pages.length + 1;
			pages.push(await pageOf(ofd, readOfdPage(ofd, document, entry), number, context, places));
			context.onProgress?.(number, total, "read");
		}
	const model = compose(pages, null);
	addExactPlaces(model, places);
	const notices = pages.flatMap((page) => page.notices);
	if (documents.some((document) => document.signed)) notices.push({ code: "signed", severity: "info" });
	const attachments = documents.reduce((sum, document) => sum + document.attachments, 0);
	if (attachments > 0)
		notices.push({ code: "layer-unread", severity: "warning", values: { layers: `附件 ${attachments} 个` } });
	return { kind: "ofd", document: model, notices };
};

async function pageOf(
	ofd: OfdPackage,
	page: OfdPage,
	number: number,
	context: ReadContext,
	places: ExactPlace[],
): Promise<ReadPage> {
	const straight = page.runs.filter((run) => run.direction === 0);
	const aside = page.runs.filter((run) => run.direction !== 0);
	const text = page.runs.map((run) => run.text).join("");
	const verdict = verdictOf(text, page.drawing);
	const read: ReadPage = {
		number,
		...contentOf(straight, gridsOf(page.drawing)),
		aside: linesOf(aside),
		annotations: page.remarks.map((remark) => ({ text: remark, layer: "annotation" })),
		signed: false,
		verdict,
		width: page.width,
		height: page.height,
		textWidth: page.width * points,
		textHeight: page.height * points,
		notices: [],
	};
	for (const run of page.runs) places.push({ page: number, box: run.box, lefts: run.lefts });
	if (verdict !== "scanned" && verdict !== "garbled") return read;
	const code = verdict === "scanned" ? "page-scanned" : "page-garbled";
	const notice: Notice = { code, severity: "warning", page: number };
	if (!context.recognise) return { ...read, notices: [notice] };
	try {
		const recognise = context.recognise;
		const recognised = await recogniseOfdPage(ofd, page, number, { ...context, recognise });
		places.push(...recognised.places);
		const content = contentOf(recognised.runs, gridsOf(recognised.drawing));
		return { ...read, ...content, aside: [], notices: [{ ...notice, severity: "info" }] };
	} catch (error) {
		if (context.signal.aborted) throw error;
		return { ...read, notices: [notice] };
	}
}
