import type { NoticeWords } from "./notice-words";

export const noticesInEnglish: NoticeWords = {
	"empty-file": "The file is empty (0 bytes); there is nothing to read. Ask for it again.",
	"unknown-kind":
		"The format of this file is not known; it was not read. Save it as docx or pdf and import it again.",
	damaged:
		"The file is damaged and could not be read[ ({reason})]. Obtain it again, or repair and save it in an office program.",
	"password-needed":
		"The file has a password and was not read. Enter the password; it is used once and never stored.",
	"password-wrong": "The password is wrong; the file is still unread. Check it and enter it again.",
	"old-word":
		"The document is from Word 95 or earlier and was not read. Open it in Word or WPS and save it as docx.",
	"works-wps":
		"The document is from Microsoft Works, not from WPS Writer, and was not read. Save it as docx.",
	"unsupported-kind":
		"This format is not supported yet[ ({format})]; the file was not read. Save it as docx, xlsx, pdf or jpg.",
	"unsupported-encryption":
		"The file is encrypted in a way that cannot be opened here[ ({method})]; it was not read. Remove the password and save it.",
	classified:
		"The first page carries a classification marking[ ({marking})]; the import was stopped and nothing was stored. Handle it as the secrecy rules require.",
	"too-large": "The file is too large[ ({size})] and was not read. Split it and import the parts.",
	"too-slow":
		"Reading took too long and was ended; other files are not affected. Try it again by itself, or save it as pdf or docx.",
	crashed:
		"Reading broke off and nothing was obtained; other files are not affected[ ({reason})]. Save the file anew and import it.",
	cancelled: "You cancelled the reading; nothing was kept. Read the file again when you need it.",
	duplicate:
		"The content is the same as that of a file already imported[ ({name})]; it was not imported twice.",
	"no-text":
		"The file holds no text, so there is nothing to review. If its content is pictures, turn text recognition on and read it again.",
	"page-scanned":
		"[Pages {pages}: ]scanned without a text layer and not recognised yet. The other pages were read; turn text recognition on to read these.",
	"page-garbled":
		"[Pages {pages}: ]the text encoding is unusable and was left out. The other pages were read; text recognition can read these.",
	"page-failed": "[Pages {pages}: ]could not be read; the other pages were. Look at the original.",
	"layer-unread": "The body was read, but some parts were not[: {layers}]. Look at the original.",
	"fallback-reader":
		"The structure is unusual; a fallback reader obtained the body only[; unread: {layers}]. Compare with the original.",
	"image-unread":
		"Text in pictures was not recognised[ ({count})]; the rest was read. Turn text recognition on, or look at the original.",
	"member-unread":
		"[“{name}” ]could not be taken from the archive[ ({reason})]; the other files were. Unpack and import it by itself.",
	"archive-limit":
		"The archive exceeds the limits for unpacking[ ({reason})]; {count} files were taken, the rest were not. Unpack it in parts.",
	"path-neutralised":
		"{count} files in the archive had paths that lead outside it; they were read under safe names. Mind where the archive comes from.",
	"low-confidence":
		"{count} recognised passages are uncertain and are marked; their figures, dates and names feed no check until confirmed. Compare with the picture.",
	"kind-differs-from-name":
		"The content does not match the file's ending; it was read as what it is[ ({kind})].",
	"charset-guessed":
		"The file does not name its character set; it was read as {charset}. If the text looks wrong, choose another one.",
	"hidden-sheet": "There are hidden sheets[: {names}]; they were read and are named as such.",
	"tracked-changes":
		"There are tracked changes[: {inserted} insertions][, {deleted} deletions]; deleted text is kept apart.",
	comments: "There are[ {count}] comments; they were read with their authors and follow the body.",
	signed: "The file carries an electronic signature or seal. Its presence is stated; it was not verified.",
	"formula-without-value":
		"{count} cells hold a formula without a stored result and count as empty. Open and save the file in a spreadsheet program.",
	"pages-estimated": "This format has no fixed pages; page numbers are estimates.",
};
