import type { ItemKind } from "./model-meeting";
import type { AmountValue } from "./model-values";

/** What an item is about, told from its title first and from what it decides. */
const inTitle: readonly [ItemKind, RegExp][] = [
	[
		"personnel",
		/任免|任职|免职|同志(?:试用期满)?(?:正式)?(?:拟)?(?:任|免|兼|挂职|转任|调任)|(?:拟任|出任|升任|担任|接任)|任用|选任|选拔|提拔|晋升|转正|试用期|聘任|聘用|评聘|竞聘|职称(?:评|聘|晋)|录用|招聘|调动|交流轮岗|轮岗|对调|互换(?:岗位|职务)|换岗|干部(?:人事|事项|调整|考察|动议|推荐|队伍调整|选)|人事(?!档案)|^[^，。]{0,4}干部$|人选|推荐.{0,8}(?:干部|人选|代表)|考核(?:等次|结果|优秀|事宜|评定)|评优|评先|优秀等次|推荐[^，。]{0,12}(?:红旗手|先进|劳模|模范|标兵|能手|优秀)|职级|后备|科长|站长|所长|主任(?:一职|人选)|班子(?:力量)?(?:调整|配备)|力量调整|岗位(?:调整|聘)/,
	],
	["discipline", /处分|违纪|诫勉|问责|政务处分|党纪|组织处理|处理意见/],
	[
		"large-sum",
		/资金|经费|拨付|拨款|支出|列支|支付|补助|补贴|奖金|奖励(?:资金|金)|预算|决算|结余|费用|借款|投资|追加|捐赠|款项|福利|慰问/,
	],
	[
		"project",
		/项目|工程|施工|建设|改造|维修|采购|招标|比选|询价|中标|成交|购置|供应商|合同|监理|设计单位|咨询单位|审计单位|装修|设备|租赁|装备|出租|租约|处置|信息化|平台(?:建设|二期|开发)/,
	],
	[
		"major-decision",
		/办法|制度|规则|规划|改革|方案|三定|机构|规定|实施细则|年度计划|工作要点|资产(?:处置|出租|划转)|重大决策|投资|配租|名单/,
	],
	[
		"study",
		/学习|传达|第一议题|贯彻.{0,20}(?:精神|讲话|指示)|精神(?:的)?(?:传达|学习)|(?:会议?|讲话|文件|指示|批示|通知|全会)(?:有关)?精神$|领学|宣读|重要讲话|重要论述/,
	],
	["party-governance", /从严治党|党风廉政|主体责任|廉政|廉洁|警示教育|巡察|整改|作风建设|以案促改|家风/],
	["ideology", /意识形态|舆情|宣传思想|网络安全责任/],
	["safety", /安全|消防|防汛|汛期|应急|隐患|防范|自建房|燃气|信访维稳/],
	["report", /^.{0,6}(?:听取|通报|汇报)|情况(?:汇报|通报)?$|进展/],
];

const inDecision: readonly [ItemKind, RegExp][] = [
	[
		"personnel",
		/(?:任|兼|担任|聘任|聘用|免去|提名|推荐|兼任|调任|转任|晋升|拟任).{0,24}(?:科长|主任|站长|所长|局长|院长|组长|处长|股长|队长|部长|校长|经理|书记|主席|干事|助理|职务|副职|正职|人选|主任科员)|(?:确定|评为|定为|推荐).{0,30}(?:优秀等次|优秀|先进)|按期转正|试用期满|试用期一年/,
	],
	["discipline", /给予.{0,20}(?:处分|警告|记过|诫勉|通报批评|组织处理)/],
	[
		"large-sum",
		/(?:发放|核发).{0,16}(?:补助|补贴|奖金|福利|津贴|慰问)|列支|拨付|支付.{0,12}款|按.{1,10}万(?:元)?拨/,
	],
	[
		"project",
		/(?:采购|购置|施工|招标|中标|比选|签订.{0,8}合同|维修|改造|承包|委托.{0,12}(?:实施|承担|施工|代建|建设|监理|设计)|定点)/,
	],
];

/** Steps that only an appointment has, wherever in the item they are told. */
const appointmentSteps =
	/拟(?:任|提任|提拔|聘任?)(?!务)[^，。；]{0,16}|(?:拟任|推荐|考察|任职)人选|(?:会议|民主|谈话(?:调研)?)推荐(?!单位|书|目录)|任前(?:公示|谈话|备案)|考察(?:组|对象|材料|预告)|提拔(?:使用|任用|为)|动议(?:人选|干部|方案)/;
/** Talk about appointments in general, or of other units. */
const appointmentsAtLarge = /条例|规定|办法|自查|通报|案例|巡察|整改|制度|学习|传达/;

/** 关于培训中心主任: a title that ends in a post is about who shall hold it. */
const postAtEnd = /(?:主任|科长|股长|处长|部长|站长|所长|院长|校长|队长|经理|总监|主管|秘书长)$/;

/** The item puts a price on what it proposes, whatever its title calls it. */
const priced =
	/(?:预算|概算|估算|测算|造价|报价|控制价|限价|评估价|谈判价|单价|总价|合同价|年租|租金|投资|总额|费用|资金|需要?|花|约|计)(?:约|为|是|共|合计|控制在|下达|上限)?[^，。；]{0,6}(?:\d|[一二三四五六七八九十百])[^，。；]{0,8}[万元]/;
const reportsOnly = /听取|通报|汇报|学习|传达|研判|进展|情况$/;
const weighty = 50_000;

const sum = 10_000;

/** Kinds of an item; what it decides, and the steps it tells of, may add what the title hides. */
export function kindsOf(
	title: string,
	decisions: string,
	amounts: readonly AmountValue[],
	whole = "",
): ItemKind[] {
	const kinds = new Set<ItemKind>();
	for (const [kind, pattern] of inTitle) if (pattern.test(title)) kinds.add(kind);
	const studies =
		kinds.has("study") && /学习|传达|第一议题|精神$|宣读/.test(title) && !/审议|研究/.test(title);
	if (studies) return ["study"];
	for (const [kind, pattern] of inDecision) if (pattern.test(decisions)) kinds.add(kind);
	if (!appointmentsAtLarge.test(title) && appointmentSteps.test(whole)) kinds.add("personnel");
	if (amounts.some((amount) => amount.value >= sum) && /元|万/.test(decisions)) kinds.add("large-sum");
	if (postAtEnd.test(title) && /任|兼|接|配备|免/.test(whole)) kinds.add("personnel");
	if (
		!needsDecision([...kinds]) &&
		!reportsOnly.test(title) &&
		priced.test(whole) &&
		amounts.some((amount) => amount.value >= weighty)
	)
		kinds.add("large-sum");
	if (kinds.size === 0) kinds.add("daily");
	return [...kinds];
}

/** Kinds that need a collective decision with its forms. */
export function needsDecision(kinds: readonly ItemKind[]): boolean {
	return kinds.some((kind) =>
		["personnel", "discipline", "large-sum", "project", "major-decision"].includes(kind),
	);
}

/** Kinds for which a quorum of two thirds is asked. */
export function needsTwoThirds(kinds: readonly ItemKind[]): boolean {
	return kinds.includes("personnel") || kinds.includes("discipline");
}
