import { browser } from 'wxt/browser';
import { type Tab, tabOf } from './tabs.ts';

/** Where in a page the person opened the context menu. */
export interface MenuClick {
	/** The text that was selected, on one line. */
	selection?: string;
	/** The address of the link under the pointer. */
	link?: string;
	tab: Tab | null;
}

const MENU_ID = 'add-goal';

/** Puts our one entry into the context menu of pages, links and selected text. */
export async function createMenu(title: string): Promise<void> {
	await browser.contextMenus.removeAll();
	browser.contextMenus.create({ id: MENU_ID, title, contexts: ['page', 'link', 'selection'] });
}

/** Calls `listener` in the click itself. */
export function onMenu(listener: (click: MenuClick) => void): void {
	browser.contextMenus.onClicked.addListener(({ selectionText, linkUrl }, tab) => {
		listener({
			...(selectionText?.trim() ? { selection: selectionText.replace(/\s+/g, ' ').trim() } : {}),
			...(linkUrl ? { link: linkUrl } : {}),
			tab: tab === undefined ? null : tabOf(tab),
		});
	});
}
