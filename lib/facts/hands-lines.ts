import type { DocumentModel } from "../document/model";
import { cover } from "../text/span";
import { type Hand, type HandGroup, namesIn, repeatedNames, type Stage, stageOf } from "./hand-stages";
import { foldStretch, type Line, part, type Stretch, spanIn } from "./lines";
import { isFullName } from "./names";

/** A label before a colon and all that stands behind it up to the next label. */
interface Field {
	label: string;
	stage: Stage | undefined;
	value: Stretch;
	whole: Stretch;
}

/** A line without any role ends a form when it is longer than a field would be. */
const longest = 90;

/** `角色：某某` side by side in one line, and forms typed as lines, one field below another. */
export function readLineHands(document: DocumentModel, lines: readonly Line[]): HandGroup[] {
	const groups: HandGroup[] = [];
	let form: Field[] = [];
	let headed = "";
	const close = () => {
		groups.push(...groupOf(form, false));
		form = [];
	};
	for (const line of lines) {
		const words = foldStretch(document.text, line.span, true);
		const fields = fieldsOf(words);
		const staged = fields.filter(({ stage }) => stage);
		if (staged.length < 2) groups.push(...withoutColons(words));
		if (line.cell) {
			if (staged.length >= 2) groups.push(...groupOf(staged, true));
			continue;
		}
		if (line.heading || beginsNext.test(line.text)) close();
		if (staged.length >= 2) {
			// A whole transaction in a line; a line of signatures below a typed form belongs to the form.
			const own = groupOf(staged, true);
			if (own.length > 0 && form.length === 0) groups.push(...own);
			else if (form.some(({ label }) => staged.some((one) => one.label === label))) {
				close();
				groups.push(...own);
			} else form.push(...staged);
		} else if (staged[0]) {
			const [only] = staged as [Field];
			if (form.some(({ label }) => label === only.label)) close();
			form.push(only);
		} else if (line.text.length > longest || (fields[0] && fields[0].label === headed)) close();
		if (fields[0] && form.length === 0) headed = fields[0].label;
	}
	close();
	return groups;
}

const beginsNext =
	/^(?:【\d+】|〔\d+〕|第[一二三四五六七八九十\d]+[号笔张单份]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d))/;

function fieldsOf(line: Stretch): Field[] {
	const labels = [
		...line.text.matchAll(/(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,14})(?:（[^（）]{1,12}）)?：/g),
	].map((match) => {
		const run = match[1] as string;
		const label = afterName(run);
		const from = match.index + match[0].indexOf(run) + run.length - label.length;
		return { label, from, colon: match.index + match[0].length };
	});
	return labels.map(({ label, from, colon }, index) => {
		const to = labels[index + 1]?.from ?? line.text.length;
		return { label, stage: stageOf(label), value: part(line, colon, to), whole: part(line, from, to) };
	});
}

/** `申请某某，验收某某，签批某某`: roles and names side by side with no colon. */
function withoutColons(line: Stretch): HandGroup[] {
	const hands = [...line.text.matchAll(/[\u4e00-\u9fff]+/g)].flatMap((run): Hand[] => {
		for (const length of [3, 2, 4]) {
			const [role, person] = [run[0].slice(0, -length), run[0].slice(-length)];
			const stage = stageOf(role);
			if (stage && isFullName(person))
				return [{ span: spanIn(line, run.index, run.index + run[0].length), role, stage, person }];
		}
		return [];
	});
	return hands.length >= 2 ? [{ span: hands.map(({ span }) => span).reduce(cover), close: true, hands }] : [];
}

/** `羿光明证明人`: a name ran into the next label. */
function afterName(run: string): string {
	for (const length of [3, 2, 4]) {
		const rest = run.slice(length);
		if (
			rest.length >= 2 &&
			isFullName(run.slice(0, length)) &&
			stageOf(rest) &&
			!stageOf(run.slice(0, length))
		)
			return rest;
	}
	return run;
}

function groupOf(fields: readonly Field[], close: boolean): HandGroup[] {
	const repeated = repeatedNames(fields.filter(({ stage }) => stage).map(({ value }) => value.text));
	const hands = fields.flatMap(({ label, stage, value, whole }): Hand[] => {
		if (!stage) return [];
		return namesIn(value, repeated).map(({ name: person }) => {
			const end = value.text.indexOf(person) + person.length + whole.text.length - value.text.length;
			return {
				span: spanIn(whole, 0, end),
				role: label,
				stage,
				person,
				...(/代(?:签|批|$)|[\u4e00-\u9fff]{2,4}代/.test(value.text) ? { onBehalf: true } : {}),
			};
		});
	});
	if (hands.length === 0) return [];
	return [{ span: hands.map((hand) => hand.span).reduce(cover), close, hands }];
}
