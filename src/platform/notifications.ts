import { browser } from 'wxt/browser';

/** A reminder as the desktop shows it. */
export interface Notice {
	/** Creating one with the id of another replaces it. */
	id: string;
	title: string;
	message: string;
	/** Left out where the browser has none. */
	buttons?: readonly string[];
}

/** The longest title that desktops show whole, in characters. */
const TITLE_LIMIT = 200;

const canButtons = !import.meta.env.FIREFOX;

/** Hands a reminder to the browser; throws when the browser refuses it. */
export async function showNotice({ id, title, message, buttons = [] }: Notice): Promise<void> {
	const options = {
		type: 'basic' as const,
		iconUrl: browser.runtime.getURL('/icon/128.png' as '/popup.html'),
		title: title.slice(0, TITLE_LIMIT),
		message,
	};
	// Firefox throws on options that it does not know.
	const lasting = { requireInteraction: true, buttons: buttons.map((text) => ({ title: text })) };
	await browser.notifications.create(id, canButtons ? { ...options, ...lasting } : options);
}

/** Takes a reminder off the desktop. */
export async function clearNotice(id: string): Promise<void> {
	await browser.notifications.clear(id);
}

/** The ids of the reminders on the desktop. */
export async function shownNotices(): Promise<string[]> {
	return Object.keys(await browser.notifications.getAll());
}

/** What the person does with a reminder. `button` counts from 0. */
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
