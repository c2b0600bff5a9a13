import { Button } from "antd";

interface Props {
	quote: string;
	/** Name of the document it stands in. */
	document: string;
	look: "lead" | "fulfilled" | "plain";
	onOpen: () => void;
}

/** A passage in one line; a click opens it in its document. */
export function PassageLink({ quote, document, look, onOpen }: Props) {
	const line = quote.replace(/\s+/g, " ");
	return (
		<Button type="text" size="small" className={`passage-link look-${look}`} onClick={onOpen}>
			<q className="serif">{line.length > 70 ? `${line.slice(0, 70)}…` : line}</q>
			<small>{document} ↗</small>
		</Button>
	);
}
