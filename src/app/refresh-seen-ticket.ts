import { refreshTicket } from '../data/ticket-store.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { moment } from '../platform/clock.ts';

/** Keeps subject and status of a linked ticket as its page shows them now. */
export function refreshSeenTicket(seen: SeenTicket): Promise<void> {
	return refreshTicket(seen, moment());
}
