import { describe, expect, it } from "vitest";
import { concernEntries } from "./concern-entries";
import type { Concern } from "./concern-scope";
import { smallCase } from "./try-check";

function quotes(about: Concern, text: string): string[] {
	const { documents, profile } = smallCase([{ kind: "unknown", text }]);
	return documents.flatMap((document) => {
		if (concernEntries.scope !== "document") return [];
		return concernEntries
			.run({ document, profile, options: { about } })
			.proposals.map(({ at }) => document.document.text.slice(at.span.start, at.span.end));
	});
}

const weekly = (point: string) => `民情周报
1.充电棚冒烟。网格员当场断电，13日更换主板。
2.早点摊占道，六户签定时限协议。
3.独居老人漏服降压药，社区医生建卡上门。
4.${point}
5.垃圾房异味，加密冲洗，居民代表查看满意。`;

const ledger = (row: string) => `安全隐患台账
编号|发现日|隐患|等级|责任人|措施与期限|复核
甲1|1.9|护罩缺失|一般|相如意|1.11装复|1.12尤里
甲2|2.6|防爆灯损坏|重大|师旷|停用更换，2.8|2.9尤里
甲3|3.15|盖板锈穿|一般|公冶明|焊补，3.19|3.20尤里
${row}
甲5|5.10|配电间老鼠啃线|一般|公冶明|封堵、换线，5.12|5.15尤里`;

const hotline = (row: string) => `热线工单登记
收件日|反映人|诉求|承办|办理情况
7.4|桃园居民|油烟机正对阳台|城管办|7月20日店家改道，回访满意
7.11|匿名|路灯不亮|公服办|13日更换灯具6盏
${row}
8.2|殷某|医保卡补办排队久|便民中心|8月3日加开窗口`;

describe("a concern beside others that were dealt with", () => {
	it.each<[string, Concern, string, string]>([
		[
			"only thanked for",
			"complaint",
			weekly("河埠台阶掏空，九户居民再次反映。社区回复：已知悉，感谢关注。"),
			"社区回复：已知悉，感谢关注",
		],
		[
			"put aside",
			"complaint",
			weekly("柳堤小区水发黄，住户陆续来电反映，接线员答复放一放再用。"),
			"4.柳堤小区水发黄，住户陆续来电反映，接线员答复放一放再用",
		],
		[
			"an alarm unplugged",
			"hazard",
			ledger("甲4|3.28|罐区报警器误报，已拔线|重大|||已阅"),
			"罐区报警器误报，已拔线",
		],
		["left open", "hazard", ledger("甲4|3.28|西墙裂缝三指宽|重大|待定||"), "待定"],
		["handed on", "complaint", hotline("7.18|尹某等12户|反映外墙脏|物业办|转社区阅处"), "转社区阅处"],
	])("is marked: %s", (_name, about, text, quote) => {
		expect(quotes(about, text)).toEqual([quote]);
	});

	it("is marked where people came with a danger and only got a reply", () => {
		const told =
			"养老中心运行。三位家属来函说安全出口锁着，夜里出事人出不来。中心答复，锁门是防走失，请家属放心。";
		expect(quotes("hazard", `情况说明\n${told}`)).toEqual(["三位家属来函说安全出口锁着，夜里出事人出不来"]);
	});

	it.each<[string, Concern, string]>([
		["it was dealt with too", "complaint", weekly("河埠台阶掏空，九户居民反映，当日围挡，17日勘查。")],
		[
			"a step follows in its own cell",
			"hazard",
			ledger("甲4|3.28|罐区报警器误报，已停用送检|重大|师旷||3.30尤里"),
		],
		[
			"few were dealt with",
			"complaint",
			"民情周报\n1.路灯不亮，待报。\n2.水发黄，已知悉。\n3.异味，观察。\n4.噪声，居民反映，再看看。",
		],
		[
			"it is no list of concerns",
			"hazard",
			"年度工作要点\n1.修订办法三项。\n2.更换锅炉。\n3.检查危险品仓库。\n4.观察市场，等待时机。",
		],
		[
			"the danger was met",
			"hazard",
			"情况说明\n三位家属来函说安全出口锁着，夜里出事人出不来。中心当天拆除卷帘门。",
		],
	])("is not told when %s", (_name, about, text) => {
		expect(quotes(about, text)).toEqual([]);
	});
});
