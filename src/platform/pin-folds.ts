import { browser } from 'wxt/browser';

const KEY = 'unfoldedPins';

async function readUnfolded(): Promise<string[]> {
	const { [KEY]: stored } = await browser.storage.local.get(KEY);
	return Array.isArray(stored) ? stored.filter((origin) => typeof origin === 'string') : [];
}

/** Whether the pin is folded on a site; it is until the person opens it. */
export async function isPinFolded(origin: string): Promise<boolean> {
	return !(await readUnfolded()).includes(origin);
}

/** Remembers how the person left the pin on a site. */
export async function foldPin(origin: string, folded: boolean): Promise<void> {
	const others = (await readUnfolded()).filter((other) => other !== origin);
	await browser.storage.local.set({ [KEY]: folded ? others : [...others, origin] });
}
