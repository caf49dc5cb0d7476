import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added, demoTicket } from '../../tests/support/goals.ts';
import { claimDueFirings } from '../data/firing-store.ts';
import { moment } from '../platform/clock.ts';
import { completeGoal } from './goals.ts';
import { sweepReminders } from './sweep-reminders.ts';

freshDatabase('2026-11-24T12:00');
beforeEach(() => void installFakeApis());

const LATE = { reminder: { kind: 'at' as const, at: '2026-11-24T08:00' } };

/** Every notification that the browser was given, in order. */
function watchNotices() {
	const given: { id: string; title: string; message: string }[] = [];
	vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (
		id: string,
		options: { title: string; message: string },
	) => {
		given.push({ id, title: options.title, message: options.message });
		return id;
	}) as never);
	return given;
}

test('shows what is due, with the ticket and the due time, once', async () => {
	const given = watchNotices();
	const fields = { ...LATE, due: '2026-11-24T09:00' };
	await added('Reply to <b>Ana</b>', {
		fields,
		tickets: [{ ...demoTicket(), subject: 'Refund & return' }],
	});
	await sweepReminders();
	await sweepReminders();
	expect(given).toHaveLength(1);
	expect(given[0]?.title).toBe('Reply to <b>Ana</b>');
	expect(given[0]?.message).toMatch(/^Demo desk #4821 · Refund & return\nDue: /);
});

test('two sweeps at once show it once', async () => {
	const given = watchNotices();
	await added('Reply', { fields: LATE });
	await Promise.all([sweepReminders(), sweepReminders()]);
	expect(given).toHaveLength(1);
});

test('what a crash cut off between claim and display is shown again, marked so, and then no more', async () => {
	const given = watchNotices();
	await added('Reply', { fields: LATE });
	await claimDueFirings(moment());
	await sweepReminders();
	await sweepReminders();
	expect(given.map(({ message }) => message)).toEqual([
		'Shown again, because the browser stopped before you could see it.',
	]);
});

test('a goal that was done never reminds', async () => {
	const given = watchNotices();
	const { id } = await added('Reply', { fields: LATE });
	await completeGoal(id);
	await sweepReminders();
	expect(given).toEqual([]);
});

test('what the browser refuses to show comes again and does not hold up the others', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const given = watchNotices();
	const create = vi.mocked(fakeBrowser.notifications.create);
	create.mockRejectedValueOnce(new Error('no notifications here'));
	await added('first', { fields: LATE });
	await added('second', { fields: LATE });
	await sweepReminders();
	expect(given).toHaveLength(1);
	expect(await fakeBrowser.alarms.get('watchdog')).toBeDefined();
	expect(log).toHaveBeenCalledTimes(1);
	await sweepReminders();
	expect(given.map(({ title }) => title).sort()).toEqual(['first', 'second']);
});

test('many at once become one notification that names the first', async () => {
	const given = watchNotices();
	for (const title of ['a', 'b', 'c', 'd', 'e']) await added(title, { fields: LATE });
	await sweepReminders();
	await sweepReminders();
	expect(given).toHaveLength(1);
	expect(given[0]).toMatchObject({ id: 'reminders', title: '5 reminders are due' });
	expect(given[0]?.message.split('\n')).toHaveLength(4);
});
