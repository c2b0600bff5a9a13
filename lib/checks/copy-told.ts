import { type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, sentences } from "./sentences";

const paper =
	"(?:笔记|记录|材料|心得|体会|报告|发言|纪要|台账|对照检查|总结|照片|日志|登记表?|谈话表|检查表|问卷|答卷|卷面|讲稿|方案|意见|评语|文字|内容|错别字|字句|签名|笔迹|时长|分数)";
const same =
	"(?:雷同|一字不(?:差|改|动|易)|一模一样|完全(?:一致|相同|一样)|逐字(?:相同|一致)|文字(?:一致|相同)|如出一辙|(?:都|全)一样|只(?:是)?(?:改|换)了?(?:名字|姓名|日期|时间|标题|抬头)|(?:同|出自)一(?:张|份|人|个)?(?:照片|笔迹|手|稿|模板)|照抄|抄袭|整段(?:复制|照搬)|复制粘贴|套用(?:上年|去年|模板|旧稿)|(?:系|是|为)(?:抄录|复制|照搬))";
const told = new RegExp(`${paper}[^。；]{0,30}?${same}|${same}[^。；]{0,12}${paper}`);
const not =
	/不得|防止|杜绝|避免|严禁|不能|不准|如有|如发现|是否|有无|未(?:发现|见)|没有(?:发现|出现)?[^，。；]{0,8}(?:雷同|照抄|抄袭)|无(?:雷同|抄袭)|反馈(?:指出|意见)|整改|已重写|案例|某|不再|反对|名称|标题|票据|账|相符|签到|统一(?:提纲|模板|格式)|内容(?:与)?(?:合同|清单|文件|公示|申请)/;

/** A check of papers, an answer or a record says itself that words were copied. */
export const copyTold: DocumentCheck = {
	id: "copy-told",
	scope: "document",
	run: ({ document }) =>
		proposed(
			document.facts.kind.kind === "unit-rule"
				? []
				: sentences(document).flatMap((sentence) => {
						const match = told.exec(sentence.text);
						if (!match || isDemand(sentence.text) || not.test(sentence.text)) return [];
						// The problem of a row that tells how it was settled.
						if (sentence.line.cell && /整改|销号/.test(document.document.text.slice(0, 100))) return [];
						const from = Math.max(
							sentence.text.lastIndexOf("，", match.index),
							sentence.text.lastIndexOf("：", match.index),
						);
						return [
							{
								grade: "hit" as const,
								at: passage(
									document,
									trim(document.document.text, partOf(sentence, from + 1, sentence.text.length)),
								),
								why: "文中载明有关记录、笔记等文字雷同、照抄",
							},
						];
					}),
		),
};
