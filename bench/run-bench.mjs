import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startDesk } from '../demo/start-desk.mjs';
import { EXTENSION, sees, startChromium, stored } from '../tests/support/chromium.ts';
import { waitFor } from '../tests/support/wait-for.ts';
import { backupOf } from './goals.mjs';

const OUTPUT = join(EXTENSION, '..');
const RUNS = 11;
const SIZES = [1_000, 10_000];
const BLANK = '<!doctype html><title>Blank</title><p data-goal>Blank</p>';

const median = (values) =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Runs in each page before its own scripts: tells when it was painted, and its first row was. */
function watchPage() {
	const rowPainted = new Promise((resolve) => {
		const look = () => {
			if (document.querySelector('[data-goal]') === null) return;
			watch.disconnect();
			requestAnimationFrame(() => resolve(performance.now()));
		};
		const watch = new MutationObserver(look);
		watch.observe(document, { childList: true, subtree: true });
	});
	const firstPaint = new Promise((resolve) => {
		new PerformanceObserver((list) => {
			const [paint] = list.getEntriesByName('first-contentful-paint');
			if (paint !== undefined) resolve(paint.startTime);
		}).observe({ type: 'paint', buffered: true });
	});
	window.times = Promise.all([firstPaint, rowPainted]);
}

/** First contentful paint and list ready of a page, in milliseconds from its start. */
async function openPage(browser, url) {
	const page = await browser.newPage();
	await page.evaluateOnNewDocument(watchPage);
	await page.goto(url);
	const [paint, ready] = await page.evaluate(() => window.times);
	await page.close();
	return { paint, ready };
}

/** A page that has nothing left to fetch, as when a person has found the row to click. */
async function settle(page) {
	await sees(page, 'Later');
	await page.evaluate(
		() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100))),
	);
}

/** Clicks or presses, and notes when the change is acknowledged as stored and when it is painted. */
function timeChange(page, act, before) {
	return page.evaluate(
		async (what, title) => {
			const row = document.querySelector('[data-section=later] [data-goal]');
			const painted = () =>
				what === 'check'
					? !document.contains(row)
					: document.querySelector(`[aria-label="${title}"]`) !== null;
			const start = performance.now();
			let stored = 0;
			const done = new Promise((resolve) => {
				const watch = new MutationObserver(() => {
					const toast = document.querySelector('[role=status] button');
					if (toast !== null && stored === 0) stored = performance.now() - start;
					if (!painted() || stored === 0) return;
					watch.disconnect();
					requestAnimationFrame(() => resolve(performance.now() - start));
				});
				watch.observe(document.body, { childList: true, subtree: true, attributes: true });
			});
			if (what === 'check') row.querySelector('input').click();
			else document.querySelector('form').requestSubmit();
			return { painted: await done, stored };
		},
		act,
		before,
	);
}

async function clearToast(page) {
	await page.evaluate(() => document.querySelector('[role=status] button')?.remove());
}

async function timeChanges(chromium) {
	const page = await chromium.open('popup');
	await sees(page, 'Later');
	const checks = [];
	const adds = [];
	for (let run = 0; run < RUNS; run += 1) {
		await page.reload();
		await settle(page);
		checks.push(await timeChange(page, 'check'));
		await page.reload();
		await settle(page);
		const title = `Bench ${run} ${Date.now()}`;
		await page.type('form input[type=text]', title);
		adds.push(await timeChange(page, 'add', title));
	}
	await clearToast(page);
	await page.close();
	return { checks, adds };
}

async function importGoals(chromium, folder, count) {
	const file = join(folder, `${count}.json`);
	writeFileSync(file, backupOf(count));
	const settings = await chromium.open('options');
	const input = await settings.$('input[type=file]');
	await input.uploadFile(file);
	await waitFor(
		'the import',
		async () =>
			(await stored(settings, 'tallies')).length > 0 &&
			(await settings.evaluate(() => (document.body.textContent ?? '').includes('Imported'))),
		180_000,
	);
	await settings.close();
}

