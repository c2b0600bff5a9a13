import { readAttendance } from "./attendance";
import type { Field } from "./meeting-fields";
import type { Meeting } from "./model-meeting";
import type { PersonBook } from "./person";

/** Names in the head's lists are known before anything else is read, so that short forms resolve. */
export function introducePeople(source: string, fields: readonly Field[], book: PersonBook): void {
	for (const field of fields) {
		if (!["chair", "recorder", "present", "absent", "observers"].includes(field.key)) continue;
		const attendance = readAttendance(source, [], [{ ...field, line: -1 }], [], book);
		for (const person of [
			...(attendance?.members ?? []),
			...(attendance?.observers ?? []),
			...(attendance?.absent.map((absence) => absence.person) ?? []),
		])
			if (person.name) book.add(person.name, person.post);
	}
}

export function introduceMembers(meeting: Meeting, book: PersonBook): void {
	for (const person of meeting.attendance?.members ?? []) {
		if (person.name) book.add(person.name, person.post, { member: true });
		else book.addMention(person.written);
	}
	for (const person of meeting.attendance?.observers ?? []) if (!person.name) book.addMention(person.written);
	for (const person of [
		meeting.chair,
		meeting.recorder,
		...meeting.signatures.map((signature) => signature.person),
	])
		if (person?.name) book.add(person.name, person.post);
	for (const absence of meeting.attendance?.absent ?? []) {
		if (absence.person.name) book.add(absence.person.name, absence.person.post, { member: true });
		else book.addMention(absence.person.written);
	}
}

/** Short forms of the head resolve once all its names are known. */
export function resolveHead(meeting: Meeting, book: PersonBook): void {
	const people = [
		meeting.chair,
		meeting.recorder,
		...(meeting.attendance?.members ?? []),
		...(meeting.attendance?.observers ?? []),
		...(meeting.attendance?.absent.map((absence) => absence.person) ?? []),
	];
	for (const person of people) {
		if (!person || person.name) continue;
		const name = book.resolve(person.written);
		if (name) person.name = name;
	}
}

/** Who chairs is there, though a list of the others may leave them out. */
export function addChair(meeting: Meeting): void {
	const { chair, attendance } = meeting;
	if (!chair || !attendance || (attendance.members.length === 0 && !attendance.open)) return;
	const key = chair.name ?? chair.written;
	const listed = [
		...attendance.members,
		...attendance.observers,
		...attendance.absent.map((absence) => absence.person),
	];
	if (
		!listed.some(
			(person) =>
				(person.name ?? person.written) === key ||
				(person.name === undefined && person.written[0] === key[0]),
		)
	)
		attendance.members.unshift(chair);
}
