import { fieldStamp, writeFields } from '../domain/record.ts';
import {
	type SeenTicket,
	TICKET_VERSION,
	type Ticket,
	type TicketFields,
} from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { type Database, database } from './database.ts';
import { type Moment, readDevice, Stamper } from './device-row.ts';

/** The longest subject or status kept, in characters. */
const TEXT_LIMIT = 300;

/** What a page told about a ticket: an unknown subject does not wipe out a known one. */
function seenFields({ ref, subject, status, statusKind }: SeenTicket): Partial<TicketFields> {
	return {
		system: ref.system,
		base: ref.base,
		key: ref.key,
		canonicalUrl: ref.canonicalUrl,
		...(subject ? { subject: subject.slice(0, TEXT_LIMIT) } : {}),
		...(status ? { status: status.slice(0, TEXT_LIMIT), statusKind: statusKind ?? null } : {}),
	};
}

function changedFields(ticket: Ticket, seen: Partial<TicketFields>): Partial<TicketFields> {
	const names = Object.keys(seen) as (keyof TicketFields)[];
	return Object.fromEntries(
		names.filter((name) => seen[name] !== ticket[name]).map((name) => [name, seen[name]]),
	);
}

/** Stores what was seen of tickets. Call it inside a transaction over tickets. */
export async function putSeenTickets(
	db: Database,
	seen: readonly SeenTicket[],
	stamper: Stamper,
	now: number,
): Promise<void> {
	for (const ticket of seen) {
		const id = ticketId(ticket.ref);
		const known = await db.tickets.get(id);
		const fields = seenFields(ticket);
		if (known === undefined) {
			const blank = { subject: '', status: '', statusKind: null, seenAt: now };
			const stamp = stamper.next([]);
			await db.tickets.put({ id, v: TICKET_VERSION, stamp, ...blank, ...fields } as Ticket);
			continue;
		}
		const changed = changedFields(known, fields);
		const names = Object.keys(changed);
		if (names.length === 0 || known.v > TICKET_VERSION) continue;
		const stamp = stamper.next(names.map((name) => fieldStamp(known, name)));
		await db.tickets.put(writeFields(known, { ...changed, seenAt: now }, stamp));
	}
}

/**
 * Refreshes the subject and status of a ticket that goals are linked to. A ticket without goals is
 * not stored: which pages a person visits is nobody's business, not even their own database's.
 */
export async function refreshTicket(seen: SeenTicket, moment: Moment): Promise<void> {
	const db = database();
	const known = await db.tickets.get(ticketId(seen.ref));
	if (known === undefined || Object.keys(changedFields(known, seenFields(seen))).length === 0)
		return;
	await db.transaction('rw', [db.tickets, db.device], async () => {
		const stamper = new Stamper(await readDevice(db, moment), moment);
		await putSeenTickets(db, [seen], stamper, moment.now);
		await stamper.store(db);
	});
}
