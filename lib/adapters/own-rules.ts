import type { OwnList } from "../rules/own/own-list";
import type { Checklist, Indicator } from "../rules/schema";
import type { Database } from "./database";

/** The inspectors' own indicators and checklists on this machine; they hold for every case. */
export class OwnRules {
	constructor(private readonly database: Database) {}

	async list(): Promise<OwnList> {
		const [indicators, checklists] = await Promise.all([
			this.database.ownIndicators.toArray(),
			this.database.ownChecklists.toArray(),
		]);
		return { indicators, checklists };
	}

	async putIndicator(indicator: Indicator): Promise<void> {
		await this.database.ownIndicators.put(indicator);
	}

	async removeIndicator(id: string): Promise<void> {
		await this.database.ownIndicators.delete(id);
	}

	async removeChecklist(id: string): Promise<void> {
		await this.database.ownChecklists.delete(id);
	}

	async putChecklist(checklist: Checklist): Promise<void> {
		await this.database.ownChecklists.put(checklist);
	}

	/** Takes an imported list over whole: same numbers are replaced, the others stay. */
	async putAll({ indicators, checklists }: OwnList): Promise<void> {
		const { ownIndicators, ownChecklists } = this.database;
		await this.database.transaction("rw", [ownIndicators, ownChecklists], async () => {
			await ownIndicators.bulkPut(indicators);
			await ownChecklists.bulkPut(checklists);
		});
	}
}
