interface Resolvers {
	promise: Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}

/** pdf.js takes `Promise.withResolvers` for granted, which browsers before Chromium 119 and Node 20 lack. */
export function fitOlderEngines(): void {
	const promises = Promise as unknown as { withResolvers?: () => Resolvers };
	promises.withResolvers ??= () => {
		let resolve: Resolvers["resolve"] = () => {};
		let reject: Resolvers["reject"] = () => {};
		const promise = new Promise((settle, fail) => {
			resolve = settle;
			reject = fail;
		});
		return { promise, resolve, reject };
	};
}
