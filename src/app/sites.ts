import { tellPin } from '../platform/messages.ts';
import { grantedSites, hasSite, revokeSite, type SiteOffer } from '../platform/permissions.ts';
import { injectIntoOpenTabs, registerSiteScripts } from '../platform/site-scripts.ts';
import { allTabs, type Tab } from '../platform/tabs.ts';

/** The sites that the person has turned on. */
export function listSites(): Promise<SiteOffer[]> {
	return grantedSites();
}

async function leaveIfOff({ id, url }: Tab): Promise<void> {
	// A tab that we have no access to hides its address.
	const on = url !== undefined && (await hasSite(url));
	if (!on) await tellPin(id, { tell: 'leave' });
}

/**
 * Makes the pin run on exactly the sites that are turned on: registered for pages to come, started in
 * open tabs, gone from tabs of sites that were turned off. Safe to call at any time and often.
 */
export async function reconcileSites(): Promise<void> {
	const patterns = (await grantedSites()).map(({ pattern }) => pattern);
	await registerSiteScripts(patterns);
	await injectIntoOpenTabs(patterns);
	await Promise.all((await allTabs()).map(leaveIfOff));
}

/** Turns a site off. False when the browser keeps it on, as it does for an administrator's. */
export async function removeSite(pattern: string): Promise<boolean> {
	const removed = await revokeSite(pattern);
	await reconcileSites();
	return removed;
}

export { onSites, requestSite } from '../platform/permissions.ts';
