/** Hands bytes to the browser as a download. Nothing leaves the machine: the address is a local object. */
export function download(name: string, bytes: Uint8Array | string, type: string): void {
	const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
