import { browser } from "wxt/browser";
import type { CaseFormValues } from "../../components/case-form";

interface SampleList {
	unit: string;
	name: string;
	unitType: CaseFormValues["unitType"];
	from: string;
	to: string;
	files: string[];
}

/** The shipped sample unit as files, to be imported the way any other file is. */
export async function loadSample(): Promise<{
	values: CaseFormValues;
	files: { name: string; bytes: Blob }[];
}> {
	const url = (path: string) => browser.runtime.getURL(path as "/");
	const list = (await (await fetch(url("/sample.json"))).json()) as SampleList;
	const files = await Promise.all(
		list.files.map(async (name) => ({
			name,
			bytes: await (await fetch(url(`/sample/${encodeURIComponent(name)}`))).blob(),
		})),
	);
	const { files: _files, ...values } = list;
	return { values, files };
}
