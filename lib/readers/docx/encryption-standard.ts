import { ReadError } from "../error";
import { decryptBlocks, digest, joined, littleEndian, sameBytes, spunHash } from "./cipher";
import type { PackageKey } from "./encrypted-package";

const spins = 50_000;
const aesIds: readonly number[] = [0x660e, 0x660f, 0x6610];

/** Opens the encryption of Word 2007: AES block by block, with a SHA-1 of the password. */
export async function standardKey(info: Uint8Array<ArrayBuffer>, password: string): Promise<PackageKey> {
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	const headerSize = view.getUint32(0, true);
	const algorithm = view.getUint32(12, true);
	const keySize = view.getUint32(20, true) / 8;
	if (!aesIds.includes(algorithm)) throw new ReadError("unsupported-encryption", { scheme: "CryptoAPI" });
	const verifier = 4 + headerSize;
	const saltSize = view.getUint32(verifier, true);
	const salt = info.slice(verifier + 4, verifier + 4 + saltSize);
	const input = verifier + 4 + saltSize;
	const hashSize = view.getUint32(input + 16, true);
	const spun = await spunHash("SHA-1", salt, password, spins);
	const key = await stretched(await digest("SHA-1", spun, littleEndian(0)), keySize);
	const plain = await decryptBlocks(key, info.slice(input, input + 16));
	const value = await decryptBlocks(key, info.slice(input + 20, input + 52));
	if (!sameBytes(await digest("SHA-1", plain), value.slice(0, hashSize)))
		throw new ReadError("password-wrong");
	return (encrypted) => decryptBlocks(key, encrypted);
}

/** A key as long as the cipher wants, from a hash that is shorter. */
async function stretched(hash: Uint8Array, size: number): Promise<Uint8Array> {
	const half = async (fill: number) => {
		const pad = new Uint8Array(64).fill(fill);
		hash.forEach((byte, index) => {
			pad[index] = byte ^ fill;
		});
		return digest("SHA-1", pad);
	};
	return joined(await half(0x36), await half(0x5c)).slice(0, size);
}
