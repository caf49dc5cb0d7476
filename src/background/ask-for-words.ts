import { tellPin } from '../platform/messages.ts';
import { openListPage, openPopup, type Tab } from '../platform/tabs.ts';

/** Puts the person in front of a field: the pin's where the tab has one, else the popup's. */
export async function askForWords(tab: Tab | null): Promise<void> {
	if (tab !== null && (await tellPin(tab.id, { tell: 'add' }))) return;
	// Firefox before 149 opens no popup so long after the click.
	await openPopup().catch(() => openListPage());
}
