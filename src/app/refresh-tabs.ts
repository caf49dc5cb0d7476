import { countLate, countOpenOfTicket } from '../data/goal-store.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { type Badge, setBadge } from '../platform/badge.ts';
import { moment } from '../platform/clock.ts';
import { tellPin } from '../platform/messages.ts';
import { allTabs, type Tab, tabById, tabsInView } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { ticketAt } from './tickets.ts';

async function ticketIdOf({ url, title }: Tab): Promise<string | null> {
	const ref = url === undefined ? null : await ticketAt(url, title);
	return ref === null ? null : ticketId(ref);
}

async function ticketBadge(ticket: string): Promise<Badge> {
	const count = await countOpenOfTicket(ticket);
	return { count, late: false, title: text('badge.ticket', count) };
}

/** What stands on the button of tabs without a ticket: how many goals are late. */
async function lateBadge(): Promise<Badge> {
	const { now, zone } = moment();
	const count = await countLate(now, zone);
	return { count, late: true, title: text('badge.late', count) };
}

async function badgeTab(tab: Tab): Promise<void> {
	const ticket = await ticketIdOf(tab);
	await setBadge(ticket === null ? await lateBadge() : await ticketBadge(ticket), tab.id);
}

/** Shows the right badge on a tab that came into view or whose page has changed. */
export async function refreshTab(tabId: number): Promise<void> {
	const tab = await tabById(tabId);
	if (tab !== null) await badgeTab(tab);
}

/** Refreshes the badges that can be seen: a tab that comes into view later gets its own then. */
export async function refreshBadges(): Promise<void> {
	await setBadge(await lateBadge());
	for (const tab of await tabsInView()) await badgeTab(tab);
}

/** Refreshes the badges, and the pins of the tabs that show one of these tickets. */
export async function refreshTabs(tickets: readonly string[] | 'all'): Promise<void> {
	await refreshBadges();
	if (tickets.length === 0) return;
	for (const tab of await allTabs()) {
		const ticket = await ticketIdOf(tab);
		const changed = ticket !== null && (tickets === 'all' || tickets.includes(ticket));
		if (changed) await tellPin(tab.id, { tell: 'changed' });
	}
}
