import { tellPin } from '../platform/messages.ts';
import { grantedSites, revokeSite, type SiteOffer } from '../platform/permissions.ts';
import { injectIntoOpenTabs, registerSiteScripts } from '../platform/site-scripts.ts';
import { allTabs } from '../platform/tabs.ts';
import { refreshTabs } from './refresh-tabs.ts';

/** The sites that the person has turned on. */
export function listSites(): Promise<SiteOffer[]> {
	return grantedSites();
}

/**
 * Makes the pin run on exactly the sites that are turned on: registered for pages to come, started in
 * open tabs, gone from tabs of sites that were turned off. Safe to call at any time and often.
 */
export async function reconcileSites(): Promise<void> {
	const patterns = (await grantedSites()).map(({ pattern }) => pattern);
	await registerSiteScripts(patterns);
	await injectIntoOpenTabs(patterns);
	const tabs = await allTabs();
	// Without access to a tab its address is hidden: there a pin has no business any more.
	await Promise.all(
		tabs.filter(({ url }) => url === undefined).map(({ id }) => tellPin(id, { tell: 'leave' })),
	);
	await refreshTabs([]);
}

/** Turns a site off. */
export async function removeSite(pattern: string): Promise<boolean> {
	const removed = await revokeSite(pattern);
	await reconcileSites();
	return removed;
}

export { hasSite, onSites, requestSite, siteOffer } from '../platform/permissions.ts';
