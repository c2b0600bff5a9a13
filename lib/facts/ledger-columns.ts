import type { LedgerRow } from "./model-money";

/** What a column of a ledger means, read from its head. */
export type ColumnKey =
	| "number"
	| "title"
	| "supplier"
	| "amount"
	| "approved"
	| "date"
	| "signed"
	| "paidOn"
	| "decided"
	| "evaluated"
	| "started"
	| "accepted"
	| "paid"
	| "settled"
	| "basis"
	| "legal"
	| "method"
	| "person"
	| "guests"
	| "guestCount"
	| "hostCount"
	| "place"
	| "standard"
	| "problem"
	| "target"
	| "measures"
	| "responsible"
	| "department"
	| "deadline"
	| "state"
	| "evidence"
	| "note";

/** First match wins; the more exact heads stand first. */
const columns: readonly [ColumnKey, RegExp][] = [
	["number", /^(?:序号|编号|批次|号|凭证号|合同编号|合同号|项目编号)$/],
	[
		"guestCount",
		/^(?:来(?:宾|访|客)|客(?:人|宾)?|接待|就餐|用餐)?(?:总)?人?数$|^(?:来(?:宾|访|客)|客|接待|就餐|用餐)(?:人)?数$/,
	],
	["hostCount", /^(?:陪同|陪餐|作陪|陪同就餐)(?:人员)?(?:人)?数$/],
	[
		"problem",
		/^(?:反馈|存在|具体|主要|巡察|问题|信访)?(?:反馈)?(?:的)?问题(?:描述|表述|内容|清单|表现)?$|^信访(?:事项|内容)$/,
	],
	["target", /^(?:整改|工作)?目标(?:要求)?$/],
	["measures", /^(?:整改|工作|主要|具体|推进|落实)?(?:措施|举措)(?:和结果|及结果|及成效)?$/],
	["deadline", /^(?:完成|整改|办理|办结|计划完成)?(?:时限|期限|时间节点)(?:要求)?$|^(?:计划|要求)?完成时间$/],
	[
		"state",
		/^(?:整改|完成|办理|进展|落实|推进|销号)(?:情况|状态|进度|结果|与否)$|^(?:状态|是否(?:完成|销号|整改到位|办结)|进展|完成与否)$/,
	],
	["evidence", /佐证|证明材料|支撑材料/],
	["responsible", /^(?:责任|牵头|分管|包案)(?:人|领导|负责人)(?:姓名)?$/],
	["department", /^(?:责任|牵头|承办|主办|配合|经办|使用|所属|申请)(?:单位|部门|科室|处室)$|^部门$|^科室$/],
	["legal", /法律|法务|合法性|律师|法规科|法审/],
	[
		"paid",
		/^(?:已|实|累计|本年|实际)(?:付|支付)(?:款|金额|数|额)?$|^(?:累计|实际|已)?(?:付款|支付)(?:金额|额|数|合计)$/,
	],
	[
		"settled",
		/^(?:工程|项目|竣工|最终)?(?:(?:结算|决算|审定)(?:价|金额|额|数|总价|造价)?|审核(?:价|金额|数|总价|造价))$|^(?:审定|结算)(?:结算)?价$/,
	],
	[
		"decided",
		/^(?:上会|过会|(?:[\u4e00-\u9fff]{0,6}会)(?:议)?(?:研究|审议|决定|讨论|通过|决策|批准|表决|议定)?|研究|审议|集体(?:研究|决策|决定)|决策|决定|批准|审批|批复|立项)(?:时间|日期|日)$|^(?:会议|集体|党[组委]会?|班子会?)(?:研究|审议|决定|决策)$|^(?:党[组委]会|班子会|上会|过会)$/,
	],
	[
		"evaluated",
		/^(?:公开)?(?:招标|开标|评标|评审|比价|比选|询价|磋商|谈判|竞价|中标|定标|成交通知)(?:[/、和或](?:招标|比价|比选|询价|磋商|谈判|竞价|中标|采购))*(?:公示|通知|结果|会)?(?:时间|日期|日)?$/,
	],
	[
		"started",
		/^(?:实际)?(?:开工|进场|供货|到货|送货|交货|开始服务|动工|服务开始|开课|施工|安装|上岗)(?:时间|日期|日)$/,
	],
	["accepted", /^(?:竣工|完工|到货)?(?:验收|竣工|完工)(?:时间|日期|日)?$/],
	[
		"basis",
		/^(?:决策|批准|审批|立项|会议|研究|审议)(?:依据|情况|程序|方式|会议|机构|层级|记录|文号|手续|意见|主体|文号)(?:及(?:时间|日期))?$|^(?:谁定的?|谁批的?|依据(?:文号|文件)?|审批|批准|上会情况|上会研究|集体研究情况|审批人|批准人|签批|手续)$/,
	],
	[
		"supplier",
		/供(?:应|货|销)(?:商|方|单位|公司|厂家)|厂家|厂商|商户|服务(?:商|方)|受托(?:单位|方|人)|合作(?:单位|方)|维修(?:单位|厂)|销货(?:单位|方)|卖方|承办单位$|中标(?:单位|人|供应商|公司)|成交(?:单位|人|供应商|公司)|^乙方|承(?:包|建|接|揽|租|做)(?:单位|人|方|商)|施工单位|收款(?:单位|人|方)|对方(?:单位|当事人)|^(?:卖家|从哪买的?|哪家|相对方|合同相对人|销售方|开票单位|商家|服务单位|中介机构)/,
	],
	["approved", /预算(?:金额|数|价)?|控制价|批准金额|批复金额|概算/],
	[
		"amount",
		/金额|(?:合同|签约|签订|协议)(?:总)?(?:价|额)|成交价|中标价|(?:总|采购)价$|费用|支出(?!事由)|^价款|报销(?:额|数)|应付|实付|合计(?:金额)?$|^(?:多少钱|钱数|花了多少)$|^发放(?:额|标准)|租金/,
	],
	[
		"signed",
		/(?:合同|协议)?签(?:订|署|约|字)(?:时间|日期|日)|(?:合同|协议)(?:时间|日期|日)$|^(?:合同|协议)?签(?:订|约|署)$/,
	],
	[
		"paidOn",
		/(?:付款|支付|报销|付讫|拨付|转账)(?:金额)?(?:[及和与、/]?(?:时间|日期)|日)|^首?(?:付款|支付|拨付)$/,
	],
	[
		"date",
		/^(?:日期|时间|月份|日子|哪天)$|(?:采购|下单|购买|购置|订货|开票|发票|接待|成交|领用|发生|活动|用车|出差|发放|受理|登记)(?:时间|日期)/,
	],
	[
		"method",
		/^(?:怎么(?:买|选|定|办)的?|咋(?:买|选|办)的?)$|^(?:采购|招标|发包|选定|组织|确定)?(?:方式|形式)$|采购方式/,
	],
	["guests", /来(?:宾|访)(?:单位|人员)|接待(?:对象|单位)|派出单位|来宾/],
	["place", /地点|场所|用餐地|餐厅|施工地/],
	["standard", /标准|人均|单价/],
	["person", /经办人|报销人|领(?:取|用)人|申请人|用车人|出差人|姓名|负责人|承办人/],
	[
		"title",
		/(?:项目|采购|合同|标的|工程|货物|服务|资产|物品|商品|任务|工作|事项|公务)(?:名称|内容|标的|事项|任务)|^(?:品名|货名|物品|物资|品种|项目|采购|内容)(?:及|、|和)(?:规格|数量|型号|规格型号|内容|名称)+$|^(?:项目|合同|标的|名称|品名|货物|物资|商品|品目|货名|服务项目|采购品目|工程|采购|事由|事项|内容|摘要|任务|用途|(?:付款|支付|支出|用款|报销)(?:事由|内容|事项)|啥事|什么事|干什么|干啥|买的?了?什么|买的?啥|重点任务|采购项目|工作任务|具体任务)$/,
	],
	["note", /备注|说明/],
];

