import { ticketId } from '../domain/ticket-ref.ts';
import type { SeenPage } from '../platform/messages.ts';
import { readTicketPage } from '../sites/read-page.ts';
import { recognizeTicket, siteOf } from '../sites/registry.ts';

/** The longest title that is sent, in characters: the background refuses more. */
const TITLE_LIMIT = 1_000;

/** The ticket in view and what its page shows, or null when it shows none. */
export function seePage(): SeenPage | null {
	const matches = (selector: string) => document.querySelector(selector) !== null;
	const title = document.title.slice(0, TITLE_LIMIT);
	const ref = recognizeTicket(location.href, { title, matches });
	const site = ref === null ? undefined : siteOf(ref.system);
	if (ref === null || site === undefined) return null;
	const proofs = (site.proof?.selectors ?? []).filter(matches);
	return { ticket: ticketId(ref), title, proofs, ...readTicketPage(site, document) };
}

/**
 * The same page without what it may still show of the ticket before: a single-page desk changes its
 * address first and its content when it has loaded it.
 */
export function withoutStale(page: SeenPage, former: SeenPage): SeenPage {
	const { subject, status } = page;
	if (subject !== former.subject || status !== former.status) return page;
	const { ticket, title, proofs } = page;
	return { ticket, title, proofs };
}
