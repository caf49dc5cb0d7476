import { browser } from 'wxt/browser';

/** What a copy is of. Small, and kept apart from the copy: it is looked at every minute. */
export interface SnapshotHead {
	/** The database that was copied, and how many writes it had seen. */
	device: string;
	revision: number;
	/** UTC milliseconds. */
	at: number;
	/** How many goals it holds. */
	count: number;
	/** SHA-256 of the copy, hexadecimal: one that was damaged too must not be trusted. */
	sha256: string;
}

const HEAD_KEY = 'snapshotHead';
const COPY_KEY = 'snapshot';

async function sha256Of(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return new Uint8Array(digest).toHex();
}

function isHead(value: unknown): value is SnapshotHead {
	if (typeof value !== 'object' || value === null) return false;
	const { device, revision, at, count, sha256 } = value as Record<string, unknown>;
	const texts = [device, sha256].every((member) => typeof member === 'string');
	return texts && [revision, at, count].every((member) => typeof member === 'number');
}

/** What the stored copy is of, or null when there is none. */
export async function readSnapshotHead(): Promise<SnapshotHead | null> {
	const { [HEAD_KEY]: head } = await browser.storage.local.get(HEAD_KEY);
	return isHead(head) ? head : null;
}

/** The stored copy, a backup file's content; null when there is none or it does not add up. */
export async function readSnapshot(): Promise<string | null> {
	const head = await readSnapshotHead();
	const { [COPY_KEY]: copy } = await browser.storage.local.get(COPY_KEY);
	if (head === null || typeof copy !== 'string') return null;
	return (await sha256Of(copy)) === head.sha256 ? copy : null;
}

/** Stores a copy in place of the former one: both parts, or none. */
export async function writeSnapshot(
	copy: string,
	head: Omit<SnapshotHead, 'sha256'>,
): Promise<void> {
	const sha256 = await sha256Of(copy);
	await browser.storage.local.set({
		[COPY_KEY]: copy,
		[HEAD_KEY]: { ...head, sha256 } satisfies SnapshotHead,
	});
}

/** Throws the copy away. */
export async function removeSnapshot(): Promise<void> {
	await browser.storage.local.remove([COPY_KEY, HEAD_KEY]);
}
