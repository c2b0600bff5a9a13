import type { AnalysedDocument } from "../facts/case";
import { surnameOf } from "../facts/names";
import { bodyOfPost } from "../facts/rank";
import { overlaps, type Span } from "../text/span";
import { type CaseCheck, type CheckProposal, notApplied, proposed } from "./check";
import { type KinPair, kinPairs } from "./kin";
import { passage, trim } from "./meeting-support";
import { Naming } from "./naming";
import { type Sentence, sentences } from "./sentences";

/** One of two near relatives works in, or is put forward for, what the other is in charge of. */
export const kinUnderKin: CaseCheck = {
	id: "kin-under-kin",
	scope: "case",
	run: ({ documents }) => {
		const pairs = kinPairs(documents);
		const led = documents.flatMap(underHead);
		if (pairs.length === 0 && led.length === 0) return notApplied("材料中未读到亲属关系");
		return proposed([...led, ...judgePairs(pairs, documents)]);
	},
};

const heads =
	/(?<!副)(?:主任|局长|院长|校长|站长|所长|馆长|队长|园长|厂长|场长|总经理|董事长|书记|主席|理事长|会长)$/;
const post =
	/(?:党委|党组|党总支|党支部)?(?:常务)?副?(?:主任|局长|院长|校长|站长|所长|馆长|队长|园长|厂长|场长|总经理|董事长|书记|主席|理事长|会长)(?:（[^）]*）)?$/;

/** `县供销社党委书记、主任`: from the first of several posts on. */
const firstPost =
	/(?:中共)?(?:党委|党组|党总支|总支|党支部|支部)?(?:常务)?副?(?:书记|主任|局长|院长|校长|站长|所长|馆长|队长|园长|厂长|场长|总经理|董事长|主席|理事长|会长).*$/;

/** Who leads the whole unit. */
const chief = /(?:书记|局长|主任|校长|院长|主席|理事长|董事长|总经理)$/;

/** `岳父｜某中心主任` on the form of one who is put forward for, or sits as, deputy of that very place. */
function underHead(document: AnalysedDocument): CheckProposal[] {
	return document.facts.people.flatMap((record) => {
		const last = record.resume.at(-1);
		const own = [
			record.proposedPost,
			record.currentPost,
			last?.open && last.post ? { text: last.post } : undefined,
		].flatMap((one) => (one ? [one.text.replace(/\s/g, "")] : []));
		return record.family.flatMap((member): CheckProposal[] => {
			const place = (member.workplace ?? "").replace(/\s/g, "");
			const lead = elsewhere.test(place) ? undefined : own.find((text) => ledPost(text, place));
			if (lead)
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, member.span)),
						why: `${record.name.written}（${lead}）的${member.relation}${member.name}在同一单位从事人事、财务等须回避的工作（${place}），请核任职回避`,
					},
				];
			const part = elsewhere.test(place) ? undefined : own.find((text) => leadsPart(text, place));
			if (part)
				return [
					{
						grade: "hit",
						at: passage(document, trim(document.document.text, member.span)),
						why: `${record.name.written}（${part}）的${member.relation}${member.name}在其所任职的部门工作（${place}），请核任职回避`,
					},
				];
			if (!heads.test(place) || elsewhere.test(place)) return [];
			const unit = place.replace(firstPost, "");
			const same =
				(unit.length >= 4 && own.find((text) => post.test(text) && text.replace(post, "") === unit)) ||
				(unit.length >= 3 && chief.test(place) && own.find((text) => text.startsWith(unit)));
			if (!same) return [];
			return [
				{
					grade: "hit",
					at: passage(document, trim(document.document.text, member.span)),
					why: `${record.name.written}（${same}）的${member.relation}${member.name}为${place}，二人在同一单位有上下级关系，请核任职回避`,
				},
			];
		});
	});
}

const watched = /会计|出纳|财务|人事|组织[科股处]|审计|纪检|监察/;

/** The head's own unit is where the relative keeps the books, the staff or the discipline. */
function ledPost(own: string, place: string): boolean {
	const bare = own.replace(/（[^）]*）/g, "");
	if (!heads.test(bare) || !watched.test(place) || /不从事|不承担|不负责/.test(place)) return false;
	const unit = bare.replace(post, "").replace(/^.*?(?=[省市县区])[省市县区]/, "");
	return unit.length >= 3 && place.includes(unit);
}

const leadsIt = /(?:经理|科长|股长|所长|站长|队长|部长|主任|厂长|店长|处长|室主任)$/;
const wholeUnit = /(?:局|委|院|校|馆|集团|总公司|政府|协会|联合会|总会)$/;

/** `营业公司副经理` and a relative who is 供水集团营业公司收费员: a part of the unit that the one would lead. */
function leadsPart(own: string, place: string): boolean {
	const bare = own.replace(/（[^）]*）/g, "");
	const part = bodyOfPost(bare);
	return (
		leadsIt.test(bare) &&
		part.length >= 3 &&
		part.length <= 8 &&
		!wholeUnit.test(part) &&
		place.indexOf(part) > 0 &&
		place.length > place.indexOf(part) + part.length &&
		!heads.test(place)
	);
}

interface Charge {
	document: AnalysedDocument;
	span: Span;
	areas: string[];
}

function judgePairs(pairs: readonly KinPair[], documents: readonly AnalysedDocument[]): CheckProposal[] {
	const naming = new Naming(
		pairs.flatMap(({ person, relative }) => [...calledBy(person), relative]),
		documents,
	);
	const charges = new Map<string, Charge[]>();
	for (const { person } of pairs)
		if (!charges.has(person))
			charges.set(
				person,
				naming.holding(...calledBy(person)).flatMap((document) => chargesOf(person, document)),
			);
	return pairs.flatMap((pair) => judge(pair, charges.get(pair.person) ?? [], naming));
}

