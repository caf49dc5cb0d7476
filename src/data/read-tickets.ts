import type { Ticket } from '../domain/ticket.ts';
import { database } from './database.ts';

/** The tickets with these ids, by id; unknown ones are missing. */
export async function readTickets(ids: readonly string[]): Promise<Map<string, Ticket>> {
	if (ids.length === 0) return new Map();
	const rows = await database().tickets.bulkGet([...new Set(ids)]);
	return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}
