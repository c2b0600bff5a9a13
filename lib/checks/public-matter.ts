import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { decides, itemsOf, passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences, sentencesWithin } from "./sentences";
import { tellsSkipped } from "./step-missing";
import { type StepKind, stepKindNames, stepKindsIn } from "./step-words";

/** What the many are to pay, obey or move for; each with the step it cannot do without. */
const subjects: readonly [RegExp, StepKind][] = [
	[
		/(?:水价|气价|热价|票价|电价|供暖价|价格(?:调整|改革|方案)|(?:收费|停车费|物业费|垃圾处理费|学费|保育费)[^，。；]{0,8}(?:调整|标准|方案|改革|定价)|调价|阶梯计价)/,
		"public",
	],
	[
		/(?:征收|征地|拆迁|腾退|搬迁|棚改|棚户区|旧改|征迁|撤并|迁建|关停|整体迁)[^，。；]{0,12}(?:方案|补偿|安置|决定|工作|项目|户)?|(?:污泥|垃圾(?:焚烧|中转|处理)|焚烧|变电站|殡仪馆|公墓|墓地|加油站|化工|危废|养殖场|屠宰场|污水处理厂|信号塔|基站)[^，。；]{0,10}(?:项目|选址|建设|新建|扩建)/,
		"risk",
	],
	[/控规|控制性详细规划|详细规划|规划(?:局部)?(?:调整|修改|变更)|用地性质/, "public"],
	[
		/(?:限行|限号|单行|禁行|禁停|禁放|禁养|禁渔|禁燃|占道|摊点|流动摊|交通(?:组织|管制)|学区|招生(?:划片|范围|方案)|划片|公交线路|班线|线路(?:调整|优化|撤销)|医保|报销(?:比例|政策)|低保|保障房|廉租|公租房|养老金|门诊限)/,
		"public",
	],
	[
		/(?:管理(?:办法|规定|细则)|规定|条例|办法|通告|实施细则|规范性文件)[》）”]?[^，。；]{0,8}(?:送审稿|草案|审议稿|征求稿)|规范性文件/,
		"public",
	],
];
/** What the unit's own people are paid, ranked or moved by. */
const ofWorkers =
	/(?:绩效|薪酬|工资|奖金|津贴)[^，。；]{0,6}(?:分配|方案|办法|改革|调整)|分配方案|内退|分流|待岗|竞聘上岗|定岗|岗位聘任方案|奖惩办法|工时|轮班|减员|改制|人事制度改革|聘用制改革|校聘|县管校聘/;
const heard =
	/职代会|职工(?:代表)?大会|教代会|工代会|(?:职工|教师|教职工|员工|保管员|代表)[^，。；]{0,10}(?:意见|座谈|讨论|审议|通过|签字)|工会[^，。；]{0,8}(?:意见|审议|同意)|(?:征求|听取|征集)[^，。；]{0,8}(?:职工|教师|教职工|员工|代表)/;

/** How many it concerns. */
const many =
	/(?:[\d,]{2,}(?:\.\d+)?(?:万)?|[一二三四五六七八九十百千万两〇零]{2,})(?:余|多)?(?:户|人(?!到|员|民|参|出)|名(?:群众|居民|村民|学生|职工|职员)|家(?:企业|商户|养殖|采|砖|门店|经营)?|辆|个(?:摊|车位|村))|(?:全(?:市|县|区|镇|乡|街道|校|院)|居民|群众|村民|养殖户|商户|企业|住户|师生|家长|患者|车主|司机|用户)/;
const process =
	/测算|审计|监审|法规|合法性|部门意见|会签|论证|评审|可研|集体(?:研究|讨论)|表决|举手|票|逐(?:个|人|一)|复函|批复|公平竞争|摸底|登记|评估/g;
const consulted =
	/听证|公示|公开征(?:求|集)|(?:向|征求|征集|听取|收到|收集)[^，。；]{0,12}(?:社会|公众|群众|居民|村民|住户|用户|业主|商户|企业|养殖户|车主|司机|家长|师生|职工|患者|当事人|各方|代表)[^，。；]{0,12}(?:意见|建议)|(?:社会|公众|群众|居民|村民|住户|用户|业主|商户|养殖户|家长|师生)[^，。；]{0,8}(?:意见|建议|座谈|代表会)|征求意见|意见征集|座谈会|问卷|户代表|代表大?会|一户一|入户(?:听|征)|书面意见\d|签字认可|农户签字/;
const assessed = /风险(?:评估|评价|研判)|稳评|稳定风险|社会(?:稳定)?风险/;
/** The sentence by which it takes effect or goes on its way. */
const effect =
	/(?:起|即日|日)(?:正式)?(?:执行|实行|实施|施行|生效|收费|印发)|印发(?:施行|执行|实施)?|提请[^，。；]{0,16}(?:审定|审议|批准|研究)|作出[^，。；]{0,6}决定|起签约|开始签约|公告后|张贴/;
