import type { DocumentModel } from "../document/model";
import { findAmounts } from "../text/amounts";
import { findDates } from "../text/dates";
import { cover } from "../text/span";
import { type LabelledValue, labelledValues } from "./contract-fields";
import { type Line, spanIn } from "./lines";
import type { MeetingBody } from "./model-meeting";
import type { ContractRecord } from "./model-money";
import type { AmountValue, DateValue } from "./model-values";
import { isFullName } from "./names";

/** What the labels of approval forms, contracts and payment slips mean. */
const labels = {
	title:
		/^(?:合同名称|项目名称|事项名称|采购项目(?:名称)?|采购内容|采购事项|标的(?:名称)?|合同标的|货物名称|物品名称|决策事项|工程名称|服务名称|设备名称|付款事由|事由|申请事项|采购品目|项目|工程)$/,
	number: /^(?:合同)?编号$|^合同号$/,
	supplier:
		/^(?:乙方|供应商|供货(?:单位|商)|成交(?:供应商|单位)|中标(?:单位|人|供应商)|收款(?:单位|人)|承包(?:人|单位)|施工单位|合同相对方|相对方|对方单位|受托方|服务单位|卖方|承租(?:人|方)|中选单位)(?:名称|（[^）]*）)?$/,
	amount:
		/^(?:合同(?:总?金额|总?价款?|额)|成交(?:金额|价)|中标(?:金额|价)|签约(?:金额|合同价)|总价|合同总额|金额(?:（元）)?|(?:采购|含税|预计|申请|估算|估计|申购|审批|报销|开票|发票|订单)金额|合计(?:金额)?|总金额|合计价)$/,
	approved: /^(?:预算(?:金额|价|数)?|批准金额|控制价|最高限价|概算|审批金额|会议(?:批准|核定)金额)$/,
	settled: /^(?:结算(?:金额|价|总价)?|决算(?:金额)?|审定(?:金额|价))$/,
	paid: /^(?:付款金额|实付(?:金额)?|支付金额|本次(?:付款|支付)(?:金额)?|累计(?:付款|支付)(?:金额)?)$/,
	signed:
		/^(?:签订|签约|签署|签订(?:日期|时间)|合同签订(?:日期|时间)?|签约(?:日期|时间)|签署(?:日期|时间)|合同签订及执行)$/,
	decided:
		/^(?:研究情况|会议研究(?:情况|时间|意见)?|会议依据|决策依据|上会(?:情况|时间)|党组(?:会议?)?研究情况|党委(?:会议?)?研究情况|党组会议研究情况|集体研究(?:情况)?|会议(?:决定|纪要|审议)(?:情况|依据|文号)?|决策程序|批准文号|决策会议)$/,
	started:
		/^(?:开工(?:日期|时间)?|进场(?:日期|时间)|实际开工(?:日期)?|供货(?:日期|时间)|到货(?:日期|时间)?)$/,
	accepted: /^(?:验收(?:情况|日期|时间|结果|意见)?|竣工验收(?:日期)?)$/,
	paidOn: /^(?:付款(?:日期|时间)|支付(?:日期|时间)|拨付(?:日期|时间))$/,
	tendered:
		/^(?:开标(?:日期|时间)?|公告(?:日期|时间)|招标(?:日期|时间)|评审(?:日期|时间)|询价(?:日期|时间)|采购(?:日期|时间))$/,
	method: /^(?:采购方式(?:及结果)?|询价情况|招标情况|采购组织形式|定价方式|比价情况)$/,
	place: /^(?:实施地点|履行地点|交货地点|施工地点|服务地点|使用(?:科室|地点))$/,
	deadline: /^(?:履行期限|合同期限|工期|交货(?:期|时间)|完成时限|服务期)$/,
	legal: /合法性审查|法律(?:审核|审查|意见)|法务|法规科/,
} as const;

const signerLabel =
	/^(?:提出人|拟办人|审核人?|经办(?:人|科室)?|申请(?:人|科室)|申报(?:部门|科室)意见|承办(?:人|科室)(?:意见)?|验收(?:人|人员)?|保管(?:人|员)?|采购(?:人|员|经办)|询价人|财务(?:科|审核|部|负责人|科审核意见|科意见|审核意见)?|分管(?:领导|局长|院长|副总|负责人)(?:意见|审批|签批)?|主要(?:领导|负责人)(?:签批|意见|审批)?|局长|院长|主席|校长|董事长|总经理|主任|审批(?:人|意见)?|批准(?:人)?|复核(?:人)?|单位负责人(?:意见)?|部门负责人(?:意见)?|科室负责人(?:意见)?|领导(?:意见|签批|审批)|报销人|证明人|签批|会签|甲方(?:签字代表|代表)|签字代表)(?:（[^）]*）)?$/;

/** Records of contracts, purchases and payments: one for each form, in the order of the document. */
export function readContracts(
	document: DocumentModel,
	lines: readonly Line[],
	base: string | undefined,
): ContractRecord[] {
	const values = labelledValues(document, lines);
	const groups: LabelledValue[][] = [];
	for (const value of values) {
		if (labels.title.test(value.label) || groups.length === 0) {
			if (groups.length === 0 || labels.title.test(value.label)) groups.push([]);
		}
		(groups.at(-1) as LabelledValue[]).push(value);
	}
	return groups.flatMap((group) => recordOf(group, base) ?? []);
}

