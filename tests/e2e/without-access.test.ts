import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '../../demo/start-desk.mjs';
import { type Chromium, sees, startChromium, stored } from '../support/chromium.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	title: string;
	local: { tickets: string[] };
}

let desk: Desk;
let chromium: Chromium;
let settings: Page;

beforeAll(async () => {
	desk = await startDesk();
	chromium = await startChromium();
	settings = await chromium.open('options');
});

afterAll(async () => {
	await chromium?.close();
	await desk?.close();
});

test('a click on the toolbar button is enough to link a goal to the ticket in view', async () => {
	const ticket = await chromium.browser.newPage();
	await ticket.goto(`${desk.url}/classic/tickets/4821`);
	const popup = await chromium.clickButton(ticket);
	await sees(popup, 'Refund not received after 14 days');
	await sees(popup, 'Open');
	await sees(popup, `Show goals on ${new URL(desk.url).host}`);
	await popup.keyboard.type('Confirm the bank trace');
	await popup.keyboard.press('Enter');
	await waitFor('the goal', async () =>
		(await stored<StoredGoal>(settings, 'goals')).some(
			({ title, local }) =>
				title === 'Confirm the bank trace' &&
				local.tickets[0] === `demo-desk:${new URL(desk.url).host}:4821`,
		),
	);
	const granted = await settings.evaluate('chrome.permissions.getAll()');
	expect((granted as { origins: string[] }).origins).toEqual([]);
	expect(await ticket.$('goalpin-pin')).toBeNull();
});

test('a click on the chip leaves a new goal without a ticket', async () => {
	const ticket = await chromium.browser.newPage();
	await ticket.goto(`${desk.url}/classic/tickets/4822`);
	const popup = await chromium.clickButton(ticket);
	await sees(popup, 'VPN drops every ten minutes');
	await popup.keyboard.type('Order a headset');
	const chip = await popup.waitForSelector('form button[aria-pressed=true]');
	expect(await chip?.evaluate((button) => button.textContent)).toBe('Demo desk #4822');
	await chip?.click();
	await popup.waitForSelector('form button[aria-pressed=false]');
	await popup.focus('form input[type=text]');
	await popup.keyboard.press('Enter');
	const added = await waitFor('the goal', async () =>
		(await stored<StoredGoal>(settings, 'goals')).find(({ title }) => title === 'Order a headset'),
	);
	expect(added.local.tickets).toEqual([]);
	await popup.close();
});

test('a database that another window holds is told in plain words, and waits', async () => {
	const holder = await chromium.browser.newPage();
	await holder.goto(`chrome-extension://${chromium.id}/manifest.json`);
	// An old page that never lets go: a connection of an older version without a handler. Our own pages
	// and the worker may be quicker and open theirs first; then it is tried again.
	await waitFor('the hold', () =>
		holder.evaluate(
			() =>
				new Promise<boolean>((resolve) => {
					const gone = indexedDB.deleteDatabase('goalpin');
					gone.onerror = () => resolve(false);
					gone.onsuccess = () => {
						const open = indexedDB.open('goalpin', 1);
						open.onerror = () => resolve(false);
						open.onsuccess = () => {
							(globalThis as { held?: IDBDatabase }).held = open.result;
							resolve(true);
						};
					};
				}),
		),
	);
	const popup = await chromium.open('popup');
	await sees(popup, 'The database does not answer');
	await holder.evaluate(() => (globalThis as { held?: IDBDatabase }).held?.close());
	await popup.reload();
	await sees(popup, 'No goals yet');
});

test('a goal is moved by hand in the sidebar', async () => {
	const sidebar = await chromium.open('sidepanel');
	await sidebar.bringToFront();
	for (const title of ['third', 'second', 'first']) {
		await sidebar.keyboard.type(title);
		await sidebar.keyboard.press('Enter');
		await sidebar.waitForSelector(`input[aria-label="${title}"]`);
	}
	const order = () =>
		sidebar.$$eval('[data-section=later] > [data-goal] input[type=checkbox]', (boxes) =>
			boxes.map((box) => box.getAttribute('aria-label')),
		);
	expect(await order()).toEqual(['first', 'second', 'third']);
	await sidebar.waitForSelector('[data-goal][draggable=true]');
	const middle = async (title: string) => {
		const box = await (await sidebar.$(`input[aria-label="${title}"]`))?.boundingBox();
		return { x: (box?.x ?? 0) + 120, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
	};
	const from = await middle('first');
	const to = await middle('third');
	await sidebar.mouse.move(from.x, from.y);
	await sidebar.mouse.down();
	await sidebar.mouse.move(from.x, from.y + 12, { steps: 4 });
	await sidebar.mouse.move(to.x, to.y + 10, { steps: 12 });
	await sidebar.mouse.up();
	await waitFor('the new order', async () => (await order()).join() === 'second,third,first');
	await sees(sidebar, 'Moved to place 3 of 3');
});
