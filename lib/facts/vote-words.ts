import { count } from "./meeting-count";
import type { Vote } from "./model-meeting";

/** How ballots are written: the method, the counts, and what makes them no vote of this meeting. */

export type CountKey =
	| "for"
	| "against"
	| "abstain"
	| "deferred"
	| "ballotsIssued"
	| "ballotsReturned"
	| "voters";

export const methods: readonly [NonNullable<Vote["method"]>["kind"], RegExp][] = [
	["named-ballot", /(?<!无|不)记名(?:方式)?投?票(?:方式|表决)?|署名投票/],
	["ballot", /无记名(?:投?票|方式|票)?(?:方式)?(?:表决)?|不记名投?票|票决|投票(?:表决)?|投票方式|[唱计]票/],
	["hands", /举(?:了|过|一?下)?手(?:表决|方式|通过)?|[只双]手举|举(?:了|起)[^，。；]{1,3}只手/],
	[
		"oral",
		/口头(?:表决|表态)|逐[一人个](?:进行)?(?:口头)?(?:发表意见)?表(?:态|决)(?:方式)?|逐人逐项表决|鼓掌(?:方式)?(?:通过|表决)?/,
	],
];

const people = "(?:票|人|名|位|张)";
const mark = "(?:：|为|有|x|×|计|共)?";
const yes = "(?:(?<!不)同意|赞成|(?<!不)赞同|支持)";
const no = "(?:不同意|反对|不赞成|否决)";

/** 同意5票、反对0票. */
export const wordsFirst: readonly [CountKey, RegExp][] = [
	["against", new RegExp(`${no}(?:票数?|的)?${mark}(${count})${people}?(?!\\d|项|条|户)`)],
	["abstain", new RegExp(`弃权(?:票数?|的)?${mark}(${count})${people}?(?!\\d|项|条)`)],
	["deferred", new RegExp(`(?:缓议|暂缓)(?:票数?|的)?${mark}(${count})${people}(?!\\d)`)],
	// 同意7，不同意0，弃权0: the counts beside it tell what the bare number is.
	["for", new RegExp(`${yes}(?:票数?|的)?（(${count})[人票名位]）`)],
	["against", new RegExp(`${no}(?:票数?|的)?（(${count})[人票名位]）`)],
	[
		"for",
		new RegExp(
			`${yes}(?:票数?|的)?${mark}(${count})(?:票|人|张|(?=[，、；/／]?(?:不同意|反对|不赞成|弃权)[^，。；]{0,3}\\d))`,
		),
	],
];

const opened = "(?:^|[，、；。：（共计和及是]|表决|票决|投票|结果|举手)";
const all = "(?:均|都|一致|全部|全体|全票)?(?:举手|表示|投了?)?";
const voter = "(?:同志|成员|委员|党组成员|党委委员|董事|理事|支委)?";

/** 5票同意、0票反对、0票弃权. */
export const numbersFirst: readonly [CountKey, RegExp][] = [
	["for", new RegExp(`${opened}(${count})(?:票|张|人|[名位]${voter})${all}(?:同意|赞成|通过)`)],
	["against", new RegExp(`(${count})${people}${all}${no}`)],
	["abstain", new RegExp(`(${count})${people}${all}弃权`)],
	["deferred", new RegExp(`(${count})${people}${all}(?:缓议|暂缓)`)],
];

