import type { PageVerdict } from "../../document/model";
import type { Drawing } from "./drawing";

/** Characters below which a page counts as having no text of its own. */
const fewCharacters = 10;

/** Private-use characters, replacement characters and controls: letters whose meaning the file does not give. */
const meaningless = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu;

/** Whether a page can be read as text, is a picture of text, or gives its letters no meaning. */
export function verdictOf(text: string, drawing: Drawing | undefined): PageVerdict {
	const characters = text.replace(/\s+/g, "");
	const odd = characters.match(meaningless)?.length ?? 0;
	if (characters.length >= fewCharacters) return odd > 0.3 * characters.length ? "garbled" : "text";
	if (drawing && drawing.pictureCover >= 0.5) return "scanned";
	// Text turned into outlines, or a picture that covers a part of an otherwise blank page.
	if (characters.length === 0 && drawing && (drawing.shapes > 150 || drawing.pictureCover >= 0.1))
		return "scanned";
	return characters.length === 0 ? "empty" : "text";
}
