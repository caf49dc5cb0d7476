import { browser } from 'wxt/browser';

const SCRIPT_ID = 'ticket';
const SCRIPT_FILE = '/ticket.js';

let pending: Promise<void> = Promise.resolve();

/** Runs `step` after all earlier ones: registrations that overtake each other drift. */
function inTurn(step: () => Promise<void>): Promise<void> {
	pending = pending.catch(() => undefined).then(step);
	return pending;
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((pattern) => b.includes(pattern));
}

/** Makes the browser run the pin's script on exactly these sites, given as match patterns. */
export function registerSiteScripts(patterns: string[]): Promise<void> {
	return inTurn(async () => {
		const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
		if (same(script?.matches ?? [], patterns)) return;
		if (script !== undefined) {
			await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
		}
		if (patterns.length === 0) return;
		await browser.scripting.registerContentScripts([
			{ id: SCRIPT_ID, js: [SCRIPT_FILE], matches: patterns, runAt: 'document_idle' },
		]);
	});
}

/** Starts the pin's script in the open tabs of these sites, so that nobody has to reload. */
export async function injectIntoOpenTabs(patterns: string[]): Promise<void> {
	if (patterns.length === 0) return;
	// A tab that was put to sleep runs nothing, and gets the registered script when it wakes.
	const tabs = await browser.tabs.query({ url: patterns, discarded: false });
	const injections = tabs.map(async ({ id }) => {
		if (id === undefined) return;
		await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT_FILE] });
	});
	// A tab that shows an error page or was just closed takes no script: nothing is missing there.
	await Promise.allSettled(injections);
}
