import { addGoal } from '../app/goals.ts';
import { ticketOfTab } from '../app/tickets.ts';
import { activeTab } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { showAdded } from './show-added.ts';

/** What Enter will do with these words. */
export function describeOmnibox(words: string): string {
	return words.trim() === '' ? text('omnibox.empty') : text('omnibox.add', [words.trim()]);
}

/** Adds a goal from the address bar, linked to the ticket in view if the browser lets us see it. */
export async function addFromOmnibox(words: string): Promise<void> {
	const tab = await activeTab();
	const ticket = tab === undefined ? null : await ticketOfTab(tab);
	const tickets = ticket === null ? [] : [ticket];
	await showAdded(await addGoal({ title: words, tickets }), words);
}
