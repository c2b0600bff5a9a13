/** The matters on which a leader reports to the organisation (个人有关事项), and how a text speaks of them. */

export type Topic =
	| "property"
	| "loan"
	| "securities"
	| "business"
	| "passport"
	| "abroad"
	| "settled-abroad"
	| "marriage"
	| "income";

interface Words {
	/** The label of a form. */
	label: RegExp;
	/** Told of as a fact in prose. */
	told: RegExp;
}

const house =
	"(?:房(?!间|租)|公寓|商铺|门面|店面|铺面|别墅|车位|车库|小户型|大平层|复式|学区房|住宅|宅基地|写字楼|套[一二两三四五六七八九十\\d几多]{1,4}[^，。；]{0,4}(?:平|㎡))";
const firm =
	"(?:公司|企业|厂|店|合作社|工作室|饭店|酒店|饭馆|餐馆|民宿|农家乐|超市|药房|诊所|经营部|商行|门市部|茶楼|培训(?:班|学校|机构)|养殖场|矿|加油站|个体(?:户|工商户)?)";

export const topics: Readonly<Record<Topic, Words>> = {
	property: {
		label: /房产|房屋|不动产|住房|车位|商铺/,
		told: new RegExp(
			`(?:买|购|置(?:办|换|了)|入手|添了|拍得|认购|付了?首付|受让|继承)[^。；]{0,18}?${house}|名下[^。；]{0,12}${house}|(?:房产|住房|商铺|不动产)[^，。；]{0,6}[\\d一二两三四五六]+(?:套|处|间)|(?:一|两|二|三|\\d|一套|那)套[^，。；]{0,10}(?:房|公寓)|${house}[^，。；]{0,10}(?:出租|租给|租出|过户|登记在)`,
		),
	},
	loan: {
		label: /贷款|借款|债务/,
		told: /月供|按揭|房贷|(?:贷|借)(?:了)?款?[^，。；]{0,6}\d+(?:\.\d+)?万|还贷|欠[^，。；]{0,8}\d+(?:\.\d+)?万/,
	},
	securities: {
		label: /股票|证券|基金|投资型保险|保险|理财|期货/,
		told: /炒股|股票(?:账户)?|证券账户|(?:买|持有?|购)[^，。；]{0,8}(?:基金|理财|保险)|持仓|持有[^，。；]{0,8}市值|投资型保险|期货/,
	},
	business: {
		label: /经商|办企业|投资|入股|工商登记|从业|股权|企业/,
		told: new RegExp(
			`(?:开(?:了|办|着|有)?|办了?|注册了?|成立了?|经营|合伙|入股|参股|投资|承包|盘下|接手)[^，。；]{0,12}${firm}|(?:股东|监事|法定代表人|法人代表|董事|总经理|经理|合伙人|实际控制人|经营者|投资人)|(?:出资|持股|占股|股份|股权|认缴|入股)[^，。；]{0,10}\\d|${firm}[^，。；]{0,10}(?:入股|持股|占股|参股|入了?(?:一)?股|干股|有股份|有股)`,
		),
	},
	passport: { label: /护照|证件|通行证/, told: /护照|通行证/ },
	abroad: {
		label: /出国|出境|因私出/,
		told: /(?:去|到|赴|飞|游)(?:了|过)?(?:趟|一趟)?[^，。；]{0,6}(?:香港|澳门|台湾|泰国|日本|韩国|新加坡|马来西亚|美国|英国|法国|德国|澳大利亚|加拿大|欧洲|越南|国外|境外|海外)|(?:出国|出境)(?:旅游|探亲|看|一次|\d|[一二两三]次)|(?:旅游|探亲|因私)[^。；]{0,12}(?:香港|澳门|台湾|泰国|日本|韩国|新加坡|马来西亚|美国|英国|法国|德国|澳大利亚|加拿大|欧洲|越南|俄罗斯|国外|境外)|出境记录|出入境[^，。；]{0,8}(?:\d|[一二两三])次/,
	},
	"settled-abroad": {
		label: /移居|国籍|居留|通婚/,
		told: /移居|移民|永久?居留|长期居留|居留许可|绿卡|永居|入(?:了)?籍|外(?:国)?(?:国)?籍|外国人|持[^，。；]{0,8}国护照|港澳台居民|定居[^，。；]{0,6}(?:国外|境外|海外|国)/,
	},
	marriage: {
		label: /婚姻|婚变/,
		told: /离(?:了)?婚|再婚|复婚|领(?:了)?(?:结婚|离婚)?证|登记结婚|办(?:了)?离婚/,
	},
	income: {
		label: /收入|劳务|稿费|讲学/,
		told: /(?:讲课|稿|评审|咨询|鉴定|劳务|课题)(?:费|酬)|租金|房租|分红/,
	},
};

export const topicNames: Readonly<Record<Topic, string>> = {
	property: "房产",
	loan: "贷款、借款",
	securities: "股票、基金、保险",
	business: "投资、经商办企业",
	passport: "出入境证件",
	abroad: "因私出国（境）",
	"settled-abroad": "移居国（境）外",
	marriage: "婚姻变化",
	income: "劳务、租金等收入",
};

export function topicsTold(text: string): Topic[] {
	return (Object.keys(topics) as Topic[]).filter((topic) => topics[topic].told.test(text));
}

/** `无`, `无变化`, `没有`, `均无投资入股`: nothing is declared. */
export function declaresNone(text: string): boolean {
	return (
		/^(?:无|没有|否|—+|-+|0|零|\/|／)(?:$|[，。；、（\s]|变化|此类?|该|上述|相关|投资|经商|贷款|借款|股票|房)/.test(
			text,
		) ||
		/^[^。；]{0,24}(?:均|都|也)?(?:无|没有|未|不存在)[^。；，]{0,10}(?:投资|入股|经商|办企业|登记经营|贷款|借款|持有|股票|情况|情形)/.test(
			text,
		)
	);
}

const measured = /(\d{1,2}|[一二两三四五六七八九十])(?:套|处|本|个|份|户|辆|次|间)/g;

/** The one number with a measure that a declaration gives: `2套（琴台路、东塔街）`; undefined with several. */
export function declaredCount(text: string): number | undefined {
	const all = [...text.matchAll(measured)].map((match) => match[1] as string);
	if (all.length !== 1) return undefined;
	const one = all[0] as string;
	const index = "一二三四五六七八九十".indexOf(one === "两" ? "二" : one);
	return index >= 0 ? index + 1 : Number(one);
}
