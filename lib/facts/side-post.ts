/**
 * Posts outside of one's own unit: who holds one, whether it pays and whether it was approved,
 * as a stretch of folded text tells it.
 */

const organisation =
	"(?:协会|学会|商会|促进会|基金会|研究会|联合会|联盟|公会|理事会|公司|企业|集团|合作社|驾校|学校|学院|幼儿园|培训(?:机构|中心|班)|辅导(?:班|机构|中心)|补习班|诊所|医院|门诊|药房|俱乐部|工作室|事务所|(?<!本)厂|饭店|酒店|民宿|茶楼|农庄|农场|书院|中介|社团|社会组织|体检中心|民(?:办|营)|私(?:立|营)|平台|鉴定(?:机构|中心|所)|检测(?:机构|中心|站))";
const post =
	"(?:顾问|副?会长|副?理事长|理事|副?秘书长|监事(?:长|会主席)?|独立董事|独董|董事长?|(?:副|总)*经理|法定代表人|法人代表|法人|(?:执行|副|名誉)?校长|专家|讲师|教练|导师|教员|股东|合伙人|技术(?:指导|负责人|总监)|总监|负责人|主任|会计|督导|院长|委员|兼职)";
const hold =
	"(?:兼任|兼着|兼了|兼职|兼课|兼|挂名|挂着|挂了|挂个|挂证|受聘|受邀|应邀|聘(?:我|他|她|其|为)|登记为|登记成|列为|显示为|被聘|应聘|返聘|请(?:我|他|她|其)(?:去|当|做|任|到)?|担任|出任|就任|任|当|做|干)";

/** An outside post in either order: 在某协会挂了个副会长, 某驾校聘我做顾问, 兼任某公司董事. */
const anchors = [
	new RegExp(`${hold}[^，。；]{0,22}?${organisation}[^，。；]{0,14}?${post}`),
	new RegExp(`${organisation}[^。；]{0,12}?${hold}[^，。；]{0,10}?${post}`),
	new RegExp(
		`${organisation}[^，。；]{0,12}?(?:兼职|兼课|坐诊|代账|做账|挂证|授课|讲课|上课|接活|干活|出诊)`,
	),
	/(?:资格|注册|执业|建造师|工程师|药师|会计师?)[^，。；]{0,8}证书?[^。；]{0,6}(?:挂(?:靠)?(?:在|到)|挂靠|出租|出借)/,
	/(?:周末|业余|下班后|晚上|假期|八小时(?:以)?外|私下)[^。；]{0,16}(?:兼职|代账|做账|坐诊|补课|家教|开网约车|讲课|授课|接(?:私)?活|接单)/,
	/(?:挂|任|当|做|兼)(?:了|着|个|名|一个|为)*(?:独立董事|独董)/,
	/(?<!违规)兼职(?:取酬|领薪|(?:领取|拿)[^，。；]{0,6}(?:报酬|补贴))/,
];

const pays =
	/(?:每(?:个)?(?:月|年|季度?|次|节|课时|场|学期|周|天|单|股|例)|按(?:月|季|年|次|课时|单)|逐月|月均|年底|年终|逢年过节|一(?:年|个?月|季度?|次|节|场))[^。；]{0,18}?(?:\d|[一二两三四五六七八九十百千万]+(?:元|块|千|百|多)|费|补[贴助]|津贴|报酬|工资|酬|分红|红包)|(?:领|拿|收|得|付|发|打|给|支付|转)(?:取|给|了|过|来|到|着|予|他|她|其|我)*[^，。；]{0,14}?(?:\d[\d,.]*(?:万)?元|[一二两三四五六七八九十几]+(?:万|千)(?![平份人次])|[一二两三四五六七八九十百千万]+(?:元|块钱?)|顾问费|讲课费|课酬|课时费|劳务费|咨询费|补[贴助]|津贴|报酬|薪酬|工资|酬劳|酬金|车马费|辛苦费|分红|红包)|(?:顾问|咨询|技术服务|坐诊|授课|课时|评审|车马|辛苦|挂证|挂靠|指导|通讯|交通)(?:费|补贴|酬金)[^，。；]{0,10}\d|取酬|领薪|(?:报酬|薪酬|津贴|补贴|酬金)[^，。；不未无没]{0,8}\d/;
const unpaid =
	/(?:不|未|没(?:有)?|从未|从不|均未|均不|无)(?:在[^，。；]{1,8})?(?:再)?(?:取|领|拿|收|得|发)(?:取|过|任何|一?分)*[^，。；]{0,6}(?:酬|薪|钱|补贴|津贴|费|待遇)?|无(?:报酬|薪酬|偿)|义务(?:担任|指导|服务|帮|性|兼任)|分文(?:未|不)取|零报酬|(?:报酬|取酬)(?:情况)?[：:]?无/;
