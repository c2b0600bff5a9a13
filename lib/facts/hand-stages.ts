import type { Span } from "../text/span";
import { isFullName } from "./names";

/** The steps of spending money that must not lie in one hand. */
export type Stage = "initiate" | "accept" | "verify" | "approve" | "pay";

/** One person in one role on a form, in a row of a ledger, or in a run of `角色：某某`. */
export interface Hand {
	/** The words that name role or person as a reviewer would mark them. */
	span: Span;
	role: string;
	stage: Stage;
	person: string;
	onBehalf?: boolean;
}

/** Who did what in one transaction. */
export interface HandGroup {
	span: Span;
	/** A ledger row or a sentence, whose hands stand side by side; a form spreads them over its fields. */
	close: boolean;
	hands: Hand[];
}

/** The more exact words stand first: 批准支付 is an approval, 支付 alone a payment. */
const stages: readonly [Stage, RegExp][] = [
	["accept", /验收|收货|点收|签收|入库|验货|质量确认|履约确认|保管|证明人|^证明$/],
	["verify", /监理|财务|审核|复核|会签|会计|审计|法务|法规|法律|合规|风控|计划科|监督|纪检/],
	[
		"approve",
		/审批|批准|签批|核准|准付|审定|批示|同意(?:支付|付款)|签发|分管|主要(?:领导|负责人)|单位负责人|局长|院长|主席|校长|董事长|经理(?!部)|书记|主任(?!科员)|领导/,
	],
	["pay", /付款人|出纳|付讫|支付人|转账|经付/],
	[
		"initiate",
		/经办|经手|申请|申报|申购|提出|提请|请示人|发起|购买|拟办|承办|采购|询价|比价|选定|选择|确定|联系|下单|报销|报账|填报|提议|使用(?:部门|科室)|业务(?:部门|科室)|选商|谈价|领用/,
	],
];

/** A role is a short label, not a sentence that holds such a word. */
export function stageOf(role: string): Stage | undefined {
	// 谁办的, 谁审谁签: the head of a column as it is spoken.
	const bare = role
		.replace(/[\s（(].*$/, "")
		.replace(/^谁(?:经)?办的?$/, "经办人")
		.replace(/^谁(?:审|批|签)(?:的|谁[审批签])?$/, "审批人")
		.replace(/^谁证明的?$/, "证明人");
	if (
		bare.length < 2 ||
		/责任|牵头|联系|主持|值班|带班|包保|挂钩|包联|抄送|汇报/.test(bare) ||
		bare.length > 14 ||
		/[，。；：]|日期|时间|金额|方式|情况|事项|内容|单位名称|供应商|依据|结果|编号|电话/.test(bare)
	)
		return undefined;
	return stages.find(([, words]) => words.test(bare))?.[0];
}

const signed = /(?:代签|代|签字|签名|签)?[\d.\-/年月日〇一二三四五六七八九十]*$/;

/** Names that stand by themselves in a field: `同意。某某2023年4月7日`, `（某总在外）某某代`. */
export function namesIn(cell: { text: string }, repeated?: ReadonlySet<string>): { name: string }[] {
	const names = cell.text
		.split(/[，。；、：:\s（）()／/]/)
		.map((clause) => clause.replace(signed, "").replace(/(?:同志|等)$/, ""))
		.filter((bare) => isFullName(bare) && !statement.test(bare) && !stageOf(bare));
	const known = alone(cell.text).filter((word) => repeated?.has(word));
	return [...new Set([...names, ...known])].map((name) => ({ name }));
}

const statement =
	/同意|批准|按|请|拟|报|审|核|意见|已|不|可以|合格|通过|执行|支付|列支|办理|预算|票据|情况|齐全|属实|资金|落实|单位|公司|会议/;

/** Words behind several roles alike are names, known surname or not: those of each value that stand alone. */
export function repeatedNames(values: readonly string[]): Set<string> {
	const counts = new Map<string, number>();
	for (const value of values)
		for (const word of new Set(alone(value))) counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= 2).map(([word]) => word));
}

function alone(text: string): string[] {
	return text
		.split(/[，。；、：\s（）()／/]/)
		.map((clause) => clause.replace(signed, ""))
		.filter(
			(bare) =>
				/^[\u4e00-\u9fff]{2,3}$/.test(bare) && !stageOf(bare) && !statement.test(bare) && !common.test(bare),
		);
}

const common = /完成|无|是|否|见|附|科|处|室|部|局|办|股|队|中心|领导|经理|主任|人员|月|日/;
