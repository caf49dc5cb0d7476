import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** The built extension. */
export const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** What Chromium needs to run in a container and to leave the network alone. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--password-store=basic',
	'--lang=en-US',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser is: what CHROME_PATH says, or the first place that has one. */
export function chromiumPath(): string {
	const path = process.env.CHROME_PATH ?? PLACES.find(existsSync);
	if (path === undefined) throw new Error('no Chromium; `npm test` installs it');
	return path;
}

/** A browser with Goalpin in it. */
export interface Chromium {
	browser: Browser;
	/** The extension's id. */
	id: string;
	/** What went wrong in our pages and worker, in their words; a test that ends with some has failed. */
	errors: string[];
	worker(): Promise<WebWorker>;
	/** A page of ours in a tab of its own. */
	open(page: 'popup' | 'sidepanel' | 'options', scheme?: 'light' | 'dark'): Promise<Page>;
	/** The real toolbar popup over the tab that is in view. */
	popup(): Promise<Page>;
	/** A person's click on the toolbar button over a page, which lets us see that page; gives the popup. */
	clickButton(page: Page): Promise<Page>;
	/** The real side panel beside the tab that is in view, opened from the popup. */
	sidebar(): Promise<Page>;
	/** Lets the product's own request for a site succeed without the browser's prompt. */
	allow(pattern: string): Promise<void>;
	/** Turns a site on as if the person had. */
	grant(page: Page, pattern: string): Promise<void>;
	/** Reloads the extension, as an update does: open pages keep scripts that nobody answers. */
	reload(): Promise<void>;
	close(): Promise<void>;
}

function collectErrors(browser: Browser, errors: string[]): void {
	const watch = async (target: Target) => {
		if (!target.url().startsWith('chrome-extension://')) return;
		const page = target.type() === 'page' ? await target.page() : null;
		page?.on('pageerror', (error) => errors.push(String(error)));
		page?.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		const worker = target.type() === 'service_worker' ? await target.worker() : null;
		worker?.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
	};
	browser.on('targetcreated', (target) => {
		watch(target).catch(() => undefined);
	});
}

/** Starts Chromium with the built extension and an empty profile. */
export async function startChromium(
	options: { env?: Record<string, string>; extension?: string; args?: string[] } = {},
): Promise<Chromium> {
	const browser = await puppeteer.launch({
		executablePath: chromiumPath(),
		pipe: true,
		enableExtensions: [options.extension ?? EXTENSION],
		args: [...FLAGS, '--window-size=1280,860', ...(options.args ?? [])],
		defaultViewport: null,
		protocolTimeout: 30_000,
		env: { ...process.env, ...options.env },
	});
	const errors: string[] = [];
	collectErrors(browser, errors);
	const isWorker = (target: Target) =>
		target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
	const target = await browser.waitForTarget(isWorker);
	const id = new URL(target.url()).host;
	const worker = async () => {
		const found = await (await browser.waitForTarget(isWorker)).worker();
		if (found === null) throw new Error('no worker');
		return found;
	};
	const popup = async () => {
		await (await worker()).evaluate('chrome.action.openPopup()');
		const opened = await browser.waitForTarget((other) => other.url().endsWith('/popup.html'));
		return opened.asPage();
	};
	const managed = async (run: (page: Page) => Promise<unknown>) => {
		const page = await browser.newPage();
		await page.goto('chrome://extensions/');
		await run(page);
		await page.close();
	};
	const allow = (pattern: string) =>
		managed((page) =>
			page.evaluate(
				`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
			),
		);
	return {
		browser,
		id,
		errors,
		worker,
		open: async (name, scheme = 'light') => {
			const page = await browser.newPage();
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
			await page.goto(`chrome-extension://${id}/${name}.html`);
			return page;
		},
		popup,
		clickButton: async (page) => {
			const extension = (await browser.extensions()).get(id);
			if (extension === undefined) throw new Error('the extension is not there');
			await page.bringToFront();
			await page.triggerExtensionAction(extension);
			const opened = await browser.waitForTarget((other) => other.url().endsWith('/popup.html'));
			return opened.asPage();
		},
		sidebar: async () => {
			const opener = await popup();
			await opener.locator('button[aria-label="Open the sidebar"]').click();
			const panel = await browser.waitForTarget((other) => other.url().endsWith('/sidepanel.html'));
			return panel.asPage();
		},
		allow,
		grant: async (page, pattern) => {
			await allow(pattern);
			const granted = await page.evaluate(async (origin) => {
				const { chrome } = globalThis as unknown as {
					chrome: { permissions: { request(wanted: object): Promise<boolean> } };
				};
				return chrome.permissions.request({ origins: [origin] });
			}, pattern);
			if (!granted) throw new Error(`the browser did not grant ${pattern}`);
		},
		reload: () =>
			managed(async (page) => {
				const call = (what: string) => page.evaluate(`chrome.developerPrivate.${what}`);
				// Without it the browser turns an extension off that was loaded from a folder.
				await call('updateProfileConfiguration({ inDeveloperMode: true })');
				await call(`reload(${JSON.stringify(id)}, { failQuietly: true })`);
			}),
		close: async () => {
			await browser.close();
		},
	};
}

/** The rows of a table of our database, read through a page of ours; none while there is no database. */
export function stored<Row>(page: Page, table: string): Promise<Row[]> {
	return page.evaluate(async (name) => {
		const known = await indexedDB.databases();
		// Opening it would make one, without our tables.
		if (!known.some((database) => database.name === 'goalpin')) return [];
		return new Promise<unknown[]>((resolve, reject) => {
			const open = indexedDB.open('goalpin');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => {
				const rows = open.result.transaction(name).objectStore(name).getAll();
				rows.onsuccess = () => {
					open.result.close();
					resolve(rows.result);
				};
			};
		});
	}, table) as Promise<Row[]>;
}

/** Waits until a page shows a text. */
export function sees(page: Page, text: string): Promise<boolean> {
	return waitFor(`"${text}" on the page`, () =>
		page.evaluate((words) => (document.body.textContent ?? '').includes(words), text),
	);
}
