import type { TicketRef } from '../domain/ticket-ref.ts';
import type { SeenPage } from '../platform/messages.ts';
import { readTicketPage } from '../sites/read-page.ts';
import { recognizeTicket, siteOf } from '../sites/registry.ts';

/** The ticket in view and what its page shows, or null when it shows none. */
export function seePage(): { ref: TicketRef; page: SeenPage } | null {
	const matches = (selector: string) => document.querySelector(selector) !== null;
	const { title } = document;
	const ref = recognizeTicket(location.href, { title, matches });
	const site = ref === null ? undefined : siteOf(ref.system);
	if (ref === null || site === undefined) return null;
	const proofs = (site.proof?.selectors ?? []).filter(matches);
	const reading = readTicketPage(site, document);
	return { ref, page: { url: location.href, title, proofs, ...reading } };
}
