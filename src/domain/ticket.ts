import type { MergeableRecord } from './record.ts';
import type { TicketRef } from './ticket-ref.ts';

/** What a ticket's status word means, whatever the help desk calls it. */
export type StatusKind = 'open' | 'waiting' | 'done';

/** What was read from a ticket's page, or given by the person. All of it is untrusted text. */
export interface TicketFields {
	system: string;
	base: string;
	key: string;
	canonicalUrl: string;
	/** Empty when unknown. */
	subject: string;
	/** The page's own word; empty when unknown. */
	status: string;
	statusKind: StatusKind | null;
	/** UTC milliseconds of the last time the page was seen. */
	seenAt: number;
}

/** A ticket that a goal is linked to. Its id is `ticketId(ref)`. */
export interface Ticket extends MergeableRecord, TicketFields {}

/** The version of the ticket record that this code writes. */
export const TICKET_VERSION = 1;

/** A ticket as it is recognised in a tab: its identity and whatever the page showed. */
export interface SeenTicket {
	ref: TicketRef;
	subject?: string;
	status?: string;
	statusKind?: StatusKind;
}
