import { addGoal } from '../app/goals.ts';
import { ticketAt, ticketOfTab } from '../app/tickets.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import type { MenuClick } from '../platform/menus.ts';
import { tellPin } from '../platform/messages.ts';
import { openPopup } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { ticketLabel } from '../sites/ticket-label.ts';
import { showAdded } from './show-added.ts';

async function ticketsOf({ link, tab }: MenuClick): Promise<SeenTicket[]> {
	const linked = link === undefined ? null : await ticketAt(link);
	if (linked !== null) return [{ ref: linked }];
	const here = tab === null ? null : await ticketOfTab(tab);
	return here === null ? [] : [here];
}

/**
 * "Add goal": the selected text becomes a goal for this ticket, a link to a ticket becomes a goal to
 * follow it up, and on the bare page the person is asked for the words.
 */
export async function addFromMenu(click: MenuClick): Promise<void> {
	if (click.selection === undefined && click.link === undefined) {
		const asked = click.tab !== null && (await tellPin(click.tab.id, { tell: 'add' }));
		if (!asked) await openPopup();
		return;
	}
	const tickets = await ticketsOf(click);
	const [ticket] = tickets;
	const title =
		click.selection ??
		(ticket === undefined ? click.link : text('menu.followUp', [ticketLabel(ticket.ref)])) ??
		'';
	await showAdded(await addGoal({ title, tickets }), title);
}