/** From the moment a person comes to another tab to the moment the sidebar names its ticket. */
async function timeFollowing(chromium) {
	const desk = await startDesk();
	const settings = await chromium.open('options');
	const tabs = [];
	for (const key of ['4821', '4822']) {
		const tab = await chromium.browser.newPage();
		await tab.goto(`${desk.url}/classic/tickets/${key}`);
		tabs.push({ tab, subject: await tab.$eval('h1', (heading) => heading.textContent) });
	}
	await chromium.grant(settings, `${desk.url}/*`);
	await tabs[0].tab.bringToFront();
	const sidebar = await chromium.sidebar();
	await sees(sidebar, tabs[0].subject);
	const times = [];
	for (let run = 1; run <= RUNS; run += 1) {
		const { tab, subject } = tabs[run % 2];
		const named = sidebar.evaluate(
			(words) =>
				new Promise((resolve) => {
					const watch = new MutationObserver(() => {
						if (!document.querySelector('h1')?.textContent?.includes(words)) return;
						watch.disconnect();
						resolve(Date.now());
					});
					watch.observe(document.body, { childList: true, subtree: true, characterData: true });
				}),
			subject,
		);
		const start = Date.now();
		await tab.bringToFront();
		times.push((await named) - start);
	}
	await desk.close();
	return median(times);
}

/** The sizes that were promised. */
function sizes() {
	const html = readFileSync(join(EXTENSION, 'popup.html'), 'utf8');
	const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path);
	const zip = readdirSync(OUTPUT).find((name) => name.endsWith('-chrome.zip'));
	return {
		popupScript: scripts.reduce((sum, path) => sum + gzipped(join(EXTENSION, path)), 0),
		contentScript: gzipped(join(EXTENSION, 'ticket.js')),
		zip: zip === undefined ? Number.NaN : statSync(join(OUTPUT, zip)).size,
	};
}

function row(name, value, limit, unit) {
	const fits = limit === null ? '' : value <= limit ? 'ok' : 'OVER';
	const promised = limit === null ? '' : `≤ ${limit}`;
	const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
	console.log(
		`${name.padEnd(44)} ${shown.padStart(9)} ${unit.padEnd(8)} ${promised.padEnd(10)} ${fits}`,
	);
	return { name, value, unit, limit };
}

/** Measures the built extension in a real Chromium and prints a table; ratios are of one run. */
export async function runBench() {
	const folder = mkdtempSync(join(tmpdir(), 'goalpin-bench-'));
	const extension = join(folder, 'extension');
	cpSync(EXTENSION, extension, { recursive: true });
	writeFileSync(join(extension, 'blank.html'), BLANK);
	const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
	const results = [];
	console.log(`${machine}\n`);
	for (const count of SIZES) {
		const chromium = await startChromium({ extension });
		try {
			await importGoals(chromium, folder, count);
			const url = (name) => `chrome-extension://${chromium.id}/${name}.html`;
			const blank = [];
			const popup = [];
			await openPage(chromium.browser, url('popup'));
			for (let run = 0; run < RUNS; run += 1) {
				blank.push(await openPage(chromium.browser, url('blank')));
				popup.push(await openPage(chromium.browser, url('popup')));
			}
			const of = (runs, name) => median(runs.map((one) => one[name]));
			const label = `${count.toLocaleString('en')} goals`;
			results.push(
				row(`popup, ${label}: blank page painted`, of(blank, 'paint'), null, 'ms'),
				row(
					`popup, ${label}: first paint / blank`,
					of(popup, 'paint') / of(blank, 'paint'),
					1.2,
					'×',
				),
				row(
					`popup, ${label}: list ready / blank`,
					of(popup, 'ready') / of(blank, 'ready'),
					2.4,
					'×',
				),
			);
			const { checks, adds } = await timeChanges(chromium);
			results.push(
				row(`check-off, ${label}: click → stored (strict)`, of(checks, 'stored'), null, 'ms'),
				row(`check-off, ${label}: click → painted`, of(checks, 'painted'), null, 'ms'),
				row(`add, ${label}: Enter → stored (strict)`, of(adds, 'stored'), null, 'ms'),
				row(`add, ${label}: Enter → painted`, of(adds, 'painted'), null, 'ms'),
			);
			if (count === SIZES[0]) {
				const page = await chromium.open('options');
				const scripts = await page.evaluate('chrome.scripting.getRegisteredContentScripts()');
				results.push(row('scripts on pages that are no ticket site', scripts.length, 0, ''));
				results.push(row('sidebar follows the tab in', await timeFollowing(chromium), 300, 'ms'));
			}
		} finally {
			await chromium.close();
		}
	}
	const { popupScript, contentScript, zip } = sizes();
	results.push(
		row('popup page script, gzip', popupScript, 60_000, 'bytes'),
		row('script of ticket pages, gzip', contentScript, 16_000, 'bytes'),
		row('extension, zip', zip, 400_000, 'bytes'),
	);
	rmSync(folder, { recursive: true, force: true });
	writeFileSync(
		new URL('results.json', import.meta.url),
		`${JSON.stringify({ machine, at: new Date().toISOString(), results }, null, '\t')}\n`,
	);
	return results.every(({ value, limit }) => limit === null || value <= limit) ? 0 : 1;
}
