import type { ClauseContext } from "./clause-context";
import type { AmountRole } from "./model-events";

interface RoleWords {
	role: AmountRole;
	/** A label, or words before the sum, within its clause. */
	before?: RegExp;
	after?: RegExp;
	/** Only both together tell it. */
	both?: boolean;
}

const gap = "[^，。；、]{0,12}$";
const up = (words: string) => new RegExp(`(?:${words})${gap}`);

/** First match wins; what is told more exactly stands first. */
const roles: readonly RoleWords[] = [
	{
		role: "limit",
		before: /(?:单笔|单项|单次|年度累计|累计(?!付|支|已|拨|实|发))[^，。；、]{0,10}(?:达到|超过|不超过|在)?$/,
		after:
			/^(?:（含）|\(含\)|（不含）)?(?:及)?以[上下](?:的|、|，|（)|^（含）|^(?:及)?以上[^，。；]{0,12}(?:由|须|应|报)/,
	},
	{
		role: "limit",
		before: /(?:不足|不满|低于|达到|超过)$/,
		after: /^(?:的|（含）)?(?:支出|项目|采购|事项|由|须|应)/,
	},
	{ role: "other", before: up("核减|核增|多计|多付|尚欠|欠款|剩余|结余|罚款|质保金|保证金|违约金") },
	{
		role: "supplement",
		before: up("补充(?:协议|合同)|追加|变更[^，。；、]{0,6}(?:增加|费用)|签证|增加(?:费用|投资|金额|合同)"),
	},
	{ role: "settled", before: up("结算(?:价|金额|款)?|审定(?:金额|价|造价)?|决算") },
	{ role: "paid", before: up("支付|付款|实付|已付|付清|拨付(?:到位)?|预付|转账|付了") },
	{ role: "awarded", before: up("中标(?:价|金额)?|成交(?:价|金额)?") },
	{ role: "quoted", before: up("报价|询价|比价|最低价|开价") },
	{
		role: "limit",
		before: /(?<!总额|批准|金额|同意)(?:控制|限定|压)在[^，。；、]{0,4}$/,
		after: /^(?:以内|之内|以下)/,
		both: true,
	},
	{
		role: "contract",
		before: up("合同(?:总)?(?:金额|价款?|价|额|总价)?|签约(?:价|金额)|签订[^，。；]{0,12}合同|总价|大写"),
	},
	{ role: "estimate", before: up("概算|估算|控制价|最高限价|拦标价|预计|匡算|估价") },
	{
		role: "allowance",
		before: up("(?<![级政项])补助|补贴|津贴|慰问金?|奖金|加班费|值班费|福利|稿酬|劳务费|讲课费|发放|评审费"),
	},
	{ role: "reception", before: up("餐费|接待(?:费用?|支出|金额)?|用餐|招待费?|伙食") },
	{
		role: "budget",
		before: up("预算(?:金额|数|价)?|列入[^，。；、]{0,6}预算|年初安排"),
		after: /^[^，。；]{0,6}(?:预算|列入年初)/,
	},
	{
		role: "approved",
		before: up("同意|批准|审批|核准|决定|列支|安排|控制在|控制|总额|批复|限额|下达|划拨"),
	},
];

/** Role that the words around a sum tell; nothing when they tell none. */
export function amountRoleOf(context: ClauseContext): AmountRole | undefined {
	const before = clause(context.before);
	const bare = before.replace(/[为是约近共计：（大写人民币￥¥ ]+$/, "");
	if (context.label !== "" && bare === "")
		for (const { role, before: words } of roles) if (words?.test(context.label)) return role;
	for (const { role, before: words, after, both } of roles) {
		if (role === "limit") {
			const told = words?.test(bare) ?? false;
			const behind = after?.test(context.after) ?? false;
			if (both ? told && behind : behind || (/单/.test(words?.source ?? "") && told)) return role;
			continue;
		}
		if (words?.test(bare) || (after?.test(context.after) && role === "budget")) return role;
	}
	return undefined;
}

/** The last clause before the sum; a label before a colon belongs to it, and `结算单，总数…` is one with its lead. */
function clause(before: string): string {
	const clauses = before.split(/[，；。]/);
	const last = clauses.at(-1) ?? "";
	return /^(?:总[数额计价]|合计|共计?|一共|一总)[：为是]?$/.test(last)
		? `${clauses.at(-2) ?? ""}${last}`
		: last;
}

/** Roles that a whole sentence may tell when the clause of the sum tells none. */
export function looserRoleOf(before: string): AmountRole | undefined {
	if (/(?:^|[。；])(?:结算|审定)(?:价|金额|情况)?：[^。；]*$/.test(before)) return "settled";
	if (/签订[^。；]{0,20}合同[^。；]*$/.test(before)) return "contract";
	if (/(?:用餐|接待|就餐)[^。；]*$/.test(before)) return "reception";
	return undefined;
}
