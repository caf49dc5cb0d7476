import { browser } from 'wxt/browser';

/** A browser tab, as far as the browser lets us see it: URL and title need access to the page. */
export interface Tab {
	id: number;
	windowId: number;
	url?: string;
	title?: string;
}

interface BrowserTab {
	id?: number | undefined;
	windowId?: number | undefined;
	url?: string | undefined;
	title?: string | undefined;
}

/** Our view of a browser's tab; null for those without an id, such as developer tools. */
export function tabOf({ id, windowId, url, title }: BrowserTab): Tab | null {
	if (id === undefined || windowId === undefined) return null;
	return { id, windowId, ...(url ? { url } : {}), ...(title ? { title } : {}) };
}

/** The tab in view in the window of this page; from the background, in the last used window. */
export async function activeTab(): Promise<Tab | undefined> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return (tab === undefined ? null : tabOf(tab)) ?? undefined;
}

/** All tabs of all windows. */
export async function allTabs(): Promise<Tab[]> {
	const tabs = await browser.tabs.query({});
	return tabs.map(tabOf).filter((tab) => tab !== null);
}

/** The tab in view in each window. */
export async function tabsInView(): Promise<Tab[]> {
	const tabs = await browser.tabs.query({ active: true });
	return tabs.map(tabOf).filter((tab) => tab !== null);
}

/** The tab with this id, or null when it is closed. */
export async function tabById(id: number): Promise<Tab | null> {
	try {
		return tabOf(await browser.tabs.get(id));
	} catch {
		return null;
	}
}

/** Calls `listener` whenever another tab, window, URL or title comes into view. */
export function onActiveTab(listener: () => void, signal: AbortSignal): void {
	const updated = (_id: number, change: { url?: string; title?: string; status?: string }) => {
		if (change.url !== undefined || change.title !== undefined || change.status === 'complete') {
			listener();
		}
	};
	const { onActivated, onUpdated, onRemoved } = browser.tabs;
	const { onFocusChanged } = browser.windows;
	const heard = () => listener();
	onActivated.addListener(heard);
	onUpdated.addListener(updated);
	onRemoved.addListener(heard);
	onFocusChanged.addListener(heard);
	const stop = () => {
		onActivated.removeListener(heard);
		onUpdated.removeListener(updated);
		onRemoved.removeListener(heard);
		onFocusChanged.removeListener(heard);
	};
	signal.addEventListener('abort', stop, { once: true });
}

/** Calls `listener` with a tab whose page or view changed; for the background, which never stops. */
export function onTabChanged(listener: (tabId: number) => void): void {
	browser.tabs.onActivated.addListener(({ tabId }) => listener(tabId));
	browser.tabs.onUpdated.addListener((tabId, change) => {
		if (change.url !== undefined || change.status === 'complete') listener(tabId);
	});
}

/** Brings a tab and its window to the front. */
export async function showTab({ id, windowId }: Tab): Promise<void> {
	await browser.tabs.update(id, { active: true });
	await browser.windows.update(windowId, { focused: true });
}

/** Opens a web address in a new tab. */
export async function openPage(url: string): Promise<void> {
	await browser.tabs.create({ url });
}

/** Opens the settings page. */
export async function openSettings(): Promise<void> {
	await browser.runtime.openOptionsPage();
}

/** Opens the list in a tab of its own, where no panel can be opened without a click. */
export async function openListPage(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}

/**
 * Opens the sidebar of a window. Call it in the click itself, before any `await`: browsers refuse it
 * otherwise.
 */
export function openSidebar(windowId: number): Promise<void> {
	if ('sidePanel' in browser && browser.sidePanel !== undefined) {
		return browser.sidePanel.open({ windowId });
	}
	return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
}

/** Opens the toolbar popup, where the browser allows it. */
export async function openPopup(): Promise<void> {
	await browser.action.openPopup();
}

/** Opens the page where the browser lets its shortcuts be changed. */
export async function openShortcuts(): Promise<void> {
	if (import.meta.env.BROWSER === 'firefox') {
		const commands = browser.commands as unknown as { openShortcutSettings(): Promise<void> };
		await commands.openShortcutSettings();
		return;
	}
	await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
