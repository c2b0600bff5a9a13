type Bytes = Uint8Array<ArrayBuffer>;

const block = 16;

/** Bytes one after another. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

export function littleEndian(number: number): Bytes {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, number, true);
	return bytes;
}

export async function digest(algorithm: string, ...parts: readonly Uint8Array[]): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest(algorithm, joined(...parts)));
}

/** UTF-16 bytes of a password. */
export function passwordBytes(password: string): Bytes {
	const bytes = new Uint8Array(password.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < password.length; index++)
		view.setUint16(index * 2, password.charCodeAt(index), true);
	return bytes;
}

/** The hash of a password, hashed again and again so that guessing takes long. */
export async function spunHash(
	algorithm: string,
	salt: Uint8Array,
	password: string,
	spins: number,
): Promise<Bytes> {
	let hash = await digest(algorithm, salt, passwordBytes(password));
	for (let spin = 0; spin < spins; spin++) hash = await digest(algorithm, littleEndian(spin), hash);
	return hash;
}

/** A key cut to its length, or filled up as the format says. */
export function fitted(bytes: Uint8Array, length: number): Bytes {
	const fit = new Uint8Array(length).fill(0x36);
	fit.set(bytes.subarray(0, length));
	return fit;
}

/**
 * AES in chained blocks, without padding. The platform's cipher wants padding at the end:
 * a block that decrypts to nothing but padding is added, and taken off again by the cipher.
 */
export async function decryptChained(key: Uint8Array, vector: Bytes, data: Bytes): Promise<Bytes> {
	const whole = data.slice(0, data.length - (data.length % block));
	if (whole.length === 0) return whole;
	const imported = await crypto.subtle.importKey("raw", joined(key), "AES-CBC", false, [
		"encrypt",
		"decrypt",
	]);
	const last = whole.slice(-block);
	const padding = await crypto.subtle.encrypt({ name: "AES-CBC", iv: last }, imported, new Uint8Array());
	const padded = joined(whole, new Uint8Array(padding));
	return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv: vector }, imported, padded));
}

/** AES block by block, each for itself: the chaining is undone afterwards. */
export async function decryptBlocks(key: Uint8Array, data: Bytes): Promise<Bytes> {
	const plain = await decryptChained(key, new Uint8Array(block), data);
	for (let index = block; index < plain.length; index++)
		plain[index] = (plain[index] ?? 0) ^ (data[index - block] ?? 0);
	return plain;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
