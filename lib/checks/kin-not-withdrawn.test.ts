import { describe, expect, it } from "vitest";
import { kinNotWithdrawn } from "./kin-not-withdrawn";
import { type Draft, quotesOf } from "./try-check";

const life = (words: string): Draft => ({
	kind: "democratic-life",
	text: `党组班子民主生活会记录
时间：2022年1月12日
主持人：温启明
应到4人，实到4人：温启明、柏立春、佟秀兰、贺明山
记录：虞小舟
${words}`,
});
const record = (item: string): Draft => ({
	kind: "meeting-record",
	text: `县档案馆党组会议记录
时间：2022年4月6日
主持人：温启明
应到4人，实到4人：温启明、柏立春、佟秀兰、贺明山
记录：虞小舟
${item}`,
});
const family = (rows: string): Draft => ({
	kind: "appointment-form",
	text: `干部任免审批表
姓名：尹文博
出生年月：1990.05
家庭主要成员
称谓|姓名|年龄|政治面貌|工作单位及职务
${rows}`,
});
const buying = `一、研究展柜采购
虞小舟：三家参加，青禾展陈公司报价最低，36万元。
柏立春：青禾做过邻县的馆，我赞成用他们。
佟秀兰：同意。
温启明：同意。
举手表决，同意4票。`;
const post = `一、研究保管部副主任人选
虞小舟：尹文博推荐票最多，考察情况良好，提请研究。
佟秀兰：小尹细心，我同意。
柏立春：同意。
温启明：同意。
举手表决，同意4票。`;

describe("kin who did not withdraw", () => {
	it.each([
		[
			"a wife's brother with a firm",
			[
				life("柏立春：学习不够。妻弟苗景行2020年起在青禾展陈公司当经理，我跟他说过不要来馆里。"),
				record(buying),
			],
			"青禾做过邻县的馆，我赞成用他们",
		],
		[
			"a firm by its short name",
			[
				life("◆柏立春：学习不够。家里的事也说一句，小舅子苗景行在青禾展陈做总经理，各过各的。"),
				record(buying),
			],
			"青禾做过邻县的馆，我赞成用他们",
		],
		[
			"a sister whose child is the candidate",
			[
				life("佟秀兰：大姐秀珍的孩子也在馆里上班，平时要求严些。"),
				family("母亲|佟秀珍|60|群众|退休"),
				record(post),
			],
			"小尹细心，我同意",
		],
		[
			"a father-in-law told by the form, relation and name in one cell",
			[family("妻子 柏小满|30|群众|县二小教师\n岳父 柏立春|58|中共党员|县档案馆"), record(post)],
			"同意",
		],
		[
			"a signature on the contract",
			[
				life("柏立春：妹妹家的孩子路知行去年到青禾展陈公司跑业务，我讲明了不能沾馆里的活。"),
				{
					kind: "contract",
					text: "合同审批表\n乙方：青禾展陈有限公司\n乙方代理人：路知行\n财务：资金已落实。佟秀兰 6月2日\n主要领导：照此签订。柏立春 6月3日",
				},
			],
			"主要领导：照此签订。柏立春 6月3日",
		],
	] as [string, Draft[], string][])("are marked: %s", (_name, drafts, words) => {
		expect(quotesOf(kinNotWithdrawn, drafts)).toEqual([words]);
	});

	it.each([
		[
			"who left",
			[
				life("柏立春：妻弟苗景行在青禾展陈公司当经理。"),
				record(
					buying.replace(
						"柏立春：青禾做过邻县的馆，我赞成用他们。",
						"柏立春同志因妻弟在青禾展陈公司任职，申请回避，离场。",
					),
				),
			],
		],
		[
			"whose firm did not win",
			[
				life("柏立春：妻弟苗景行在青禾展陈公司当经理。"),
				record(
					"一、研究展柜采购\n虞小舟：三家参加，青禾展陈公司未中标，恒一公司报价最低，36万元。\n柏立春：同意。\n温启明：同意。",
				),
			],
		],
		[
			"in another matter",
			[
				life("佟秀兰：外甥尹文博在馆里上班。"),
				record(
					"一、研究一季度工作\n虞小舟：尹文博负责的扫描完成八成。\n佟秀兰：进度再快点。\n温启明：同意。",
				),
			],
		],
		["of friends", [life("柏立春：老同学苗景行在青禾展陈公司当经理。"), record(buying)]],
		[
			"when kin is found to be none",
			[life("佟秀兰：我与尹文博同姓同乡，经核实没有亲属关系。"), record(post)],
		],
	] as [string, Draft[]][])("are not told from one %s", (_name, drafts) => {
		expect(quotesOf(kinNotWithdrawn, drafts)).toEqual([]);
	});
});
