/** Plain Aho-Corasick over maps: the oracle that the automaton is held against. */
export class AhoCorasick {
	private readonly next: Map<string, number>[] = [new Map()];
	private readonly fail: number[] = [0];
	private readonly ends: number[][] = [[]];

	constructor(phrases: readonly string[]) {
		phrases.forEach((phrase, id) => {
			if (phrase !== "") (this.ends[this.insert(phrase)] as number[]).push(id);
		});
		this.linkFailures();
	}

	scan(text: string, emit: (phrase: number, end: number) => void): void {
		let state = 0;
		for (let index = 0; index < text.length; index += 1) {
			state = this.step(state, text[index] as string);
			for (let at = state; at !== 0; at = this.fail[at] as number)
				for (const phrase of this.ends[at] as number[]) emit(phrase, index + 1);
		}
	}

	private insert(phrase: string): number {
		let state = 0;
		for (let index = 0; index < phrase.length; index += 1) {
			const unit = phrase[index] as string;
			let child = this.next[state]?.get(unit);
			if (child === undefined) {
				child = this.next.length;
				this.next.push(new Map());
				this.ends.push([]);
				this.next[state]?.set(unit, child);
			}
			state = child;
		}
		return state;
	}

	private linkFailures(): void {
		const queue = [...(this.next[0] as Map<string, number>).values()];
		for (const state of queue) this.fail[state] = 0;
		for (let at = 0; at < queue.length; at += 1) {
			const state = queue[at] as number;
			for (const [unit, child] of this.next[state] as Map<string, number>) {
				this.fail[child] = this.step(this.fail[state] as number, unit);
				queue.push(child);
			}
		}
	}

	private step(from: number, unit: string): number {
		for (let state = from; ; state = this.fail[state] as number) {
			const child = this.next[state]?.get(unit);
			if (child !== undefined) return child;
			if (state === 0) return 0;
		}
	}
}