function judge(pair: KinPair, charges: readonly Charge[], naming: Naming): CheckProposal[] {
	if (charges.length === 0) return [];
	const places = naming.holding(pair.relative).flatMap((document) => placesOf(pair, document));
	for (const charge of charges) {
		const place = places.find(({ text }) => charge.areas.some((area) => text.includes(area)));
		if (!place) continue;
		return [
			{
				grade: "hit",
				at: passage(pair.document, trim(pair.document.document.text, pair.span)),
				why: `材料载${pair.relative}与${pair.person}为近亲属（${pair.relation}），${pair.relative}的岗位在${pair.person}分管范围（${charge.areas.join("、")}）内，请核任职回避`,
				related: [
					{
						passage: passage(charge.document, trim(charge.document.document.text, charge.span)),
						label: "分管范围",
					},
					...(overlaps(place.span, pair.span) && place.document === pair.document
						? []
						: [
								{
									passage: passage(place.document, trim(place.document.document.text, place.span)),
									label: "亲属岗位",
								},
							]),
				],
			},
		];
	}
	return [];
}

const ended = /不再(?:分管|负责|联系)|曾(?:分管|负责)|原分管|调整(?:为|由|给)|改由|回避|免去/;

/** The full name, and 志远同志 where the given name has two characters. */
function calledBy(person: string): string[] {
	const given = person.slice(surnameOf(person)?.length ?? 1);
	return given.length === 2 ? [person, `${given}同志`] : [person];
}

/** What a person is in charge of, from the sentences that name the person. */
function chargesOf(person: string, document: AnalysedDocument): Charge[] {
	const called = calledBy(person);
	const name = `(?:${called.join("|")})`;
	const patterns = [
		new RegExp(
			`${name}(?:同志)?(?:（[^）]{0,16}?|[，：]?[^，。；：）]{0,12}?)(?:分管|主管|协管|管着?|负责(?:分管)?)([^。；）]{2,60})`,
		),
		new RegExp(
			`(?:分管|主管)([^，。；]{2,30}?)的?(?:副?[局院校处]长|副?书记|副?主任|副?主席|副?总(?:经理)?|党[组委]成员|院?领导|总会计师)${name}`,
		),
		new RegExp(
			`([\\u4e00-\\u9fff]{2,12}?)(?:仍|继续|一直|现)?(?:归|由)${name}(?:同志)?(?:分管|主管|负责|管)`,
		),
	];
	return sentences(document).flatMap((sentence) => {
		if (ended.test(sentence.text) || !called.some((words) => sentence.text.includes(words))) return [];
		const match = patterns.map((pattern) => pattern.exec(sentence.text)).find((found) => found);
		const areas = areasOf(match?.[1] ?? "");
		return areas.length > 0 ? [{ document, span: sentence.span, areas }] : [];
	});
}

const tooWide =
	/^(?:全面|日常|党建|业务|行政|其他|相关|机关|本|分管|负责|联系|有关|全局|全院|重要|具体|整改|学习|会议|通知)/;

function areasOf(text: string): string[] {
	return text
		.split(/[、，和及]/)
		.map((area) =>
			area
				.replace(/(?:的?工作|等.*|方面|部门|这条线.*|股|科|处|室|部|中心)$/, "")
				.replace(/^(?:局|院|本|该)/, ""),
		)
		.filter((area) => area.length >= 2 && area.length <= 8 && !tooWide.test(area));
}

interface Place {
	document: AnalysedDocument;
	span: Span;
	text: string;
}

const elsewhere = /退休|外(?:区|市|省|县)|离(?:职|岗|任)|曾任|原任|辞职/;

/** Where a relative works or is to work: posts of a record, the row that tells the kinship, words beside the name. */
function placesOf(pair: KinPair, document: AnalysedDocument): Place[] {
	const text = document.document.text;
	const name = pair.relative;
	const records = document.facts.people
		.filter((record) => record.name.name === name)
		.flatMap((record) =>
			[record.proposedPost, record.currentPost].flatMap((post) =>
				post ? [{ document, span: post.span, text: post.text }] : [],
			),
		);
	const row =
		document === pair.document
			? [{ document, span: pair.span, text: text.slice(pair.span.start, pair.span.end) }]
			: [];
	const beside = sentences(document).flatMap((sentence) =>
		sentence.line.cell ? [] : besideName(sentence, name, document),
	);
	return [...records, ...row, ...beside].filter((place) => !elsewhere.test(place.text));
}

/** `财务审计股：股长某，会计某`; `某某任财务科会计`. */
function besideName(sentence: Sentence, name: string, document: AnalysedDocument): Place[] {
	const at = sentence.text.indexOf(name);
	if (at < 0) return [];
	const label = /^([^，。；：]{2,14})：/.exec(sentence.line.text)?.[1] ?? "";
	const after =
		/^(?:同志)?(?:（([^）]{2,20})）|[^，。；]{0,12}?(?:任|担任|为|到|在|，)([^，。；]{2,20}))/.exec(
			sentence.text.slice(at + name.length),
		);
	const before = /([^，。；、：]{2,16})$/.exec(sentence.text.slice(0, at))?.[1] ?? "";
	const listed = /[科股处室部站所队院中心]$/.test(label) ? label : "";
	const words = `${listed} ${before} ${after?.[1] ?? after?.[2] ?? ""}`;
	return [{ document, span: sentence.span, text: words }];
}
