import { browser } from 'wxt/browser';

/** A copy of the open goals beside the database, in the browser's other store. */
export interface Snapshot {
	/** The database that was copied, and how many writes it had seen. */
	device: string;
	revision: number;
	/** UTC milliseconds. */
	at: number;
	/** How many goals it holds. */
	count: number;
	/** A backup file's content. */
	backup: string;
	/** SHA-256 of `backup`, hexadecimal: a copy that was damaged too must not be trusted. */
	sha256: string;
}

const KEY = 'snapshot';

async function sha256Of(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return new Uint8Array(digest).toHex();
}

function isSnapshot(value: unknown): value is Snapshot {
	if (typeof value !== 'object' || value === null) return false;
	const { device, revision, at, count, backup, sha256 } = value as Record<string, unknown>;
	const texts = [device, backup, sha256].every((member) => typeof member === 'string');
	return texts && [revision, at, count].every((member) => typeof member === 'number');
}

/** The stored copy, or null when there is none or it does not add up. */
export async function readSnapshot(): Promise<Snapshot | null> {
	const { [KEY]: value } = await browser.storage.local.get(KEY);
	if (!isSnapshot(value)) return null;
	return (await sha256Of(value.backup)) === value.sha256 ? value : null;
}

/** Stores a copy in place of the former one. */
export async function writeSnapshot(snapshot: Omit<Snapshot, 'sha256'>): Promise<void> {
	const sha256 = await sha256Of(snapshot.backup);
	await browser.storage.local.set({ [KEY]: { ...snapshot, sha256 } satisfies Snapshot });
}

/** Throws the copy away. */
export async function removeSnapshot(): Promise<void> {
	await browser.storage.local.remove(KEY);
}