export const others: readonly [CountKey, RegExp][] = [
	["for", new RegExp(`举手[^。；\\d]{0,8}(${count})[人名位](?:同意|通过|赞成)?(?=[）。，；]|$)`)],
	["for", new RegExp(`(?:^|[，；：。])(${count})(?:人|名委员|名成员|位)举手(?:同意|通过|赞成)`)],
	["ballotsIssued", new RegExp(`(?:投票|票决|表决)[：，（]?(?:共)?发(?:出)?(?:票)?(${count})[张份票]`)],
	[
		"ballotsReturned",
		new RegExp(`发(?:出)?(?:票)?(?:${count})[张份票][，、]?收(?:回)?(?:票)?(${count})[张份票]`),
	],
	["for", new RegExp(`(?:全票|得票?|获)(?:（)?(${count})票`)],
	["for", new RegExp(`(?:举手|表决|投票|票决)[^。；\\d]{0,6}?[，：]?(${count})票(?=[）。，；]|$)`)],
	["for", new RegExp(`(?:同意|通过|赞成)[^。；\\d]{0,16}[^。；]{0,6}，(${count})票(?=[。；]|$)`)],
	["for", new RegExp(`到会(${count})[人名位]${voter}(?:全部|全体|一致|都|均)?举手`)],
	["for", new RegExp(`举手的(?:有|是)?(${count})[个人名位]`)],
	["against", new RegExp(`(?:没举|未举|没有举)手?的(?:有|是)?(${count})[个人名位]`)],
	["for", new RegExp(`(${count})只手(?:都|全|一齐)?举|举(?:了|起)(?:${count})只手`)],
	["abstain", new RegExp(`(${count})张(?:是)?(?:空白|白票)|(?:空白|白)票(${count})[张票]`)],
	[
		"ballotsIssued",
		new RegExp(`(?:发出|发放|发|共发)(?:表决|选举|测评)?(?:选)?票(?:：|共)?(${count})[张份票]`),
	],
	[
		"ballotsReturned",
		new RegExp(`(?:收回|回收)(?:有效)?(?:表决|选举)?(?:选)?票?(?:：|共)?(${count})[张份票]`),
	],
	[
		"voters",
		new RegExp(
			`(?:参加|参与|有权|实际)(?:投票|表决)(?:的)?(?:党组成员|委员|人员|人数|成员)?(?:：|共|为)?(${count})[人名位]`,
		),
	],
	["voters", new RegExp(`(${count})[人名位](?:党组成员|委员|成员)?(?:参加|参与)(?:投票|表决)`)],
];

/** 同意/反对/弃权：5/0/0. */
export const slashed = new RegExp(
	`${yes}[/／、](?:${no})[/／、]弃权(?:票数?)?[^\\d]{0,4}(${count})[/／、:：](${count})[/／、:：](${count})`,
);

/** A sentence of its own in a register that counts 同意/反对/弃权 so: 5/0/0. */
export const slashedAlone = /^(?:表决：?)?(\d{1,2})[/／](\d{1,2})[/／](\d{1,2})[。；]?$/;

/** 五比一通过 */
export const against = new RegExp(
	`(?:举手|表决|投票|票决|结果|以|：)[^。；\\d]{0,6}?(${count})比(${count})(?=[，。；]|通过|多数|$)`,
);

/** √5 ×0 ○1 */
export const marks = /[√✓](\d{1,3})[，、；]?[×xX✗](\d{1,3})(?:[，、；]?[〇O△](\d{1,3}))?/;

/** Words that say nobody did, with the count they stand for: none. */
export const nobody: readonly ["against" | "abstain", RegExp][] = [
	["against", /(?:无人?|没有人?)(?:投)?(?:反对|不同意(?!见))(?:票)?/],
	["abstain", /(?:无人?|没有人?)(?:投)?(?:(?:反对|不同意)(?:票)?[、和或及])?弃权(?:票)?/],
];

export const unanimous =
	/一致(?:表决|举手)?(?:通过|同意)|全票(?:通过|同意)|全体(?:成员|举手)?(?:一致)?(?:同意|通过)|均?无异议[，。]?(?:表决)?通过/;
export const absentVote =
	/(?:缺席|请假|未到会|未到|外出|出差|在外|因[事病公][^，。；]{0,6})[^。；]{0,16}(?:书面|电话|微信|委托|事先|会前|补)[^。；]{0,12}(?:同意|表决|投票|票|意见|表态)|(?:书面|电话|微信|视频|委托)(?:形式|方式)?(?:表决|投票|表示同意|同意)[^。；]{0,6}(?:\d票|计入|一并计)|(?:计入|计为)(?:同意)?票|代(?:为)?(?:投票|表决|举手)|会后补(?:投|签)/;

/** Words of other ballots that are not the meeting's own. */
export const elsewhere =
	/推荐|测评|谈话|征询|业主|居民|群众|听证|职工代表|村民代表|家长代表|评委|评审|评分|同意率|民意|会前|问卷|公示/;

/** A rule on voting, or a vote that did not take place. */
export const noVote =
	/(?:应当|必须|须|不得|应)(?:采取|以|进行|逐)[^。；]{0,10}(?:表决|投票)|表决方式和结果记入|未(?:进行)?表决|不(?:再|进行|作)表决|没有?(?:进行)?表决/;
