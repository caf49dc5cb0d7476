import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, DATABASE_NAME, database, SCHEMA_VERSION } from '../src/data/database.ts';
import { claimDueFirings } from '../src/data/firing-store.ts';
import { readBoard } from '../src/data/goal-store.ts';
import { migrations } from '../src/data/migrations.ts';
import { searchGoals } from '../src/data/search-goals.ts';
import {
	goalSchema,
	journalSchema,
	membershipSchema,
	ticketSchema,
} from '../src/schemas/record-schema.ts';
import { z } from '../src/schemas/zod.ts';

type Dump = Record<string, object[]>;

const fixture = (version: number) => new URL(`./fixtures/db/v${version}.json`, import.meta.url);

/** The stored dump of a version: every table's rows, taken when that version was current. */
function dumpOf(version: number): Dump {
	return JSON.parse(readFileSync(fixture(version), 'utf8'));
}

/** A database as the code of `version` would have left it. */
async function storeDump(version: number): Promise<void> {
	const db = new Dexie(DATABASE_NAME);
	for (const step of migrations.slice(0, version)) db.version(step.version).stores(step.stores);
	await db.open();
	for (const [table, rows] of Object.entries(dumpOf(version))) await db.table(table).bulkAdd(rows);
	db.close();
}

const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

beforeEach(() => Dexie.delete(DATABASE_NAME));
afterEach(() => closeDatabase());

test('migrations are numbered from 1 without gaps, and each has a name of its own', () => {
	expect(migrations.map(({ version }) => version)).toEqual(versions);
	expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test.each(versions)('a dump of version %d is stored', (version) => {
	expect(existsSync(fixture(version)), `store a dump as tests/fixtures/db/v${version}.json`).toBe(
		true,
	);
});

describe.each(versions)('a database of version %d', (version) => {
	beforeEach(() => storeDump(version));

	test('opens with every row in the shape of today', async () => {
		const db = database();
		const schemas = [
			[db.goals, goalSchema],
			[db.tickets, ticketSchema],
			[db.links, membershipSchema],
			[db.tags, membershipSchema],
			[db.journal, journalSchema],
		] as const;
		for (const [table, schema] of schemas) {
			const rows = await table.toArray();
			expect(rows.length, `${table.name} in the dump`).toBeGreaterThan(0);
			for (const row of rows) expect(z.safeParse(schema, row).error).toBeUndefined();
		}
		expect(db.verno).toBe(SCHEMA_VERSION);
	});

	test('loses no row', async () => {
		for (const [table, rows] of Object.entries(dumpOf(version))) {
			expect(await database().table(table).count(), table).toBe(rows.length);
		}
	});

	test('shows its goals and keeps its promises', async () => {
		const now = Date.parse('2026-11-24T12:00:00Z');
		const limits = { late: 9, today: 9, later: 9, done: 9 };
		const moment = { now, zone: 'Europe/Berlin' };
		const ticket = 'zendesk:acme.zendesk.com:4821';
		const board = await readBoard({ ...moment, ticket, limits });
		expect(board.sections.ticket.goals).toHaveLength(3);
		expect(board.sections.late.goals).toHaveLength(1);
		expect(board.progress).toEqual({ done: 1, all: 3 });
		expect((await searchGoals({ text: 'markup' }, 9)).goals).toHaveLength(1);
		const due = await claimDueFirings({ ...moment, now: Date.parse('2026-11-24T14:20:00Z') });
		expect(due.filter(({ again }) => !again).map(({ goal }) => goal.title)).toEqual([
			'Confirm the bank trace with payments',
		]);
	});
});

test('a step that throws leaves the database as it was', async () => {
	await storeDump(1);
	const next = new Dexie(DATABASE_NAME);
	for (const step of migrations) next.version(step.version).stores(step.stores);
	next
		.version(SCHEMA_VERSION + 1)
		.stores({ goals: 'id' })
		.upgrade(async (transaction) => {
			await transaction.table('goals').clear();
			throw new Error('a fault in the step');
		});
	await expect(next.open()).rejects.toThrow('a fault in the step');
	next.close();
	expect(await database().goals.count()).toBe(dumpOf(1).goals?.length);
});
