import type { AnalysedDocument } from "../facts/case";
import { readLines } from "../facts/lines";
import { columnOf, type Row, tablesOf } from "../facts/table-rows";
import { findDates } from "../text/dates";
import { cover, type Span } from "../text/span";
import { isWorkingDay } from "../text/working-days";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

const leisure =
	/(?:送|接|陪)[\u4e00-\u9fff]{2,4}(?:的)?(?:家人|家属|亲属|爱人|妻子|丈夫|子女|父母|孩子)|(?:陪(?:同)?|带|送|接)(?:朋友|同学|亲戚|家人|战友|老乡)|古村|古城|游览|度假|温泉|景区|风景|旅游|古镇|农家乐|山庄|采摘|垂钓|钓鱼|滑雪|游乐|水上|海边|沙滩|婚(?:礼|宴|车)|接亲|迎亲|送亲|订婚|满月|寿宴|祝寿|上坟|清明祭|游玩|踏青|赏花|野炊|喜宴|吃酒|扫墓|祭祖|回老家|老家|探亲|走亲|(?:接送?|送)(?:孩子|小孩|儿子|女儿|家属|爱人|父母|老人|子女)|(?:孩子|子女|女儿|儿子)[^，。；]{0,6}(?:上学|开学|报到|高考)|搬家|聚会|同学会|打球|高尔夫|私事|购物|商场|KTV|看病/;
const duty =
	/突发|急病|伤员|困难(?:职工|群众)|职工家属|群众|防汛|防台|台风|汛|应急|抢险|值班|救|督查|巡查|检查|考务|考试|会议|培训|调研|慰问|走访|接待|信访|维稳|拉练|执法|扶贫|驻村|审计|送医|就医|急诊|医院.{0,6}职工|公务|带班|创建|演练|消防|安全/;
const lacking =
	/电话|口头|微信|未(?:派|填|登记|批|审)|无(?:派车|审批|单|手续)|补(?:单|办|登|签|批)|未见|空白|—|－|^$|事后/;

/** Cars of the unit used for leisure or on days off without duty or order: rows of a register, and as told. */
export const vehicleUse: DocumentCheck = {
	id: "vehicle-use",
	scope: "document",
	run: ({ document }) =>
		proposed([
			...tablesOf(readLines(document.document)).flatMap((rows) => inTable(rows, document)),
			...sentences(document).flatMap((sentence) => [
				...inProse(sentence, document),
				...withoutRecord(sentence, document),
			]),
		]),
};

function inTable(rows: readonly Row[], document: AnalysedDocument): CheckProposal[] {
	const headAt = rows.findIndex(
		(row) =>
			row.size >= 4 &&
			columnOf(row, /车(?:号|牌|辆)|用车|驾驶员|司机/) !== undefined &&
			columnOf(row, /事由|去向|目的地|地点|路线|用途|任务/) !== undefined,
	);
	const head = rows[headAt];
	if (!head) return [];
	const reasonAt = columnOf(head, /事由|去向|用途|任务/) ?? columnOf(head, /目的地|地点|路线/);
	const placeAt = columnOf(head, /目的地|地点|路线|去向/);
	const dayAt = columnOf(head, /日期|时间/);
	const orderAt = columnOf(head, /派车|审批|批准|单号|备注/);
	const year = Number(document.document.text.match(/20\d{2}(?=年|\.)/)?.[0] ?? 0);
	return rows.slice(headAt + 1).flatMap((row) => {
		const reason = row.get(reasonAt ?? -1);
		if (!reason || row.size < 4) return [];
		const place = row.get(placeAt ?? -1);
		const words = `${reason.text}，${place?.text ?? ""}`;
		const day = row.get(dayAt ?? -1)?.text ?? "";
		const off = isOff(day, year);
		const order = orderAt === undefined ? undefined : row.get(orderAt)?.text;
		const noOrder = order !== undefined && lacking.test(order);
		const away = leisure.test(words) && !duty.test(words);
		if (
			!(away && (off || noOrder || !/会议|调研|检查/.test(words))) &&
			!(off && noOrder && !duty.test(words))
		)
			return [];
		const span = place && place !== reason ? cover(reason.span, place.span) : reason.span;
		return [
			finding(
				document,
				span,
				`${day}用车，事由、去向为“${words.replace(/，$/, "")}”${off ? "，当日不是工作日" : ""}${noOrder ? `，派车手续为“${order}”` : ""}，请核是否公务`,
			),
		];
	});
}

function isOff(day: string, year: number): boolean {
	if (/周[六日]|星期[六日]|礼拜[六天]/.test(day)) return true;
	const iso = findDates(day, year ? { year } : undefined)[0]?.iso;
	return iso !== undefined && !isWorkingDay(iso);
}

const car =
	/办公室(?:用|的)?车|[馆局院校厂社所]车(?!间|站)|派[馆局院校厂社所]?车|公车|公务用车|单位(?:的)?(?:车|小车|商务车|面包车)|局里的车|院里的车|派车|公务车|公司(?:的)?车/;
const denied =
	/谁也不|不许|不准|不能|不是(?:私|办私)|没有(?!制止|阻止|拒绝|纠正|说|管)|未发现|不存在|未见|严禁|不得|杜绝|自查|要求|规定|已(?:退|缴|补缴|整改)/;

const fuelled = /加油|油料|油卡|行驶|往返\d|里程/;
const untold =
	/(?:行车|出车|派车|用车)(?:记录|单|登记)[^，。；]{0,8}(?:空白|无|未填|没填|没有|缺)|无(?:派车|行车|出车)/;
const atHome = /停(?:放|车|泊|在)[^，。；]{0,16}(?:小区|家属院|家中|住宅|家门口|家里)/;

/** `加油四次，行车记录空白，车辆停放在某小区`: fuel without a record of journeys, or a car kept at home. */
function withoutRecord(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!fuelled.test(text) || isDemand(text) || denied.test(text)) return [];
	if (!(untold.test(text) && (atHome.test(text) || /\d日|周[六日]|节|假/.test(text)))) return [];
	return [
		finding(
			document,
			trim(document.document.text, sentence.span),
			"有加油、行驶而没有派车（行车）记录，请核用车事由和停放情况",
		),
	];
}

/** `周末用单位的车送孩子上学`: leisure or family and the unit's car in one sentence. */
function inProse(sentence: Sentence, document: AnalysedDocument): CheckProposal[] {
	const { text } = sentence;
	if (!car.test(text) || !leisure.test(text) || isDemand(text) || denied.test(text)) return [];
	if (
		duty.test(text.replace(new RegExp(car, "g"), "")) ||
		document.facts.kind.kind === "unit-rule" ||
		document.facts.kind.kind === "ledger"
	)
		return [];
	const at = Math.min(text.search(car), text.search(leisure));
	const from = Math.max(text.lastIndexOf("，", at), text.lastIndexOf("：", at)) + 1;
	return [
		finding(
			document,
			trim(document.document.text, partOf(sentence, from, text.length)),
			"此处讲到单位车辆用于私事或游玩，请核派车记录和费用",
		),
	];
}

function finding(document: AnalysedDocument, span: Span, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, span), why };
}
