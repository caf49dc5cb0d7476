import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sees, stored } from '../support/chromium.ts';
import {
	type InstalledProfile,
	installProfile,
	type Running,
} from '../support/installed-profile.ts';
import {
	type NotificationService,
	startNotificationService,
} from '../support/notification-service.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	title: string;
	state: string;
}

let profile: InstalledProfile;
let desktop: NotificationService;
let running: Running | undefined;

beforeAll(async () => {
	profile = await installProfile();
	desktop = await startNotificationService();
});

afterEach(async () => {
	await running?.kill();
	running = undefined;
});

afterAll(async () => {
	await desktop?.stop();
	profile?.remove();
});

async function start(): Promise<Page> {
	running = await profile.start({ DBUS_SESSION_BUS_ADDRESS: desktop.address });
	const page = await running.browser.newPage();
	await page.goto(`chrome-extension://${profile.id}/popup.html`);
	return page;
}

async function add(page: Page, title: string): Promise<void> {
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await sees(page, title);
	await waitFor('an empty field', () =>
		page.$eval('form input', (field) => (field as HTMLInputElement).value === ''),
	);
}

const alarms = (page: Page) =>
	page.evaluate('chrome.alarms.getAll()') as Promise<{ name: string; scheduledTime: number }[]>;

/** A reminder in `minutes` from now, by the wall of the page. */
async function addReminder(page: Page, title: string, minutes: number): Promise<void> {
	await page.keyboard.type(title);
	await page.click('form button[aria-expanded]');
	await page.waitForSelector('form select');
	await page.select('form select', 'own');
	const at = await page.evaluate((ahead) => {
		const now = new Date(Date.now() + ahead * 60_000);
		return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
	}, minutes);
	await page.waitForSelector('form input[type=datetime-local]');
	await page.$eval(
		'form input[type=datetime-local]',
		(field, value) => {
			(field as HTMLInputElement).value = value;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		},
		at,
	);
	await page.focus('form input[type=text]');
	await page.keyboard.press('Enter');
	await sees(page, title);
}

test('what was checked off is still so after the browser was closed and opened', async () => {
	let page = await start();
	await add(page, 'Reply to Ana');
	await page.click('input[type=checkbox][aria-label="Reply to Ana"]');
	await waitFor('the check-off', async () =>
		(await stored<StoredGoal>(page, 'goals')).some(({ state }) => state === 'done'),
	);
	await running?.quit();
	page = await start();
	await sees(page, '1 of 1 done today');
	expect(await stored(page, 'goals')).toMatchObject([{ title: 'Reply to Ana', state: 'done' }]);
});

test('a goal that was acknowledged survives a crash at once after it', async () => {
	const page = await start();
	await add(page, 'Call the carrier');
	await running?.kill();
	const again = await start();
	await sees(again, 'Call the carrier');
});

test('an alarm that a crash swallowed is planned again from the database', async () => {
	let page = await start();
	await addReminder(page, 'Ask tier 2 again', 90);
	const planned = await waitFor('the alarm', async () =>
		(await alarms(page)).find(({ name }) => name === 'next reminder'),
	);
	// At once: an alarm takes the browser more than a second to write down.
	await running?.kill();
	page = await start();
	const after = await waitFor('the alarm again', async () =>
		(await alarms(page)).find(({ name }) => name === 'next reminder'),
	);
	expect(after.scheduledTime).toBe(planned.scheduledTime);
});

test('a reminder that fell due while the browser was closed arrives when it opens', async () => {
	const page = await start();
	// Due in the past: claimed at once or, after the crash, at the next start. Either way it is shown.
	await addReminder(page, 'Send the outage report', -1);
	await running?.kill();
	await start();
	const notice = await desktop.shown('Send the outage report');
	expect(notice.actions).toMatchObject({ 0: 'Done' });
});

test('goals that the browser has lost with its database are offered and brought back', async () => {
	let page = await start();
	await add(page, 'Never lose me');
	await running?.quit();
	// The copy is brought up to date at each start of the worker.
	page = await start();
	await waitFor('the copy', () =>
		page.evaluate(async () => {
			const { chrome } = globalThis as unknown as {
				chrome: { storage: { local: { get(key: string): Promise<{ snapshot?: string }> } } };
			};
			return (await chrome.storage.local.get('snapshot')).snapshot?.includes('Never lose me');
		}),
	);
	await running?.quit();
	profile.loseDatabase();
	page = await start();
	await sees(page, 'Your goals are gone from the browser');
	await page.locator('::-p-aria([name="Bring them back"][role="button"])').click();
	await sees(page, 'Never lose me');
});
