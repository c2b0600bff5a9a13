import type { RowDefinition } from "./doc/formatting";

/** The row definition that is being written, cell after cell; it holds for every row until the next. */
export class RtfRows {
	row: RowDefinition = { borders: [], merges: [], joined: [] };
	private merge: RowDefinition["merges"][number] = "none";
	private joined = false;

	/** Takes a control word; false when it does not belong to rows. */
	word(word: string, value: number): boolean {
		if (word === "trowd") this.row = { borders: [0], merges: [], joined: [] };
		else if (word === "trleft") this.row.borders[0] = value;
		else if (word === "clvmgf") this.merge = "first";
		else if (word === "clvmrg") this.merge = "continued";
		else if (word === "clmrg") this.joined = true;
		else if (word === "cellx") this.endCell(value);
		else return false;
		return true;
	}

	private endCell(border: number): void {
		this.row.borders.push(border);
		this.row.merges.push(this.merge);
		this.row.joined.push(this.joined);
		this.merge = "none";
		this.joined = false;
	}
}
