import type { CommandName } from '../platform/commands.ts';
import { openSidebar, type Tab } from '../platform/tabs.ts';
import { askForWords } from './ask-for-words.ts';

/** Runs a keyboard command. The sidebar opens before any `await`, or the browser refuses it. */
export function runCommand(command: CommandName, tab: Tab | null): Promise<void> {
	if (command !== 'open-sidebar') return askForWords(tab);
	return tab === null ? Promise.resolve() : openSidebar(tab.windowId);
}
