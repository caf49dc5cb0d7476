import { browser } from 'wxt/browser';

/** Calls `listener` when the browser starts, and when Goalpin is installed or updated. */
export function onStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(() => listener());
	browser.runtime.onInstalled.addListener(() => listener());
}

const RENEWED_KEY = 'renewed';

/**
 * Runs `job` unless it has succeeded since the browser started or Goalpin was installed, updated or
 * enabled. The store of the session is emptied at exactly those moments, on which not all browsers
 * call a listener; and a worker that wakes every minute need not do the job every minute.
 */
export function runOncePerSession(job: () => Promise<unknown>): Promise<void> {
	return navigator.locks.request('once per session', async () => {
		const { [RENEWED_KEY]: renewed } = await browser.storage.session.get(RENEWED_KEY);
		if (renewed === true) return;
		await job();
		await browser.storage.session.set({ [RENEWED_KEY]: true });
	});
}

/** Calls `listener` when the person comes back to the machine. */
export function onReturn(listener: () => void): void {
	browser.idle.onStateChanged.addListener((state) => {
		if (state === 'active') listener();
	});
}

/** Keeps what is stored away from content scripts, where the browser can. */
export async function guardStorage(): Promise<void> {
	for (const area of [browser.storage.local, browser.storage.session]) {
		await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
	}
}

/** Forgets everything that is kept in the browser's own stores. */
export async function clearStorage(): Promise<void> {
	await browser.storage.local.clear();
	await browser.storage.session.clear();
	globalThis.localStorage?.clear();
}

/** The version of this Goalpin. */
export function version(): string {
	return browser.runtime.getManifest().version;
}
