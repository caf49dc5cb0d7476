import { useEffect, useState } from 'preact/hooks';
import { ticketOfTab } from '../../app/tickets.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { hasSite, onSites, siteOffer } from '../../platform/permissions.ts';
import { report } from '../../platform/report.ts';
import { activeTab, onActiveTab, type Tab } from '../../platform/tabs.ts';

/** What the tab in view shows. */
export interface TabTicket {
	/** False until the browser has answered for the first time. */
	known: boolean;
	tab: Tab | null;
	ticket: SeenTicket | null;
	/** The site to offer, when the ticket's page may not show goals yet. */
	offer: string | null;
}

const UNKNOWN: TabTicket = { known: false, tab: null, ticket: null, offer: null };

/** Loaded when there is a ticket: it brings the code that writes, which a list does without. */
async function rememberTicket(ticket: SeenTicket): Promise<void> {
	const { refreshSeenTicket } = await import('../../app/refresh-seen-ticket.ts');
	await refreshSeenTicket(ticket);
}

async function look(): Promise<TabTicket> {
	const tab = (await activeTab()) ?? null;
	if (tab?.url === undefined) return { known: true, tab, ticket: null, offer: null };
	const ticket = await ticketOfTab(tab);
	if (ticket === null) return { known: true, tab, ticket: null, offer: null };
	rememberTicket(ticket).catch((error: unknown) => report(error, 'refreshing a ticket'));
	const offer = (await hasSite(tab.url)) ? null : (siteOffer(tab.url)?.host ?? null);
	return { known: true, tab, ticket, offer };
}

/** The ticket of the tab in view, followed from tab to tab and window to window. */
export function useTabTicket(): TabTicket {
	const [value, setValue] = useState(UNKNOWN);
	useEffect(() => {
		const life = new AbortController();
		let turn = 0;
		const follow = () => {
			turn += 1;
			const mine = turn;
			look()
				.then((next) => {
					// A slower answer about a tab that is out of view again is dropped.
					if (mine === turn && !life.signal.aborted) setValue(next);
				})
				.catch((error: unknown) => report(error, 'looking at the tab'));
		};
		follow();
		onActiveTab(follow, life.signal);
		onSites(follow, life.signal);
		return () => life.abort();
	}, []);
	return value;
}
