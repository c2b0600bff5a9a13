import { describe, expect, it } from "vitest";
import { dissentCut } from "./dissent-cut";
import { quotesOf } from "./try-check";

const record = (item: string) => `县档案馆党组会议记录
时间：2022年4月6日
主持人：温启明
应到4人，实到4人：温启明、柏立春、佟秀兰、贺明山
记录：虞小舟
一、研究库房维修
佟秀兰：报价36万元，请研究。
${item}`;

describe("dissent kept out of the record", () => {
	it.each([
		[
			"not into the book",
			"柏立春：价高了，我不赞成。\n温启明：老柏这几句小虞不用往本子上记。",
			"老柏这几句小虞不用往本子上记",
		],
		["struck out", "柏立春：我不赞成。\n温启明：刚才那段话划掉，免得传出去。", "刚才那段话划掉，免得传出去"],
		["written as agreed", "柏立春：我不赞成。\n温启明：纪要里统一写成一致同意。", "纪要里统一写成一致同意"],
		[
			"not so fully",
			"柏立春：我不赞成。\n温启明：记录不必写得太细，写个“都赞成”就行。",
			"记录不必写得太细，写个“都赞成”就行",
		],
		[
			"the vote of all",
			"柏立春：没有第二家报价，我不能赞成。\n贺明山：同意。\n温启明：同意。\n举手表决，同意4票，通过。",
			"举手表决，同意4票，通过",
		],
		[
			"of one mind",
			"柏立春：没有第二家报价，我保留意见。\n贺明山：同意。\n温启明：同意。\n会议认为，方案可行，大家没有不同意见，予以通过。",
			"会议认为，方案可行，大家没有不同意见，予以通过",
		],
		[
			"told afterwards",
			"柏立春：同意。\n温启明：同意。\n贺明山：上个月买书架那次我说的话没有写进纪要，今天再说一遍。",
			"上个月买书架那次我说的话没有写进纪要，今天再说一遍",
		],
	])("is marked: %s", (_name, item, words) => {
		expect(quotesOf(dissentCut, [record(item)])).toEqual([words]);
	});

	it.each([
		[
			"a dissent that counts",
			"柏立春：我保留意见。\n贺明山：同意。\n温启明：同意。\n举手表决，同意3票，弃权1票，通过。",
		],
		[
			"a dissent dropped",
			"柏立春：起先我不赞成，看了三家报价，现在同意。\n贺明山：同意。\n温启明：同意。\n举手表决，同意4票。",
		],
		[
			"a doubt answered",
			"柏立春：价高了，我不赞成。\n佟秀兰：三家里最低。\n柏立春：那我同意。\n温启明：同意。\n一致通过。",
		],
		[
			"a full record",
			"柏立春：我不赞成。\n温启明：老柏的意见照原话记，不要漏。\n举手表决，同意3票，反对1票。",
		],
		["a rule", "温启明：按规定，不同意见不得不记，纪要不能只写一致同意。"],
		["other papers", "佟秀兰：库房温度有三天没有写进登记本。\n温启明：补上。"],
	])("is not told from %s", (_name, item) => {
		expect(quotesOf(dissentCut, [record(item)])).toEqual([]);
	});
});
