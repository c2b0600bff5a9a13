const luxury =
	/(?:白|红|葡萄|啤|黄|洋|清|米|药|名)酒(?![店精])|酒水|烟酒|酒[二两三四五六七八九十\d]+(?:瓶|箱|斤|坛)|茅台|五粮液|香烟|卷烟|中华烟?|软中|硬中|烟[二两三四五六七八九十\d]+(?:条|包|盒)|[\d一二两三四五六七八九十]+(?:条|包|盒)(?:香)?烟|礼品|礼盒|伴手礼|随手礼|手信|土特产|纪念品|(?:银|铜|瓷|茶|陶|酒|紫砂)(?:壶|杯|器|具|碗)[一二两三四五六七八九十\d]|茶叶[一二两三四五六七八九十\d]|丝巾|工艺品|鲍鱼|海参|燕窝|鱼翅|甲鱼|野味|(?:私人|高档|湖畔|山庄|养生|商务)?会所(?!员)/g;
/** Words before or behind that turn it round: none was served, or the guests paid. */
const refusedBefore = /(?:不|未|无|没|没有|严禁|禁止|谢绝|拒绝|退回|退还)[^，。；、]{0,8}$/;
const refusedAfter = /^[^，。；]{0,8}(?:自(?:付|费|理|备)|退回|退还|谢绝|不予|未报|不得|均未)/;

/** Drink, smoke, gifts or dear dishes served at a reception, as the words tell it. */
export function luxuryIn(text: string): { word: string; from: number; to: number } | undefined {
	for (const match of text.matchAll(luxury)) {
		const before = text.slice(0, match.index);
		const after = text.slice(match.index + match[0].length);
		if (refusedBefore.test(before) || refusedAfter.test(after)) continue;
		return { word: match[0], from: match.index, to: match.index + match[0].length };
	}
	return undefined;
}
