import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '../../demo/start-desk.mjs';
import { type Chromium, sees, startChromium, stored } from '../support/chromium.ts';
import { findFaults } from '../support/find-faults.ts';
import { Pin } from '../support/pin.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	title: string;
	local: { tickets: string[] };
}

let desk: Desk;
let chromium: Chromium;
let settings: Page;
let tab: Page;

const ticketId = (key: number) => `demo-desk:${new URL(desk.url).host}:${key}`;
const goal = (title: string) =>
	waitFor(`"${title}"`, async () =>
		(await stored<StoredGoal>(settings, 'goals')).find((one) => one.title === title),
	);

/** Lets the worker hear an event as the browser would send it. */
async function dispatch(event: string, ...args: unknown[]): Promise<void> {
	const worker = await chromium.worker();
	await worker.evaluate(`chrome.${event}.dispatch(...${JSON.stringify(args)})`);
}

const tabInfo = () =>
	settings.evaluate(async (url) => {
		const { chrome } = globalThis as unknown as {
			chrome: { tabs: { query(by: object): Promise<object[]> } };
		};
		return (await chrome.tabs.query({ url }))[0];
	}, `${desk.url}/*`);

beforeAll(async () => {
	desk = await startDesk();
	chromium = await startChromium();
	settings = await chromium.open('options');
	tab = await chromium.browser.newPage();
	await tab.goto(`${desk.url}/app/queue`);
	await chromium.grant(settings, `${desk.url}/*`);
	await tab.bringToFront();
});

afterAll(async () => {
	await chromium?.close();
	await desk?.close();
});

test('only the site that was asked for is turned on', async () => {
	const granted = await settings.evaluate('chrome.permissions.getAll()');
	expect((granted as { origins: string[] }).origins).toEqual([`${desk.url}/*`]);
	await sees(settings, new URL(desk.url).host);
});

test('a queue has no pin; navigating within the page brings and changes it', async () => {
	expect(await tab.$('goalpin-pin')).toBeNull();
	await tab.click('a[href="/app/tickets/4822"]');
	await waitFor('the pin', () => tab.$('goalpin-pin'));
	const pin = new Pin(tab);
	await pin.unfold();
	await pin.type('Add a goal for #4822', 'Restart the gateway');
	await tab.keyboard.press('Enter');
	expect((await goal('Restart the gateway')).local.tickets).toEqual([ticketId(4822)]);
	await tab.evaluate('history.back()');
	await waitFor('no pin', async () => (await tab.$('goalpin-pin')) === null);
	await tab.evaluate('history.forward()');
	await waitFor('the pin again', async () => (await pin.text()).includes('Restart the gateway'));
});

test('fifty navigations leave one pin, of the right ticket', async () => {
	await tab.evaluate(() => {
		for (let turn = 0; turn < 50; turn += 1) {
			history.pushState(null, '', turn % 2 === 0 ? '/app/tickets/4821' : '/app/tickets/4824');
		}
		dispatchEvent(new PopStateEvent('popstate'));
	});
	const pin = new Pin(tab);
	await waitFor('the pin of #4824', async () =>
		(await pin.nodes()).some((node) => (node.attributes ?? []).includes('Add a goal for #4824')),
	);
	expect(await tab.$$('goalpin-pin')).toHaveLength(1);
});

test('the sidebar follows the tab, from ticket to ticket', async () => {
	const sidebar = await chromium.open('sidepanel');
	await tab.bringToFront();
	await tab.goto(`${desk.url}/classic/tickets/4825`);
	await sees(sidebar, 'Printer <3rd floor> is "offline" & jammed');
	await tab.goto(`${desk.url}/classic/tickets/4822`);
	await sees(sidebar, 'VPN drops every ten minutes');
	await sees(sidebar, 'On this ticket');
	await sidebar.close();
});

