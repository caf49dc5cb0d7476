import type { Transaction } from 'dexie';

/**
 * One step of the database's schema. Numbered from 1 without gaps, named, and never changed once
 * released: write the next step instead, and store a dump of the version it starts from under
 * `tests/fixtures/db`. `upgrade` must be pure but for the rows it rewrites. A step that throws leaves
 * the database as it was.
 */
export interface Migration {
	version: number;
	name: string;
	/** Dexie's index syntax per table; a table set to null is removed. */
	stores: Record<string, string | null>;
	upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const migrations: readonly Migration[] = [
	{
		version: 1,
		name: 'goals, tickets and their journal',
		stores: {
			goals:
				'id, [local.shelf+local.due+order], [local.shelf+order], [local.shelf+doneAt], *local.tickets, *local.tags, local.remindAt, local.shelf',
			tickets: 'id',
			links: 'id, goal, member',
			tags: 'id, goal, member',
			journal: 'id, goal',
			firings: 'id, goal, state',
			tallies: 'key',
			device: 'key',
			keptNotes: 'id, goal',
		},
	},
];

/** The newest version. */
export const SCHEMA_VERSION = migrations.length;
