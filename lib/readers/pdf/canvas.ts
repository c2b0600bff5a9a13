/** Canvases for pdf.js in a worker, where there is no document to make them. */
export class OffscreenCanvases {
	create(width: number, height: number) {
		const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
		return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
	}

	reset(entry: { canvas: OffscreenCanvas | null }, width: number, height: number): void {
		if (!entry.canvas) return;
		entry.canvas.width = width;
		entry.canvas.height = height;
	}

	destroy(entry: { canvas: OffscreenCanvas | null; context: unknown }): void {
		if (entry.canvas) entry.canvas.width = entry.canvas.height = 0;
		entry.canvas = null;
		entry.context = null;
	}

	getNoAlphaContext(canvas: OffscreenCanvas) {
		return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
	}
}

/** Filters need a document as well; pages for recognition do without. */
export class BareFilters {
	addFilter(): string {
		return "none";
	}

	addHCMFilter(): string {
		return "none";
	}

	addAlphaFilter(): string {
		return "none";
	}

	addLuminosityFilter(): string {
		return "none";
	}

	addKnockoutFilter(): string {
		return "none";
	}

	addHighlightHCMFilter(): string {
		return "none";
	}

	addSelectionHCMFilter(): string {
		return "none";
	}

	addSelectionFilter(): string {
		return "none";
	}

	createSelectionStyle(): string {
		return "";
	}

	destroy(): void {}
}
