import type { AnalysedDocument } from "../facts/case";
import { type Entry, entryGroups } from "../facts/entries";
import { type Line, sentencesOf, spanIn } from "../facts/lines";
import type { Row } from "../facts/table-rows";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";

/**
 * A problem is put down as settled in an entry of any layout, and the same entry tells what whoever looked
 * again saw: the fault still there, the count unchanged, or only a notice sent.
 */
export const rectificationEntries: DocumentCheck = {
	id: "rectification-entries",
	scope: "document",
	run: ({ document }) => {
		if (!aboutRectifying.test(document.document.text.slice(0, 800))) return notApplied("不是整改材料");
		if (["unit-rule", "contract", "study-record"].includes(document.facts.kind.kind))
			return notApplied("不是整改材料");
		const entries = entryGroups(document.document)
			.flatMap(({ entries, head }) => entries.map((entry) => ({ entry, head })))
			.filter(({ entry }) => entry.text.length <= 500 && entry.lines.length <= 12);
		const seen = new Set<Line>();
		return proposed(
			entries.flatMap(({ entry, head }) => {
				const shown = lookedAgain(entry, head) ?? unchanged(entry, document);
				if (!shown || seen.has(shown.line)) return [];
				seen.add(shown.line);
				return [finding(shown, entry, document)];
			}),
		);
	},
};

const aboutRectifying = /整改|销号|反馈|指出|督查|回头看|问题清单|对账/;
const settled =
	/已(?:改|整改|完成|落实|办结|销号|解决|到位|规范|纠正|清理|停止)|完成|销号|办结|整改到位|到位/;
const unsettled =
	/未(?:完成|销号|整改)|基本完成|部分完成|推进中|整改中|不予销号|持续整改|未通过|退回|重新整改|继续整改|暂不/;

/** Who looked again, and how. */
const looked =
	/抽(?:查|取|样|检|看|[一二两三四五六七八九十\d]+[件台户份条笔家人处])|经?督查|复[核查]|核查|核实|暗访|回头看|现场(?:查看|核|看|检查)|随机|查看|比对|调取|走访|回执|监控|流水|清单显示|系统显示|平台显示|台账显示|数据显示|显示|实地|盘点|所见|审核：/;
/** The fault is still there. */
const adverse =
	/同一(?:张|台|份|人|笔|个|天|IP|笔迹)|空白|未接通|打不通|无人接|空号|只有?(?:一|1)人|只签一|仅(?:一|1)(?:人|项|份|次)|雷同|[仍又](?:然)?(?:有|在|为|是|由|未|按|用|存|占|发|列|显示|出现|发生|没)|依然|依旧|照旧|原样|未(?:见|动|变|清|拆|退|换|签|建|装|修|补|停|执行|落实|启用)|没有(?:变化|减少|动|执行|落实|启用|签)|无(?:签字|签名|记录|台账|单据|审批|变化|减少|照片|回执)|不(?:符|一致|存在|在位|到位|亮|通|合格)|对不上|缺(?:失|少|页|项|[一二三四五六七八九十\d])|超(?:标|期|限|时)[一二两三四五六七八九十\d]|反弹(?!的)|其中[\d一二两三四五六七八九十]+(?:张|份|笔|件|条|户|次|单|台|处)[^，。；]{0,16}(?:晚于|早于|未|无|缺|不)|后补|补开|倒签|[\d一二三四五六七八九十]+(?:条|件|份|台|户|笔|处|人|次)[^，。；]{0,6}(?:虚假|不实|不符|空白|过期|失效|未|没)/;
const fine =
	/没有?搞|不存在|已(?:再次|重新|另行|责令|要求|督促)?[^，。；]{0,6}(?:清理|整改|处理|补|退|更正|改正|追回|处分)|重新(?:立|列)账|(?:均|都|全部|一律|逐一)[^，。；]{0,8}(?:有|已|符|齐|合|在|为零|按|无)|相符|一致|无(?:误|异常|超期|占用|新增)|未(?:发现|出现|再)|没有(?:发现|出现|再)|[0零〇]件|系统故障|次日|另有原因|(?:已|均)补|有说明|予以说明|除外|仍(?:在|然)?(?:坚持|执行|保持|符合|落实|合格|正常|按月|按季)/;

