import { afterEach, beforeEach, vi } from 'vitest';
import { closeDatabase, DATABASE_NAME, Database } from '../../src/data/database.ts';

/** What a write tells the rest of Goalpin runs on after the write: let it end with its own test. */
const LOCKS = ['plan alarms', 'sweep reminders', 'once per session'];

/** Gives each test of a file an empty database, and a clock that stands at `now`, a wall time here. */
export function freshDatabase(now: string): void {
	beforeEach(async () => {
		vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
		await Database.delete(DATABASE_NAME);
	});
	afterEach(async () => {
		for (const lock of LOCKS) await navigator.locks.request(lock, () => undefined);
		closeDatabase();
		vi.useRealTimers();
	});
}
