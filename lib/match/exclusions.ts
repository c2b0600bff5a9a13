import type { DocumentKind } from "../facts/model";
import type { Span } from "../text/span";

/** The five general exclusions that run for every phrase clause. */
export type Exclusion = "others" | "rule" | "demand" | "rectified" | "denial";

export const exclusionWords: Readonly<Record<Exclusion, string>> = {
	others: "此处讲的是其他单位或通报的案例",
	rule: "此处是引述制度规定",
	demand: "此处是工作要求，不是已发生的事",
	rectified: "此处是在复述已查出、正整改的问题",
	denial: "此处是否定或核查未发现的表述",
};

const denials =
	/未发现|没有发现|未见|未出现|不存在|未发生|没有发生|从未|无此|未收到|杜绝|经核(?:查|实)?(?:无|未|不)|属实不|不属实|予以否决|否决了|未予|不予|谢绝|拒绝/;
const demands =
	/(?:严禁|禁止|不得|不准|不许|严防|防止|避免|杜绝|坚决反对|切忌|谨防|警惕|严格|务必|必须|应当|应该|需要|要求|提醒|强调|重申|不能|不要|不可|绝不|决不|力戒|克服)/;
const rules =
	/(?:《[^》]{2,40}》(?:规定|第|明确|要求)|条例规定|办法规定|制度规定|规定[，,：:]|按照规定|第[一二三四五六七八九十百]+条)/;
const others =
	/(?:通报(?:了|的)?(?:.{0,12})(?:案例|典型|问题|单位|情况)|典型案例|警示教育|反面典型|外(?:省|市|区|县|单位|局)|兄弟单位|某(?:单位|局|县|区|镇|公司|地)|有的(?:单位|地方|部门))/;
const rectified =
	/(?:针对.{0,30}问题|反馈(?:指出|的|意见)|(?:巡察|审计|巡视)(?:反馈|指出|发现)|存在.{0,20}问题.{0,20}(?:整改|纠正)|已(?:整改|清退|退缴|纠正|追缴|辞去)|全额(?:退缴|清退|上缴))/;

/** Which general exclusion the sentence around a passage falls under, if any. */
export function exclusionOf(
	text: string,
	passage: Span,
	sentence: Span,
	kind: DocumentKind,
	keep: readonly Exclusion[],
): Exclusion | undefined {
	const before = text.slice(sentence.start, passage.start);
	const whole = text.slice(sentence.start, sentence.end);
	const found = (): Exclusion | undefined => {
		if (
			denials.test(before.slice(-24)) ||
			/(?:情况|行为|现象|问题|事项)?(?:未发现|不存在|没有发现)/.test(
				text.slice(passage.end, sentence.end).slice(0, 12),
			)
		)
			return "denial";
		if (demands.test(before.slice(-30))) return "demand";
		if (kind === "unit-rule" || rules.test(before)) return "rule";
		if (others.test(before)) return "others";
		if (rectified.test(whole)) return "rectified";
		return undefined;
	};
	const exclusion = found();
	return exclusion && !keep.includes(exclusion) ? exclusion : undefined;
}

const notYet =
	/(?:要|须|应|拟(?!任|提)|待|未|没有?|不|如果?|若|今后|下半年|下季度|下一步|明年|准备|计划|打算|抓紧|能否|希望|建议|力争|确保|方可|才能)[^，。；：]{0,9}$/;

/** What should be done, is planned or is missing is no passage that speaks for the unit. */
export function isNotYet(text: string, passage: Span, sentence: Span): boolean {
	const before = text.slice(sentence.start, passage.start);
	return notYet.test(before) || /必须|应当|才能|方可|尚未/.test(text.slice(passage.start, passage.end));
}
