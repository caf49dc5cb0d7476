import { addGoal } from '../app/goals.ts';
import { ticketAt, ticketOfTab } from '../app/tickets.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import type { MenuClick } from '../platform/menus.ts';
import { text } from '../platform/text.ts';
import { ticketLabel } from '../sites/ticket-label.ts';
import { askForWords } from './ask-for-words.ts';
import { showAdded } from './show-added.ts';

/** The ticket that a link leads to, else the one in view. */
async function ticketOfClick({ link, tab }: MenuClick): Promise<SeenTicket | null> {
	const linked = link === undefined ? null : await ticketAt(link);
	if (linked !== null) return { ref: linked };
	return tab === null ? null : ticketOfTab(tab);
}

/** The words for a click on a link without a selection. */
async function titleOfLink(link: string): Promise<string> {
	const ticket = await ticketAt(link);
	return ticket === null ? link : text('menu.followUp', [ticketLabel(ticket)]);
}

/**
 * "Add goal": the selected text becomes a goal for this ticket, a link to a ticket becomes a goal to
 * follow it up, and on the bare page the person is asked for the words.
 */
export async function addFromMenu(click: MenuClick): Promise<void> {
	const { selection, link, tab } = click;
	const title = selection ?? (link === undefined ? undefined : await titleOfLink(link));
	if (title === undefined) return askForWords(tab);
	const ticket = await ticketOfClick(click);
	await showAdded(await addGoal({ title, tickets: ticket === null ? [] : [ticket] }), title);
}
