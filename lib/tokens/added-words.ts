/**
 * Words added while running: a trie kept in a hash table from (state, unit) to the next state, so
 * that a word is added without rebuilding the dictionary. It is walked beside the dictionary's own
 * trie; a word that is in both has the weight given here.
 */
export class AddedWords {
	/** Unit → 1 when an added word begins with it. */
	readonly begins = new Uint8Array(65536);
	/** State → weight of the word that ends there, NaN when none does. State 0 is the root. */
	weights = new Float64Array(64).fill(Number.NaN);
	/** Keys are `state * 65536 + unit`; -1 marks a free place. */
	private keys = new Float64Array(1024).fill(-1);
	private values = new Int32Array(1024);
	private steps = 0;
	private states = 1;

	get isEmpty(): boolean {
		return this.states === 1;
	}

	add(word: string, weight: number): void {
		let state = 0;
		for (let index = 0; index < word.length; index += 1) state = this.makeStep(state, word.charCodeAt(index));
		if (state >= this.weights.length) {
			const weights = new Float64Array(2 * state).fill(Number.NaN);
			weights.set(this.weights);
			this.weights = weights;
		}
		this.weights[state] = weight;
		this.begins[word.charCodeAt(0)] = 1;
	}

	/** The state after a unit, or 0 when no word goes on so. */
	step(state: number, unit: number): number {
		return this.values[this.placeOf(state * 65536 + unit)] as number;
	}

	has(text: string, start: number, end: number): boolean {
		let state = 0;
		for (let index = start; index < end; index += 1) {
			state = this.step(state, text.charCodeAt(index));
			if (state === 0) return false;
		}
		return !Number.isNaN(this.weights[state] ?? Number.NaN);
	}

	private makeStep(state: number, unit: number): number {
		const known = this.step(state, unit);
		if (known !== 0) return known;
		if (2 * (this.steps + 1) > this.keys.length) this.grow();
		const place = this.placeOf(state * 65536 + unit);
		this.keys[place] = state * 65536 + unit;
		this.values[place] = this.states;
		this.steps += 1;
		this.states += 1;
		if (this.states > this.weights.length) {
			const weights = new Float64Array(2 * this.states).fill(Number.NaN);
			weights.set(this.weights);
			this.weights = weights;
		}
		return this.states - 1;
	}

	/** Where a key is, or the free place where it would be. */
	private placeOf(key: number): number {
		const mask = this.keys.length - 1;
		let place = hash(key) & mask;
		while (this.keys[place] !== -1 && this.keys[place] !== key) place = (place + 1) & mask;
		return place;
	}

	private grow(): void {
		const { keys, values } = this;
		this.keys = new Float64Array(2 * keys.length).fill(-1);
		this.values = new Int32Array(2 * keys.length);
		keys.forEach((key, index) => {
			if (key === -1) return;
			const place = this.placeOf(key);
			this.keys[place] = key;
			this.values[place] = values[index] as number;
		});
	}
}

function hash(key: number): number {
	return (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 65536) | 0, 0x85ebca6b)) >>> 8;
}
