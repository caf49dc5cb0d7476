import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added, demoTicket } from '../../tests/support/goals.ts';
import { closeDatabase, database } from '../data/database.ts';
import { readGoal } from '../data/goal-store.ts';
import type { Goal } from '../domain/goal.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { writeSettings } from '../platform/settings.ts';
import {
	dismissReminder,
	finishFromReminder,
	openFromReminder,
	snoozeFromReminder,
} from './answer-reminder.ts';
import { completeGoal } from './goals.ts';
import { sweepReminders } from './sweep-reminders.ts';

freshDatabase('2026-11-24T12:00');
let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
});

const MINUTE = 60_000;

/** A goal whose reminder is on the desktop, and the reminder's id. */
async function reminded(tickets: SeenTicket[] = []): Promise<{ goal: Goal; id: string }> {
	const reminder = { kind: 'at' as const, at: '2026-11-24T11:55' };
	const goal = await added('Reply to Ana', { fields: { reminder }, tickets });
	await sweepReminders();
	return { goal, id: `${goal.id}:${reminder.at}` };
}

const firing = async (id: string) => {
	const row = await database().firings.get(id);
	return [row?.state, row?.outcome];
};
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());

test('Done checks the goal off and takes the reminder away', async () => {
	const { goal, id } = await reminded();
	expect(await shown()).toEqual([id]);
	await finishFromReminder(id);
	expect((await readGoal(goal.id))?.state).toBe('done');
	expect(await firing(id)).toEqual(['handled', 'done']);
	expect(await shown()).toEqual([]);
});

test("Snooze comes back after the person's snooze, once", async () => {
	await writeSettings({ snooze: 20 });
	const { goal, id } = await reminded();
	await snoozeFromReminder(id);
	expect(await firing(id)).toEqual(['handled', 'snoozed']);
	expect((await readGoal(goal.id))?.local.remindAt).toBe(Date.now() + 20 * MINUTE);
	vi.setSystemTime(Date.now() + 20 * MINUTE);
	await sweepReminders();
	expect(await shown()).toHaveLength(1);
});

test('a click opens the ticket, in the tab that shows it already', async () => {
	const { id } = await reminded([demoTicket()]);
	const url = 'http://127.0.0.1:8123/app/tickets/4821';
	fakes.state.tabs.push({ id: 7, windowId: 1, active: false, url });
	await openFromReminder(id);
	expect(fakes.state.opened).toEqual(['tab 7']);
	expect(await firing(id)).toEqual(['handled', 'opened']);
});

test('a click opens the ticket in a new tab when no tab shows it, and the list without a ticket', async () => {
	await openFromReminder((await reminded([demoTicket()])).id);
	await openFromReminder((await reminded()).id);
	expect(fakes.state.opened).toEqual([
		'http://127.0.0.1:8123/classic/tickets/4821',
		'chrome-extension://test-extension-id/sidepanel.html',
	]);
});

test('closing it is noted, but takes back no answer', async () => {
	const { id } = await reminded();
	await dismissReminder(id);
	expect(await firing(id)).toEqual(['handled', 'dismissed']);
	const other = await reminded();
	await finishFromReminder(other.id);
	await dismissReminder(other.id);
	expect(await firing(other.id)).toEqual(['handled', 'done']);
});

test('a goal that is checked off elsewhere takes its reminder away', async () => {
	const { goal, id } = await reminded();
	await completeGoal(goal.id);
	await vi.waitFor(async () => expect(await shown()).toEqual([]));
	expect(await firing(id)).toEqual(['handled', 'done']);
});

test('when the database does not take the answer the reminder stays and says so', async () => {
	const { goal, id } = await reminded();
	const db = database();
	const row = await db.device.get('device');
	if (row !== undefined) await db.device.put({ ...row, schema: 99 });
	closeDatabase();
	const create = vi.spyOn(fakeBrowser.notifications, 'create');
	await finishFromReminder(id);
	expect(await shown()).toEqual([id]);
	expect(create.mock.calls.at(-1)?.[1]).toMatchObject({ message: 'Reply to Ana' });
	expect((await readGoal(goal.id))?.state).toBe('open');
	expect(await firing(id)).toEqual(['shown', undefined]);
});
