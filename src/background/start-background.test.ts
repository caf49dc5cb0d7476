import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser, installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added, demoTicket } from '../../tests/support/goals.ts';
import { searchGoals } from '../data/search-goals.ts';
import type { Goal } from '../domain/goal.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { startBackground } from './start-background.ts';

freshDatabase('2026-11-24T12:00');
let fakes: ReturnType<typeof installFakeApis>;
beforeEach(() => {
	fakes = installFakeApis();
});

const TAB = {
	id: 1,
	windowId: 9,
	active: true,
	url: 'http://127.0.0.1:8123/app/tickets/4821',
	title: '#4821 Refund - Demo desk',
};
const SOON = { fields: { reminder: { kind: 'at' as const, at: '2026-11-24T18:00' } } };

const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
const notices = async () => Object.keys(await fakeBrowser.notifications.getAll());
const goals = async () => (await searchGoals({}, 10)).goals;

function firstGoal(): Promise<Goal> {
	return vi.waitFor(async () => {
		const [goal] = await goals();
		if (goal === undefined) throw new Error('no goal yet');
		return goal;
	});
}

const start = () => startBackground(new EventTarget());

/** The worker has done all that it does when it starts. */
async function started(): Promise<void> {
	start();
	await vi.waitFor(async () => {
		expect(await fakeBrowser.storage.session.get('renewed')).toEqual({ renewed: true });
	});
}

describe('at each start', () => {
	test('the alarms that the browser lost are planned again from the database', async () => {
		await added('Reply', SOON);
		await vi.waitFor(async () => expect(await alarms()).toHaveLength(2));
		await fakeBrowser.alarms.clearAll();
		start();
		await vi.waitFor(async () => expect(await alarms()).toEqual(['next reminder', 'watchdog']));
	});

	test('after an update too, which clears them while the worker runs', async () => {
		await added('Reply', SOON);
		await started();
		await fakeBrowser.alarms.clearAll();
		await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
		await vi.waitFor(async () => expect(await alarms()).toHaveLength(2));
	});

	test('what fell due while the browser was closed is shown', async () => {
		await added('Reply', SOON);
		vi.setSystemTime(new Date('2026-11-25T09:00'));
		start();
		await vi.waitFor(async () => expect(await notices()).toHaveLength(1));
	});

	test('every event is listened to before anything is awaited', () => {
		start();
		const { events } = fakes;
		expect(Object.values(events).every((event) => event.isHeard)).toBe(true);
		const { alarms, runtime, notifications, tabs } = fakeBrowser;
		for (const event of [
			alarms.onAlarm,
			runtime.onInstalled,
			runtime.onStartup,
			runtime.onMessage,
			notifications.onClicked,
			notifications.onButtonClicked,
			notifications.onClosed,
			tabs.onActivated,
			tabs.onUpdated,
		]) {
			expect(event.hasListeners()).toBe(true);
		}
	});

	test('once a session: the menu, and the pins of open tabs', async () => {
		fakes.state.origins.add('http://127.0.0.1:8123/*');
		fakes.state.tabs.push(TAB);
		await started();
		expect(fakes.state.menus).toMatchObject([
			{ title: 'Add goal', contexts: ['page', 'link', 'selection'] },
		]);
		expect(fakes.state.injected).toEqual([1]);
		await started();
		expect(fakes.state.injected).toEqual([1]);
		// What the browser empties at a restart and an update.
		await fakeBrowser.storage.session.clear();
		await started();
		expect(fakes.state.injected).toEqual([1, 1]);
		expect(fakes.state.menus).toHaveLength(1);
	});
});

