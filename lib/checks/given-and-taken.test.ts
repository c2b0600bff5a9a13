import { describe, expect, it } from "vitest";
import { allowance } from "./allowance";
import type { Check } from "./check";
import { giftTaken } from "./gift-taken";
import { proposalsOf } from "./try-check";
import { vehicleUse } from "./vehicle-use";

const found = (check: Check, text: string) => proposalsOf(check, [text]).length;

const life = "民主生活会记录\n时间：2023年1月9日\n主持：邢朗\n";
const gifts: [string, number][] = [
	["温岚：供货的老板年前往我车里放了两瓶酒，我没退，也没登记。", 1],
	["贺青：去年端午，一家施工企业送了礼盒，碍于情面收下了。", 1],
	["温岚：代理机构的人塞给我一个红包，说是辛苦费，一直没有上交。", 1],
	["贺青：培训学校寄来两箱大闸蟹，家里人吃了，后来想起来也没说过。", 1],
	["温岚：供货的老板放下两瓶酒就走，我第二天退回去了。", 0],
	["贺青：有企业送来购物卡，当场谢绝。", 0],
	["温岚：物业公司送来锦旗，还登了报。", 0],
	["会议要求，不得收受管理服务对象送的礼品、礼金。", 0],
	["工会给会员每人发放月饼一盒，没有发现金。", 0],
];

describe("gifts kept", () => {
	it.each(gifts)("%s", (words, count) => expect(found(giftTaken, life + words)).toBe(count));
});

const minutes = "局长办公会议纪要\n时间：2023年12月19日\n一、关于年末事项\n";
const allowances: [string, number][] = [
	["会议同意给机关每名干部购买面值1000元的购物卡，从会议费中列支。", 1],
	["会议议定，按人头每人补发交通费1200元，由办公室造册领取。", 1],
	["会议明确，评审结束后参加人员每人领取劳务费800元，在项目经费中开支。", 1],
	["会议决定向窗口人员人均发放值班费600元，照旧从食堂结余里出。", 1],
	["理事会领导“岗位津贴”：每人每月四百，全年列会务开支。", 1],
	["中秋节慰问：会员168人，每人实物300元，上级工会标准内。", 0],
	["会议同意按照市人社局〔2023〕12号文件规定标准发放值班补贴，每人每天60元。", 0],
	["会议同意向困难群众每户发放慰问金1000元。", 0],
	["参会人员均不领取补助。", 0],
	["会议同意给获奖学生每人发放奖金500元。", 0],
	["会议强调，严禁以任何名义向干部职工发放购物卡。", 0],
];

describe("money and cards given out", () => {
	it.each(allowances)("%s", (words, count) => expect(found(allowance, minutes + words)).toBe(count));
});

const register = (row: string) =>
	`2023年8月公务用车登记\n日期|车牌|用车人|事由|目的地|派车单\n8月16日|尾号206|温岚|开会|区行政中心|0816\n${row}`;
const vehicles: [string, number][] = [
	["8月19日|尾号206|贺青|看望朋友|青阳古镇|无", 1],
	["8月20日|尾号206|贺青|办事|市区|—", 1],
	["8月19日|尾号206|贺青|接亲|邻县|0819", 1],
	["8月19日|尾号206|贺青|防汛值班|云岭水库|0819", 0],
	["8月20日|尾号206|贺青|信访接待|省城|补签", 0],
	["8月17日|尾号206|贺青|送文件|市委|0817", 0],
];

describe("the unit's cars", () => {
	it.each(vehicles)("%s", (row, count) => expect(found(vehicleUse, register(row))).toBe(count));
	it("reads what is told", () =>
		expect(found(vehicleUse, `${life}贺青：国庆假期开公务车带家人去了趟温泉，油是单位加的。`)).toBe(1));
	it("leaves denials alone", () =>
		expect(found(vehicleUse, `${life}贺青：没有用公车接送孩子的情况。`)).toBe(0));
});
