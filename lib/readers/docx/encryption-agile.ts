import { ReadError } from "../error";
import { attribute, child, descendants, parseXml, type XmlElement } from "../xml";
import { decryptChained, digest, fitted, joined, littleEndian, sameBytes, spunHash } from "./cipher";
import type { PackageKey } from "./encrypted-package";

const segment = 4096;

/** What each of the three values in the description is encrypted for. */
const purposes = {
	verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
	verifierValue: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
	key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const;

interface Description {
	salt: Uint8Array<ArrayBuffer>;
	hash: string;
	hashSize: number;
	blockSize: number;
	keySize: number;
	element: XmlElement;
}

/** Opens the encryption Word has used since 2010: described in XML, AES with a hash of the password. */
export async function agileKey(info: Uint8Array, password: string): Promise<PackageKey> {
	const root = parseXml(new TextDecoder().decode(info).replace(/\0+$/, ""));
	const data = describe(child(root, "keyData"));
	const encryptedKey = descendants(root, "encryptedKey").find((element) => attribute(element, "spinCount"));
	const lock = describe(encryptedKey);
	const spins = Number(attribute(lock.element, "spinCount") ?? 0);
	if (!(spins >= 0 && spins <= 10_000_000)) throw new ReadError("damaged", { reason: "encryption" });
	const spun = await spunHash(lock.hash, lock.salt, password, spins);
	const open = async (name: string, purpose: readonly number[]) => {
		const key = fitted(await digest(lock.hash, spun, new Uint8Array(purpose)), lock.keySize);
		return decryptChained(key, vectorOf(lock.salt, lock.blockSize), base64(attribute(lock.element, name)));
	};
	const input = await open("encryptedVerifierHashInput", purposes.verifierInput);
	const value = await open("encryptedVerifierHashValue", purposes.verifierValue);
	const expected = await digest(lock.hash, input.slice(0, lock.salt.length));
	if (!sameBytes(expected, value.slice(0, lock.hashSize))) throw new ReadError("password-wrong");
	const key = (await open("encryptedKeyValue", purposes.key)).slice(0, data.keySize);
	return async (encrypted) => {
		const parts: Uint8Array[] = [];
		for (let index = 0; index * segment < encrypted.length; index++) {
			const hash = await digest(data.hash, data.salt, littleEndian(index));
			const part = encrypted.slice(index * segment, (index + 1) * segment);
			parts.push(await decryptChained(key, vectorOf(hash, data.blockSize), part));
		}
		return joined(...parts);
	};
}

function describe(element: XmlElement | undefined): Description {
	const hash = { SHA1: "SHA-1", SHA256: "SHA-256", SHA384: "SHA-384", SHA512: "SHA-512" }[
		(attribute(element, "hashAlgorithm") ?? "").replace("-", "")
	];
	const cipher = attribute(element, "cipherAlgorithm");
	if (!element || !hash || cipher !== "AES" || attribute(element, "cipherChaining") !== "ChainingModeCBC")
		throw new ReadError("unsupported-encryption", { scheme: `agile ${cipher ?? ""}` });
	return {
		salt: base64(attribute(element, "saltValue")),
		hash,
		hashSize: Number(attribute(element, "hashSize")),
		blockSize: Number(attribute(element, "blockSize") ?? 16),
		keySize: Number(attribute(element, "keyBits") ?? 128) / 8,
		element,
	};
}

function vectorOf(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
	return fitted(bytes, size);
}

function base64(text: string | undefined): Uint8Array<ArrayBuffer> {
	const binary = atob(text ?? "");
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
