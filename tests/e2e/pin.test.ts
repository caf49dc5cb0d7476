import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { Pin } from '../support/pin.ts';
import { waitFor } from '../support/wait-for.ts';

/** Nothing may be loaded, framed, styled from outside or made from text. */
const POLICY =
	"default-src 'none'; frame-src 'none'; script-src 'nonce-x'; style-src 'nonce-x'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * A ticket page that fights: it listens before everybody else and swallows all keys, keeps the focus
 * in its own field, hides and moves what it does not know, and counts what it notices.
 */
const HOSTILE = `<!doctype html><html><head><title>#7 Hostile - Demo desk</title><style nonce="x">
	html *, goalpin-pin, iframe { all: unset !important; display: none !important; opacity: 0 !important; }
	goalpin-pin { position: static !important; transform: scale(0) !important; pointer-events: none !important; }
	html, body, main, input, h1 { display: block !important; opacity: 1 !important; }
</style></head><body><main><h1 data-ticket-subject>Hostile</h1><input id="own"></main><script nonce="x">
	window.noticed = [];
	for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'click', 'paste']) {
		window.addEventListener(type, (event) => {
			if (event.target.id === 'own') return;
			window.noticed.push(type);
			event.preventDefault();
			event.stopImmediatePropagation();
			document.querySelector('#own').focus();
		}, true);
	}
	document.querySelector('#own').addEventListener('blur', (event) => {
		if (event.relatedTarget) event.target.focus();
	});
	new PerformanceObserver((list) => window.noticed.push(...list.getEntries().map(() => 'shift')))
		.observe({ type: 'layout-shift', buffered: true });
</script></body></html>`;

let server: Server;
let url: string;
let chromium: Chromium;
let page: Page;
let pin: Pin;

const noticed = () => page.evaluate('window.noticed');
const shows = (words: string) =>
	waitFor(`"${words}" in the pin`, async () => (await pin.text()).includes(words));

beforeAll(async () => {
	server = createServer((_request, response) => {
		response.setHeader('content-security-policy', POLICY);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(HOSTILE);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	chromium = await startChromium();
	page = await chromium.browser.newPage();
	await page.goto(`${url}/classic/tickets/7`);
	pin = new Pin(page);
	// The page was there first: its listeners stand before ours.
	const settings = await chromium.open('options');
	await chromium.grant(settings, `${url}/*`);
	await page.bringToFront();
});

afterAll(async () => {
	await chromium?.close();
	server?.closeAllConnections();
	server?.close();
});

test('the page can neither hide nor move the pin, nor look into it', async () => {
	const box = await waitFor('the pin on the screen', () => pin.box());
	const view = await page.evaluate(() => ({ right: innerWidth, bottom: innerHeight }));
	expect(box.width).toBeGreaterThan(20);
	expect(view.right - (box.x + box.width)).toBeLessThanOrEqual(32);
	expect(view.bottom - (box.y + box.height)).toBe(16);
	const seen = await page.evaluate(() => ({
		frames: window.length + document.querySelectorAll('iframe').length,
		root: document.querySelector('goalpin-pin')?.shadowRoot,
		files: performance.getEntriesByType('resource').map(({ name }) => name),
	}));
	expect(seen).toEqual({ frames: 0, root: null, files: [] });
});

test('what is typed in it is whole, and the page notices nothing', async () => {
	await page.click('#own');
	await pin.unfold();
	const words = 'Every key / e ? c g-h j k <b>&</b> Ünï 🎉';
	await pin.type('Add a goal for #7', words);
	await page.keyboard.press('Enter');
	await shows(words);
	expect(await noticed()).toEqual([]);
});

test('a script that clicks changes nothing', async () => {
	const before = await pin.text();
	await page.evaluate(() => {
		const host = document.querySelector('goalpin-pin');
		host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
		(host as HTMLElement).click();
	});
	expect(await pin.text()).toBe(before);
});

test('a pin that the page throws out comes back, as it was', async () => {
	await page.evaluate(() => document.querySelector('goalpin-pin')?.remove());
	await shows('Every key');
	expect(await page.$$('goalpin-pin')).toHaveLength(1);
});

test('the key for a new goal puts the cursor into its field', async () => {
	await pin.click('Fold the goals');
	await pin.waitForControl('Goalpin: 1 open goal');
	const worker = await chromium.worker();
	await worker.evaluate(async () => {
		const { chrome } = globalThis as unknown as {
			chrome: {
				tabs: { query(by: object): Promise<object[]> };
				commands: { onCommand: { dispatch(name: string, tab?: object): void } };
			};
		};
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		chrome.commands.onCommand.dispatch('add-goal', tab);
	});
	await waitFor('the words in the field', async () => {
		await page.keyboard.type('x');
		return (await pin.valueOf('Add a goal for #7')).endsWith('x');
	});
});

test('after an update the pin in an open page works without a reload', async () => {
	const wrong: string[] = [];
	page.on('pageerror', (error) => wrong.push(String(error)));
	page.on('console', (message) => wrong.push(message.text()));
	await chromium.reload();
	await page.bringToFront();
	await waitFor('one pin', async () => (await page.$$('goalpin-pin')).length === 1);
	await pin.unfold();
	await pin.type('Add a goal for #7', 'after the update');
	await page.keyboard.press('Enter');
	await shows('after the update');
	expect(await page.$$('goalpin-pin')).toHaveLength(1);
	expect(wrong).toEqual([]);
});