/** Columns that hold what shows the result. */
const proofHead = /佐证|证明|证据|复核|复查|核查|抽查|回头看|验收|所见|督查|检查情况/;
const settledHead = /销号|完成(?:时间|日期|情况)?$|办结/;

/** The entry says so, or a day stands below 销号时间. */
function isSettled({ text, row }: Entry, head: Row | undefined): boolean {
	if (unsettled.test(text)) return false;
	return (
		settled.test(text) ||
		[...(head ?? [])].some(
			([column, label]) => settledHead.test(label.text) && /\d/.test(row?.get(column)?.text ?? ""),
		)
	);
}

interface Shown {
	line: Line;
	from: number;
	to: number;
	why: string;
}

/** The words of whoever looked again, from the first that tells of a fault. */
function lookedAgain(entry: Entry, head: Row | undefined): Shown | undefined {
	if (!isSettled(entry, head)) return undefined;
	const proofs = [...(head ?? [])].flatMap(([column, { text }]) =>
		proofHead.test(text) ? (entry.row?.get(column) ?? []) : [],
	);
	for (const line of entry.lines) {
		for (const { from, to } of sentencesOf(line.text)) {
			const text = line.text.slice(from, to);
			const look = proofs.includes(line) ? { index: 0 } : looked.exec(text);
			if (!look) continue;
			const rest = text.slice(look.index);
			if (/已(?:再次|重新)[^，。；]{0,8}(?:清理|整改|处理)|重新(?:立|列)账/.test(rest)) continue;
			const fault = rest.split(/[，；]/).some((clause) => adverse.test(clause) && !fine.test(clause));
			if (fault)
				return { line, from: from + look.index, to, why: "此项写明已经整改、销号，复核、抽查所见与此不符" };
		}
	}
	return undefined;
}

const toClear = /清理|清退|注销|撤销|压减|拆除|收回|腾退|归还|追缴|退还|关闭|取消|停发|核销|整合|移交/;
const counted =
	/(\d{1,5}|[一二两三四五六七八九十百]{1,4})(个|处|间|套|台|辆|户|家|人|名|项|笔|件|张)([\u4e00-\u9fff]{2,8})?/g;

/** As many are there as were to be cleared. */
function unchanged(entry: Entry, document: AnalysedDocument): Shown | undefined {
	if (!settled.test(entry.text) || unsettled.test(entry.text)) return undefined;
	for (const line of entry.lines) {
		for (const { from, to } of sentencesOf(line.text)) {
			const text = line.text.slice(from, to);
			if (!looked.test(text) || toClear.test(text)) continue;
			for (const match of text.matchAll(counted)) {
				const number = `${match[1]}${match[2]}`;
				const before = document.document.text.slice(0, line.span.start);
				const asked = new RegExp(
					`(?:${toClear.source})[^。；\\n]{0,10}${number}([\\u4e00-\\u9fff]{2,8})`,
				).exec(before);
				if (asked && sharesWords(asked[1] as string, text))
					return { line, from, to, why: `此项写明已经整改，核查所见仍为${number}，与应清理的数目相同` };
			}
		}
	}
	return undefined;
}

function sharesWords(one: string, other: string): boolean {
	return [...one].some((unit, index) => index > 0 && other.includes(one[index - 1] + unit));
}

function finding(
	{ line, from, to, why }: Shown,
	{ lines, row }: Entry,
	document: AnalysedDocument,
): CheckProposal {
	const problem = row && lines.find((one) => one !== line && one.text.length >= 5);
	return {
		grade: "hit",
		at: passage(document, trim(document.document.text, spanIn(line, from, to))),
		why,
		...(problem ? { related: [{ passage: passage(document, problem.span), label: "问题" }] } : {}),
	};
}
