import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Goal } from '../domain/goal.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Membership } from '../domain/membership.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Firing } from './firing.ts';
import { migrations, SCHEMA_VERSION } from './migrations.ts';

export const DATABASE_NAME = 'goalpin';

/** A kept count, so that no page has to count rows; see `tally.ts`. */
export interface Tally {
	key: string;
	n: number;
}

/** What this device knows of itself. One row, never exported. */
export interface DeviceRow {
	key: 'device';
	device: string;
	lastStamp: Stamp;
	/** Rises by one with each write, so that a copy can tell whether it is up to date. */
	revision: number;
	/** The schema that wrote last: code older than it must not write. */
	schema: number;
	/** The IANA zone for which `local.remindAt` was computed. */
	zone: string;
}

/** Notes that a merge replaced, kept on this device for thirty days. */
export interface KeptNotes {
	id: string;
	goal: string;
	notes: string;
	/** UTC milliseconds. */
	at: number;
}

/**
 * The person's data, on this machine only. Chrome's default durability loses the last writes in a
 * power cut, so every transaction asks for strict: what was acknowledged is on the disk.
 */
export class Database extends Dexie {
	declare goals: EntityTable<Goal, 'id'>;
	declare tickets: EntityTable<Ticket, 'id'>;
	declare links: EntityTable<Membership, 'id'>;
	declare tags: EntityTable<Membership, 'id'>;
	declare journal: EntityTable<JournalEntry, 'id'>;
	declare firings: EntityTable<Firing, 'id'>;
	declare tallies: EntityTable<Tally, 'key'>;
	declare device: Table<DeviceRow, 'device'>;
	declare keptNotes: EntityTable<KeptNotes, 'id'>;

	/** True when this session created the database: either the first start, or the old one is gone. */
	createdNow = false;

	constructor(name: string = DATABASE_NAME) {
		super(name, { chromeTransactionDurability: 'strict' });
		for (const { version, stores, upgrade } of migrations) {
			const step = this.version(version).stores(stores);
			if (upgrade !== undefined) step.upgrade(upgrade);
		}
		// Another page upgrades or deletes the database: let go of it, and open it anew when next asked.
		// Code that is too old for what it then finds is stopped by the schema in the device's row.
		this.on('versionchange', () => this.close({ disableAutoOpen: false }));
		this.on('populate', () => {
			this.createdNow = true;
		});
	}
}

let shared: Database | undefined;

/** The one connection of this page or worker. Queries wait until it is open. */
export function database(): Database {
	shared ??= new Database();
	return shared;
}

/** Closes the connection, so that the next call to `database` opens a new one. */
export function closeDatabase(): void {
	shared?.close();
	shared = undefined;
}

export { SCHEMA_VERSION };
