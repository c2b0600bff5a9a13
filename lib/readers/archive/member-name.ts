/** A member's path made safe, and whether it tried to lead outside the archive. */
export interface MemberName {
	path: string;
	neutralised: boolean;
}

/** Keeps a member's path below its archive: no drive, no root, no step upwards, no control characters. */
export function safeMemberName(raw: string): MemberName {
	const slashed = raw.replaceAll("\\", "/");
	const steps = slashed
		.replace(/^[a-z]:/i, "")
		.split("/")
		.map((step) => [...step].filter((character) => character >= " " && character !== "\u007f").join(""))
		.filter((step) => step !== "" && step !== "." && step !== "..");
	const neutralised = /^([a-z]:|\/)/i.test(slashed) || slashed.split("/").includes("..");
	return { path: steps.join("/") || "_", neutralised };
}

/** Files that systems and editors leave behind; they hold nothing a person wrote. */
export function isLeftover(path: string): boolean {
	return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.[^/]+$)/i.test(path);
}
