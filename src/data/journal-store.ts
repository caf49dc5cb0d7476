import { database } from './database.ts';

/** The ids of the goals that these journal entries are about; unknown entries are left out. */
export async function goalsOfEntries(entryIds: readonly string[]): Promise<string[]> {
	const entries = await database().journal.bulkGet([...entryIds]);
	return [...new Set(entries.flatMap((entry) => (entry === undefined ? [] : [entry.goal])))];
}
