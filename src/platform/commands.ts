import { browser } from 'wxt/browser';
import { type Tab, tabOf } from './tabs.ts';

/** The keyboard commands that Goalpin handles itself; the popup's is the browser's. */
export type CommandName = 'open-sidebar' | 'add-goal';

/** Calls `listener` in the key press itself, so that it may open the sidebar. */
export function onCommand(listener: (command: CommandName, tab: Tab | null) => void): void {
	browser.commands.onCommand.addListener((command, tab) => {
		listener(command as CommandName, tab === undefined ? null : tabOf(tab));
	});
}

/** A command, its description and the keys that start it; no keys when the browser gave them away. */
export interface Shortcut {
	name: string;
	description: string;
	keys: string;
}

/** All commands with the keys that the person has set. */
export async function readShortcuts(): Promise<Shortcut[]> {
	const commands = await browser.commands.getAll();
	return commands.map(({ name = '', description = '', shortcut = '' }) => ({
		name,
		description,
		keys: shortcut,
	}));
}
