/** How people are written in documents: surnames, posts, and the shapes of a mention. Works on folded text. */

const singleSurnames = new Set(
	"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖闫付代邸覃农揭涂冼邝麦区丘苑瘦晋楚党仝仵檀逯禤覃亓撒尉迟琚庹佀漆鄢眭粟俎郄綦矫揣麴郤郇蹇谌鲜邾郯郜茆荆冶晋鹿门支种招兆朴幺苌尧汝钭枚阙谯暴訾侍亢晁鄞旷甯昝忻皋炅郇侴洛赤咎妫嵩弋忻扈斐昝桓殳溥禚眭睢缴翦芈苌茌菅葆蓟贠迮鄯钊铎镡锺闳隽雒骞鬲户贲郅冢爨夙隋荪锁棠藤薇郧邠戆敫皎匮侬".split(
		"",
	),
);

const doubleSurnames = new Set(
	"欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 闻人 独孤 南宫 长孙 宇文 淳于 申屠 濮阳 澹台 公冶 宗政 轩辕 钟离 闾丘 司空 呼延 百里 东郭 拓跋 第五 完颜 赫连 西门 左丘 梁丘 太叔 公羊 公孟 公西 公良 子车 巫马 漆雕 乐正 壤驷 谷梁 拓拔 夹谷 宰父 段干 百里 东门 南门 公上 仲孙 叔孙 季孙 申徒 鲜于 钟吾 亓官 司寇 仉督 颛孙 羊舌 微生 贺兰 纳兰 哥舒 长鱼 毌丘 东宫 第五 南荣 相里 伏羲 高阳 归海 呼延 单于 万俟 濮阳 澹台".split(
		" ",
	),
);

/** Surnames that are also everyday words; a name after them needs firmer ground. */
const weakSurnames = new Set(
	"水时和成计强经应干解家山全从能通有向后相那空简养关别国文公年言福代区东都利越师广满安常平元明方万高于单宣任连路金白双迟门支种招兆鲜".split(
		"",
	),
);

export function surnameOf(name: string): string | undefined {
	const two = name.slice(0, 2);
	if (doubleSurnames.has(two) && name.length > 2) return two;
	const one = name.slice(0, 1);
	return singleSurnames.has(one) ? one : undefined;
}

export function isSurname(text: string): boolean {
	return singleSurnames.has(text) || doubleSurnames.has(text);
}

/** Words of posts as they stand before or after a name, long ones first. */
export const postWords = [
	"党组书记|党委书记|总支书记|支部书记|纪委书记|党工委书记|党组副书记|党委副书记|副书记|书记",
	"党组成员|党委委员|党委成员|班子成员|纪委委员|总支委员|支部委员|支委|工委委员|委员|成员",
	"副总裁|总裁|副总|总支副书记|支部副书记|主任委员|副主任委员|专职副主席|专职委员|常务副局长|常务副主任|常务副院长|分管领导|政治处主任|党办主任|院办主任|校办主任|局办主任|人事科长|财务科长|党委办公室主任|办公室副主任|办公室主任|副主任|主任|副局长|局长|副院长|院长|副主席|主席|副总经理|总经理|董事长|副董事长",
	"派驻纪检监察组组长|纪检监察组组长|纪检组长|副组长|组长|副总工程师|总工程师|总会计师|总经济师|总法律顾问|总监|总工",
	"副处长|处长|副科长|科长|副股长|股长|副所长|所长|副站长|站长|副校长|校长|副厂长|厂长|副队长|大队长|支队长|中队长|队长",
	"副部长|部长|副秘书长|秘书长|副会长|会长|理事长|园长|副园长|馆长|副馆长|台长|社长|镇长|乡长|县长|区长|市长|副区长|庭长|检察长",
	"政委|巡视员|调研员|一级主任科员|二级主任科员|三级主任科员|四级主任科员|主任科员|科员|专员|董事|监事|财务总监|工会主席|团委书记|妇委会主任|人大主席",
	"工程师|会计师|会计|出纳|干事|秘书|助理|负责人|护士长|教务长|班长|经理|副经理|主管|法律顾问|律师|专家|顾问|教授|医师",
].flatMap((group) => group.split("|"));

const postsByLength = [...new Set(postWords)].sort((a, b) => b.length - a.length);
export const postAlternatives = postsByLength.join("|");

/** What may follow a surname in speech: 贺局, 韩主任, 沈组长, 罗总, 王处. */
const spokenTitles =
	"书记|副书记|局长|局|副局长|主任|副主任|组长|副组长|副?主席|副?院长|副?校长|副?科长|副?处长|副?部长|副?站长|副?所长|副总经理|副总|副?会长|副?理事长|总工|总会|总监|总经理|总|董事长|董|院长|院|主席|处长|处|科长|科|股长|所长|所|站长|站|校长|校|厂长|厂|队长|队|部长|部|会长|秘书长|园长|馆长|镇长|乡长|县长|区长|市长|委员|工|经理|老师|会计|政委|支书|厅|常委|行长|社长|台长";

