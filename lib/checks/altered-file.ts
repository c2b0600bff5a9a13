import type { AnalysedDocument } from "../facts/case";
import type { DocumentKind } from "../facts/model";
import { type CheckProposal, type DocumentCheck, notApplied, proposed } from "./check";
import { passage, trim } from "./meeting-support";
import { isDemand, partOf, type Sentence, sentences } from "./sentences";

/** What a reader of the paper sees of a change: scraping, writing over, a page put in another's place. */
const altered =
	/涂改|刮(?:擦|痕|改|去|掉)|刀(?:刮|片)|挖(?:补|改)|描(?:改|过)|贴(?:改|补)|改写|手(?:写|工)(?:改|添|补)|(?:由|从)[\d.年月〇零一二三四五六七八九十]{4,12}[^，。；]{0,4}改(?:成|为|写)|改(?:动|过)(?:处|的痕迹|痕迹)|(?:笔迹|签名|字迹)[^，。；]{0,6}(?:不一|不同|不像|对不上)|墨(?:迹|色)[^，。；]{0,8}(?:不一|不同)|纸面(?:发毛|起毛|变薄|受损)|隐约(?:可见|看出)|重(?:抄|填|写)|补(?:写|填)(?:一份|的|后)|倒(?:填|签)|抽(?:换|走)|调换|贴(?:了|着|有)?[^，。；]{0,12}纸|(?:纸|胶)(?:条|片)[^，。；]{0,4}(?:盖|遮|贴)|(?:盖|遮)住(?:原|了原)|褪色(?:灵|液)|底下的[^，。；]{0,8}看得/;
/** What is not there although it belongs there. */
const missing =
	/(?:缺(?:失|页|少|损|了)?|不存|不在(?:卷|档)|丢失|遗失|找不到|未(?:归档|入档|见原件)|查无)[^，。；]{0,16}/;
const paper =
	/志愿书|登记表|履历表|审批表|考察材料|档案|转正|自传|学籍|毕业|证明|材料|原件|考核表|处分决定|介绍信|体检表|表/;

/** The change or gap is accounted for. */
const accounted =
	/(?:已|均|并|由)[^，。；]{0,16}(?:补入|补齐|寄(?:到|回|达)|函(?:请|询|调)|归档|调取|核实|核对无误|盖章|出具|说明|认定|更正|补办|备案|复核)|有[^，。；]{0,8}(?:校核章|说明|证明|公章|认定)|(?<!未|没|没有)加盖[^，。；]{0,8}章|签名(?!与|[^，。；]{0,4}[不异])|签字确认|系[^，。；]{0,10}(?:改写|更名|改制|改称|退休)|经组织认定|不影响辨认|字迹可辨/;
/** It is said aloud that nothing accounts for it. */
const unaccounted =
	/(?:未|没有?|无|不)[^，。；]{0,8}(?:说明|加?盖[^，。；]{0,4}章|校核|印章|查核|核实|外调|补|认定|调取|追查)|不再(?:外调|核|补|查)|照[^，。；]{0,12}(?:认定|填)|仍(?:认|按|以)|本人回忆/;
/** Fewer papers came back than had been lent. */
const fewer =
	/(?:归还|还回|交回)[^，。；\d]{0,8}(\d{1,3})(?:份|件|页)[^。；]{0,8}(?:借出|出借|原有|原)[^，。；\d]{0,8}(\d{1,3})(?:份|件|页)|(?:借出|出借|原有)[^，。；\d]{0,8}(\d{1,3})(?:份|件|页)[^。；]{0,8}(?:归还|还回|交回)[^，。；\d]{0,8}(\d{1,3})(?:份|件|页)/;
/** A count at the end of a table, no paper of its own. */
const tally = /(?:涂改|缺件|改动)(?:情况)?\d+(?:处|件|份)/;
const denied = /(?:没有|未|无|不存在)(?:发现|见)?[^，。；]{0,10}(?:涂改|刮|抽取|抽换|伪造|改动|改写)|未发现/;

const personal: readonly DocumentKind[] = [
	"personnel-file",
	"appointment-form",
	"selection-file",
	"branch-record",
	"personal-matters",
];
const retold: readonly DocumentKind[] = [
	"ledger",
	"work-report",
	"democratic-life",
	"meeting-summary",
	"unit-rule",
	"study-record",
];
/** In any other document the sentence itself must speak of a paper of someone's file. */
const ownPaper =
	/志愿书|履历表|(?:招工|招干|入伍|毕业生|学籍|考生|团员|职工)[^，。；]{0,6}(?:登记表|审批表|卡)|任免(?:审批)?表|(?:人事|干部)档案/;

/** A personnel paper was changed, replaced or is missing, and nothing in the file accounts for it. */
export const alteredFile: DocumentCheck = {
	id: "altered-file",
	scope: "document",
	run: ({ document }) => {
		const all = sentences(document);
		if (all.length === 0) return notApplied("没有可读的文字");
		// Reports and ledgers tell of problems found elsewhere; what became of them is judged there.
		if (retold.includes(document.facts.kind.kind)) return notApplied("转述问题的材料");
		const ofPersons = personal.includes(document.facts.kind.kind);
		const found = all.map((sentence, index) =>
			ofPersons || ownPaper.test(sentence.text) ? judge(document, sentence, all[index + 1]) : [],
		);
		// Where one sentence tells the mark and the next what was made of it, the second stands for both.
		return proposed(found.flatMap((own, index) => (found[index + 1]?.length ? [] : own)));
	},
};

function judge(document: AnalysedDocument, sentence: Sentence, next: Sentence | undefined): CheckProposal[] {
	if (isDemand(sentence.text) || denied.test(sentence.text) || tally.test(sentence.text)) return [];
	const lent = fewer.exec(sentence.text);
	const [a, b] = [lent?.[1] ?? lent?.[4], lent?.[2] ?? lent?.[3]].map(Number);
	if (lent && (a as number) < (b as number))
		return [
			{
				grade: "hit",
				at: passage(document, trim(document.document.text, sentence.span)),
				why: `档案借出时${b}份，归还时${a}份，未见追回或补齐的记载`,
			},
		];
	return clausesOf(sentence.text)
		.flatMap(({ from, to }) => {
			const clause = sentence.text.slice(from, to);
			const change = altered.test(clause);
			if (!change && !(missing.test(clause) && paper.test(clause))) return [];
			// What follows in the same line tells what was done about it.
			const after = sentence.text.slice(to) + (next?.line === sentence.line ? next.text : "");
			const told = clause + after;
			const open = unaccounted.test(told);
			const page =
				/缺页|缺\d+页|缺[一二三四五六七八九十两]+页|页码不连|^[^，。；]{0,12}缺(?:少|失)?(?:20|19)\d\d[^。；]{0,16}(?:表|材料)/.test(
					clause,
				) || /(?:学历|学位|任免|考核|处分|认证)[^，。；]{0,8}未(?:入档|归档)/.test(clause);
			if (!open && (accounted.test(told) || !(change || page))) return [];
			return [
				{
					grade: "hit" as const,
					at: passage(document, trim(document.document.text, partOf(sentence, from, to))),
					why: change
						? "档案材料有改动或替换的痕迹，未见校核、说明或组织认定的记载"
						: "档案中缺少应有的材料，未见补齐或调取的记载",
				},
			];
		})
		.slice(0, 1);
}

/** Clauses between semicolons and numbered points; commas stay, since a mark and its lack of a seal stand together. */
function clausesOf(text: string): { from: number; to: number }[] {
	return [...text.matchAll(/[^；。：①-⑳]+/g)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
}
