import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '../../demo/start-desk.mjs';
import { ENTER, type Firefox, startFirefox } from '../support/firefox.ts';
import {
	type NotificationService,
	startNotificationService,
} from '../support/notification-service.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	title: string;
	state: string;
	local: { tickets: string[] };
}

/** A control of the pin: its name and its middle, in pixels of the tab. */
interface Control {
	name: string;
	x: number;
	y: number;
}

let desk: Desk;
let desktop: NotificationService;
let firefox: Firefox;
let settings: string;
let ticket: string;

/** The controls of the pin, seen past its closed shadow root. */
const pinControls = () =>
	firefox.run('system', () => {
		const host = document.querySelector('goalpin-pin') as unknown as {
			openOrClosedShadowRoot: ShadowRoot;
		} | null;
		const frame = host?.openOrClosedShadowRoot.querySelector('iframe');
		const place = frame?.getBoundingClientRect();
		const controls = [...(frame?.contentDocument?.querySelectorAll('button, input') ?? [])];
		return controls.map((control): Control => {
			const { x, y, width, height } = control.getBoundingClientRect();
			return {
				name: control.getAttribute('aria-label') ?? control.textContent ?? '',
				x: (place?.x ?? 0) + x + width / 2,
				y: (place?.y ?? 0) + y + height / 2,
			};
		});
	});

const control = (name: string) =>
	waitFor(`"${name}" in the pin`, async () =>
		(await pinControls()).find((one) => one.name.startsWith(name)),
	);

/** Clicks a control of the pin once it has come to rest. */
async function clickInPin(name: string): Promise<void> {
	let before = await control(name);
	const place = await waitFor(`"${name}" to rest`, async () => {
		const now = await control(name);
		const rests = now.x === before.x && now.y === before.y;
		before = now;
		return rests ? now : null;
	});
	await firefox.click(place.x, place.y);
}

/** All goals, read in a page of ours; the test goes on in the ticket. */
async function goals(): Promise<StoredGoal[]> {
	await firefox.go(settings);
	const rows = await firefox.run(
		'page',
		() =>
			new Promise<unknown[]>((resolve, reject) => {
				const open = indexedDB.open('goalpin');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction('goals').objectStore('goals').getAll();
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			}),
	);
	await firefox.go(ticket);
	return rows as StoredGoal[];
}

const goal = (title: string, state = 'open') =>
	waitFor(`"${title}" to be ${state}`, async () =>
		(await goals()).find((one) => one.title === title && one.state === state),
	);

beforeAll(async () => {
	desk = await startDesk();
	desktop = await startNotificationService();
	firefox = await startFirefox({ env: { DBUS_SESSION_BUS_ADDRESS: desktop.address } });
	settings = await firefox.open(firefox.page('options'));
	ticket = await firefox.open(`${desk.url}/classic/tickets/4821`);
});

afterAll(async () => {
	await firefox?.close();
	await desktop?.stop();
	await desk?.close();
});

test('asks for no site at install', async () => {
	await firefox.go(settings);
	const origins = await firefox.run('page', async () => {
		const { browser } = globalThis as unknown as {
			browser: { permissions: { getAll(): Promise<{ origins: string[] }> } };
		};
		return (await browser.permissions.getAll()).origins;
	});
	expect(origins).toEqual([]);
	await firefox.go(ticket);
	expect(await pinControls()).toEqual([]);
});

test('the pin appears in the open tab as soon as its site is turned on', async () => {
	await firefox.grant('http://127.0.0.1/*');
	await clickInPin('Goalpin: no open goals');
	await control('Add a goal for #4821');
});

test('a goal typed in the pin is added, linked, and the page hears none of its keys', async () => {
	await clickInPin('Add a goal for #4821');
	await firefox.type(`reply / escalate to Ana${ENTER}`);
	const { local } = await goal('reply / escalate to Ana');
	expect(local.tickets).toEqual([`demo-desk:${new URL(desk.url).host}:4821`]);
	const stolen = await firefox.run('page', () =>
		JSON.stringify((window as unknown as { stolenKeys: string[] }).stolenKeys),
	);
	expect(stolen).toBe('[]');
});

test('the pin checks it off and takes that back', async () => {
	await clickInPin('reply / escalate to Ana');
	await goal('reply / escalate to Ana', 'done');
	await clickInPin('Undo');
	await goal('reply / escalate to Ana', 'open');
});

test('a reminder arrives on the desktop, and a click on it opens the list', async () => {
	const popup = await firefox.open(firefox.page('popup'));
	await waitFor('the field', () =>
		firefox.run('page', () => document.activeElement?.localName === 'input'),
	);
	await firefox.type('Send the refund reference');
	await firefox.run('page', () => document.querySelector<HTMLElement>('[aria-expanded]')?.click());
	await waitFor('the choice of reminders', () =>
		firefox.run('page', () => {
			const select = document.querySelector('select');
			if (select === null) return false;
			select.value = 'own';
			return select.dispatchEvent(new Event('change', { bubbles: true }));
		}),
	);
	await waitFor('the time', () =>
		firefox.run('page', () => document.querySelector('input[type=datetime-local]') !== null),
	);
	await firefox.run('page', () =>
		document.querySelector<HTMLElement>('input[aria-label^="Add a goal"]')?.focus(),
	);
	await firefox.type(ENTER);
	const notice = await desktop.shown('Send the refund reference');
	expect(Object.keys(notice.actions)).not.toContain('0');
	desktop.press(notice, 'default');
	await waitFor('the list in a tab', async () => {
		const open = await firefox.inBrowser(() => {
			const { gBrowser } = globalThis as unknown as {
				gBrowser: { tabs: { linkedBrowser: { currentURI: { spec: string } } }[] };
			};
			return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);
		});
		return open.includes(firefox.page('sidepanel'));
	});
	await firefox.go(popup);
});
