import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, sees, startChromium, stored } from '../support/chromium.ts';
import {
	type NotificationService,
	startNotificationService,
} from '../support/notification-service.ts';
import { Pin } from '../support/pin.ts';
import { waitFor } from '../support/wait-for.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker/request-tracker.ts';

interface StoredGoal {
	title: string;
	state: string;
	local: { tickets: string[] };
}

let tracker: RequestTracker;
let desktop: NotificationService;
let chromium: Chromium;
let settings: Page;
let tab: Page;

const ticketId = (key: string) => `rt:${new URL(tracker.base).host}:${key}`;
const goal = (title: string) =>
	waitFor(`"${title}"`, async () =>
		(await stored<StoredGoal>(settings, 'goals')).find((one) => one.title === title),
	);

beforeAll(async () => {
	tracker = await startRequestTracker();
	desktop = await startNotificationService();
	chromium = await startChromium({ env: { DBUS_SESSION_BUS_ADDRESS: desktop.address } });
	settings = await chromium.open('options');
	tab = await chromium.browser.newPage();
	await tab.goto(`${tracker.base}/NoAuth/Login.html`);
	await tab.type('input[name=user]', tracker.user);
	await tab.type('input[name=pass]', tracker.password);
	await Promise.all([tab.waitForNavigation(), tab.click('input[type=submit]')]);
});

afterAll(async () => {
	await chromium?.close();
	await desktop?.stop();
	await tracker?.stop();
});

test('the pin appears on a real ticket once the site is turned on', async () => {
	await tab.goto(`${tracker.base}/Ticket/Display.html?id=1`);
	await chromium.grant(settings, `${tracker.base}/*`);
	await tab.bringToFront();
	await waitFor('the pin', () => tab.$('goalpin-pin'));
});

test('the popup names the ticket with its subject and status, and adds a goal for it', async () => {
	const popup = await chromium.popup();
	await sees(popup, 'Cannot log in after password reset');
	await sees(popup, 'Request Tracker #1');
	await sees(popup, 'open');
	await popup.keyboard.type('Reset the account by hand');
	await popup.keyboard.press('Enter');
	expect((await goal('Reset the account by hand')).local.tickets).toEqual([ticketId('1')]);
	await popup.close();
});

test('typing in the pin never reaches the tracker, which steals / r c and more', async () => {
	const pin = new Pin(tab);
	await pin.unfold();
	await pin.type('Add a goal for #1', 'reply / comment / g h');
	await tab.keyboard.press('Enter');
	await goal('reply / comment / g h');
	expect(tab.url()).toContain('/Ticket/Display.html?id=1');
});

test('other addresses of the same ticket are the same ticket', async () => {
	for (const path of ['Ticket/History.html?id=1', 'Ticket/Update.html?Action=Respond;id=1']) {
		await tab.goto(`${tracker.base}/${path}`);
		const pin = new Pin(tab);
		await waitFor('its goals', async () =>
			(await pin.text()).includes('Reset the account by hand'),
		);
	}
});

test('markup and other scripts in a subject are shown as text', async () => {
	for (const key of ['3', '5']) {
		const subject = tracker.tickets.find(({ id }) => id === key)?.subject ?? '';
		await tab.goto(`${tracker.base}/Ticket/Display.html?id=${key}`);
		const popup = await chromium.popup();
		await sees(popup, subject);
		await popup.close();
	}
});

test('a reminder arrives, its Done button checks the goal off, and a restart of the page keeps all', async () => {
	await tab.goto(`${tracker.base}/Ticket/Display.html?id=2`);
	const popup = await chromium.popup();
	await sees(popup, 'VPN drops every ten minutes');
	await popup.keyboard.type('Call Bo back');
	await popup.locator('form button[aria-expanded]').click();
	await popup.locator('form select').wait();
	await popup.select('form select', 'own');
	await popup.locator('input[type=datetime-local]').wait();
	await popup.focus('form input[type=text]');
	await popup.keyboard.press('Enter');
	const notice = await desktop.shown('Call Bo back');
	expect(notice.body).toContain('Request Tracker #2 · VPN drops every ten minutes');
	desktop.press(notice, '0');
	await waitFor('the check-off', async () => (await goal('Call Bo back')).state === 'done');
	await tab.reload();
	const pin = new Pin(tab);
	await waitFor('its goals', async () => (await pin.text()).includes('Call Bo back'));
});

test('a list of tickets and an unknown page have no pin', async () => {
	for (const path of ['Search/Results.html?Query=Queue%3D%27Support%27', '']) {
		await tab.goto(`${tracker.base}/${path}`);
		expect(await tab.$('goalpin-pin')).toBeNull();
	}
	expect(chromium.errors).toEqual([]);
});
