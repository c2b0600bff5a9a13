interface Resolvers {
	promise: Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}

/** What pdf.js takes for granted and browsers before Chromium 119 or Node 20 lack. */
export function fitOlderEngines(): void {
	addResolvers();
	addTransfer();
}

/** Fonts are built in a buffer that grows and is then handed on; without this, pages end at their first font. */
function addTransfer(): void {
	const buffers = ArrayBuffer.prototype as unknown as {
		transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
	};
	buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
		const fixed = new ArrayBuffer(length);
		new Uint8Array(fixed).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
		return fixed;
	};
}

function addResolvers(): void {
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
