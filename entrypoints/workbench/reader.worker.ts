import type { ReaderCalls } from "../../lib/engine/protocol";
import { type Port, serve } from "../../lib/engine/serve";
import { lazyRecogniser } from "../../lib/readers/ocr/lazy-recogniser";
import { readDeep } from "../../lib/readers/read-case";

// Reads one file at a time; everything it needs is packaged and found under `assets`.
serve<ReaderCalls>(self as unknown as Port, {
	read: async (ask, { signal, progress }) =>
		readDeep(
			{ name: ask.name, bytes: ask.bytes },
			{
				signal,
				assets: ask.assets,
				onProgress: (done, total, step) => progress({ done, total, ...(step ? { step } : {}) }),
				...(ask.password ? { password: ask.password } : {}),
				...(ask.charset ? { charset: ask.charset } : {}),
				...(ask.recognise ? { recognise: lazyRecogniser(ask.assets) } : {}),
			},
		),
});
