import type { AnalysedDocument } from "../facts/case";
import { type Amount, findAmounts } from "../text/amounts";
import { parseNumeral } from "../text/numerals";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { passage } from "./meeting-support";
import { limitEvaded, type PurchaseLimits, purchaseLimits } from "./purchase-limits";
import { isDemand, partOf, type Sentence, sentences, wordsOf } from "./sentences";

/** A text tells that one purchase was cut into several: in words, or by its sums side by side. */
export const splitTold: CaseCheck = {
	id: "split-told",
	scope: "case",
	run: ({ documents, profile }) => {
		const limits = purchaseLimits(documents, profile);
		const found = documents
			.filter(({ facts }) => facts.kind.kind !== "unit-rule")
			.flatMap((document) => [
				...inWords(document),
				...(document.facts.kind.kind === "democratic-life"
					? []
					: [...bySums(document, limits), ...byLots(document, limits)]),
			]);
		return found.length > 0 ? proposed(found) : notApplied("未读到拆分的记述");
	},
};

const cut =
	/(?:拆|分|切)(?:成|为|作|开)?了?(?:[一二两三四五六七八九十\d]|几|若干|多|数)(?:份|笔|单|批|次|张|个(?:合同|项目|标段|包|批次|单子|小项)|段|块|项|家|回|票)|化整为零|各(?:开|签|写|走)[^，。；]{0,8}(?:单|合同|协议|委托)|(?:分头|分开|分次|分批|分单|分块|分段|分别|拆开|拆着|分着|切开|拆分)(?:来|去|着)?(?:办|买|采购|签|报|开票|开单|下单|询价|比价|委托|发包|走|做|实施|订|购)|(?:按|以)[^，。；]{2,16}(?:分头|分开|分别|各自|分成|拆成|拆开)[^，。；]{0,6}(?:办|买|采购|签|报|询价|比价|委托|发包|走)/;
const evading =
	/(?:图|为)(?:了)?(?:省事|方便|快)|就(?:必?须|得|要)(?:走|过|报|上)?(?:招标|比选|上会|公开|集中采购|党组|竞价)|(?:不用|免得|省得|不必|不需要?|无须|无需|可以不|就不|避免|避开|绕开|绕过|躲开|躲过|规避|免(?:去|于)?|怕|嫌)[^，。；]{0,14}(?:招标|比选|上会|过会|询价|比价|公开|集采|政采|集中采购|审批|竞价|挂网|平台|交易中心|研究|开会|党组|程序|门槛|限额|麻烦)|(?:招标|比选|上会|挂网|公开招|走程序|走平台|集中采购)[^，。；]{0,10}(?:太慢|太长|来不及|赶不上|耽误|麻烦|费事|要(?:等)?[一二三四五六七八九十两几\d]+(?:多|来)?(?:天|个月|周)|时间长|周期长|等不(?:及|起)|误)|(?:每|各|单)(?:份|笔|单|张|批|次|项|个|家)?(?:都|均|只)?(?:不过|不到|不足|不超|不满|低于|压在|控制在|没到|没超|未超|未达|不够)[^，。；]{0,12}(?:万|限|线|标准)|(?:都|均|正好|刚好)(?:不到|不足|不超|在|没到|没超|未超|未达)[^，。；]{0,10}(?:以下|以内|标准|限额|线|万)|(?:过|超|到|够)了?[^，。；]{0,8}(?:就|便)?(?:得|要|须)(?:招标|比选|上会|公开|走)/;
const denied =
	/未发现|没有(?:发现)?(?:拆|分|化整)|不存在|并未|并非|未(?:拆|化整)|不能(?:拆|分|化整)|不(?:准|许|可以?|要|宜)[^，。；]{0,4}(?:拆|分|化整)|合并|别的单位|兄弟单位|外单位|某[局校院县区单]|该校|通报(?:的|了)?案例|以案|典型案例|反面|整改|已(?:纠正|退)|按(?:一|1)个(?:项目|合同)|一并(?:招标|采购)|打包|分别(?:公开)?招标|均(?:经|已)?公开招标/;
const bought = /采购|买|购|合同|项目|工程|设备|服务|单子|询价|比价|招标|委托|发票|开票|施工|维修|印|租|办了/;

/** Words of cutting beside words of what was so avoided. */
function inWords(document: AnalysedDocument): CheckProposal[] {
	const all = sentences(document);
	return all.flatMap((sentence, index) => {
		if (!cut.test(sentence.text) || isDemand(sentence.text)) return [];
		const near = all
			.slice(Math.max(0, index - 1), index + 2)
			.filter(({ line }) => Math.abs(line.block - sentence.line.block) <= 1)
			.map(({ text }) => text)
			.join("。");
		if (denied.test(near) || !bought.test(near) || !evading.test(near)) return [];
		// A question is not an answer.
		if (/[？?]$/.test(sentence.text)) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, wordsOf(sentence)),
				why: "写明同一采购分成几份办理，从而不走招标、比选或上会程序",
			},
		];
	});
}

