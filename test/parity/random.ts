/** A small repeatable source of choices for generated texts. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = Math.imul(seed + 1, 2654435761) >>> 0;
	}

	/** A whole number from 0 to below the bound. */
	below(bound: number): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
	}

	pick<T>(choices: ArrayLike<T>): T {
		return choices[this.below(choices.length)] as T;
	}
}
