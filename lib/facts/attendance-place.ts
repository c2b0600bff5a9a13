import type { NameList } from "./attendance-list";
import type { Field } from "./meeting-fields";
import type { Absence, Attendance } from "./model-meeting";
import type { PersonMention } from "./model-values";
import { personKey } from "./person";

/** Puts the people of a list where its label, or what stands beside a name, says they belong. */
export function placeList(list: NameList, key: Field["key"], attendance: Attendance): void {
	if (key === "name") return;
	for (const listed of list.people) {
		if (key === "absent" || listed.state === "absent")
			addAbsent(attendance, listed.person, listed.reason ?? listed.note);
		else if (key === "observers" || listed.state === "observer")
			addPerson(attendance.observers, listed.person);
		else addPerson(attendance.members, listed.person);
	}
	if (list.open && key === "present") attendance.open = true;
	if (!list.clean && key === "present") attendance.loose = true;
}

export function addPerson(to: PersonMention[], person: PersonMention): void {
	if (/^(?:列席|出席|请假|缺席|到会|实到|应到|记录|主持|党政办|办公室)$/.test(person.written)) return;
	if (!to.some((known) => personKey(known) === personKey(person))) to.push(person);
}

/** Who was told absent before may be told the reason later. */
export function addAbsent(attendance: Attendance, person: PersonMention, reason?: string): void {
	const known = attendance.absent.find((absence) => personKey(absence.person) === personKey(person));
	const absence: Absence = known ?? { person };
	if (reason) absence.reason ??= reason;
	if (!known) attendance.absent.push(absence);
}
