import type { Span } from "../../lib/text/span";

/** The span of the document's text that the reader has selected inside `root`, if any. */
export function selectedSpan(root: HTMLElement): Span | undefined {
	const selection = root.ownerDocument.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (!root.contains(range.commonAncestorContainer)) return undefined;
	const start = offsetOf(range.startContainer, range.startOffset);
	const end = offsetOf(range.endContainer, range.endOffset);
	return start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
}

/** Text offset of a DOM position: the nearest `data-start` plus the characters before the position in it. */
function offsetOf(node: Node, offset: number): number | undefined {
	const element = node instanceof Element ? node : node.parentElement;
	const holder = element?.closest<HTMLElement>("[data-start]");
	if (!holder) return undefined;
	const before = holder.ownerDocument.createRange();
	before.selectNodeContents(holder);
	before.setEnd(node, offset);
	const badge = holder.querySelector(".badge");
	const extra = badge && before.intersectsNode(badge) ? (badge.textContent?.length ?? 0) : 0;
	return Number(holder.dataset.start) + before.toString().length - extra;
}
