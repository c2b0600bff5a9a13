import { describe, expect, it } from "vitest";
import { readOnlyStudy } from "./read-only-study";
import { quotesOf } from "./try-check";

const head = `县档案馆党组会议记录
时间：2022年4月6日
主持人：温启明
应到3人，实到3人：温启明、柏立春、佟秀兰
记录：虞小舟`;
const rest = `二、研究库房维修
柏立春：预算6.4万元，年初有安排，同意。
佟秀兰：同意。
温启明：同意，5月底前完工。
举手表决，同意3票。`;
const meeting = (item: string) => `${head}\n${item}\n${rest}`;

const session = (body: string) => `馆党组理论学习中心组学习记录
第三次集体学习
时间：2022年8月9日9:00—11:00
主持：温启明　记录：虞小舟
参加：温启明、柏立春、佟秀兰
${body}`;

describe("study that was only read out", () => {
	it.each([
		[
			"by a member, then the next item",
			meeting(
				"一、学习《档案服务意见》\\n柏立春同志逐段宣读，历时半小时。读毕，转入下一项议题。".replace(
					"\\n",
					"\n",
				),
			),
			"柏立春同志逐段宣读，历时半小时",
		],
		[
			"as the meeting's own sentence",
			meeting(
				"一、传达全县作风建设大会精神\n会议传达了全县作风建设大会精神，与会人员认真聆听，一致表示要深刻领会、抓好落实。",
			),
			"会议传达了全县作风建设大会精神，与会人员认真聆听，一致表示要深刻领会、抓好落实",
		],
		[
			"with formulas for measures",
			meeting(
				"一、传达市委全会精神\n佟秀兰同志传达了市委全会精神。会议强调，各科室要提高政治站位，结合工作实际，切实抓好贯彻落实。",
			),
			"佟秀兰同志传达了市委全会精神",
		],
		[
			"a circular on cases",
			meeting("一、典型案例通报\n佟秀兰：通报全文我念一遍。（念通报）\n温启明：念完了，接着议下一项。"),
			"念完了，接着议下一项",
		],
		[
			"a speaker in brackets",
			meeting(
				"一、上级会议精神\n【佟秀兰】受温馆长委托，传达全省档案工作会议精神。（照稿念了十五分钟）\n与会人员听取了传达，会议转入下一项。",
			),
			"与会人员听取了传达，会议转入下一项",
		],
		[
			"a session with the talk left out",
			session("学习内容：关于保密工作的重要论述（原文）\n研讨发言：（略）"),
			"研讨发言：（略）",
		],
		[
			"a session of films",
			session("学习内容：收看警示教育片《歧途》。观看用时五十分钟，未作讨论，散会。"),
			"观看用时五十分钟，未作讨论，散会",
		],
	])("is marked: %s", (_name, text, words) => {
		expect(quotesOf(readOnlyStudy, [text])).toEqual([words]);
	});

	it.each([
		[
			"members say what it means for the unit",
			meeting(
				"一、传达全县作风建设大会精神\n佟秀兰：传达要点三条。\n柏立春：窗口午休没人，这一条说的就是我们，排班要改。\n温启明：同意，4月20日前排出轮班表。",
			),
		],
		[
			"a task with a person and a term",
			meeting(
				"一、传达消防通知精神\n会议传达了县消安办的通知，由保管科牵头，4月15日前把三层库房的线路查一遍。",
			),
		],
		[
			"measures counted",
			meeting(
				"一、学习《档案服务意见》\n柏立春同志领学。会议研究了三条措施：查档窗口延时，民生档案上网，村级档案上门代管。",
			),
		],
		["read before", meeting("一、学习全会精神\n在3月党组会首次传达的基础上，会议再次学习了全会决定原文。")],
		[
			"another meeting was set for it",
			meeting("一、传达防汛会议精神\n柏立春同志传达了会议精神。具体部署另行召开专题会议研究。"),
		],
		[
			"a report, not a reading",
			meeting("一、听取一季度查档情况通报\n柏立春：一季度查档412人次。\n温启明：知道了。"),
		],
		[
			"a session with talk",
			session(
				"学习内容：关于保密工作的重要论述\n研讨发言：柏立春说，库房钥匙要两人分管。佟秀兰说，借阅登记本月底前清一遍。",
			),
		],
		[
			"a session whose talk is kept apart",
			session("学习内容：全会决定\n研讨发言：柏立春、佟秀兰围绕民生档案查阅谈了体会（发言稿另存）。"),
		],
	])("is not told where %s", (_name, text) => {
		expect(quotesOf(readOnlyStudy, [text])).toEqual([]);
	});
});
