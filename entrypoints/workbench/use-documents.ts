import { useEffect, useRef, useState } from "react";
import type { CaseSession } from "../../lib/adapters/case-session";
import type { StoredSource } from "../../lib/adapters/database";
import type { DocumentModel } from "../../lib/document/model";

/** The texts of the case, loaded from storage as sources arrive. */
export function useDocuments(
	session: CaseSession,
	sources: readonly StoredSource[],
): ReadonlyMap<string, DocumentModel> {
	const [documents, setDocuments] = useState<ReadonlyMap<string, DocumentModel>>(new Map());
	const loaded = useRef(new Map<string, string>());
	useEffect(() => {
		let live = true;
		const missing = sources.filter(
			(source) => source.status !== "unread" && loaded.current.get(source.id) !== source.addedAt,
		);
		if (missing.length === 0) return;
		void Promise.all(
			missing.map(async (source) => [source, await session.document(source.id)] as const),
		).then((found) => {
			if (!live) return;
			for (const [source] of found) loaded.current.set(source.id, source.addedAt);
			setDocuments(
				(before) =>
					new Map([
						...before,
						...found.flatMap(([source, document]) => (document ? [[source.id, document] as const] : [])),
					]),
			);
		});
		return () => {
			live = false;
		};
	}, [session, sources]);
	return documents;
}
