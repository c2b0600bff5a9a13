import type { Notice } from "../../document/notice";
import type { ReadContext, Reader, SourceBytes } from "../port";
import { openLibarchive } from "./libarchive";
import { usualLimits } from "./limits";
import { type Unpacked, unpackEntries } from "./unpack";
import { zipEntries } from "./zip";

/** Unpacks zip, rar, 7z, tar and gz; the members are read in turn by whoever asked. */
export const readArchive: Reader = async (source, context) => {
	const unpacked = await unpack(source, context);
	return {
		kind: "archive",
		document: null,
		notices: noticesOf(unpacked),
		members: unpacked.members.map(({ path, bytes }) => ({ name: `${source.name}/${path}`, bytes })),
	};
};

async function unpack({ bytes }: SourceBytes, context: ReadContext): Promise<Unpacked> {
	const size = bytes.length;
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		return unpackEntries(await zipEntries(bytes, context.password), size, usualLimits, context.signal);
	const archive = await openLibarchive(bytes, context.assets, context.password);
	try {
		return await unpackEntries(archive.entries, size, usualLimits, context.signal);
	} finally {
		await archive.close();
	}
}

function noticesOf(unpacked: Unpacked): Notice[] {
	const notices: Notice[] = unpacked.failed.map(({ path, reason }) => ({
		code: "member-unread",
		severity: "warning",
		values: { name: path, reason },
	}));
	const { limit, members, neutralised } = unpacked;
	if (limit)
		notices.push({
			code: "archive-limit",
			severity: "warning",
			values: { reason: limit, count: members.length },
		});
	if (neutralised > 0)
		notices.push({ code: "path-neutralised", severity: "info", values: { count: neutralised } });
	return notices;
}
