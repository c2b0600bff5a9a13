import type { Verdict } from "../evidence/model";
import { quoteOf } from "../text/quote";
import type { Span } from "../text/span";
import type { CaseHolder } from "./case-holder";
import type { SessionTools } from "./session-tools";

/** What a finding stood at before a step that can be taken back; an own passage goes altogether. */
interface Undoable {
	finding: string;
	verdict: Verdict;
	note: string;
	own: boolean;
}

/** Records what the reviewer decides on findings, and passages filed by hand. Decisions are only added. */
export class CaseReview {
	private undoable: Undoable[] = [];

	constructor(
		private readonly tools: SessionTools,
		private readonly holder: CaseHolder,
	) {}

	private get caseId(): string {
		return this.holder.current.record.id;
	}

	async decide(finding: string, verdict: Verdict, note: string): Promise<void> {
		const before = this.holder.current.decisions.filter((decision) => decision.finding === finding).at(-1);
		this.undoable.push({
			finding,
			verdict: before?.verdict ?? "undecided",
			note: before?.note ?? "",
			own: false,
		});
		await this.record(finding, verdict, note);
	}

	private async record(finding: string, verdict: Verdict, note: string): Promise<void> {
		const decision = { finding, verdict, note, by: this.tools.reviewer(), at: this.tools.now() };
		try {
			await this.tools.store.addDecision(this.caseId, decision);
		} catch (error) {
			this.holder.trouble("storage", error);
			return;
		}
		this.holder.set({ decisions: [...this.holder.current.decisions, decision] });
	}

	/** Takes the last step of this sitting back to what stood before; returns its finding. */
	async undo(): Promise<string | undefined> {
		const last = this.undoable.pop();
		if (!last) return undefined;
		if (last.own) await this.removeOwn(last.finding);
		else await this.record(last.finding, last.verdict, last.note);
		return last.finding;
	}

	/** Files a selected passage under an indicator; returns the id of the new finding. */
	async addOwn(document: string, span: Span, indicator: string, why: string): Promise<string | undefined> {
		const text = (await this.tools.store.document(this.caseId, document))?.text;
		if (text === undefined) return undefined;
		const own = {
			id: this.tools.newId(),
			indicator,
			document,
			span,
			quote: quoteOf(text, span),
			why,
			by: this.tools.reviewer(),
			at: this.tools.now(),
		};
		await this.tools.store.addOwn(this.caseId, own);
		this.holder.set({ own: [...this.holder.current.own, own] });
		this.undoable.push({ finding: own.id, verdict: "undecided", note: "", own: true });
		await this.record(own.id, "adopted", why);
		return own.id;
	}

	async removeOwn(id: string): Promise<void> {
		this.undoable = this.undoable.filter((one) => one.finding !== id);
		await this.tools.store.removeOwn(this.caseId, id);
		this.holder.set({ own: this.holder.current.own.filter((own) => own.id !== id) });
	}
}
