/** The pieces dates are written with, as pattern sources. They are read on width-folded text. */
export const gap = "[ ]{0,2}";
/** What joins the two ends of a period: `至`, `起至`, `起,到`. */
export const joint = "(?:-{1,2}|—{1,2}|[–―─−~〜]|起?,?(?:至|到))";
/** `（星期四）` behind a day. */
export const weekday = `(?:${gap}\\([ ]?(?:周|星期)[一二三四五六日天][ ]?\\))`;
export const fullYear = "(?:1[89]|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3}";
export const shortYear = "[0-9]{2}|[〇零一二三四五六七八九]{2}";
export const month = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]";
export const day =
	"3[01]|[12][0-9]|0?[1-9]|三十一?|[二廿]十?[一二三四五六七八九]|二十|十[一二三四五六七八九]?|卅一?|[一二三四五六七八九]";
/** 日 or 号, but not the number of a building or a document: 3月5号楼. */
export const dayMark = "(?:日|号(?![楼院门文令栋线]))";
export const yearPart = "年度|度|初|底|末|中(?![国央心期共])|上半年|下半年|第?[一二三四1-4]季度";
export const monthPart = "上旬|中旬|下旬|初(?![一二三四五六七八九十])|底|末";

/** Reads a text piece by piece from a place; what does not fit leaves the place as it was. */
export class Cursor {
	constructor(
		readonly text: string,
		public at: number,
	) {}

	/** Takes what a sticky pattern finds at the present place. */
	take(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match) this.at = pattern.lastIndex;
		return match ?? undefined;
	}
}
