import type { Goal, GoalFields } from '../domain/goal.ts';
import type { JournalEntry, MemberChange } from '../domain/journal.ts';
import { membershipId } from '../domain/membership.ts';
import { fieldStamp } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { Database } from './database.ts';
import type { Moment } from './device-row.ts';
import { type GoalChange, type WriteFailure, type Written, writeGoals } from './write-goals.ts';

/** The fields that still are as the entry wrote them: a later edit is not taken back. */
function untouchedFields(goal: Goal, entry: JournalEntry): Partial<GoalFields> {
	const before = Object.entries(entry.before ?? {});
	return Object.fromEntries(before.filter(([field]) => fieldStamp(goal, field) === entry.stamp));
}

async function untouchedMembers(db: Database, entry: JournalEntry): Promise<MemberChange[]> {
	const untouched: MemberChange[] = [];
	for (const change of entry.members ?? []) {
		const row = await db[change.set].get(membershipId(entry.goal, change.member));
		if (row !== undefined && fieldStamp(row, 'present') === entry.stamp) {
			untouched.push({ ...change, present: !change.present });
		}
	}
	return untouched;
}

/** What the entries that this one voided had added: taking the void back adds it again. */
async function voidedProgress(db: Database, entry: JournalEntry): Promise<number> {
	const voided = await db.journal.bulkGet(entry.voids ?? []);
	return voided.reduce((sum, row) => sum + (row?.n ?? 0), 0);
}

async function inverse(db: Database, entry: JournalEntry): Promise<GoalChange | undefined> {
	const goal = await db.goals.get(entry.goal);
	if (goal === undefined) return undefined;
	const fields = untouchedFields(goal, entry);
	const members = await untouchedMembers(db, entry);
	const n = await voidedProgress(db, entry);
	return {
		goal: entry.goal,
		kind: 'undone',
		undoes: entry.id,
		...(Object.keys(fields).length > 0 ? { fields } : {}),
		...(members.length > 0 ? { members } : {}),
		...(entry.n === undefined ? {} : { voids: [entry.id] }),
		...(n === 0 ? {} : { n }),
	};
}

/**
 * Takes back the changes of these journal entries, newest first. What was edited since stays. The
 * undo is itself a write, with its own entries, so it can be undone.
 */
export function undoWrites(
	entryIds: readonly string[],
	moment: Moment,
): Promise<Result<Written, WriteFailure>> {
	return writeGoals(async (db) => {
		const entries = await db.journal.bulkGet([...entryIds].reverse());
		const changes: GoalChange[] = [];
		for (const entry of entries) {
			const change = entry === undefined ? undefined : await inverse(db, entry);
			if (change !== undefined) changes.push(change);
		}
		return changes;
	}, moment);
}
