import { describe, expect, it } from "vitest";
import { concernLeft } from "./concern-left";
import { smallCase } from "./try-check";

function quotes(about: "complaint" | "hazard", text: string): string[] {
	const { documents, profile } = smallCase([{ kind: "meeting-record", text }]);
	return documents.flatMap((document) => {
		if (concernLeft.scope !== "document") return [];
		return concernLeft
			.run({ document, profile, options: { about } })
			.proposals.map(({ at }) => document.document.text.slice(at.span.start, at.span.end));
	});
}

const head = `镇政府办公会会议记录
时间：2022年4月6日
主持人：温启明
应到3人，实到3人：温启明、柏立春、佟秀兰
记录：虞小舟
`;

describe("complaints left", () => {
	it.each([
		[
			"only explained",
			"一、信访情况\n北坡村12户来信反映路灯不亮。会议要求由村委会继续做好解释工作。",
			"会议要求由村委会继续做好解释工作",
		],
		[
			"sent back",
			"一、热线工单\n三户居民反映楼上漏水。会议认为属邻里纠纷，请住户自行协商解决，工单按办结上报。",
			"会议认为属邻里纠纷，请住户自行协商解决，工单按办结上报",
		],
		[
			"not answered",
			"一、来信\n柏立春：退休教师联名来信，问取暖费的事。\n温启明：这封信暂不答复，等新领导来了再说。",
			"这封信暂不答复，等新领导来了再说",
		],
		[
			"put off",
			"一、群众反映事项\n二组村民反映灌渠堵了，春灌上不了水。会议同意待下年度小农水项目再统筹考虑。",
			"会议同意待下年度小农水项目再统筹考虑",
		],
	])("are marked: %s", (_name, item, words) => {
		expect(quotes("complaint", head + item)).toEqual([words]);
	});

	it.each([
		["with a term", "一、信访情况\n北坡村12户来信反映路灯不亮。会议要求4月20日前修好，并做好解释工作。"],
		[
			"already met",
			"一、信访情况\n北坡村12户来信反映路灯不亮，已于3月28日更换灯头并逐户回访，继续做好解释工作。",
		],
		["forbidden", "一、信访情况\n会议强调，对群众来信不得视而不见，严禁不答复、冷处理。"],
		["of another unit", "一、学习通报\n会议学习了某镇对群众来信压着不办、暂不答复的典型案例通报。"],
		["another matter", "一、门面租赁\n柏立春：三间门面的老租户合同到年底。\n温启明：先放着，到期再说。"],
	])("are not told %s", (_name, item) => {
		expect(quotes("complaint", head + item)).toEqual([]);
	});
});

describe("dangers left", () => {
	it.each([
		[
			"until next year",
			"一、校舍安全\n柏立春：东楼外墙开裂，上周掉了两块砖。\n温启明：明年大修再一并处理。",
			"明年大修再一并处理",
		],
		[
			"with a warning only",
			"一、道路\n王家弯边坡掉石三次。会议认为投资大，先由村里提醒过往行人注意。",
			"会议认为投资大，先由村里提醒过往行人注意",
		],
		[
			"against an order",
			"一、消防\n柏立春：消防下了限期整改通知。\n温启明：能拖就拖，年后再说。",
			"能拖就拖，年后再说",
		],
	])("are marked: %s", (_name, item, words) => {
		expect(quotes("hazard", head + item)).toEqual([words]);
	});

	it.each([
		["fenced and dated", "一、道路\n王家弯边坡掉石，已设围挡封闭；永久治理列入明年计划再统筹安排。"],
		[
			"ordered in a later word",
			"一、校舍安全\n柏立春：东楼外墙开裂。\n佟秀兰：大修明年再考虑。\n温启明：不能等，4月10日前先加固。",
		],
		["stopped", "一、锅炉\n锅炉房阀门漏气，已停用，待配件到货后再更换。"],
	])("are not told when %s", (_name, item) => {
		expect(quotes("hazard", head + item)).toEqual([]);
	});
});
