import type { Recogniser } from "../port";

let loading: Promise<Recogniser> | undefined;

/** A recogniser that loads its models when the first picture comes, once for all files of a worker. */
export function lazyRecogniser(assets: string): Recogniser {
	return async (picture, signal) => {
		loading ??= import("./recogniser").then(({ createRecogniser }) => createRecogniser({ assets }));
		// Models that failed to load are tried again with the next picture.
		loading.catch(() => {
			loading = undefined;
		});
		return (await loading)(picture, signal);
	};
}
