import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../domain/settings.ts';

const KEY = 'settings';

/** A copy of the appearance that a page can read before its first paint. */
const APPEARANCE_KEY = 'appearance';

function mirrorAppearance({ appearance }: Settings): void {
	// Workers have none.
	globalThis.localStorage?.setItem(APPEARANCE_KEY, appearance);
}

/** The person's settings; a damaged field reads as its default and is not overwritten. */
export async function readSettings(): Promise<Settings> {
	const { [KEY]: stored } = await browser.storage.local.get(KEY);
	const settings = parseSettings(stored);
	mirrorAppearance(settings);
	return settings;
}

/** Changes some settings. */
export async function writeSettings(patch: Partial<Settings>): Promise<void> {
	const settings = { ...(await readSettings()), ...patch };
	mirrorAppearance(settings);
	await browser.storage.local.set({ [KEY]: settings });
}

/** Calls `listener` with the settings whenever they change, in whichever page. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
	const changed = (changes: Record<string, { newValue?: unknown }>) => {
		if (KEY in changes) listener(parseSettings(changes[KEY]?.newValue));
	};
	browser.storage.local.onChanged.addListener(changed);
	signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed), {
		once: true,
	});
}

/** Sets the page's appearance from the copy, at once. */
export function applyAppearance(root: HTMLElement): void {
	root.dataset.appearance = localStorage.getItem(APPEARANCE_KEY) ?? 'system';
}
