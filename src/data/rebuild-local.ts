import type { Goal } from '../domain/goal.ts';
import type { JournalEntry } from '../domain/journal.ts';
import { progressOf } from '../domain/journal.ts';
import type { Membership } from '../domain/membership.ts';
import type { Database } from './database.ts';
import { emptyLocal, refreshLocal } from './goal-local.ts';
import { recountTallies } from './tally.ts';

function grouped<Row extends { goal: string }>(rows: readonly Row[]): Map<string, Row[]> {
	return Map.groupBy(rows, (row) => row.goal);
}

function presentMembers(rows: readonly Membership[] | undefined): string[] {
	return (rows ?? [])
		.filter(({ present }) => present)
		.map(({ member }) => member)
		.sort();
}

/**
 * Computes the local cache of every goal, and the kept counts, from the shared records. Call it
 * inside a read-write transaction over goals, links, tags, journal and tallies.
 */
export async function rebuildLocal(db: Database, zone: string): Promise<void> {
	const [links, tags, journal] = await Promise.all([
		db.links.toArray().then(grouped),
		db.tags.toArray().then(grouped),
		db.journal.toArray().then((rows) => grouped<JournalEntry>(rows)),
	]);
	const goals = await db.goals.toArray();
	const rebuilt = goals.map((goal) => {
		const local: Goal['local'] = {
			...emptyLocal(),
			...goal.local,
			tickets: presentMembers(links.get(goal.id)),
			tags: presentMembers(tags.get(goal.id)),
			progress: progressOf(journal.get(goal.id) ?? []),
		};
		return refreshLocal({ ...goal, local }, zone);
	});
	await db.goals.bulkPut(rebuilt);
	await recountTallies(db);
}
