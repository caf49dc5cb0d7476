import { browser } from 'wxt/browser';

/** Something to tell the person on the desktop. */
export interface Notice {
	/** Creating one with the id of another replaces it. */
	id: string;
	title: string;
	message: string;
	/** Left out where the browser has none. */
	buttons?: readonly string[];
	/** Stays until the person does something about it, where the browser can. */
	lasting?: boolean;
}

/** The longest title that desktops show whole, in characters. */
const TITLE_LIMIT = 200;

const canButtons = import.meta.env.BROWSER !== 'firefox';

/** The text up to a limit, without cutting a character in two. */
function shortened(text: string, limit: number): string {
	return text.length <= limit ? text : `${Array.from(text).slice(0, limit).join('')}…`;
}

/** Hands a notification to the browser; throws when the browser refuses it. */
export async function showNotice(notice: Notice): Promise<void> {
	const { id, title, message, buttons = [], lasting = false } = notice;
	const options = {
		type: 'basic' as const,
		iconUrl: browser.runtime.getURL('/icon/128.png' as '/popup.html'),
		title: shortened(title, TITLE_LIMIT),
		message,
	};
	// Firefox throws on options that it does not know.
	const more = { requireInteraction: lasting, buttons: buttons.map((title) => ({ title })) };
	await browser.notifications.create(id, canButtons ? { ...options, ...more } : options);
}

/** Takes a notification off the desktop. */
export async function clearNotice(id: string): Promise<void> {
	await browser.notifications.clear(id);
}

/** The ids of the notifications on the desktop. */
export async function shownNotices(): Promise<string[]> {
	return Object.keys(await browser.notifications.getAll());
}

/** What the person does with a notification. `button` counts from 0. */
export interface NoticeListener {
	clicked(id: string): void;
	pressed(id: string, button: number): void;
	closed(id: string): void;
}

/** Calls the listener for every act of the person. */
export function onNotice({ clicked, pressed, closed }: NoticeListener): void {
	browser.notifications.onClicked.addListener(clicked);
	browser.notifications.onClosed.addListener((id, byUser) => {
		if (byUser) closed(id);
	});
	if (canButtons) browser.notifications.onButtonClicked.addListener(pressed);
}
