import { describe, expect, it } from "vitest";
import { selectionEntries } from "./selection-entries";
import { quotesOf } from "./try-check";

const table = (days: readonly string[]) => `干部任免纪实（摘录单）
顺序|环节|材料形成时间|主要内容
①|动议|${days[0]}|党委会同意启动
②|会议推荐、谈话推荐|${days[1]}|参加51人
③|确定考察对象|${days[2]}|七票
④|考察|${days[3]}|谈话24人
⑤|征求纪委意见|2024年4月8日|无影响
⑥|讨论决定|${days[4]}|七票同意
⑦|任前公示|${days[5]}|无反映
⑧|任职|${days[6]}|试用期一年`;
const fine = [
	"2024年3月4日",
	"2024年3月8日",
	"2024年3月11日",
	"2024年4月1日至3日",
	"2024年4月15日",
	"2024年4月16日至22日",
	"2024年4月25日",
];
const withDay = (index: number, day: string) => fine.map((one, at) => (at === index ? day : one));

describe("steps of a selection, an entry each", () => {
	it.each([
		["recommended after the candidate was chosen", table(withDay(1, "2024年3月27日")), "2024年3月27日"],
		["inspected after the decision", table(withDay(3, "2024年4月18日")), "2024年4月18日"],
		["appointed before the decision", table(withDay(6, "2024年4月10日")), "2024年4月10日"],
		[
			"in bracketed paragraphs",
			"选拔任用全程纪实\n【一、启动】2023年2月14日，党委会研究。\n【二、推荐】2月22日会议推荐，参加72人。\n【三、考察】3月7日至10日，谈话26人。\n【四、决定】3月20日，党委会九票同意。\n【五、任职公示】3月21日至27日。\n【六、任职与谈话】2023年3月15日，文件印发；3月29日谈话。",
			"2023年3月15日，文件印发",
		],
	])("are marked: %s", (_name, text, quote) => {
		expect(quotesOf(selectionEntries, [text])).toEqual([quote]);
	});

	it.each([
		["in order", table(fine)],
		["too few to be one selection", "大事记\n1.动议会议3月4日。\n2.考察3月1日。\n3.慰问3月8日。"],
	])("are not told when %s", (_name, text) => {
		expect(quotesOf(selectionEntries, [text])).toEqual([]);
	});
});