const spokenPattern = new RegExp(`^(${[...doubleSurnames].join("|")}|.)(?:${spokenTitles})$`);
const barePost =
	/^(?:党组|党委|总支|支部|局|院|公司|本局|我局)?(?:副?书记|副?局长|副?院长|副?主席|董事长|副?总经理|副?主任|主要负责人|一把手|主持人|汇报人|记录人|副?校长|副?行长|副?站长|副?会长|理事长)(?:同志)?$/;

/** A name that hides the person: 张×, 李某, 张某某, ×××. */
const masked = /^(?:[\u4e00-\u9fff](?:某某?|[×xX*＊]{1,2}|某[甲乙丙丁])|[×*]{2,3})$/;
const ethnic = /^[\u4e00-\u9fff]{1,7}(?:[·•・‧．][\u4e00-\u9fff]{1,7}){1,3}$/;

const notGiven =
	/^副|[的了是在被把与及或对也都就再说请将票]|举手|和$|落实|室$|科$|处$|局$|[事委]会$|部门|工作|会议|同志|委员|书记|主任|组长|情况|单位|领导|干部|人员/;

/** True for a full name of two to four characters, a name with interpuncts, or a masked one. */
export function isFullName(text: string): boolean {
	if (ethnic.test(text) || masked.test(text)) return true;
	// 某某副主席: no given name ends in 副.
	if (!/^[\u4e00-\u9fff]{2,4}$/.test(text) || text.endsWith("副")) return false;
	const surname = surnameOf(text);
	if (!surname) return false;
	const given = text.slice(surname.length);
	if (given.length < 1 || given.length > 2) return false;
	return !notGiven.test(given) && !everyday.has(text);
}

/** Words that look like names because they begin with a surname. */
const everyday = new Set(
	"迟到 迟报 迟缓 迟迟 门诊 门面 门卫 门岗 门户 支撑 种植 种类 种子 招标 招聘 招投 招商 招租 招生 招待 鲜明 鲜活 公示 公告 项目 安全 方案 经费 资金 经过 经查 金额 平安 高度 高级 方面 时限 时候 计划 成本 成果 强调 应当 应急 任务 任免 任前 任职 常委 常规 安排 和谐 全体 全部 全员 全局 从严 从事 解决 解释 解读 明确 明年 明细 管理 管网 江苏 马上 石油 水利 水务 水电 空调 车辆 车站 元旦 元整 向前 通报 通知 通过 双方 文化 文件 文明 国庆 国家 国企 利用 东区 都是 师傅 广场 关键 关心 关系 相关 别的 包括 支出 支持 支付 支部 支委 万元 于是 那么 那个 后续 后勤 后补 居民 居委 家属 家庭 房屋 房产 房源 花费 路面 路灯 雷同 白天 钱款 陈述 章程 宣布 宣读 宣传 云南 山东 山西 谢谢 言论 年度 年底 年末 年初 年终 干部 干事 单价 单位 单项 平台 平级 平时 方式 方法 金融 班子 班次 印发 印章 终止 终身 满意 满分 习惯 富余 公开 公司 公务 公车 公租房 公室 区委 区级 区里 区域 代表 代签 农民 农村 党组 党委 党员 党课 党费 查询 查看 查摆 查处 温度 连续 连带 充分 充实 易地 向导 步骤 沙石 沃土 利息 越权 隆重 师资 关注 简要 简历 空缺 养老 养护 须知 丰富 相应 后来 红色 红头 游客 权限 权属 益处 商议 商户 福利 阳台 时任 时刻 常务 成员 成立 成绩 成熟 高质 高温 高处 和平 水泵 平均 钟点 经办 经营 经济 经验 应到 应知 全票 全程 全年 全市 全区 全省 全县 何时 施工 施行 严格 严重 严肃 金秋 许可 许多 卫生 沈阳 曹妃 华东 范围 昌平 费用 花园 柳州 史料 唐山 廉政 廉洁 廉租 安装 安置 安保 乐意 毕业 常态 康复 顾虑 顾问 孟津 黄色 和好 计提 计量 计入 成交 戴帽 谈话 谈心 宋体 纪要 纪律 纪检 纪委 舒适 项下 董事 董事长 杜绝 席位 季度 强化 强制 路线 江北 童装 梅花 盛会 林业 林场 钟表 徐州 高速 夏季 田间 万一 支撑 管委 管控 经理 房管 干净 解除 应对 宗教 宣讲 单独 石材 程序 程度 陆续 荣誉 曲线 家长 封存 封闭 储备 松动 井盖 段落 富裕 焦点 牧区 山体 谷物 车间 侯选 全面 班车 秋季 宫颈 宁可 甘肃 武汉 符合 景区 龙头 叶片 幸福 司机 司法 印刷 白色 怀疑 从业 索赔 籍贯 能力 能够 双向 闻讯 党建 党政 党纪 党风 贡献 劳务 劳动 申报 申请 扶贫 冉冉 桑拿 牛奶 寿命 通用 通常 边界 农业 温馨 别人 庄稼 充电 慕名 连夜 容易 古城 易于 慎重 步行 都要 满足 弘扬 国有 国资 文书 文体 广泛 广告 东部 利率 越来越 师德 融资 冷静 辛苦 那些 简单 饶有 空间 沙发 养殖 关于 查阅 后期 红线 游戏 权力 公共 公章 公文 公益 岳母 有关 有人 商量 年轻 爱人 阳光 言行 福建 付款 付清 代理 代为 区长 明示 明日 明天 明年 时间 和解 计算 水平 卜算 任何 任期 常见 常住".split(
		" ",
	),
);

