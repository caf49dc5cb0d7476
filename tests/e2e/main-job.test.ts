import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '../../demo/start-desk.mjs';
import { type Chromium, sees, startChromium, stored } from '../support/chromium.ts';
import {
	type NotificationService,
	startNotificationService,
} from '../support/notification-service.ts';
import { Pin } from '../support/pin.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	id: string;
	title: string;
	state: string;
	local: { tickets: string[]; progress: number };
}

let desk: Desk;
let desktop: NotificationService;
let chromium: Chromium;
let settings: Page;
let ticket: Page;

const goals = () => stored<StoredGoal>(settings, 'goals');
const goal = (title: string) =>
	waitFor(`a goal "${title}"`, async () => (await goals()).find((one) => one.title === title));
const state = (title: string, wanted: string) =>
	waitFor(`"${title}" to be ${wanted}`, async () => (await goal(title)).state === wanted);

beforeAll(async () => {
	desk = await startDesk();
	desktop = await startNotificationService();
	chromium = await startChromium({ env: { DBUS_SESSION_BUS_ADDRESS: desktop.address } });
	settings = await chromium.open('options');
	ticket = await chromium.browser.newPage();
	await ticket.goto(`${desk.url}/classic/tickets/4821`);
});

afterAll(async () => {
	await chromium?.close();
	await desktop?.stop();
	await desk?.close();
});

test('asks for no site at install', async () => {
	const granted = await settings.evaluate('chrome.permissions.getAll()');
	expect((granted as { origins: string[] }).origins).toEqual([]);
});

test('on a site that is not turned on, nothing is put into the page', async () => {
	expect(await ticket.$('goalpin-pin')).toBeNull();
});

test('the pin appears in the open tab as soon as its site is turned on', async () => {
	await chromium.grant(settings, `${desk.url}/*`);
	await ticket.bringToFront();
	await waitFor('the pin', () => ticket.$('goalpin-pin'));
});

test('the popup names the ticket and adds a goal that is linked to it', async () => {
	await ticket.bringToFront();
	const popup = await chromium.popup();
	await sees(popup, 'Refund not received after 14 days');
	await sees(popup, 'Demo desk #4821');
	const focused = await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
	expect(focused).toBe('Add a goal for #4821');
	await popup.keyboard.type('Confirm the bank trace with payments');
	await popup.keyboard.press('Enter');
	await sees(popup, 'On this ticket');
	const added = await goal('Confirm the bank trace with payments');
	expect(added.local.tickets).toEqual([`demo-desk:${new URL(desk.url).host}:4821`]);
	await popup.close();
});

test('the pin shows it, checks it off and takes that back', async () => {
	const pin = new Pin(ticket);
	await pin.unfold();
	await pin.click('Confirm the bank trace with payments');
	await state('Confirm the bank trace with payments', 'done');
	await pin.click('Undo');
	await state('Confirm the bank trace with payments', 'open');
});

test('a goal typed in the pin is added, and the page hears none of its keys', async () => {
	const pin = new Pin(ticket);
	await pin.type('Add a goal for #4821', 'reply / escalate to Ana');
	await ticket.keyboard.press('Enter');
	await goal('reply / escalate to Ana');
	expect(await ticket.evaluate('window.stolenKeys')).toEqual([]);
});

test('the badge counts the open goals of the ticket', async () => {
	await waitFor('the badge', async () => {
		const text = await settings.evaluate(async (url) => {
			const { chrome } = globalThis as unknown as {
				chrome: {
					tabs: { query(by: object): Promise<{ id: number }[]> };
					action: { getBadgeText(of: object): Promise<string> };
				};
			};
			const [tab] = await chrome.tabs.query({ url });
			return chrome.action.getBadgeText({ tabId: tab?.id });
		}, `${desk.url}/*`);
		return text === '2';
	});
});

test('a reminder arrives on the desktop, and its Done button checks the goal off', async () => {
	const popup = await chromium.open('popup');
	await popup.keyboard.type('Send the refund reference');
	await popup.click('button[aria-expanded]');
	await popup.waitForSelector('select');
	await popup.select('select', 'own');
	await popup.waitForSelector('input[type=datetime-local]');
	await popup.focus('input[aria-label^="Add a goal"]');
	await popup.keyboard.press('Enter');
	const notice = await desktop.shown('Send the refund reference');
	expect(notice.actions).toMatchObject({ 0: 'Done', 1: 'Snooze 10 min' });
	desktop.press(notice, '0');
	await state('Send the refund reference', 'done');
	await popup.close();
});

test('nothing went wrong in our pages meanwhile', () => {
	expect(chromium.errors).toEqual([]);
});
