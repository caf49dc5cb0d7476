import { browser } from 'wxt/browser';

/** What to ask for so that Goalpin may show goals on a page. */
export interface SiteOffer {
	/** A match pattern for the page's origin alone. */
	pattern: string;
	/** What the person knows the site by. */
	host: string;
}

/** Firefox's match patterns know no ports; there a pattern stands for all ports of the host. */
function hostOf(url: URL): string {
	return import.meta.env.BROWSER === 'firefox' ? url.hostname : url.host;
}

/** What to ask for on this page, or null when it is no web page. */
export function siteOffer(address: string): SiteOffer | null {
	const url = URL.parse(address);
	if (url === null || !/^https?:$/.test(url.protocol)) return null;
	return { pattern: `${url.protocol}//${hostOf(url)}/*`, host: url.host };
}

/** Whether the page may be read and shown goals on. */
export async function hasSite(address: string): Promise<boolean> {
	const offer = siteOffer(address);
	return offer !== null && browser.permissions.contains({ origins: [offer.pattern] });
}

/**
 * Asks the person for a site. Call it in the click itself, before any `await`. Chromium closes the
 * toolbar popup when it asks, so the answer may reach the background only.
 */
export function requestSite(address: string): Promise<boolean> {
	const offer = siteOffer(address);
	if (offer === null) return Promise.resolve(false);
	return browser.permissions.request({ origins: [offer.pattern] });
}

/** The sites that are turned on, sorted by host. */
export async function grantedSites(): Promise<SiteOffer[]> {
	const { origins = [] } = await browser.permissions.getAll();
	return origins
		.map((pattern) => ({
			pattern,
			host: pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*$/, ''),
		}))
		.sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** Gives a site up. False when the browser keeps it, as it does with those an administrator gave. */
export function revokeSite(pattern: string): Promise<boolean> {
	return browser.permissions.remove({ origins: [pattern] });
}

/** Calls `listener` whenever sites come or go, here or in the browser's own settings. */
export function onSites(listener: () => void, signal?: AbortSignal): void {
	const { onAdded, onRemoved } = browser.permissions;
	const heard = () => listener();
	onAdded.addListener(heard);
	onRemoved.addListener(heard);
	const stop = () => {
		onAdded.removeListener(heard);
		onRemoved.removeListener(heard);
	};
	signal?.addEventListener('abort', stop, { once: true });
}
