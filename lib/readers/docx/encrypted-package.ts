import { CompoundFile } from "../doc/compound";
import { ReadError } from "../error";
import { agileKey } from "./encryption-agile";
import { standardKey } from "./encryption-standard";

/** Decrypts the package of an office document when the password is right. */
export type PackageKey = (encrypted: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * Opens a password-protected docx or xlsx, which is a compound file around an encrypted package.
 * Throws `password-needed`, `password-wrong` or `unsupported-encryption`.
 */
export async function decryptPackage(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
	const compound = new CompoundFile(bytes);
	const info = compound.stream("EncryptionInfo");
	const encrypted = compound.stream("EncryptedPackage");
	if (!info || !encrypted) throw new ReadError("unsupported-kind");
	if (info.length < 8 || encrypted.length < 8) throw new ReadError("damaged", { reason: "no-package" });
	if (password === undefined || password === "") throw new ReadError("password-needed");
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
	const body = info.slice(8);
	let decrypt: PackageKey;
	if (major === 4 && minor === 4) decrypt = await agileKey(body, password);
	else if (minor === 2 && major >= 2 && major <= 4) decrypt = await standardKey(body, password);
	else throw new ReadError("unsupported-encryption", { scheme: `${major}.${minor}` });
	const size = new DataView(encrypted.buffer, encrypted.byteOffset, 8).getUint32(0, true);
	const opened = await decrypt(encrypted.slice(8));
	return opened.subarray(0, size);
}
