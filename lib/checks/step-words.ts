/** A step that comes before a decision and that others than the decider take. */
export type StepKind =
	| "legal"
	| "experts"
	| "risk"
	| "public"
	| "workers"
	| "feasibility"
	| "competition"
	| "environment"
	| "clean";

export const stepKindNames: Record<StepKind, string> = {
	legal: "合法性审查（法律意见）",
	experts: "专家论证",
	risk: "风险评估",
	public: "公开征求意见（听证）",
	workers: "听取职工意见",
	feasibility: "可行性研究",
	competition: "公平竞争审查",
	environment: "环境影响评价",
	clean: "前置审核",
};

const kinds: readonly [StepKind, RegExp][] = [
	[
		"legal",
		/合法性?(?:审查|审核|论证|把关)|合规性?(?:审查|审核)|法律(?:审核|审查|意见|把关|论证|风险审)|法律顾问|律师|法规[科处室](?:审|意见)|法制[科办](?:审|意见)|法务|法审|司法(?:局|所)[^，。；]{0,8}(?:审查|审核|意见)/,
	],
	[
		"risk",
		/(?:社会)?(?:稳定|安全|投资|廉洁|法律|舆情|运营|债务)?风险(?:评估|评价|研判|分析|论证)|稳评|社会风险|稳定风险/,
	],
	[
		"public",
		/听证|(?:公开|社会|群众|公众|居民|住户|村民|业主|用户|职工|师生|家长|当事人|各方|书面|网上|广泛)[^，。；]{0,6}意见|征求(?!部门|科室|各科|各处)[^，。；]{0,8}意见|征求意见|意见征集|公众参与|公众意见|问卷|民意/,
	],
	[
		"experts",
		/专家(?:论证|评审|咨询|意见|评估|把关|会审)|论证会|评审会|专家[^，。；]{0,6}(?:评审|论证|签字)/,
	],
	["workers", /职代会|职工(?:代表)?大会|职工(?:代表)?(?:意见|座谈)|教代会|工会意见/],
	["feasibility", /可行性(?:研究|论证|分析|报告)|可研/],
	["competition", /公平竞争审查/],
	["environment", /环境影响(?:评价|评估|报告)|环评|安全(?:预)?评价|水土保持|节能(?:评估|审查)|地灾评估/],
	["clean", /廉洁性?(?:评估|审查)|尽职调查|尽调|专项评估|财政(?:评审|承受能力)|造价(?:审核|评审)|决策咨询/],
];

/** The steps a stretch of text names. */
export function stepKindsIn(text: string): StepKind[] {
	return kinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}

/** Where the first step named in a text stands. */
export function firstStep(text: string): { kind: StepKind; at: number; end: number } | undefined {
	const found = kinds.flatMap(([kind, pattern]) => {
		const match = pattern.exec(text);
		return match ? [{ kind, at: match.index, end: match.index + match[0].length }] : [];
	});
	return found.sort((a, b) => a.at - b.at)[0];
}

const not =
	"(?:没有?|未|尚未|还没有?|从未|未曾|一直没|仍未|均未|都没|并未)(?:再|能|有|及|经过?|予|另行|单独|专门|来得及|按规定|依法)?";
const doing =
	"(?:做|搞|开展|开(?!工)|走|送审?|组织|进行|安排|请|听取|办理?|征求|征集|形成|出具|履行|委托|编制|提交|提供|附|落实|启动|完成|见到?|取得|拿到|报审?|经)";
/** Not done, put off, thought needless, replaced by talk. */
export const skipping = new RegExp(
	[
		`${not}${doing}`,
		"(?:不再|不必|不用|用不着|无须|无需|不需要?|可不|可以不|暂不|先不|就不|不搞|不做|不走|不送|不请|不开|不听)(?:再|单独|另|专门|去|了)?",
		"免(?:了|去|掉|于|做|予|走)",
		"省(?:了|去|掉|略|得)",
		"(?:略过|跳过|绕过|简化掉|取消了)",
		"(?:来不及|顾不上|没顾上|没来得及|没时间)",
		"(?:随后|事后|会后|日后|回头|后续|以后|下一步|实施后|开工后|建成后|签约后|签订后|印发后|执行后)[^，。；]{0,8}(?:补|再(?:做|说|议|补|送|请|报|征求|听|委托|评估?))",
		"(?:后补|再补|补做|补办|补上|补充办理|待补)",
		"(?:后|之后|以后|时|再)(?:再)?(?:委托|补做|补办|补报|补送|补充|另行)[^，。；]{0,8}(?:来?做|评估|审查|办理|出具|论证)?",
		"从略",
		"(?:没(?:有)?必要|多此一举|走(?:个)?形式)",
		"(?:只|仅)?(?:是|由|作)?(?:口头|电话|私下)(?:了解|征求|说|问|征询|沟通|商量|通报|听取)",
	].join("|"),
);

/** The step is not due, or is done by now. */
export const stepExcused =
	/不足.{0,10}(?:不需|无需)|按.{0,14}(?:不需|无需|可不|不(?:必|用)?送|免)|(?:不|非)(?:属(?:于)?|涉及|在|列入).{0,24}(?:目录|范围|公众|群众|职工|事项|分流|敏感|社会)|内部(?:管理|事务|调剂|事项)|已(?:于|经)?[^，。；]{0,16}(?:出具|审查|论证|通过|完成|备案|补齐|补办)|(?:以下|小额)[^，。；]{0,12}(?:不|免)|依法(?:不需|可不|无需)|(?:无|没有|未收到|未提出|未发现|未见)[^，。；]{0,6}(?:异议|不同|反对|问题|其他|排除)|(?:评估|审查|论证|听证|征求意见|意见)[^，。；待等]{0,6}(?:完成|结束|出来|做完|通过)?(?:之?[后前])(?:再|方|才|提交|上会|研究|不)/;
