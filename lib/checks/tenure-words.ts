import type { AnalysedDocument } from "../facts/case";
import type { Span } from "../text/span";

/** Someone has held a post since a month, as one place tells it. */
export interface Tenure {
	document: AnalysedDocument;
	span: Span;
	/** Post or person, as written. */
	who: string;
	/** Where the person is named, when not in the span. */
	named?: Span;
	/** Months since year 0. */
	since: number;
}

/** Posts over people, money or permits: those that rules of rotation are about. */
export const keyPost =
	/财务|计财|会计|出纳|审计|采购|招标|招采|工程|基建|后勤|总务|设备|物资|资产|药(?:剂|学)|人事|组织|审批|许可|执法|监管|项目|规划|信息|招生|食堂|资金|拨付|预算|国库|票据|征收|评审|维修资金|库管|仓储|粮|车辆/;
export const postWords = /长|主任|主管|负责人|会计|出纳|经理|总监|岗|主办|管理员/;
/** A career on paper, a rank, a candidate: no present post that should change hands. */
export const otherwise =
	/拟任|拟提|提拔|晋升|主任科员|调研员|职级|职称|工程师|高级|学习|毕业|党组书记|党委书记|局长|院长|校长|理事长|董事长|总经理|主席/;
export const changed =
	/非(?:重点|关键|重要)岗|不(?:在|属于?|列入)[^，。；]{0,12}(?:名录|重点|关键|范围)|不设任期|不连续|返任|对调|已到新岗|已(?:于)?[^，。；]{0,12}(?:轮岗|交流|调整|调任|转任|免去|不再)|届期未到|未到期|(?:拟|将|提前|列入|纳入|安排|物色|届时)[^，。；]{0,16}(?:轮岗|交流|调整|接手|接替|方案|人选|计划)|已列[^，。；]{0,14}(?:轮岗|交流|计划|方案)|经[^，。；]{0,12}批准[^，。；]{0,8}(?:留任|延长)/;
export const kept = /不(?:作|予)?考虑|再干|以后再(?:说|议)|没有?动|未动|不动|未交流|未轮岗|没轮|离不开/;

export const monthOf = (year: number, month: number) => year * 12 + month - 1;
