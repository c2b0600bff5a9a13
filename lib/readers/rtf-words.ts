import type { Layer } from "../document/model";

/** Control words that stand for one character. */
export const characters: Readonly<Record<string, string>> = {
	tab: "\t",
	line: "\n",
	lquote: "‘",
	rquote: "’",
	ldblquote: "“",
	rdblquote: "”",
	emdash: "—",
	endash: "–",
	bullet: "•",
	emspace: " ",
	enspace: " ",
	"~": " ",
	_: "-",
};

/** Groups whose text is not of the document. */
export const skipped = new Set(
	"colortbl info pict object fldinst themedata colorschememapping latentstyles datastore generator xmlnstbl listtable listoverridetable rsidtbl pgdsctbl mmathPr wgrffmtfilter filetbl bkmkstart bkmkend ftnsep ftnsepc aftnsep aftnsepc nonshppict shppict atrfstart atrfend atnref atnid atndate atntime atnicn atnparent sp nonesttables pn panose falt docvar userprops objdata objclass factoidname".split(
		" ",
	),
);

/** Optional groups whose text belongs to the document. */
export const transparent = new Set(["nesttableprops", "shpinst", "shp", "do"]);

/** Groups that are a story of their own. */
export const layers: Readonly<Record<string, Layer>> = {
	header: "header",
	headerl: "header",
	headerr: "header",
	headerf: "header",
	footer: "footer",
	footerl: "footer",
	footerr: "footer",
	footerf: "footer",
	footnote: "footnote",
	annotation: "comment",
	shptxt: "textbox",
	dptxbxtext: "textbox",
};
