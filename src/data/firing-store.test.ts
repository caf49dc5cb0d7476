import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyGoalFields, type GoalFields } from '../domain/goal.ts';
import { closeDatabase, Database, database } from './database.ts';
import { claimDueFirings, followZone, markShown, nextReminderAt } from './firing-store.ts';
import { writeGoals } from './write-goals.ts';

const ZONE = 'Europe/Berlin';
const ONE = Date.parse('2026-11-24T12:00:00Z');
const at = (minutes: number, zone = ZONE) => ({ now: ONE + minutes * 60_000, zone });

/** A goal that reminds at half past one on the wall in Berlin. */
async function reminding(id: string, fields: Partial<GoalFields> = {}) {
	const reminder = { kind: 'at' as const, at: '2026-11-24T13:30' };
	const create = { ...emptyGoalFields(id, 'a0', ONE), reminder, ...fields };
	const result = await writeGoals(() => [{ goal: id, kind: 'added', create }], at(0));
	if (!result.ok) throw new Error(result.reason);
}

const claim = async (minutes: number) =>
	(await claimDueFirings(at(minutes))).map(({ firing, again }) => [firing.goal, again]);

beforeEach(() => Database.delete('goalpin'));
afterEach(() => closeDatabase());

describe('claiming reminders', () => {
	test('takes what is due, when it is due and ever after, but once', async () => {
		await reminding('g1');
		expect(await nextReminderAt()).toBe(ONE + 30 * 60_000);
		expect(await claim(29)).toEqual([]);
		const late = await claimDueFirings(at(500));
		expect(late.map(({ firing }) => firing.goal)).toEqual(['g1']);
		await markShown(late.map(({ firing }) => firing.id));
		expect(await claim(501)).toEqual([]);
		expect(await nextReminderAt()).toBeNull();
	});

	test('a claim that was cut off before it was shown comes again, marked so', async () => {
		await reminding('g1');
		expect(await claim(30)).toEqual([['g1', false]]);
		expect(await claim(31)).toEqual([['g1', true]]);
	});

	test('what was done between claim and display is skipped', async () => {
		await reminding('g1');
		await claim(30);
		await writeGoals(() => [{ goal: 'g1', kind: 'done', fields: { state: 'done' } }], at(31));
		expect(await claim(32)).toEqual([]);
		expect(await database().firings.toArray()).toMatchObject([
			{ state: 'handled', outcome: 'skipped' },
		]);
	});

	test('a goal that is done, dropped or deleted never reminds', async () => {
		await reminding('done', { state: 'done' });
		await reminding('dropped', { state: 'dropped' });
		await reminding('deleted', { deleted: true });
		expect(await claim(60)).toEqual([]);
	});

	test('two sweeps at once claim each reminder once', async () => {
		for (let n = 0; n < 20; n += 1) await reminding(`g${n}`);
		const [one, two] = await Promise.all([claimDueFirings(at(30)), claimDueFirings(at(30))]);
		const fresh = [...one, ...two].filter(({ again }) => !again);
		expect(new Set(fresh.map(({ firing }) => firing.id)).size).toBe(20);
		expect(fresh).toHaveLength(20);
	});

	test('a reminder stays at its wall time when the laptop travels', async () => {
		await reminding('g1');
		await followZone(at(1, 'America/New_York'));
		expect(await nextReminderAt()).toBe(Date.parse('2026-11-24T18:30:00Z'));
	});
});
