import { readDeviceState } from '../data/device-state.ts';
import { exportOpenGoals } from '../data/export-backup.ts';
import { moment } from '../platform/clock.ts';
import {
	readSnapshot,
	readSnapshotHead,
	removeSnapshot,
	type SnapshotHead,
	writeSnapshot,
} from '../platform/snapshot-storage.ts';
import { importText } from './backup.ts';

/**
 * Browsers empty a damaged database without a word, but keep `storage.local` apart from it. So a copy
 * of the open goals lies there, and a database that is younger than its copy has lost something.
 */
function isLost(head: SnapshotHead, state: Awaited<ReturnType<typeof readDeviceState>>): boolean {
	if (head.count === 0) return false;
	return state === null || state.device !== head.device || state.revision < head.revision;
}

/** What could be brought back: how many goals, as they were at `at` (UTC milliseconds). */
export interface RestoreOffer {
	count: number;
	at: number;
}

/** The goals that the database lost and the copy still has, or null when all is well. */
export async function restoreOffer(): Promise<RestoreOffer | null> {
	const [head, state] = await Promise.all([readSnapshotHead(), readDeviceState()]);
	if (head === null || !isLost(head, state)) return null;
	return { count: head.count, at: head.at };
}

async function copyNow(): Promise<void> {
	const state = await readDeviceState();
	if (state === null) return removeSnapshot();
	const { now } = moment();
	const backup = await exportOpenGoals(now);
	const count = backup.goals.length;
	await writeSnapshot(JSON.stringify(backup), { ...state, at: now, count });
}

/**
 * Brings the copy up to date, unless it holds goals that the database has lost: those are never
 * overwritten before the person has decided.
 */
export async function keepSnapshot(): Promise<void> {
	const [head, state] = await Promise.all([readSnapshotHead(), readDeviceState()]);
	if (head !== null && isLost(head, state)) return;
	const upToDate = head?.device === state?.device && head?.revision === state?.revision;
	if (!upToDate) await copyNow();
}

/** Merges the copy back into the database. */
export async function restoreSnapshot(): ReturnType<typeof importText> {
	const copy = await readSnapshot();
	if (copy === null) return { ok: false, reason: 'damaged' };
	const outcome = await importText(copy);
	if (outcome.ok) await copyNow();
	return outcome;
}

/** The person does not want the copy back: from now on it follows the database again. */
export async function forgetSnapshot(): Promise<void> {
	await copyNow();
}
