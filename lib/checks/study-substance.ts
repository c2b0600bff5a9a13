/** What a record of study says beyond the reading: told by what a sentence is made of, not by set sentences. */

/** The act of reading out, watching or passing on. */
export const reads =
	/传达|学习|宣读|通读|领学|导读|诵读|朗读|念(?:了|完|过|毕|一遍)|读(?:了|完|毕|过)|照稿|原文|全文|收看|观看|收听|听取(?:了)?(?:传达|通报|宣讲)|通报(?:了)?/;

/** The record itself says that no more was done, or leaves the talk out. */
export const nothingMore =
	/(?:研讨|讨论|交流|座谈)(?:发言|情况|记录|内容|环节|意见)?(?:：|栏)?(?:[（(]?(?:略|无|空缺?|没有|未(?:展开|进行|安排|组织|记)|不再(?:展开|进行)|从略)[）)]?)|(?:未|没有?|不再?)(?:作|做|再|展开|安排|组织|进行)?[^，。；]{0,4}(?:讨论|研讨|交流|议论)|(?:随即|直接|即|便|就)?(?:转入|进入|进行|接着(?:议|开))(?:到)?下(?:一|面)(?:个|项)?(?:议题|议程|项|事项)?|散会|会毕|从头到尾[^，。；]{0,4}(?:念|读|宣读)|学习(?:到此)?结束|用时|历时|时长/;

/** Someone is to do something by some day: a person or office, a term, a list. */
const task =
	/(?:由|请|责成|交|让)[^，。；]{1,16}(?:牵头|负责|落实|起草|制定|拿出|组织|拟|梳理|排查|统筹|跟进|督办|汇总|整理|办理)|(?<!\d月|\d年|于|在)(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|初|末|上旬|中旬|下旬|份)?(?:之)?(?:前|以前|内|完成|报|交|拿)|(?:年底|月底|季末|周末|本周|下周|本月|下月|周[一二三四五六日]|季度末?|当天|当日|今晚|明天|会后[一二三两\d]|[一二三两\d十]+(?:个)?(?:工作日|天|周|星期|个月)(?:内|之内))|(?:牵头|负责)(?:人)?(?:：|，)|清单|台账|方案|办法|细则|措施[一二三四五六七八九十两\d]|[一二三四五六七八九十两\d]+(?:项|条|点|件)(?:具体)?(?:措施|任务|举措|工作|事)|列入督办|督办/;
const deed =
	/(?:排查|摸底|摸排|自查|检查|梳理|整治|对照|修订|制定|建立|约谈|抽查|回访|走访|清理|核查|盘点|更换|加装|停用|演练|上墙|公示|签订|补签|登记|评估|设立|增加|减少|压减|取消|专班)[^，。；]{0,20}/;
const views =
	/(?:提出|建议|有的(?:主张|提|说|认为|建议)|谈(?:了|到|各自)?(?:看法|意见|想法|体会|认识|打算|感受|自己)|谈到|讲到|说，|表示，|认为，?(?!要|必须|是|学习)|结合(?!实际)[^，。；]{2,20}(?:谈|提|讲|说|实际))/;

/** Formulas that promise without saying what: they are taken out before a sentence is judged. */
const formulas =
	/(?:一致|纷纷|均|都)?(?:表示|认为|要求|强调|指出)|(?:要|须|将|应|必须)?(?:切实|认真|深刻|全面|准确|深入|进一步|坚决|自觉|不断|持续|及时|抓紧|务必)|(?:结合(?:工作|自身|单位|部门|分管|岗位|思想|本职|各自)*(?:和)?(?:工作)?实际)|(?:领会|把握|学习|贯彻|落实|执行|抓好|做好|吸取|提高|增强|统一|强化|压实|扛起|履行|遵守)|(?:思想|政治|行动|认识|站位|意识|精神|实质|内涵|要义|教训|责任|担当|自觉性|主动性|使命感|紧迫感|部署|要求|决策|工作|上级|党中央|会议|文件|通报|讲话)|(?:引以为戒|举一反三|入脑入心|走深走实|落地见效|取得实效|高度重视|聆听|聚精会神|收获(?:很大|颇丰)|受益匪浅|很受(?:教育|启发)|各自|各科室|各部门|各单位|各处室|同志们?|与会|全体|大家|人员|成员|干部|党员|职工)/g;

/** True when a sentence tells a view, a task, a term or a deed of its own. */
export function isConcrete(sentence: string): boolean {
	const own = sentence.replace(/《[^》]*》|“[^”]*”|（[^）]*(?:印发|日|号|精神|下发|制发)[^）]*）/g, "");
	if (task.test(own) || views.test(own.replace(formulas, "")) || named(own)) return true;
	const rest = own.replace(formulas, "");
	return deed.test(rest) && /\d|[一二三四五六七八九十]{1,3}(?:个|处|项|家|名|户|条|次|类|件)/.test(rest);
}

/** `陶静宜谈物业费收缴`: a person and a subject. */
function named(text: string): boolean {
	return /(?:围绕|重点|着重|就|针对|对照)[^，。；]{2,30}(?:谈|讲|说|提|作了?(?:重点|交流)?发言|展开讨论|进行(?:了)?(?:讨论|研讨))/.test(
		text,
	);
}

/** Bare words left after the formulas are taken out. */
export function restOf(sentence: string): string {
	return sentence.replace(formulas, "").replace(/[，。；：、！的了和与是在对把将并也要这]/g, "");
}
