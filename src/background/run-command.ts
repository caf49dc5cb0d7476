import type { CommandName } from '../platform/commands.ts';
import { tellPin } from '../platform/messages.ts';
import { openPopup, openSidebar, type Tab } from '../platform/tabs.ts';

/** Runs a keyboard command. The sidebar opens before any `await`, or the browser refuses it. */
export function runCommand(command: CommandName, tab: Tab | null): Promise<void> {
	if (command === 'open-sidebar') {
		return tab === null ? Promise.resolve() : openSidebar(tab.windowId);
	}
	return addOnTicket(tab);
}

/** The pin's field, where there is a pin; else the popup, whose field has the focus. */
async function addOnTicket(tab: Tab | null): Promise<void> {
	const asked = tab !== null && (await tellPin(tab.id, { tell: 'add' }));
	if (!asked) await openPopup();
}
