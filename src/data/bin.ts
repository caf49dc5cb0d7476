import type { Goal } from '../domain/goal.ts';
import { fieldStamp } from '../domain/record.ts';
import { stampTime } from '../domain/stamp.ts';
import { type Database, database } from './database.ts';
import { emptyLocal } from './goal-local.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A deleted goal keeps its content this long, so that it can be restored. */
const CONTENT_KEPT = 30 * DAY;

/** The mark of the deletion is kept this long, so that a merge does not bring the goal back. */
const MARK_KEPT = 180 * DAY;

function bare(goal: Goal): Goal {
	const { id, v, stamp } = goal;
	const stamps = { deleted: fieldStamp(goal, 'deleted') };
	const local = { ...emptyLocal(), shelf: 'bin' as const };
	// The other fields are gone on purpose: a record without a field says nothing of it.
	return { id, v, stamp, stamps, deleted: true, local } as unknown as Goal;
}

async function deleteChildren(db: Database, goal: string): Promise<void> {
	for (const table of [db.links, db.tags, db.journal, db.firings, db.keptNotes]) {
		await table.where('goal').equals(goal).delete();
	}
}

/** Takes from the bin what has been there long enough. `now` is UTC milliseconds. */
export async function emptyBin(now: number): Promise<void> {
	const db = database();
	const tables = [db.goals, db.links, db.tags, db.journal, db.firings, db.keptNotes];
	await db.transaction('rw', tables, async () => {
		for (const goal of await db.goals.where('local.shelf').equals('bin').toArray()) {
			const age = now - stampTime(fieldStamp(goal, 'deleted'));
			if (age < CONTENT_KEPT) continue;
			await deleteChildren(db, goal.id);
			await (age < MARK_KEPT ? db.goals.put(bare(goal)) : db.goals.delete(goal.id));
		}
		const old = await db.keptNotes.filter(({ at }) => now - at > CONTENT_KEPT).primaryKeys();
		await db.keptNotes.bulkDelete(old);
	});
}
