/** What may be unpacked from one archive; counted in bytes produced, since stated sizes may lie. */
export interface ArchiveLimits {
	entries: number;
	/** Bytes of one member. */
	member: number;
	/** Bytes of all members. */
	total: number;
	/** Bytes produced for each byte of the archive, once more than `ratioFrom` bytes were produced. */
	ratio: number;
	ratioFrom: number;
}

export const usualLimits: ArchiveLimits = {
	entries: 3000,
	member: 300_000_000,
	total: 1_000_000_000,
	ratio: 150,
	ratioFrom: 20_000_000,
};

export type LimitName = "entries" | "member" | "total" | "ratio";

/** Raised when an archive would grow beyond its limits. */
export class LimitReached extends Error {
	constructor(readonly limit: LimitName) {
		super(limit);
		this.name = "LimitReached";
	}
}

/** Counts what comes out of one archive. */
export class UnpackCount {
	private produced = 0;
	private inMember = 0;

	constructor(
		private readonly archiveSize: number,
		private readonly limits: ArchiveLimits,
	) {}

	startMember(): void {
		this.inMember = 0;
	}

	/** Throws `LimitReached` as soon as one byte too many comes out. */
	add(bytes: number): void {
		this.produced += bytes;
		this.inMember += bytes;
		const { member, total, ratio, ratioFrom } = this.limits;
		if (this.inMember > member) throw new LimitReached("member");
		if (this.produced > total) throw new LimitReached("total");
		if (this.produced > ratioFrom && this.produced > ratio * this.archiveSize)
			throw new LimitReached("ratio");
	}
}
