import type { DocumentInput } from "../engine/analyse";
import { connect } from "../engine/connect";
import type { AnalysisCalls } from "../engine/protocol";
import type { Port } from "../engine/serve";
import type { CaseProfile } from "../facts/case";
import type { Indicator, Rules } from "../rules/schema";

/** The page's side of the analysis worker. */
export class AnalysisClient {
	private readonly connection;

	constructor(private readonly worker: Worker) {
		this.connection = connect<AnalysisCalls>(worker as unknown as Port);
	}

	load(rules: Rules) {
		return this.connection.call("load", { rules });
	}

	put(documents: DocumentInput[]) {
		return this.connection.call("put", { documents });
	}

	remove(ids: string[]) {
		return this.connection.call("remove", { ids });
	}

	clear() {
		return this.connection.call("clear", null);
	}

	trial(indicator: Indicator, rules: Rules) {
		return this.connection.call("trial", { indicator, rules });
	}

	analyse(profile: CaseProfile) {
		return this.connection.call("analyse", { profile });
	}

	close(): void {
		this.worker.terminate();
	}
}
