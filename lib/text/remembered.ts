/**
 * A reader of values that answers at once when it meets a text it read a short while ago: the facts
 * and the checks ask the same sentence again and again. Holds at most twice `size` answers, the
 * older half of which is let go at a time; answers are shared and must not be changed.
 */
export function remembered<T>(read: (text: string) => T, size = 256): (text: string) => T {
	let recent = new Map<string, T>();
	let older = new Map<string, T>();
	return (text) => {
		const known = recent.get(text);
		if (known !== undefined) return known;
		const answer = older.get(text) ?? read(text);
		if (recent.size >= size) {
			older = recent;
			recent = new Map();
		}
		recent.set(text, answer);
		return answer;
	};
}

/** A reading that is made once for each key and kept as long as the key lives; answers are shared and must not be changed. */
export function oncePer<I, K extends object, V>(
	keyOf: (input: I) => K,
	read: (input: I) => V,
): (input: I) => V {
	const known = new WeakMap<K, V>();
	return (input) => {
		const key = keyOf(input);
		const before = known.get(key);
		if (before !== undefined) return before;
		const answer = read(input);
		known.set(key, answer);
		return answer;
	};
}
