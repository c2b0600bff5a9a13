import { describe, expect, it } from "vitest";
import { studyEntries } from "./study-entries";
import { studyTold } from "./study-told";
import { quotesOf } from "./try-check";

const quotes = (text: string) => quotesOf(studyEntries, [text]);

const table = (last: string) => `县档案馆中心组2023年学习台账
次序|日期|主题|领学|交流发言|学习成果
第1次|2月17日|全会精神|温启明|柏立春、佟秀兰|定出库房整理任务6条
第2次|4月21日|档案法|柏立春|温启明、佟秀兰|查出漏登12卷，已补登
第3次|6月16日|防汛讲话|佟秀兰|温启明、柏立春|加固窗户9扇
第4次|8月18日|保密条例|温启明|佟秀兰、柏立春|涉密柜换锁4把
${last}`;

const book = (last: string) => `机关支部学习记录本（2024年度摘抄）
3月6日　下午
内容：学习区里2月28日印发的帮扶通知，要求3月20日前组织学习。
讨论：柏立春建议走访三户。
4月10日　上午
内容：学习家风讲话，4月8日收文。
讨论：佟秀兰提出到集市讲。
${last}`;

const brief = (last: string) => `会议传达情况检查简报
2022年11月15日
区里通知各单位10月31日前学习。
甲局：10月28日学习，逐人谈体会，定四项举措。
乙局：10月27日学习，研讨两小时。
丙局：10月30日学习，五人发言。
丁局：10月29日学习，制定方案。
${last}`;

describe("sessions of study beside one another", () => {
	it.each([
		[
			"a row without talk",
			table("第5次|12月8日|县委全会部署|温启明|未安排|材料印发各人自学"),
			"材料印发各人自学",
		],
		[
			"a row that was only read",
			table("第5次|12月8日|县委全会部署|温启明|无|通读全文，签到后散会"),
			"通读全文，签到后散会",
		],
		[
			"a session after the day asked for",
			book(
				"7月24日　下午\n内容：传达家风教育通知（5月13日印发，要求各支部于5月20日前组织学习）。\n讨论：佟秀兰说先签承诺书。",
			),
			"要求各支部于5月20日前组织学习",
		],
		[
			"a session after the days asked for",
			book(
				"7月24日　下午\n内容：传达家风教育通知（5月13日印发，要求收文后十日内组织学习）。\n讨论：佟秀兰说先签承诺书。",
			),
			"要求收文后十日内",
		],
		[
			"one put off",
			brief("戊局：党组会因招商改期，至今尚未召开；群里转发了公报。"),
			"党组会因招商改期，至今尚未召开",
		],
	])("is marked: %s", (_name, text, quote) => {
		expect(quotes(text)).toEqual([quote]);
	});

	it.each([
		["all talk", table("第5次|12月8日|县委全会部署|温启明|柏立春、佟秀兰|提出搬迁思路3条")],
		[
			"it came in time",
			book(
				"5月18日　下午\n内容：传达家风教育通知（5月13日印发，要求各支部于5月20日前组织学习）。\n讨论：佟秀兰说先签承诺书。",
			),
		],
		["all were held", brief("戊局：10月31日学习，发言四人。")],
		[
			"the lines are fields of forms",
			"学习记录\n时间：3月1日\n内容：档案法\n研讨：柏立春谈库房。\n时间：4月1日\n内容：印发的通知\n研讨：佟秀兰谈保密。",
		],
	])("is not told when %s", (_name, text) => {
		expect(quotes(text)).toEqual([]);
	});
});

describe("study for show", () => {
	it.each([
		["8月24日测试，全员满分，均由小祝代为登录完成并拍照上传学习平台。"],
		["党员学习笔记十三本与支部记录文字一致，系同一人笔迹。"],
		["全支部的学习答题由一个账号依次登录完成。"],
		["党课签完到就走的有九人，讲课人对着空座位学习文件。"],
		["学习心得大段从网上下载，连标点都一样。"],
		["支部学习没有开成，事后补拍了照片、补签到名。"],
		["学习平台的课是挂机刷的。"],
	])("is marked: %s", (text) => {
		expect(quotesOf(studyTold, [`情况说明\n${text}`])).toEqual([text.replace(/。$/, "")]);
	});

	it.each([
		["学习心得有摘抄痕迹，抽查退改六篇。"],
		["两名出差者7月8日补学，登记在册。"],
		["学习不得由他人代学代答。"],
		["抽查学习笔记，未发现雷同。"],
		["外派员工的考勤由班长代签。"],
	])("is not marked: %s", (text) => {
		expect(quotesOf(studyTold, [`情况说明\n${text}`])).toEqual([]);
	});
});
