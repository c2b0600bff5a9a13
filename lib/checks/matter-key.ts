/** What a title says of its matter, beyond the words that every title has. */
export interface MatterKey {
	/** Pairs of characters. */
	pairs: ReadonlySet<string>;
	/** Parts of a whole that must not differ: 二期, 第三批, A区, 2024年. */
	marks: ReadonlySet<string>;
}

const common =
	/关于|有关|研究|审议|讨论|听取|汇报|事项|事宜|议题|请示|项目|工程|采购|购置|购买|合同|协议|招标|比选|询价|服务|建设|实施|方案|情况|经费|资金|费用|支付|付款|结算|决算|审批|申请|说明|进行|开展|一批|若干|单位|我局|我院|本局|本院|公司|[的了和与及等在对按由为其各会上台套个项份件]|[\d,.]+万?元?|[^\u4e00-\u9fffA-Za-z0-9]+/g;
const marked =
	/[一二三四五六]期|第[一二三四五六七八九十\d]+(?:批|标段|期|季度|次)|[A-Ea-e甲乙丙丁东西南北](?:区|段|侧|楼|座|标段)|20\d\d(?=年|年度|-)|[一二三四五六七八九十\d]+(?:号楼|标段|号线)/g;

export function matterKey(title: string): MatterKey {
	const pairs = new Set<string>();
	for (const part of title.split(common)) {
		if (!part) continue;
		for (let at = 0; at + 1 < part.length; at += 1) pairs.add(part.slice(at, at + 2));
	}
	return { pairs, marks: new Set(title.match(marked) ?? []) };
}

function kindOf(mark: string): string {
	return mark.replace(/[一二三四五六七八九十\dA-Ea-e甲乙丙丁东西南北]+/, "");
}

/** Both name a part of the same kind, and not the same one. */
export function differInPart(a: MatterKey, b: MatterKey): boolean {
	for (const mark of a.marks) {
		const rivals = [...b.marks].filter((other) => kindOf(other) === kindOf(mark));
		if (rivals.length > 0 && !rivals.includes(mark)) return true;
	}
	return false;
}

export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let count = 0;
	for (const pair of small) if (large.has(pair)) count += 1;
	return count;
}

/** Two titles name one matter: most of what the shorter one says stands in the other. */
export function oneMatter(a: MatterKey, b: MatterKey): boolean {
	if (differInPart(a, b)) return false;
	const shared = sharedPairs(a.pairs, b.pairs);
	const smaller = Math.min(a.pairs.size, b.pairs.size);
	return shared >= 3 && shared >= smaller * 0.6;
}

/** The most of a title's pairs stand in a text. */
export function toldIn(title: MatterKey, text: MatterKey): boolean {
	const shared = sharedPairs(title.pairs, text.pairs);
	return shared >= 3 && shared >= title.pairs.size * 0.7;
}
