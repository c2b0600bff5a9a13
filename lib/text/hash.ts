/**
 * A short stable hash of a text for identifiers: 64 bits as 16 hex digits (two rounds of FNV-1a
 * with different seeds over UTF-16 units). Not for secrecy; files are identified by SHA-256.
 */
export function hashText(text: string): string {
	return round(text, 0x811c9dc5) + round(text, 0x1b873593);
}

function round(text: string, seed: number): string {
	let hash = seed;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
	}
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	hash ^= hash >>> 12;
	return (hash >>> 0).toString(16).padStart(8, "0");
}
