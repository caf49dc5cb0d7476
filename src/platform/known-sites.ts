import { browser } from 'wxt/browser';
import type { KnownSite } from '../sites/known-site.ts';

const KEY = 'knownSites';

function isKnownSite(value: unknown): value is KnownSite {
	if (typeof value !== 'object' || value === null) return false;
	const { base, system } = value as Record<string, unknown>;
	return typeof base === 'string' && typeof system === 'string';
}

/** The self-hosted desks whose pages once proved what they are. */
export async function readKnownSites(): Promise<KnownSite[]> {
	const { [KEY]: stored } = await browser.storage.local.get(KEY);
	return Array.isArray(stored) ? stored.filter(isKnownSite) : [];
}

/** Remembers a desk. */
export async function addKnownSite(site: KnownSite): Promise<void> {
	const known = await readKnownSites();
	if (known.some(({ base, system }) => base === site.base && system === site.system)) return;
	await browser.storage.local.set({ [KEY]: [...known, site] });
}