describe('when time has passed', () => {
	test('an alarm and the return from idle show what is due', async () => {
		await added('Reply', SOON);
		await started();
		vi.setSystemTime(new Date('2026-11-24T18:00'));
		await fakeBrowser.alarms.onAlarm.trigger({ name: 'next reminder' } as never);
		await vi.waitFor(async () => expect(await notices()).toHaveLength(1));
		await added('Call', { fields: { reminder: { kind: 'at', at: '2026-11-24T19:00' } } });
		vi.setSystemTime(new Date('2026-11-24T21:00'));
		fakes.events.idle.fire('locked');
		fakes.events.idle.fire('active');
		await vi.waitFor(async () => expect(await notices()).toHaveLength(2));
	});
});

describe('a site', () => {
	test('gets its pin when the grant arrives, though the popup that asked is gone', async () => {
		fakes.state.tabs.push(TAB);
		await started();
		fakes.state.origins.add('http://127.0.0.1:8123/*');
		fakes.events.permissionAdded.fire({ origins: ['http://127.0.0.1:8123/*'] });
		await vi.waitFor(() => expect(fakes.state.injected).toEqual([1]));
		fakes.state.pins.set(1, true);
		fakes.state.origins.clear();
		fakes.events.permissionRemoved.fire({ origins: ['http://127.0.0.1:8123/*'] });
		await vi.waitFor(() =>
			expect(fakes.state.told).toContainEqual({ tab: 1, notice: { tell: 'leave' } }),
		);
		expect(fakes.state.scripts).toEqual([]);
	});
});

describe('the context menu', () => {
	test('makes selected words a goal for the ticket in view', async () => {
		start();
		fakes.events.menuClicked.fire({ selectionText: ' check the\n bank trace ' }, TAB);
		const goal = await firstGoal();
		expect(goal.title).toBe('check the bank trace');
		expect(goal.local.tickets).toEqual([ticketId(demoTicket().ref)]);
		await vi.waitFor(async () => expect(await notices()).toEqual(['added']));
	});

	test('follows up the ticket that a link leads to', async () => {
		start();
		fakes.events.menuClicked.fire({ linkUrl: 'https://acme.zendesk.com/agent/tickets/5' }, TAB);
		const goal = await firstGoal();
		expect(goal.title).toBe('Follow up on #5');
		expect(goal.local.tickets).toEqual(['zendesk:acme.zendesk.com:5']);
	});

	test('on the bare page asks in the pin, else in the popup', async () => {
		start();
		fakes.events.menuClicked.fire({}, TAB);
		await vi.waitFor(() => expect(fakes.state.opened).toEqual(['popup']));
		fakes.state.pins.set(1, true);
		fakes.events.menuClicked.fire({}, TAB);
		await vi.waitFor(() => expect(fakes.state.told).toEqual([{ tab: 1, notice: { tell: 'add' } }]));
		expect(await goals()).toEqual([]);
	});
});

describe('the keyboard', () => {
	test('opens the sidebar in the key press itself', () => {
		start();
		fakes.events.command.fire('open-sidebar', TAB);
		expect(fakes.state.opened).toEqual(['sidebar 9']);
	});

	test('opens the popup where the page has no pin that shows a ticket', async () => {
		start();
		fakes.state.pins.set(1, false);
		fakes.events.command.fire('add-goal', TAB);
		await vi.waitFor(() => expect(fakes.state.opened).toEqual(['popup']));
	});
});

describe('the address bar', () => {
	test('says what Enter will do and does it', async () => {
		fakes.state.tabs.push(TAB);
		start();
		fakes.events.omniboxChanged.fire('');
		await vi.waitFor(() => expect(fakes.state.suggestion).toBe('Type a goal and press Enter'));
		fakes.events.omniboxChanged.fire('call <Ana> & Bo');
		await vi.waitFor(() =>
			expect(fakes.state.suggestion).toBe('Add goal for #4821: call &#60;Ana&#62; &#38; Bo'),
		);
		fakes.events.omniboxEntered.fire('call <Ana>');
		const goal = await firstGoal();
		expect(goal.title).toBe('call <Ana>');
		expect(goal.local.tickets).toEqual([ticketId(demoTicket().ref)]);
		await vi.waitFor(async () => expect(await notices()).toEqual(['added']));
	});
});
