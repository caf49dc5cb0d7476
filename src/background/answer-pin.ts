import { failureSentence } from '../app/failure-sentence.ts';
import { refreshSeenTicket } from '../app/refresh-seen-ticket.ts';
import { refreshTab } from '../app/refresh-tabs.ts';
import { rememberSite } from '../app/tickets.ts';
import { databaseFailure } from '../data/failure.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { readKnownSites } from '../platform/known-sites.ts';
import type { PinReply, SeenPage, Sender } from '../platform/messages.ts';
import { foldPin } from '../platform/pin-folds.ts';
import { report } from '../platform/report.ts';
import { pinRequestSchema } from '../schemas/pin-request-schema.ts';
import { z } from '../schemas/zod.ts';
import { recognizeTicket } from '../sites/registry.ts';
import { changeHere } from './change-here.ts';
import { pinView } from './pin-view.ts';
import { checkSender, type Place } from './sender.ts';

/** The sink logs the same words once, however many messages a page sends. */
function refuse(reason: string): null {
	report(new Error(reason), 'refusing a message');
	return null;
}

/** The ticket in the tab, from the tab's own address; the page only says what proves the product. */
async function ticketAtPlace({ url }: Place, page: SeenPage): Promise<SeenTicket | null> {
	const { title, proofs, subject, status, statusKind } = page;
	const matches = (selector: string) => proofs.includes(selector);
	const ref = recognizeTicket(url, { title, matches }, { sites: await readKnownSites() });
	if (ref === null) return null;
	return {
		ref,
		...(subject === undefined ? {} : { subject }),
		...(status === undefined ? {} : { status }),
		...(statusKind === undefined ? {} : { statusKind }),
	};
}

async function keepSeen(ticket: SeenTicket, tabId: number): Promise<void> {
	await rememberSite(ticket.ref);
	await refreshSeenTicket(ticket);
	await refreshTab(tabId);
}

async function grant(
	{ page, ...wish }: z.infer<typeof pinRequestSchema>,
	place: Place,
): Promise<PinReply> {
	const ticket = await ticketAtPlace(place, page);
	if (ticket === null || ticketId(ticket.ref) !== page.ticket) return { ok: false, moved: true };
	const { origin, tabId } = place;
	if (wish.do === 'fold') await foldPin(origin, wish.folded);
	if (wish.do === 'look') await keepSeen(ticket, tabId);
	const change = await changeHere(wish, ticket);
	if (change !== null && !change.ok) return { ok: false, message: failureSentence(change.reason) };
	const view = await pinView(ticket, origin);
	return { ok: true, view, ...(change === null ? {} : { undo: change.value.undo }) };
}

/** Answers a message; null refuses it. */
export async function answerPin(message: unknown, sender: Sender): Promise<PinReply> {
	const parsed = z.safeParse(pinRequestSchema, message);
	if (!parsed.success) return refuse('a message that is none of ours');
	// A message that crossed a navigation is nobody's fault, and about a page that nobody sees.
	if (sender.inView === false) return { ok: false, moved: true };
	const place = await checkSender(sender);
	if (!place.ok) return refuse(place.reason);
	try {
		return await grant(parsed.data, place.value);
	} catch (error) {
		const reason = databaseFailure(error);
		if (reason === null) throw error;
		return { ok: false, message: failureSentence(reason) };
	}
}
