import type { CaseCheck, CheckProposal } from "./check";
import { notApplied, proposed } from "./check";
import { matterKey, sharedPairs } from "./matter-key";
import { passage } from "./meeting-support";
import { limitEvaded, type PurchaseLimits, purchaseLimits } from "./purchase-limits";
import { type Purchase, purchasesOf } from "./purchases";

/** Days within which purchases are held together. */
const window = 60;
const dayLength = 86_400_000;

/** The way of buying or the paper itself tells that nothing was split. */
const inOrder =
	/框架|定点|年度(?:供货|合同|服务)|不同标段|分别(?:公开)?招标|公开招标|集中采购|采购中心|交易中心|县平台|据实结算|协议(?:供货|价)|入围|同第?\d*项?合同|[首尾余]款|进度款|预付款?|质保金|分[期\d]+付|第[一二三四]期|季度|\d月(?:份)?(?:用量|费)|补助|补贴|工资|慰问金/;

/** Purchases of one thing within a short time, each under a limit and together above it. */
export const splitPurchase: CaseCheck = {
	id: "split-purchase",
	scope: "case",
	run: ({ documents, profile }) => {
		const purchases = documents
			.flatMap(purchasesOf)
			.filter(({ title, words }) => !inOrder.test(words) && !inOrder.test(title));
		if (purchases.length < 2) return notApplied("未读到两笔以上的采购或合同");
		const limits = purchaseLimits(documents, profile);
		return proposed(onceEach(groups(purchases)).flatMap((group) => judge(group, limits)));
	},
};

/** The contracts and the payments of the same sums in one file are one case, told by the fuller titles. */
function onceEach(found: readonly Purchase[][]): Purchase[][] {
	const sums = (group: readonly Purchase[]) =>
		group
			.map(({ document, amount }) => `${document.id}:${amount}`)
			.sort()
			.join();
	const length = (group: readonly Purchase[]) => group.reduce((total, { title }) => total + title.length, 0);
	return found.filter(
		(group, at) =>
			!found.some(
				(other, index) =>
					index !== at &&
					sums(other) === sums(group) &&
					(length(other) > length(group) || (length(other) === length(group) && index < at)),
			),
	);
}

/** Runs of purchases that are of one thing: same supplier where both name one, each within the window of the one before. */
function groups(purchases: readonly Purchase[]): Purchase[][] {
	const bySupplier = new Map<string, Purchase[]>();
	for (const purchase of purchases) {
		const name = purchase.supplier ?? "";
		const list = bySupplier.get(name);
		if (list) list.push(purchase);
		else bySupplier.set(name, [purchase]);
	}
	return [...bySupplier].flatMap(([name, list]) => {
		const left = [...list].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
		const found: Purchase[][] = [];
		while (left.length > 1) {
			const group = [left.shift() as Purchase];
			for (let at = 0; at < left.length; ) {
				const next = left[at] as Purchase;
				if (group.some((one) => together(one, next, name !== ""))) group.push(...left.splice(at, 1));
				else at += 1;
			}
			if (group.length >= 2) found.push(withoutCopies(group));
		}
		return found.filter((group) => group.length >= 2);
	});
}

/** One purchase told in two papers counts once. */
function withoutCopies(group: readonly Purchase[]): Purchase[] {
	return group.filter(
		(one, index) =>
			!group
				.slice(0, index)
				.some((before) => before.document !== one.document && before.amount === one.amount),
	);
}

function together(a: Purchase, b: Purchase, oneSupplier: boolean): boolean {
	const apart = a.day && b.day ? Math.abs(Date.parse(a.day) - Date.parse(b.day)) / dayLength : undefined;
	if (apart !== undefined && apart > window) return false;
	if (!oneSupplier && (apart === undefined || apart > 15 || a.document !== b.document)) return false;
	if (oneSupplier && a.place && a.place === b.place) return true;
	if (oneSupplier && apart !== undefined && apart <= 10) return true;
	const [first, second] = [keyOf(a.title), keyOf(b.title)];
	const shared = sharedPairs(first, second);
	const least = Math.min(first.size, second.size);
	if (oneSupplier) return shared >= 2 || (shared === 1 && least === 1);
	return shared >= 3 && shared >= least * 0.6;
}

const parts =
	/[（(][^）)]*[）)]|第?[一二三四五六七八九十\d]+(?:批|期|次|段|区|号楼?|层|楼|标段|组|台|套|件|个|只|把|张|间|米|处|项|包)|[东南西北中前后左右上下内外AaBbCcDd甲乙丙丁](?:区|段|侧|部|楼|院|片|标段)/g;

function keyOf(title: string): ReadonlySet<string> {
	return matterKey(title.replace(parts, "、")).pairs;
}

function judge(group: readonly Purchase[], limits: PurchaseLimits): CheckProposal[] {
	const sums = group.map(({ amount }) => amount);
	const limit = limitEvaded(sums, limits, limits.told ? 0.5 : 0.8);
	if (limit === undefined) return [];
	const total = sums.reduce((sum, value) => sum + value, 0);
	const last = group.at(-1) as Purchase;
	const told = totalPassage(group, total);
	const alike = group.some((one, index) =>
		group.slice(0, index).some((before) => {
			const [a, b] = [keyOf(one.title), keyOf(before.title)];
			return sharedPairs(a, b) >= Math.min(2, a.size, b.size) && a.size + b.size > 1;
		}),
	);
	// Different things bought on one day are held together only when each comes close to the limit.
	if (!alike && !group[0]?.place && sums.filter((sum) => sum >= limit * 0.8).length < 2) return [];
	const supplier = last.supplier ? "同一供应商" : "同类采购";
	return [
		{
			grade: limits.told || group.length >= 3 ? "hit" : "doubt",
			at: told ?? passage(last.document, last.span),
			why: `${supplier}${group.length}笔（${group.map(({ amount }) => `${amount / 10_000}万元`).join("、")}）每笔不足${limit / 10_000}万元，合计${Math.round(total / 100) / 100}万元`,
			related: [
				...group
					.filter((purchase) => told || purchase !== last)
					.map((purchase) => ({
						passage: passage(purchase.document, purchase.span),
						label: purchase.title.slice(0, 24),
					})),
				...group.flatMap(belowToldOf).slice(0, 2),
			],
		},
	];
}

/** How far behind a purchase's title its form may give the ground for the simpler way. */
const formLength = 400;
const below =
	/[^，。；\n]{0,10}(?:不足|未达|不到|未到|低于)[^，。；\n]{1,8}[万元][^。；\n]{0,4}(?:不|无需|免|直接)[^。；\n]{0,16}/;

/** `不足5万元，不比选`: the purchase's own paper gives the limit as its reason. */
function belowToldOf({ document, span }: Purchase) {
	const match = below.exec(document.document.text.slice(span.start, span.start + formLength));
	if (!match) return [];
	const start = span.start + match.index;
	return [{ passage: passage(document, { start, end: start + match[0].length }), label: "低于限额的理由" }];
}

/** One form states the sum of all: that is the passage to show. */
function totalPassage(group: readonly Purchase[], total: number) {
	const { document } = group[0] as Purchase;
	if (group.some((purchase) => purchase.document !== document)) return undefined;
	const text = document.document.text;
	const at = text.search(new RegExp(`[^，。；\\n]{0,12}合计${total}元`));
	if (at < 0) return undefined;
	const end = at + (/^[^，。；\n（(]*/.exec(text.slice(at))?.[0].length ?? 0);
	return passage(document, { start: at, end });
}