export function columnKeyOf(head: string): ColumnKey | undefined {
	const bare = head.replace(/（[^）]*）/g, "").replace(/[：\s]/g, "");
	if (bare.length === 0 || bare.length > 14) return undefined;
	return columns.find(([, words]) => words.test(bare))?.[0];
}

/** Factor of a head's unit: 金额（万元） holds ten thousands. */
export function unitOf(head: string): number {
	return /亿元/.test(head) ? 1e8 : /万元?/.test(head) ? 1e4 : /千元/.test(head) ? 1e3 : 1;
}

/** What kind of ledger these columns, under this title, make. */
export function ledgerOf(keys: ReadonlySet<ColumnKey>, title: string): LedgerRow["ledger"] {
	if (keys.has("problem") && (keys.has("measures") || keys.has("state"))) return "rectification";
	if (keys.has("guests") || keys.has("hostCount") || /接待/.test(title)) return "reception";
	if (/报销/.test(title)) return "reimbursement";
	if (/租赁|出租|资产|房产/.test(title) && !keys.has("method")) return "asset";
	if (/合同/.test(title) && keys.has("supplier")) return "contract";
	if (keys.has("supplier")) return "procurement";
	if (
		/任务|分解|督办/.test(title) ||
		(keys.has("deadline") && (keys.has("responsible") || keys.has("department")))
	)
		return "task";
	return "other";
}
