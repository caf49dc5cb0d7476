import { countLate, countOpenOfTicket } from '../data/goal-store.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { setBadge } from '../platform/badge.ts';
import { moment } from '../platform/clock.ts';
import { tellPin } from '../platform/messages.ts';
import { allTabs, type Tab, tabById } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { ticketAt } from './tickets.ts';

async function ticketIdOf({ url, title }: Tab): Promise<string | null> {
	const ref = url === undefined ? null : await ticketAt(url, title);
	return ref === null ? null : ticketId(ref);
}

async function badgeTab(tab: Tab, ticket: string): Promise<void> {
	const count = await countOpenOfTicket(ticket);
	await setBadge({ count, late: false, title: text('badge.ticket', count) }, tab.id);
}

/** The number that tabs without a ticket show: the goals that are late. */
async function badgeAll(): Promise<void> {
	const { now, zone } = moment();
	const count = await countLate(now, zone);
	await setBadge({ count, late: true, title: text('badge.late', count) });
}

/** Shows the right badge on a tab whose page has changed. */
export async function refreshTab(tabId: number): Promise<void> {
	const tab = await tabById(tabId);
	if (tab === null) return;
	const ticket = await ticketIdOf(tab);
	if (ticket !== null) return badgeTab(tab, ticket);
	const { now, zone } = moment();
	const count = await countLate(now, zone);
	await setBadge({ count, late: true, title: text('badge.late', count) }, tabId);
}

/** Refreshes the badges, and the pins of the tabs that show one of these tickets. */
export async function refreshTabs(tickets: readonly string[] | 'all'): Promise<void> {
	await badgeAll();
	for (const tab of await allTabs()) {
		const ticket = await ticketIdOf(tab);
		if (ticket === null) continue;
		await badgeTab(tab, ticket);
		if (tickets === 'all' || tickets.includes(ticket)) await tellPin(tab.id, { tell: 'changed' });
	}
}
