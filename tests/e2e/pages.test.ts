import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, sees, startChromium, stored } from '../support/chromium.ts';
import { findFaults } from '../support/find-faults.ts';
import { waitFor } from '../support/wait-for.ts';

interface StoredGoal {
	id: string;
	title: string;
	state: string;
	order: string;
	priority: number;
	measure: object | null;
	local: { shelf: string; progress: number; tags: string[] };
}

let chromium: Chromium;
let page: Page;
let folder: string;

const goals = () => stored<StoredGoal>(page, 'goals');
const goal = (title: string) =>
	waitFor(`"${title}"`, async () => (await goals()).find((one) => one.title === title));

async function add(title: string): Promise<void> {
	await page.focus('form input[type=text]');
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await goal(title);
	await sees(page, title);
}

const focusedGoal = () =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

async function focusGoal(title: string): Promise<void> {
	await waitFor(`the focus on "${title}"`, async () => {
		await page.focus(`input[type=checkbox][aria-label="${title}"]`);
		return (await focusedGoal()) === title;
	});
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'goalpin-files-'));
	chromium = await startChromium();
	page = await chromium.open('popup');
});

afterAll(async () => {
	await chromium?.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('with the keyboard alone', () => {
	test('goals are added, and typing works from the first moment', async () => {
		await page.keyboard.type('Tag the billing tickets');
		await page.keyboard.press('Enter');
		await goal('Tag the billing tickets');
		await add('Escalate the outage');
		await add('Update the status page');
	});

	test('↓ enters the list, arrows move in it, Space checks off and Ctrl+Z takes it back', async () => {
		await page.focus('form input[type=text]');
		await page.keyboard.press('ArrowDown');
		expect(await focusedGoal()).toBe('Update the status page');
		await page.keyboard.press('ArrowDown');
		expect(await focusedGoal()).toBe('Escalate the outage');
		await page.keyboard.press('Space');
		await waitFor(
			'the check-off',
			async () => (await goal('Escalate the outage')).state === 'done',
		);
		await sees(page, 'Goal done');
		await page.keyboard.down('Control');
		await page.keyboard.press('z');
		await page.keyboard.up('Control');
		await waitFor('the way back', async () => (await goal('Escalate the outage')).state === 'open');
	});

	test('Enter edits in place: measure, priority, tags; + counts', async () => {
		await focusGoal('Update the status page');
		await page.keyboard.press('Enter');
		await page.waitForSelector('form[aria-label=Edit]');
		await page.click('form[aria-label=Edit] input[type=checkbox]');
		const fields = await page.$$('form[aria-label=Edit] fieldset:nth-of-type(2) input[type=text]');
		await fields[0]?.type('updates');
		await fields[2]?.click({ count: 3 });
		await fields[2]?.type('5');
		await page.select('form[aria-label=Edit] select:not([value])', '3').catch(() => undefined);
		await page.keyboard.down('Control');
		await page.keyboard.press('Enter');
		await page.keyboard.up('Control');
		await waitFor(
			'the measure',
			async () => (await goal('Update the status page')).measure !== null,
		);
		await sees(page, '0 of 5 updates');
		await focusGoal('Update the status page');
		await page.keyboard.press('+');
		await sees(page, '1 of 5 updates');
	});

	test('/ searches, Escape goes back to the field', async () => {
		await focusGoal('Tag the billing tickets');
		await page.keyboard.press('/');
		await page.waitForSelector('input[type=search]');
		await page.keyboard.type('billing');
		await sees(page, '1 goal');
		await page.keyboard.press('Escape');
		await waitFor('the field', async () => (await focusedGoal())?.startsWith('Add a goal'));
	});

	test('Delete puts a goal in the bin, and Undo brings it back', async () => {
		await focusGoal('Tag the billing tickets');
		await page.keyboard.press('Delete');
		await waitFor(
			'the bin',
			async () => (await goal('Tag the billing tickets')).local.shelf === 'bin',
		);
		const [undo] = await page.$$('[role=status] button');
		await undo?.click();
		await waitFor(
			'it back',
			async () => (await goal('Tag the billing tickets')).local.shelf === 'open',
		);
	});

	test('Alt and arrows move a goal in the sidebar', async () => {
		const sidebar = await chromium.open('sidepanel');
		await sees(sidebar, 'Update the status page');
		const order = () =>
			sidebar.$$eval('[data-section=later] > [data-goal] input[type=checkbox]', (boxes) =>
				boxes.map((box) => box.getAttribute('aria-label')),
			);
		const before = await order();
		await sidebar.focus(`input[aria-label="${before[0]}"]`);
		await sidebar.keyboard.down('Alt');
		await sidebar.keyboard.press('ArrowDown');
		await sidebar.keyboard.up('Alt');
		await waitFor('the new order', async () => (await order())[1] === before[0]);
		await sidebar.close();
	});
});

describe('whatever is typed', () => {
	test.each([
		['markup', '<img src=x onerror="document.title=1"> & <b>bold</b>'],
		['right to left', 'إرسال تحديث إلى العميل'],
		['emoji', '🎯🎯🎯 reply 👩🏽‍💻'],
	])('%s is shown as text', async (_, title) => {
		await add(title);
		expect(await page.title()).toBe('Goalpin');
		expect(await page.$('main img')).toBeNull();
	});

	test('nothing but spaces is not a goal', async () => {
		const before = (await goals()).length;
		await page.focus('form input[type=text]');
		await page.keyboard.type('   ');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		expect((await goals()).length).toBe(before);
	});

	test('ten thousand characters are one goal of two lines', async () => {
		const title = 'word '.repeat(2_000).trim();
		await page.$eval(
			'form input[type=text]',
			(field, value) => {
				(field as HTMLInputElement).value = value;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			},
			title,
		);
		await page.focus('form input[type=text]');
		await page.keyboard.press('Enter');
		await goal(title);
		const height = await page.$eval(
			'[data-goal] button[dir=auto]',
			(element) => element.clientHeight,
		);
		expect(height).toBeLessThan(60);
	});

	test('more than a goal can hold is refused in words, and stays in the field', async () => {
		await page.$eval('form input[type=text]', (field) => {
			(field as HTMLInputElement).value = 'é'.repeat(20_000);
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await page.focus('form input[type=text]');
		await page.keyboard.press('Enter');
		await sees(page, 'This is longer than a goal can be');
		const left = await page.$eval(
			'form input[type=text]',
			(field) => (field as HTMLInputElement).value,
		);
		expect(left.length).toBe(20_000);
		await page.keyboard.press('Escape');
	});
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	test.each(['popup', 'sidepanel', 'options'] as const)(
		'axe finds nothing on the %s page',
		async (name) => {
			const shown = await chromium.open(name, scheme);
			await sees(shown, name === 'options' ? 'Privacy' : 'Update the status page');
			expect(await findFaults(shown)).toEqual([]);
			await shown.close();
		},
	);

	test('axe finds nothing in the editor and the search', async () => {
		const shown = await chromium.open('sidepanel', scheme);
		await sees(shown, 'Update the status page');
		await shown.focus('input[aria-label="Update the status page"]');
		await shown.keyboard.press('Enter');
		await shown.waitForSelector('form[aria-label=Edit]');
		expect(await findFaults(shown)).toEqual([]);
		await shown.keyboard.press('Escape');
		await shown.click('button[aria-label=Filters]');
		await shown.click('button[aria-label="Search goals"]');
		await shown.waitForSelector('input[type=search]');
		expect(await findFaults(shown)).toEqual([]);
		await shown.close();
	});
});

describe('the data', () => {
	test('exported, deleted and imported is the same', async () => {
		const settings = await chromium.open('options');
		const tools = await settings.createCDPSession();
		await tools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
		const button = (name: string) => settings.locator(`::-p-aria([name="${name}"][role="button"])`);
		await button('Export').click();
		const file = await waitFor('the file', () =>
			readdirSync(folder).find((name) => name.endsWith('.json')),
		);
		const path = join(folder, file);
		const before = JSON.parse(await waitFor('its content', () => readFileSync(path, 'utf8')));
		await button('Delete everything').click();
		await settings.locator('form input[type=text]').fill('delete');
		await settings.locator('form button[type=submit]').click();
		await sees(settings, 'Everything is deleted.');
		expect(await goals()).toEqual([]);
		const input = await settings.$('input[type=file]');
		await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
		await sees(settings, `Imported: ${before.goals.length} new, 0 changed, 0 as they were.`);
		const shared = (await goals()).map(({ local: _, ...goal }) => goal);
		expect(shared).toEqual(before.goals);
		await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
		await sees(settings, `Imported: 0 new, 0 changed, ${before.goals.length} as they were.`);
		writeFileSync(path, JSON.stringify({ ...before, version: 99 }));
		await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
		await sees(settings, 'A newer Goalpin wrote this file.');
		await settings.close();
	});
});

test('no page of ours asks the network for anything, and nothing went wrong', async () => {
	const asked: string[] = [];
	const fresh = await chromium.browser.newPage();
	fresh.on('request', (request) => {
		if (/^https?:|^wss?:/.test(request.url())) asked.push(request.url());
	});
	for (const name of ['popup', 'sidepanel', 'options']) {
		await fresh.goto(`chrome-extension://${chromium.id}/${name}.html`);
		await sees(fresh, name === 'options' ? 'Privacy' : 'Later');
	}
	expect(asked).toEqual([]);
	expect(chromium.errors).toEqual([]);
});
