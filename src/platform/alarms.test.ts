import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcileAlarms } from './alarms.ts';

const AT = Date.parse('2026-11-24T12:00:00Z');

async function alarms() {
	const all = await fakeBrowser.alarms.getAll();
	return all.map(({ name, scheduledTime, periodInMinutes }) => ({
		name,
		every: periodInMinutes,
		...(periodInMinutes === undefined ? { at: scheduledTime } : {}),
	}));
}

test('the browser has exactly the alarms that are wanted', async () => {
	await reconcileAlarms({ reminderAt: AT, watchdog: true });
	expect(await alarms()).toEqual([
		{ name: 'next reminder', every: undefined, at: AT },
		{ name: 'watchdog', every: 1 },
	]);
	await reconcileAlarms({ reminderAt: AT + 60_000, watchdog: false });
	expect(await alarms()).toEqual([{ name: 'next reminder', every: undefined, at: AT + 60_000 }]);
	await reconcileAlarms({ reminderAt: null, watchdog: false });
	expect(await alarms()).toEqual([]);
});

test('an alarm that stands is not made again, or it would never come', async () => {
	await reconcileAlarms({ reminderAt: AT, watchdog: true });
	const create = vi.spyOn(fakeBrowser.alarms, 'create');
	await reconcileAlarms({ reminderAt: AT, watchdog: true });
	expect(create).not.toHaveBeenCalled();
});
