import { browser } from 'wxt/browser';

/** The number on the toolbar button. */
export interface Badge {
	/** 0 shows nothing. */
	count: number;
	/** Late goals are red; the open goals of a ticket are teal. */
	late: boolean;
	/** What the button says when pointed at. */
	title: string;
}

const TEAL = '#0f766e';
const RED = '#b3261e';

/** The largest number that fits. */
const LARGEST = 99;

function textOf(count: number): string {
	if (count === 0) return '';
	return count > LARGEST ? `${LARGEST}+` : String(count);
}

async function applyBadge(badge: Badge, where: { tabId?: number }): Promise<void> {
	await browser.action.setBadgeBackgroundColor({ color: badge.late ? RED : TEAL, ...where });
	await browser.action.setBadgeTextColor?.({ color: '#ffffff', ...where });
	await browser.action.setBadgeText({ text: textOf(badge.count), ...where });
	await browser.action.setTitle({ title: badge.title, ...where });
}

async function isClosed(tabId: number): Promise<boolean> {
	return browser.tabs.get(tabId).then(
		() => false,
		() => true,
	);
}

/** Shows a badge on a tab, or on all tabs without one of their own. */
export async function setBadge(badge: Badge, tabId?: number): Promise<void> {
	try {
		await applyBadge(badge, tabId === undefined ? {} : { tabId });
	} catch (error) {
		// A tab may close at any moment; then there is nothing left to show.
		if (tabId === undefined || !(await isClosed(tabId))) throw error;
	}
}