test('the sidebar can be held on one ticket', async () => {
	const sidebar = await chromium.open('sidepanel');
	await tab.bringToFront();
	await sees(sidebar, 'VPN drops every ten minutes');
	await sidebar.$eval('button[aria-label="Hold this ticket"]', (button) =>
		(button as HTMLElement).click(),
	);
	await tab.goto(`${desk.url}/classic/tickets/4821`);
	await waitFor('the tab to be seen', async () =>
		((await tabInfo()) as { title?: string }).title?.includes('Refund'),
	);
	await sees(sidebar, 'VPN drops every ten minutes');
	await sidebar.$eval('button[aria-pressed=true]', (button) => (button as HTMLElement).click());
	await sees(sidebar, 'Refund not received after 14 days');
	await sidebar.close();
});

test('the context menu makes a goal of selected text, for the ticket of the page', async () => {
	await tab.goto(`${desk.url}/classic/tickets/4823`);
	const info = { menuItemId: 'add-goal', selectionText: 'Ask for the bank statement' };
	await dispatch('contextMenus.onClicked', info, await tabInfo());
	expect((await goal('Ask for the bank statement')).local.tickets).toEqual([ticketId(4823)]);
});

test('the context menu on a link to a ticket makes a goal for that ticket', async () => {
	await tab.goto(`${desk.url}/classic/queue`);
	const info = { menuItemId: 'add-goal', linkUrl: `${desk.url}/classic/tickets/4824` };
	await dispatch('contextMenus.onClicked', info, await tabInfo());
	expect((await goal('Follow up on #4824')).local.tickets).toEqual([ticketId(4824)]);
});

test('the address bar adds a goal', async () => {
	await dispatch('omnibox.onInputEntered', 'Order a new headset', 'currentTab');
	await goal('Order a new headset');
});

test('the keyboard command puts the focus into the field of the pin', async () => {
	await tab.goto(`${desk.url}/classic/tickets/4821`);
	await waitFor('the pin', () => tab.$('goalpin-pin'));
	const pin = new Pin(tab);
	await waitFor('the goals', async () => (await pin.nodes()).length > 3);
	await dispatch('commands.onCommand', 'add-goal', await tabInfo());
	await waitFor('the field', async () =>
		(await pin.nodes()).some((node) => (node.attributes ?? []).includes('Add a goal for #4821')),
	);
});

test.each(['light', 'dark'])('axe finds nothing in the pin, in %s', async (value) => {
	await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
	await tab.goto(`${desk.url}/classic/tickets/4823`);
	const pin = new Pin(tab);
	await pin.unfold();
	await waitFor('its goals', async () => (await pin.text()).includes('Ask for the bank statement'));
	const frame = tab.frames().find((one) => one.parentFrame() !== null);
	expect(frame).toBeDefined();
	if (frame !== undefined) expect(await findFaults(frame)).toEqual([]);
});

test('a ticket whose page changes its subject is remembered as it is now', async () => {
	await tab.goto(`${desk.url}/classic/tickets/4822`);
	await tab.select('select[name=status]', 'Solved');
	await Promise.all([tab.waitForNavigation(), tab.click('main form button')]);
	await waitFor('the status', async () =>
		(await stored<{ id: string; status: string }>(settings, 'tickets')).some(
			({ id, status }) => id === ticketId(4822) && status === 'Solved',
		),
	);
});

test('a page on a site that was not asked for gets nothing', async () => {
	const other = await startDesk();
	const page = await chromium.browser.newPage();
	await page.goto(`${other.url}/classic/tickets/4821`);
	expect(await page.$('goalpin-pin')).toBeNull();
	await page.close();
	await other.close();
});

test('turning the site off takes the pin out of the open tab, and says so in the settings', async () => {
	await tab.goto(`${desk.url}/classic/tickets/4821`);
	await waitFor('the pin', () => tab.$('goalpin-pin'));
	await settings.evaluate(
		(origin) =>
			(
				globalThis as unknown as {
					chrome: { permissions: { remove(what: object): Promise<boolean> } };
				}
			).chrome.permissions.remove({ origins: [origin] }),
		`${desk.url}/*`,
	);
	await waitFor('no pin', async () => (await tab.$('goalpin-pin')) === null);
	await sees(settings, 'No site yet');
	await tab.reload();
	expect(await tab.$('goalpin-pin')).toBeNull();
});

test('nothing went wrong in our pages meanwhile', () => {
	expect(chromium.errors).toEqual([]);
});