const none =
	/不涉及(?:公众|群众|社会)|内部(?:管理|制度|事务)|转发|贯彻|学习|传达|已(?:公开)?征求|上级(?:统一|已)/;
const inUnit =
	/本单位|机关(?!事业)|内部|财务|印章|公务|考勤|值班|档案|差旅|接待|采购|合同|请假|考核|党费|支部|人事|干部/;

/** A matter that concerns many is decided, its steps are told, and neither the public nor the risk is among them. */
export const publicMatter: CaseCheck = {
	id: "public-matter",
	scope: "case",
	run: ({ documents }) => {
		const required = documents.some(requires);
		const found = documents
			.filter(({ facts }) => !["unit-rule", "democratic-life", "ledger"].includes(facts.kind.kind))
			.flatMap((document) => judged(document, required));
		return found.length > 0 ? proposed(found) : notApplied("未读到涉及公众的决策事项");
	},
};

/** The unit's own rules ask for consultation or assessment before such a matter is decided. */
function requires({ facts, document: { text } }: AnalysedDocument): boolean {
	return (
		facts.kind.kind === "unit-rule" &&
		/(?:公开征求意见|听证|风险评估)/.test(text) &&
		/群众|公众|居民|社会|切身利益|住户|职工/.test(text)
	);
}

function judged(document: AnalysedDocument, required: boolean): CheckProposal[] {
	const items = itemsOf(document);
	if (items.length > 0)
		return items.flatMap(({ item }) => {
			if (!decides(item)) return [];
			const title = document.document.text.slice(item.title.start, item.title.end);
			return judge(document, title, sentencesWithin(document, item.span), required) ?? [];
		});
	const all = [...sentences(document)];
	const heading = all.find(({ line, text }) => !line.cell && text.length >= 6)?.text ?? "";
	const told = all
		.slice(0, 6)
		.map(({ text }) => text)
		.join("，");
	const title = /方案|项目|决策|规定|办法|情况/.test(heading) ? `${heading}，${told}` : "";
	const found = judge(document, title, all, required);
	return found ? [found] : [];
}

function judge(
	document: AnalysedDocument,
	title: string,
	own: readonly Sentence[],
	required: boolean,
): CheckProposal | undefined {
	const text = own.map((one) => one.text).join("。");
	if (ofWorkers.test(title)) return ofOwnPeople(document, own, text);
	const subject = subjects.find(([pattern]) => pattern.test(title));
	if (!subject || none.test(text) || inUnit.test(title) || !many.test(text)) return undefined;
	// What is told in so many words needs no inference.
	if (own.some((one) => tellsSkipped(one.text))) return undefined;
	const steps = new Set(text.match(process) ?? []).size;
	if (steps < (required ? 1 : 2)) return undefined;
	const lacks: StepKind[] = [
		...(consulted.test(text) ? [] : ["public" as const]),
		...(assessed.test(text) ? [] : ["risk" as const]),
	];
	if (!lacks.includes(subject[1]) || (lacks.length < 2 && steps < 4)) return undefined;
	const at = placeOf(own);
	if (!at) return undefined;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, at)),
		why: `事项涉及公众，所记程序中未见${lacks.map((kind) => stepKindNames[kind]).join("、")}（已记：${
			stepKindsIn(text)
				.filter((kind) => !lacks.includes(kind))
				.map((kind) => stepKindNames[kind])
				.join("、") || "集体研究"
		}）`,
	};
}

/** Whoever decides on the pay or the posts of the many must have heard them; leaders of departments are not they. */
function ofOwnPeople(
	document: AnalysedDocument,
	own: readonly Sentence[],
	text: string,
): CheckProposal | undefined {
	if (heard.test(text) || !/通过|同意|决定|执行|实施|印发|试点|启动/.test(text)) return undefined;
	if (
		own.some((one) => tellsSkipped(one.text)) ||
		/上级(?:统一|规定)|按[^，。；]{0,12}(?:文件|规定)标准/.test(text)
	)
		return undefined;
	const asked = own.find((one) => /征求|传看|传阅|听取|征集|意见/.test(one.text) && !isDemand(one.text));
	const at = asked?.span ?? placeOf(own);
	if (!at || !asked) return undefined;
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, at)),
		why: "事项涉及职工切身利益，所记只征求了部门或机关意见，未见职代会或职工代表的意见",
	};
}

/** Where it goes into force; else its own drafting; else the first line. */
function placeOf(own: readonly Sentence[]): Span | undefined {
	const drafted = own.find(({ text }) => /起草|参考|拟定|草拟|传看/.test(text) && !isDemand(text));
	const effective = own.findLast(({ text }) => effect.test(text) && !isDemand(text));
	const chosen = effective ?? drafted ?? own[0];
	if (!chosen) return undefined;
	const match = effect.exec(chosen.text);
	if (!match || chosen !== effective) return chosen.span;
	const from = Math.max(...["；", "。", "："].map((stop) => chosen.text.lastIndexOf(stop, match.index))) + 1;
	return partOf(chosen, from, chosen.text.length);
}
