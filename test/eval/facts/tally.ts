/** Right, missed and false of one fact over documents; precision and recall come from them. */
export class Tally {
	right = 0;
	missed = 0;
	false = 0;

	add(right: number, missed: number, wrong: number): void {
		this.right += right;
		this.missed += missed;
		this.false += wrong;
	}

	/** Takes two bags of keys: what is in both is right. */
	compare(truth: readonly string[], found: readonly string[]): void {
		const rest = [...found];
		let right = 0;
		for (const key of truth) {
			const at = rest.indexOf(key);
			if (at < 0) continue;
			rest.splice(at, 1);
			right += 1;
		}
		this.add(right, truth.length - right, rest.length);
	}

	/** One thing that is right or not, such as a whole set of names. */
	exact(isRight: boolean): void {
		if (isRight) this.add(1, 0, 0);
		else this.add(0, 1, 1);
	}

	get precision(): number {
		return this.right + this.false === 0 ? 1 : this.right / (this.right + this.false);
	}

	get recall(): number {
		return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
	}

	get f1(): number {
		const sum = this.precision + this.recall;
		return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
	}

	get cases(): number {
		return this.right + this.missed;
	}
}