export function isWeakName(name: string): boolean {
	return weakSurnames.has(name.slice(0, 1));
}

export type MentionShape = "full" | "spoken" | "old-young" | "given" | "post" | "surname";

const trailingHonour = /(?:同志|先生|女士)$/;

/** Name written with a honour or post, taken apart. */
export interface ReadName {
	/** As written, without 同志 and brackets. */
	written: string;
	/** The full name, when it is one. */
	name?: string;
	post?: string;
	shape: MentionShape;
	/** Where the name itself stands in the text that was read. */
	from: number;
	to: number;
}

/**
 * Reads one whole expression as a person: 张三, 局长张三, 张三同志, 张三 局长, 老罗, 贺局, 书记,
 * 静宜同志, 财务科苗玉芬. `isKnown` tells given names and surnames that the document introduces.
 */
export function readWholeName(text: string, isKnown?: (written: string) => boolean): ReadName | undefined {
	const bare = text.replace(trailingHonour, "");
	const honoured = bare !== text;
	if (bare === "") return undefined;
	if (barePost.test(bare)) return { written: bare, shape: "post", from: 0, to: bare.length };
	if (isFullName(bare) && !spokenPattern.test(bare))
		return { written: bare, name: bare, shape: "full", from: 0, to: bare.length };
	if (/^[老小]/.test(bare) && bare.length === 2 && isSurname(bare.slice(1)))
		return { written: bare, shape: "old-young", from: 0, to: bare.length };
	if (spokenPattern.test(bare) && isSurname(bare.match(spokenPattern)?.[1] ?? ""))
		return { written: bare, shape: "spoken", from: 0, to: bare.length };
	const withPost = readWithPost(bare);
	if (withPost) return withPost;
	if (isKnown?.(bare))
		return { written: bare, shape: isSurname(bare) ? "surname" : "given", from: 0, to: bare.length };
	if (honoured && /^[\u4e00-\u9fff]{2,3}$/.test(bare) && !everyday.has(bare))
		return { written: bare, shape: "given", from: 0, to: bare.length };
	return undefined;
}

const postBefore = new RegExp(
	`^(.*(?:${postAlternatives}|[科处室办部站所局院会队组厂司中心委股社校库馆园场区镇街]))(.{2,4})$`,
);
const postAfter = new RegExp(
	`^([\\u4e00-\\u9fff·]{2,9}?)((?:${postAlternatives}).*|[^，。]{0,12}(?:${postAlternatives}))$`,
);

function readWithPost(text: string): ReadName | undefined {
	if (text.length > 30) return undefined;
	for (const length of [3, 2, 4]) {
		const name = text.slice(-length);
		const post = text.slice(0, -length);
		if (isWeakName(name) && !realPost.test(post)) continue;
		if (post !== "" && isFullName(name) && postBefore.test(text) && endsAsPost(post))
			return { written: name, name, post, shape: "full", from: post.length, to: text.length };
	}
	const interpunct = text.match(/[\u4e00-\u9fff]{1,7}(?:[·•・][\u4e00-\u9fff]{1,7})+$/);
	if (interpunct?.index && endsAsPost(text.slice(0, interpunct.index)))
		return {
			written: interpunct[0],
			name: interpunct[0],
			post: text.slice(0, interpunct.index),
			shape: "full",
			from: interpunct.index,
			to: text.length,
		};
	const after = text.match(postAfter);
	if (!after) return undefined;
	for (const length of [3, 2, 4]) {
		const name = text.slice(0, length);
		const post = text.slice(length);
		if (post !== "" && isFullName(name) && new RegExp(`(?:${postAlternatives})`).test(post))
			return { written: name, name, post, shape: "full", from: 0, to: length };
	}
	return undefined;
}

const postEnding = new RegExp(
	`(?:${postAlternatives}|[科处室办部站所局院会队组厂司委股社校库馆园场]|中心|同志)$`,
);

const realPost = new RegExp(`(?:${postAlternatives})$`);

function endsAsPost(text: string): boolean {
	return postEnding.test(text);
}

/** Title within a mention like 贺局, 韩主任, 沈组长: the part after the surname. */
export function spokenTitleOf(written: string): { surname: string; title: string } | undefined {
	const surname = written.match(spokenPattern)?.[1];
	if (!surname || !isSurname(surname)) return undefined;
	return { surname, title: written.slice(surname.length) };
}
