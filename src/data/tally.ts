import { type Goal, NO_DUE } from '../domain/goal.ts';
import { type Day, dayOf } from '../domain/local-time.ts';
import type { Database } from './database.ts';

/**
 * Counting rows costs up to 850 ms in a large database, so the counts that pages show are kept: open
 * goals by the day they are due, and done goals by the day they were done.
 */
type TallyKey = `open ${Day}` | `done ${Day}`;

/** Where a goal counts, if anywhere. */
function tallyKey(goal: Goal | undefined): TallyKey | undefined {
	if (goal?.local.shelf === 'open') return `open ${goal.due === null ? NO_DUE : dayOf(goal.due)}`;
	if (goal?.local.shelf === 'done' && goal.doneDay !== null) return `done ${goal.doneDay}`;
	return undefined;
}

/** The differences that changes of goals make to the tallies. */
export class TallyDifference {
	readonly #differences = new Map<TallyKey, number>();

	#add(key: TallyKey | undefined, n: number): void {
		if (key !== undefined) this.#differences.set(key, (this.#differences.get(key) ?? 0) + n);
	}

	/** Notes that `before` became `after`. */
	moved(before: Goal | undefined, after: Goal | undefined): void {
		this.#add(tallyKey(before), -1);
		this.#add(tallyKey(after), 1);
	}

	/** Adds the differences to the stored tallies. Call it inside the transaction of the change. */
	async store(db: Database): Promise<void> {
		for (const [key, difference] of this.#differences) {
			if (difference === 0) continue;
			const n = ((await db.tallies.get(key))?.n ?? 0) + difference;
			await (n > 0 ? db.tallies.put({ key, n }) : db.tallies.delete(key));
		}
	}
}

/** Counts everything anew. Call it inside a transaction over goals and tallies. */
export async function recountTallies(db: Database): Promise<void> {
	const counted = new TallyDifference();
	await db.goals.each((goal) => counted.moved(undefined, goal));
	await db.tallies.clear();
	await counted.store(db);
}

/** How many open goals are due before `day`, on it, and in all. */
export async function openAround(
	db: Database,
	day: Day,
): Promise<{ before: number; on: number; all: number }> {
	const tallies = await db.tallies.where('key').between('open ', 'open \uffff').toArray();
	const sum = (matches: (key: string) => boolean) =>
		tallies.reduce((total, { key, n }) => (matches(key) ? total + n : total), 0);
	const today = `open ${day}`;
	return {
		before: sum((key) => key < today),
		on: sum((key) => key === today),
		all: sum(() => true),
	};
}

/** How many goals were done on `day`. */
export async function doneOn(db: Database, day: Day): Promise<number> {
	return (await db.tallies.get(`done ${day}`))?.n ?? 0;
}
