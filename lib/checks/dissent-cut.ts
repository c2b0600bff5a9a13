import type { AnalysedDocument, CaseProfile } from "../facts/case";
import { type CheckProposal, type DocumentCheck, proposed } from "./check";
import { isPrincipal, itemsOf, passage, principalKey, trim } from "./meeting-support";
import { isDemand, mattersOf, type Sentence, sentences, wordsOf } from "./sentences";

/** Words that keep an objection out of the record, or put it off. */
const kept =
	/(?:先)?(?:不|别|甭|不要|不用|无需|就不)(?:往上|往里|往记录里?)?(?:写|记)(?:了|上|进|到|在)?(?:[^，。；]{0,6}(?:记录|本子|纪要|里|上))?|(?:这(?:一)?(?:段|句|条|个)|刚才(?:这|那)[^，。；]{0,4})[^，。；]{0,8}(?:不写|不记|别写|别记|删(?:了|掉)|抹(?:去|掉)|划掉)|记录(?:上|里|中)?(?:就)?(?:写|记)(?:成)?(?:一致|都)?同意|不同意见[^，。；]{0,8}(?:不|未)(?:记|写|录)/;
const later =
	/(?:会下|会后|下来|私下|散会后|回头|改天)(?:再|单独|另外|我们再|我再)?(?:交流|沟通|说|谈|商量|聊|做工作)/;
const overruled =
	/(?:就)?不要再(?:说|争|议|讨论)|到此为止|就这么(?:定|办)|不(?:再)?(?:讨论|争论)了|保留意见[^，。；]{0,6}(?:可以|但)|听我的|少数服从/;
const unanimous = /一致(?:通过|同意|赞成)|全票|均(?:表示)?同意|都同意/;

/** A recorded objection is kept out of the record, put off, or contradicted by a unanimous result. */
export const dissentCut: DocumentCheck = {
	id: "dissent-cut",
	scope: "document",
	kinds: ["meeting-record", "meeting-summary", "decision-table", "democratic-life"],
	run: ({ document, profile }) => proposed([...struck(document), ...putOff(document, profile)]),
};

function struck(document: AnalysedDocument): CheckProposal[] {
	return sentences(document).flatMap((sentence) => {
		if (
			!kept.test(sentence.text) ||
			isDemand(sentence.text) ||
			/如实(?:记|写)|照(?:实)?记|都(?:要)?记|原原本本/.test(sentence.text)
		)
			return [];
		if (!/记录|写|记/.test(sentence.text) || /手续|合同|字据|名字/.test(sentence.text.match(kept)?.[0] ?? ""))
			return [];
		if (!/小|记录|段|句|意见|上|里|同意|会后/.test(sentence.text)) return [];
		return [finding(document, sentence, "会上有不记录或抹去不同意见的说法")];
	});
}

/** A member objected or reserved; the leader put it off and the result is told as unanimous. */
function putOff(document: AnalysedDocument, profile: CaseProfile): CheckProposal[] {
	return itemsOf(document).flatMap(({ meeting, item }) => {
		const against = item.turns.filter((turn) => turn.stance === "object" || turn.stance === "reserve");
		if (against.length === 0) return [];
		const recorded = item.votes.some(
			(vote) => (vote.abstain?.value ?? 0) + (vote.against?.value ?? 0) + (vote.deferred?.value ?? 0) > 0,
		);
		if (recorded) return [];
		const matter = mattersOf(document).find((one) => one.item === item);
		const first = against[0] as (typeof against)[number];
		const after = (matter?.sentences ?? []).filter((one) => one.span.start >= first.span.end);
		const key = principalKey(document, profile, meeting);
		const led = after.find((sentence) => {
			if (!later.test(sentence.text) && !overruled.test(sentence.text)) return false;
			const turn = item.turns.find(
				(one) => one.span.start <= sentence.span.start && sentence.span.start < one.span.end,
			);
			return !turn?.speaker || isPrincipal(turn.speaker, key);
		});
		const all = after.find((sentence) => unanimous.test(sentence.text));
		const shown = led ?? all;
		if (!shown || (!led && !all)) return [];
		return [
			{
				...finding(
					document,
					shown,
					all ? "有成员明确提出不同（保留）意见，结果却记为一致通过" : "有成员提出不同意见，未讨论即搁置",
				),
				related: [{ passage: passage(document, first.stanceSpan ?? first.span), label: "不同意见" }],
			},
		];
	});
}

function finding(document: AnalysedDocument, sentence: Sentence, why: string): CheckProposal {
	return { grade: "hit", at: passage(document, trim(document.document.text, wordsOf(sentence))), why };
}
