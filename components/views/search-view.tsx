import { Empty, Input, type InputRef, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { mostHits, type SearchHit } from "../../lib/search/search-documents";
import type { Span } from "../../lib/text/span";
import { useWords } from "../words/context";

interface Props {
	open: boolean;
	onClose: () => void;
	search: (words: string) => Promise<SearchHit[]>;
	onPlace: (document: string, span: Span) => void;
}

/** Finds words in all documents of the case. */
export function SearchView({ open, onClose, search, onPlace }: Props) {
	const words = useWords();
	const [hits, setHits] = useState<SearchHit[]>();
	const [sought, setSought] = useState("");
	const input = useRef<InputRef>(null);
	useEffect(() => {
		if (open) setTimeout(() => input.current?.focus(), 50);
	}, [open]);
	const run = async (text: string) => {
		const wanted = text.trim();
		setSought(wanted);
		setHits(wanted ? await search(wanted) : undefined);
	};
	return (
		<Modal open={open} onCancel={onClose} footer={null} width={760} title={words.search.title}>
			<Input.Search
				ref={input}
				placeholder={words.search.placeholder}
				onSearch={(text) => void run(text)}
				allowClear
			/>
			{hits?.length === 0 && (
				<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.search.none(sought)} />
			)}
			{hits && hits.length > 0 && (
				<p className="muted">
					{words.search.found(hits.length, new Set(hits.map((hit) => hit.document)).size)}
					{hits.length === mostHits && words.search.more}
				</p>
			)}
			<div className="search-hits">
				{hits?.map((hit) => (
					<button
						type="button"
						key={`${hit.document}-${hit.span.start}`}
						onClick={() => {
							onClose();
							onPlace(hit.document, hit.span);
						}}
					>
						<small>{hit.name}</small>
						<span className="serif">
							{hit.before}
							<mark className="mark look-own">{hit.exact}</mark>
							{hit.after}
						</span>
					</button>
				))}
			</div>
		</Modal>
	);
}