const unapproved =
	/(?:没(?:有)?|未|从未|从没|忘了?|不曾|也没|都没|不)(?!参与|参加)(?:[^，。；不没未]{0,14}?)(?:报批|审批|报告|汇报|批准|批复|填报|申报|备案|报备|请示|报过|(?:写|交|打)(?:过)?[^，。；]{0,4}(?:材料|申请|报告)|说过|提过|提起|讲过|吭声|言语|打(?:过)?招呼|(?:走|办|履行)[^，。；]{0,6}(?:程序|手续))|没(?:有)?(?:跟|向|和|给|同|拿|往)[^，。；]{1,10}(?:说|提|讲|报|申请)|未(?:经|报)[^，。；]{0,12}(?:批准|同意|审批|审核|备案)|(?:无|缺|缺少|查无|未见|未查到|没有|查不到|未附|找不到)[^，。；]{0,14}(?:批件|审批|批复|批准|备案|报批)|(?:私自|擅自|私下)(?:在|到|兼|受聘|担任)|不(?:算|用|必|需要?|属于?)[^，。；]{0,10}(?:报|兼职|批)/;
const approved =
	/有批件|经批准|符合规定|批复同意|(?<!未)(?<!没有)(?:经|报请?|获|由|按)[^，。；]{0,30}(?:批准|批复|同意|备案|审批|批过|核准|研究同意|委派|委任)|(?:批复|批准文号|审批表|批件)[（(：〔]|[函发字]〔?\d{4}〕?\d+号|(?:组织部|党委|党组|主管部门|上级)[^，。；]{0,10}(?:批|同意)(?:了|过|准|复)|已(?:报批|备案|报备|经批)|履行了?[^，。；]{0,6}(?:审批|报批|备案)/;
const outsider = /编外|临聘|聘用人员|劳务派遣|外聘|公益性岗位|合同工|志愿者|(?:外部|职工|专职)(?:董事|监事)/;
const hired =
	/(?<!受)(?<!被)(?:聘请|续聘|选聘|邀请|特邀)(?!(?:我|他|她|其))|法律顾问|调(?:往|入|任|到|至)|(?:委派|选派|派出|推荐)(?:到|至|任|担任|出任)|科技特派员/;
const denied =
	/(?:未|没有?|无)(?:发现|查出|收到|出现)|(?:不存在|没有|无)[^，。；]{0,10}(?:违规|在企业|兼职)[^，。；]{0,8}(?:兼职|取酬|情况|问题|情形|行为)|无(?:此类?|上述|兼职)(?:情况|情形)?/;
const left =
	/辞(?:去|掉|了|任|职)|退出|不再(?:担任|兼任|兼)|卸任|(?:已|均)(?:停止|终止|解聘|解除|注销)|停了|终止/;
const returned = /退(?:缴|还|回|了|清|赔)|上缴|上交|清退|缴(?:回|纳|清|存)|收缴|追缴/;

export interface SidePost {
	/** Offsets of the words that name the post. */
	from: number;
	to: number;
}

/** The first outside post that a stretch names. */
export function sidePostIn(text: string): SidePost | undefined {
	if (hired.test(text) || outsider.test(text) || denied.test(text)) return undefined;
	for (const anchor of anchors) {
		const match = anchor.exec(text);
		if (match) return { from: match.index, to: match.index + match[0].length };
	}
	return undefined;
}

export interface PostTerms {
	paid: boolean;
	unpaid: boolean;
	approved: boolean;
	unapproved: boolean;
	/** Given up, and what was paid given back. */
	ended: boolean;
}

/** A post in a firm held beside another one, as a career tells it. */
export function heldBeside(text: string): boolean {
	return /兼(?:任|职)?[^，。；]{0,24}(?:公司|集团|企业|厂|合作社|事务所)[^，。；]{0,10}(?:董事|监事|经理|顾问|总监|负责人|股东|法定代表人)/.test(
		text,
	);
}

/** `表态不再领取交通补贴`: it was paid until now. */
const nowStopped = /不再(?:领取?|拿|收取?)[^，。；]{0,8}(?:补[贴助]|津贴|报酬|工资|酬|费|薪)/;

/** What a stretch tells about an outside post: pay, approval, end. */
export function termsOf(text: string): PostTerms {
	const missing = unapproved.test(text);
	const free = unpaid.test(text);
	const paid = nowStopped.test(text) || pays.test(text.replace(new RegExp(unpaid, "g"), ""));
	return {
		paid,
		unpaid: free && !paid,
		approved: !missing && approved.test(text),
		unapproved: missing,
		ended:
			(left.test(text) &&
				!/(?:拟|将|计划|准备|打算|届时|建议)[^，。；]{0,12}(?:退出|辞|停|终止|卸任)/.test(text) &&
				(!paid || returned.test(text))) ||
			/已(?:经)?整改|整改(?:完成|到位)/.test(text),
	};
}

/** Where the clause ends in which a stretch last tells of pay or of missing approval; 0 without. */
export function lastTerm(text: string): number {
	const ends = [pays, unapproved].flatMap((words) =>
		[...text.matchAll(new RegExp(words, "g"))].map((match) => match.index + match[0].length),
	);
	if (ends.length === 0) return 0;
	const last = Math.max(...ends);
	const rest = text.slice(last).search(/[，。；]/);
	return rest < 0 ? text.length : last + rest;
}
