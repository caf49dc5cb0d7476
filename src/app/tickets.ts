import type { SeenTicket } from '../domain/ticket.ts';
import { type TicketRef, ticketId } from '../domain/ticket-ref.ts';
import { collectPage, collectTexts } from '../platform/collect-page.ts';
import { addKnownSite, readKnownSites } from '../platform/known-sites.ts';
import { allTabs, openPage, showTab, type Tab } from '../platform/tabs.ts';
import { readTicketPage } from '../sites/read-page.ts';
import { confirmedSite, proofSelectors, recognizeTicket, siteOf } from '../sites/registry.ts';

/** The ticket that a page with this URL and title shows, as far as it can be told from outside. */
export async function ticketAt(url: string, title = ''): Promise<TicketRef | null> {
	return recognizeTicket(url, { title }, { sites: await readKnownSites() });
}

/** Remembers a desk that its page has proved. */
export async function rememberSite(ref: TicketRef): Promise<void> {
	const known = confirmedSite(ref);
	if (known !== null) await addKnownSite(known);
}

/** Asks the page itself what it is, where the browser lets us. */
async function ticketByPage(tab: Tab, url: string): Promise<TicketRef | null> {
	const page = await collectPage(tab.id, { proofs: proofSelectors });
	if (page === null) return null;
	const matches = (selector: string) => page.proofs.includes(selector);
	return recognizeTicket(url, { title: page.title, matches });
}

/** Subject and status from the page, where the browser lets us; else from the title. */
async function withReading(ref: TicketRef, tab: Tab): Promise<SeenTicket> {
	const site = siteOf(ref.system);
	if (site === undefined) return { ref };
	const { activePane, subject = [], status = [] } = site.hints;
	const texts = await collectTexts(tab.id, activePane, [subject, status]);
	const found = new Map<string, string>();
	for (const [list, selectors] of [subject, status].entries()) {
		for (const [index, selector] of selectors.entries()) {
			const text = texts?.[list]?.[index];
			if (text != null) found.set(selector, text);
		}
	}
	// The texts stand in for the document: the pane was applied when they were collected.
	const root = {
		title: tab.title ?? '',
		querySelector: (selector: string) => {
			if (selector === activePane) return { ...root, textContent: null };
			const textContent = found.get(selector);
			return textContent === undefined ? null : { textContent, querySelector: () => null };
		},
	};
	return { ref, ...readTicketPage(site, root) };
}

/** The ticket that a tab shows, or null when it shows none or cannot be seen. */
export async function ticketOfTab(tab: Tab): Promise<SeenTicket | null> {
	if (tab.url === undefined) return null;
	const ref = (await ticketAt(tab.url, tab.title)) ?? (await ticketByPage(tab, tab.url));
	if (ref === null) return null;
	await rememberSite(ref);
	return withReading(ref, tab);
}

/** Opens a ticket: the tab that shows it already, or a new one. */
export async function openTicket(ticket: TicketRef): Promise<void> {
	const wanted = ticketId(ticket);
	for (const tab of await allTabs()) {
		if (tab.url === undefined) continue;
		const ref = await ticketAt(tab.url, tab.title);
		if (ref !== null && ticketId(ref) === wanted) return showTab(tab);
	}
	// Stored addresses may come from a file: nothing but the web is opened.
	if (/^https?:\/\//.test(ticket.canonicalUrl)) await openPage(ticket.canonicalUrl);
}