function recordOf(group: readonly LabelledValue[], base: string | undefined): ContractRecord | undefined {
	const first = group[0];
	const last = group.at(-1);
	if (!first || !last) return undefined;
	const record: ContractRecord = { span: cover(first.labelSpan, last.span), signers: [], emptyFields: [] };
	for (const value of group) read(record, value, base);
	const told = [record.title, record.supplier, record.amount, record.signed, record.decided].filter(
		Boolean,
	).length;
	return told >= 2 || (record.title && record.signers.length >= 2) ? record : undefined;
}

function read(record: ContractRecord, value: LabelledValue, base: string | undefined): void {
	const text = { span: value.span, text: value.value.text };
	const { label } = value;
	if (value.value.text.replace(/[_＿/\-—\s]/g, "") === "") {
		if (signerLabel.test(label) || Object.values(labels).some((pattern) => pattern.test(label)))
			record.emptyFields.push({ span: value.labelSpan, field: label });
		return;
	}
	if (labels.title.test(label)) record.title ??= text;
	else if (labels.number.test(label)) record.number ??= text;
	else if (labels.supplier.test(label)) {
		record.supplier ??= { span: value.span, text: text.text.replace(/[（(].*$/, "") };
		const person = /(?:法定代表人|法人代表|负责人|联系人)[：:]?\s*([\u4e00-\u9fff]{2,4})/.exec(
			text.text,
		)?.[1];
		if (person) record.representative ??= { span: value.span, text: person };
	} else if (labels.amount.test(label)) record.amount ??= amountOf(value);
	else if (labels.approved.test(label)) record.approved ??= amountOf(value);
	else if (labels.settled.test(label)) record.settled ??= amountOf(value);
	else if (labels.paid.test(label)) record.paid ??= amountOf(value);
	else if (labels.decided.test(label)) record.decided ??= decidedOf(value, base);
	else if (labels.signed.test(label)) record.signed ??= dateOf(value, base);
	else if (labels.started.test(label)) record.started ??= dateOf(value, base);
	else if (labels.accepted.test(label)) record.accepted ??= dateOf(value, base);
	else if (labels.paidOn.test(label)) record.paidOn ??= dateOf(value, base);
	else if (labels.tendered.test(label)) record.tendered ??= dateOf(value, base);
	else if (labels.method.test(label)) record.method ??= text;
	else if (labels.place.test(label)) record.place ??= text;
	else if (labels.deadline.test(label)) record.deadline ??= text;
	else if (labels.legal.test(label))
		record.legalReview ??= { ...text, done: !/后补|待补|未|无|略/.test(text.text) };
	if (signerLabel.test(label) || labels.legal.test(label)) record.signers.push(...signersOf(value, base));
}

function amountOf(value: LabelledValue): AmountValue | undefined {
	const found = findAmounts(value.value.text)[0];
	if (found)
		return {
			span: spanIn(value.value, found.span.start, found.span.end),
			value: found.value,
			...(found.approximate ? { approximate: true } : {}),
		};
	const bare = /^[￥¥]?\s*([\d,]+(?:\.\d+)?)$/.exec(value.value.text.trim())?.[1];
	return bare ? { span: value.span, value: Number(bare.replaceAll(",", "")) } : undefined;
}

function dateOf(value: LabelledValue, base: string | undefined): DateValue | undefined {
	const found = findDates(value.value.text, base ? { year: Number(base.slice(0, 4)) } : {}).find(
		(date) => date.iso,
	);
	if (!found?.iso) return undefined;
	return {
		span: spanIn(value.value, found.span.start, found.span.end),
		iso: found.iso,
		...(found.inferred ? { inferred: true } : {}),
	};
}

function decidedOf(value: LabelledValue, base: string | undefined): ContractRecord["decided"] {
	const date = dateOf(value, base);
	return date
		? {
				...date,
				span: cover(date.span, spanIn(value.value, 0, Math.min(value.value.text.length, 40))),
				body: bodyOf(value.value.text),
			}
		: undefined;
}

function bodyOf(text: string): MeetingBody {
	if (/党组/.test(text)) return "party-group";
	if (/党委/.test(text)) return "party-committee";
	if (/董事会/.test(text)) return "board";
	return /办公会/.test(text) ? "executive" : "unknown";
}

const names = /([\u4e00-\u9fff·]{2,4})\s*(?:[（(]([^）)]{0,14})[）)])?\s*(?=$|[，。；、\s\d二〇])/g;
const notNames =
	/同意|批准|按|请|拟|报|审|核|意见|已|不|可以|合格|通过|执行|支付|列支|办理|预算|票据|情况|齐全|属实/;

function signersOf(value: LabelledValue, base: string | undefined): ContractRecord["signers"] {
	const { text } = value.value;
	const dates = findDates(text, base ? { year: Number(base.slice(0, 4)) } : {});
	return [...text.matchAll(names)].flatMap((match) => {
		const name = match[1] as string;
		if (notNames.test(name) || !isFullName(name)) return [];
		const from = match.index;
		const date = dates.find((one) => one.span.start >= from && one.iso);
		return [
			{
				span: spanIn(value.value, 0, text.length),
				role: value.label,
				person: { span: spanIn(value.value, from, from + name.length), written: name, name },
				...(date?.iso
					? { date: { span: spanIn(value.value, date.span.start, date.span.end), iso: date.iso } }
					: {}),
				...(/代/.test(match[2] ?? "") || /（代[^）]*）|代签/.test(text) ? { onBehalf: true } : {}),
			},
		];
	});
}
