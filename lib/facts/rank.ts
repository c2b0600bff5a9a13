/**
 * A post's rung within its unit, read from its words: the deputy of a body stands one below its head.
 * Only rungs of one ladder compare; posts the words do not place have none.
 */
export interface Rung {
	/** Section, bureau … larger is higher. */
	level: number;
	deputy: boolean;
}

const levels: readonly [RegExp, number][] = [
	[/(?:党组|党委)?(?:书记|副书记)$|局长$|主席$|院长$|校长$|董事长$|总经理$|理事长$|总工程师$|总会计师$/, 4],
	[/股长$/, 2],
	[
		/科长$|室主任$|站长$|所长$|队长$|部长$|处长$|中心主任$|办公室主任$|主任$|经理$|护士长$|教研室主任$|分会主席$/,
		3,
	],
	[/科员$|办事员$|主任科员$|干事$|职员$|专员$|主管$|组长$/, 1],
];

/** Ranks written beside a post: （正科级）. */
const written: readonly [RegExp, number][] = [
	[/股级|股所级/, 2],
	[/科级|科局级|乡科/, 3],
	[/处级|县级|县处|副高配/, 4],
];

export function rungOf(post: string): Rung | undefined {
	const stated = /[（(](?:享受)?([正副])([^）)]{1,4}级)/.exec(post);
	const rank = written.find(([pattern]) => pattern.test(stated?.[2] ?? ""))?.[1];
	if (stated && rank !== undefined) return { level: rank, deputy: stated[1] === "副" };
	const bare = withoutRemarks(post).replace(/(?:职务|一职|试用)$/, "");
	const deputy = /副(?=[^副]{0,6}$)/.test(bare);
	const head = bare.replace(/副/g, "");
	const level = levels.find(([pattern]) => pattern.test(head))?.[1];
	return level === undefined ? undefined : { level, deputy };
}

/** A larger number is a higher post: 副股长 2, 股长 3, 副科长 4, 科长 5, 副局长 6, 局长 7. */
export function rankOf(post: string): number | undefined {
	const rung = rungOf(post);
	if (!rung) return undefined;
	return rung.level === 1 ? 1 : (rung.level - 1) * 2 + (rung.deputy ? 0 : 1);
}

/** A bracket may be cut off where the sentence was. */
const withoutRemarks = (post: string) => post.replace(/[（(][^）)]*(?:[）)]|$)/g, "");

/** Whether the post is a deputy's in its body: 副所长, 副主任. */
export function isDeputyPost(post: string): boolean {
	return /副(?=[^副]{0,6}$)/.test(withoutRemarks(post));
}

/** 站, 科 and 中心 of one name are one body; the words before the post, without the deputy. */
export function bodyOfPost(post: string): string {
	return withoutRemarks(post).replace(
		/副?(?:科长|股长|主任|站长|所长|队长|部长|处长|经理|局长|主席|院长|校长|书记)$/,
		"",
	);
}
