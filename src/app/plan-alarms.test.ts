import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added } from '../../tests/support/goals.ts';
import { claimDueFirings } from '../data/firing-store.ts';
import { moment } from '../platform/clock.ts';
import { completeGoal } from './goals.ts';
import { planAlarms } from './plan-alarms.ts';

freshDatabase('2026-11-24T12:00');
beforeEach(() => void installFakeApis());

const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
const due = (at: string) => ({ fields: { reminder: { kind: 'at' as const, at } } });

test('nothing to remind of: no alarm', async () => {
	await added('no reminder');
	await planAlarms();
	expect(await names()).toEqual([]);
});

test('within a day the watchdog runs beside the alarm; for later ones the alarm is enough', async () => {
	const { id } = await added('soon', due('2026-11-24T18:00'));
	await planAlarms();
	expect(await names()).toEqual(['next reminder', 'watchdog']);
	await completeGoal(id);
	await added('next week', due('2026-12-01T09:00'));
	await planAlarms();
	expect(await names()).toEqual(['next reminder']);
});

test('a write plans by itself, because a sleeping background hears of no database change', async () => {
	await added('soon', due('2026-11-24T18:00'));
	await vi.waitFor(async () => expect(await names()).toContain('next reminder'));
});

test('what was claimed and not shown keeps the watchdog running', async () => {
	await added('missed', due('2026-11-24T08:00'));
	await claimDueFirings(moment());
	await planAlarms();
	expect(await names()).toEqual(['watchdog']);
});
