import { addGoal } from '../app/goals.ts';
import { ticketOfTab } from '../app/tickets.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { activeTab } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { ticketLabel } from '../sites/ticket-label.ts';
import { showAdded } from './show-added.ts';

/** The ticket in view, if the browser lets us see it. */
async function ticketInView(): Promise<SeenTicket | null> {
	const tab = await activeTab();
	return tab === undefined ? null : ticketOfTab(tab);
}

/** What Enter will do with these words. */
export async function describeOmnibox(words: string): Promise<string> {
	const title = words.trim();
	if (title === '') return text('omnibox.empty');
	const ticket = await ticketInView();
	if (ticket === null) return text('omnibox.add', [title]);
	return text('omnibox.addFor', [ticketLabel(ticket.ref), title]);
}

/** Adds a goal from the address bar, linked to the ticket in view. */
export async function addFromOmnibox(words: string): Promise<void> {
	const ticket = await ticketInView();
	await showAdded(await addGoal({ title: words, tickets: ticket === null ? [] : [ticket] }), words);
}
