import type { AnalysedDocument } from "../facts/case";
import type { PersonRecord } from "../facts/model-person";
import { topics } from "../facts/own-matters";
import type { Span } from "../text/span";
import type { CheckProposal } from "./check";
import { passage, trim } from "./meeting-support";
import { type RowSentence, rowSentences } from "./row-sentences";
import { type Sentence, sentences } from "./sentences";

type Member = PersonRecord["family"][number];

const kin =
	/爱人|妻|丈夫|配偶|儿|女|父|母|兄|弟|姐|妹|侄|甥|岳|婿|媳|家属|亲属|股东|法定代表人|监事|出资|持股/;
const firm = /([\u4e00-\u9fff]{2,18}?)(?:有限)?(?:责任)?(?:公司|集团|厂|店|商行|合作社|经营部|工作室|中心)/;
const negated =
	/没有(?:经商|投资|入股|关联|持股)|未发现|无(?:经商|投资|入股)|不(?:是|存在)|同名|重名|已(?:转让|注销|退出)/;

/** A family member's work as a form gives it against a firm that another document ties to the member. */
export function familyContradicted(documents: readonly AnalysedDocument[]): CheckProposal[] {
	return documents.flatMap((document) =>
		document.facts.people.flatMap((record) =>
			record.family.flatMap((member) => {
				if (!member.workplace || member.name.length < 2) return [];
				const told = documents
					.filter((one) => one !== document && one.document.text.includes(member.name))
					.flatMap((one) => [
						...sentences(one).flatMap((sentence) => inFirm(sentence, member, record, one)),
						...rowSentences(one).flatMap((row) => inRegister(row, member, one)),
					])[0];
				return told ? [finding(member, record, document, told)] : [];
			}),
		),
	);
}

/** A row of a register of firms that names the member under 股东 or 法定代表人. */
function inRegister(row: RowSentence, member: Member, document: AnalysedDocument): Told[] {
	const named = row.cells.some(
		({ head, text }) =>
			/股东|法定代表人|法人|监事|董事|负责人|经营者|投资人|高管/.test(head) &&
			text.split(/[、，（(\s]/).includes(member.name),
	);
	const place = row.cells.find(({ head }) => /企业|公司|单位|字号|名称/.test(head))?.text;
	if (!named || !place || negated.test(row.text)) return [];
	const key = place.replace(/^.{2,3}[市省区县]/, "").slice(0, 2);
	return member.workplace?.includes(key) ? [] : [{ sentence: row, document }];
}

interface Told {
	sentence: { span: Span };
	document: AnalysedDocument;
}

function inFirm(
	sentence: Sentence,
	member: Member,
	record: PersonRecord,
	document: AnalysedDocument,
): Told[] {
	const at = sentence.text.indexOf(member.name);
	if (at < 0 || sentence.line.cell) return [];
	const near = sentence.text.slice(Math.max(0, at - 12), at + 60);
	if (!topics.business.told.test(near) || !kin.test(near) || negated.test(near)) return [];
	const key = firm.exec(near.slice(near.indexOf(member.name) + member.name.length))?.[1]?.slice(-2);
	if (key && member.workplace?.includes(key)) return [];
	const about =
		/爱人|妻|丈夫|配偶|儿|女|父|母|兄|弟|姐|妹|其/.test(near.slice(0, 14)) ||
		(record.name.name && sentence.line.text.includes(record.name.name));
	return about ? [{ sentence, document }] : [];
}

function finding(
	member: Member,
	record: PersonRecord,
	document: AnalysedDocument,
	told: Told,
): CheckProposal {
	return {
		grade: "hit",
		at: passage(document, member.span),
		why: `${record.name.written}的家庭成员${member.name}在此处填“${member.workplace}”，另一处载其在企业任职或持股，请核个人有关事项的填报`,
		related: [
			{
				passage: passage(told.document, trim(told.document.document.text, told.sentence.span)),
				label: "另一处所载",
			},
		],
	};
}