const oneLot =
	/同一(?!时期)|同为|均为|均系|同日|当日|当天|同天|都是|都由|都找|一家|同一张|一张|一并|一起|同时|三次|两次|几次|分头|分开|分别(?:签|开|买|采购|下单|委托)|[一二三四五六七八九两\d]+(?:张|笔|单|份|次|班)|仍|也(?:是|由)|拆/;
const notLots =
	/发票\d*张?[，、]?(?:合计)?金额|报价|报了|应答|响应文件|投标|评审|得分|首付|尾款|预付|进度款|质保|工资|补助|补贴|救助|慰问|预算安排|专项资金|其中：?(?:人工|材料)|收入|租金收入|年度合同|拨付|分配|奖|罚|税|利息|房产|存款|存折/;

const unit = "(?:片|个?标?段|份|处|批|次|家|项|期|单|笔|包|块|个(?:项目|合同|标段|包|片区)?)";
const eachSum = new RegExp(`(?:每|各|单)${unit}[^，。；]{0,6}?(?=[\\d一二三四五六七八九十])`);
const howMany = new RegExp(`([二两三四五六七八九十]|[2-9])${unit}`);

/** `按东、西、南三片分别委托，每片4.9万元`: so many lots of one price. */
function byLots(document: AnalysedDocument, limits: PurchaseLimits): CheckProposal[] {
	if (!limits.told) return [];
	return sentences(document).flatMap((sentence) => {
		const { text } = sentence;
		const each = eachSum.exec(text);
		const count = parseNumeral((howMany.exec(text)?.[1] ?? "").replace("两", "二"));
		if (!each || !count || !/分别|分头|分开|分成|拆|各自/.test(text)) return [];
		if (denied.test(text) || isDemand(text) || !bought.test(text)) return [];
		const amount = findAmounts(text).find(({ span }) => span.start >= each.index);
		if (!amount) return [];
		const limit = limitEvaded(new Array<number>(count).fill(amount.value), limits, 0.75);
		if (limit === undefined) return [];
		return [
			{
				grade: "hit" as const,
				at: passage(document, wordsOf(sentence)),
				why: `分${count}份办理，每份${amount.value / 10_000}万元，不足${limit / 10_000}万元，合计${Math.round((amount.value * count) / 100) / 100}万元`,
			},
		];
	});
}

/** Sums named side by side, each under the limit: `主机4.92万元、过滤系统4.88万元、施肥机4.95万元`, 同日 and 一家 beside them. */
function bySums(document: AnalysedDocument, limits: PurchaseLimits): CheckProposal[] {
	if (!limits.told) return [];
	const all = sentences(document);
	return all.flatMap((sentence, index) => {
		const run = runOf(sentence);
		if (run.length < 2) return [];
		const limit = limitEvaded(
			run.map(({ value }) => value),
			limits,
			0.75,
		);
		const near = run.filter(({ value }) => limit !== undefined && value >= limit * 0.75).length;
		if (limit === undefined || near < 2) return [];
		const around = all
			.slice(Math.max(0, index - 1), index + 2)
			.filter(({ line }) => Math.abs(line.block - sentence.line.block) <= 1)
			.map(({ text }) => text)
			.join("。");
		if (!oneLot.test(around) || notLots.test(sentence.text) || denied.test(around) || !bought.test(around))
			return [];
		const first = run[0] as Amount;
		const last = run.at(-1) as Amount;
		const from =
			Math.max(
				...["，", "、", "；", "："].map((stop) => sentence.text.lastIndexOf(stop, first.span.start - 1)),
			) + 1;
		const total = run.reduce((sum, { value }) => sum + value, 0);
		return [
			{
				grade: "hit" as const,
				at: passage(document, partOf(sentence, from, last.span.end)),
				why: `同一批采购${run.length}笔（${run.map(({ value }) => `${value / 10_000}万元`).join("、")}）每笔不足${limit / 10_000}万元，合计${Math.round(total / 100) / 100}万元`,
			},
		];
	});
}

/** The longest run of sums each with its own short name, one behind the other. */
function runOf(sentence: Sentence): Amount[] {
	const runs: Amount[][] = [[]];
	for (const amount of findAmounts(sentence.text)) {
		const last = runs.at(-1)?.at(-1);
		const between = last && sentence.text.slice(last.span.end, amount.span.start);
		const beside = between !== undefined && /^(?:[、，；和及与]|以及)[^，。；]{0,14}$/.test(between);
		if (amount.bound || amount.range) runs.push([]);
		else if (!last || beside) (runs.at(-1) as Amount[]).push(amount);
		else runs.push([amount]);
	}
	return runs.reduce((a, b) => (b.length > a.length ? b : a));
}
