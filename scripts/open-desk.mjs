import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startDesk } from '../demo/start-desk.mjs';
import { ROOT } from './prepare.mjs';

/** Puts Goalpin's button beside the address bar, where new extensions are not by themselves. */
async function pinButton(browser) {
	const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
	const id = new URL(worker.url()).host;
	const page = await browser.newPage();
	try {
		await page.goto('chrome://extensions/');
		await page.evaluate(
			`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, pinnedToToolbar: true })`,
		);
	} finally {
		await page.close();
	}
}

/**
 * Opens the browser at `executablePath` for a person, with Goalpin, a throw-away profile and the demo
 * desk; returns when the person closes it. The extension is loaded through the browser's debugging
 * pipe, because branded Chrome no longer takes `--load-extension`.
 */
export async function openDesk(executablePath) {
	const desk = await startDesk();
	const profile = mkdtempSync(join(tmpdir(), 'goalpin-'));
	const browser = await puppeteer.launch({
		executablePath,
		headless: false,
		pipe: true,
		enableExtensions: [join(ROOT, '.output', 'chrome-mv3')],
		userDataDir: profile,
		defaultViewport: null,
		ignoreDefaultArgs: ['--enable-automation'],
		args: [
			'--no-first-run',
			'--window-size=1400,900',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	await pinButton(browser).catch((error) => console.log(`The button stays in the menu: ${error}`));
	const [page] = await browser.pages();
	await page?.goto(`${desk.url}/classic/tickets/4821`);
	console.log(`The demo desk is at ${desk.url}. Click the Goalpin button in the toolbar.`);
	console.log('Close the browser or press Ctrl+C to end.');
	await new Promise((resolve) => {
		browser.once('disconnected', () => resolve(undefined));
		process.once('SIGINT', () => browser.close());
	});
	await desk.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
