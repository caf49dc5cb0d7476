import { readDeviceState } from '../data/device-state.ts';
import { exportOpenGoals } from '../data/export-backup.ts';
import { moment } from '../platform/clock.ts';
import {
	readSnapshot,
	removeSnapshot,
	type Snapshot,
	writeSnapshot,
} from '../platform/snapshot-storage.ts';
import { importText } from './backup.ts';

/**
 * Browsers empty a damaged database without a word, but keep `storage.local` apart from it. So a copy
 * of the open goals lies there, and a database that is younger than its copy has lost something.
 */
function isLost(snapshot: Snapshot, state: Awaited<ReturnType<typeof readDeviceState>>): boolean {
	if (snapshot.count === 0) return false;
	return state === null || state.device !== snapshot.device || state.revision < snapshot.revision;
}

/** What could be brought back: how many goals, as they were at `at` (UTC milliseconds). */
export interface RestoreOffer {
	count: number;
	at: number;
}

/** The goals that the database lost and the copy still has, or null when all is well. */
export async function restoreOffer(): Promise<RestoreOffer | null> {
	const [snapshot, state] = await Promise.all([readSnapshot(), readDeviceState()]);
	if (snapshot === null || !isLost(snapshot, state)) return null;
	return { count: snapshot.count, at: snapshot.at };
}

async function copyNow(): Promise<void> {
	const state = await readDeviceState();
	if (state === null) return removeSnapshot();
	const { now } = moment();
	const backup = await exportOpenGoals(now);
	const count = backup.goals.length;
	await writeSnapshot({ ...state, at: now, count, backup: JSON.stringify(backup) });
}

/**
 * Brings the copy up to date, unless it holds goals that the database has lost: those are never
 * overwritten before the person has decided.
 */
export async function keepSnapshot(): Promise<void> {
	const [snapshot, state] = await Promise.all([readSnapshot(), readDeviceState()]);
	if (snapshot !== null && isLost(snapshot, state)) return;
	const upToDate = snapshot?.device === state?.device && snapshot?.revision === state?.revision;
	if (!upToDate) await copyNow();
}

/** Merges the copy back into the database. */
export async function restoreSnapshot(): ReturnType<typeof importText> {
	const snapshot = await readSnapshot();
	if (snapshot === null) return { ok: false, reason: 'damaged' };
	const outcome = await importText(snapshot.backup);
	if (outcome.ok) await copyNow();
	return outcome;
}

/** The person does not want the copy back: from now on it follows the database again. */
export async function forgetSnapshot(): Promise<void> {
	await copyNow();
}
