import { browser } from 'wxt/browser';

/** Calls `listener` when the browser starts, and when Goalpin is installed or updated. */
export function onStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(listener);
	browser.runtime.onInstalled.addListener(() => listener());
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
	if ('localStorage' in globalThis) localStorage.clear();
}

/** The version of this Goalpin. */
export function version(): string {
	return browser.runtime.getManifest().version;
}
