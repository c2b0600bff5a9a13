import { userDictionaries } from "../../scripts/dictionary-files";

/** nodejieba as far as we hold ourselves against it. */
export interface Jieba {
	cut(text: string, useModel?: boolean): string[];
	cutForSearch(text: string, useModel?: boolean): string[];
	insertWord(word: string): boolean;
	load(paths: { userDict: string }): boolean;
}

/**
 * nodejieba with the same word lists as our dictionary, or nothing where its native addon is not
 * built. In CI a missing addon is a failure: the comparison must not fall silent.
 */
export async function loadJieba(): Promise<Jieba | undefined> {
	try {
		const jieba = (await import("nodejieba")).default as unknown as Jieba;
		jieba.load({ userDict: userDictionaries().join(";") });
		return jieba;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		if (process.env.CI) throw new Error(`nodejieba is needed in CI: ${reason}`);
		console.warn(`\n*** NOT COMPARED with nodejieba, its addon is missing: ${reason} ***\n`);
		return undefined;
	}
}
