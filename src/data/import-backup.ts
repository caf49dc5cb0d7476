import type { Goal } from '../domain/goal.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Membership } from '../domain/membership.ts';
import { canonicalJson, type MergeableRecord, mergeRecords } from '../domain/record.ts';
import { nextReminder } from '../domain/reminder.ts';
import type { Ticket } from '../domain/ticket.ts';
import { backupHeadSchema, backupSchema } from '../schemas/backup-schema.ts';
import { z } from '../schemas/zod.ts';
import { type Database, database } from './database.ts';
import { type Moment, readDevice, Stamper } from './device-row.ts';
import { BACKUP_VERSION } from './export-backup.ts';
import { type DatabaseFailure, databaseFailure } from './failure.ts';
import { emptyLocal } from './goal-local.ts';
import { newId } from './new-id.ts';
import { rebuildLocal } from './rebuild-local.ts';

/** Why a file was not imported. Nothing was changed. */
export type ImportFailure =
	/** Not a Goalpin backup at all. */
	| 'not-a-backup'
	/** Written by a newer Goalpin. */
	| 'newer-file'
	/** A Goalpin backup with something wrong in it; `where` says what. */
	| 'damaged'
	| DatabaseFailure;

/** How many goals the file brought. */
export interface ImportReport {
	added: number;
	changed: number;
	unchanged: number;
}

export type ImportOutcome =
	| { ok: true; value: ImportReport }
	| { ok: false; reason: ImportFailure; where?: string };

/** The rows of a checked backup. */
interface BackupRows {
	goals: Goal[];
	tickets: Ticket[];
	links: Membership[];
	tags: Membership[];
	journal: JournalEntry[];
}

type Parsed =
	| { ok: true; value: BackupRows }
	| { ok: false; reason: ImportFailure; where?: string };

/** A reminder missed by more than this when its goal is imported has nothing left to tell. */
const STALE_REMINDER = 24 * 60 * 60 * 1000;

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The rows of a backup file, or why it is refused, before anything is touched. */
function parseBackup(text: string): Parsed {
	const data = parseJson(text);
	const head = z.safeParse(backupHeadSchema, data);
	if (!head.success) return { ok: false, reason: 'not-a-backup' };
	if (head.data.version > BACKUP_VERSION) return { ok: false, reason: 'newer-file' };
	const parsed = z.safeParse(backupSchema, data);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const where = issue?.path.map(String).join('.');
		return { ok: false, reason: 'damaged', ...(where ? { where } : {}) };
	}
	// The schema has checked what a row must hold; the local cache is computed below.
	return { ok: true, value: parsed.data as unknown as BackupRows };
}

function sameShared(a: object, b: object): boolean {
	const shared = (row: object) => canonicalJson({ ...row, local: undefined });
	return shared(a) === shared(b);
}

interface Merged<Row> {
	row: Row;
	existing: Row | undefined;
}

/** Merges incoming rows into a table's; returns those that are new or changed. */
async function mergeInto<Row extends MergeableRecord>(
	table: {
		bulkGet(ids: string[]): PromiseLike<(Row | undefined)[]>;
		bulkPut(rows: Row[]): PromiseLike<unknown>;
	},
	incoming: readonly Row[],
	finish: (row: Row, existing: Row | undefined) => Row = (row) => row,
): Promise<Merged<Row>[]> {
	const existing = await table.bulkGet(incoming.map(({ id }) => id));
	const merged: Merged<Row>[] = [];
	for (const [index, row] of incoming.entries()) {
		const mine = existing[index];
		const union = mine === undefined ? row : mergeRecords(mine, row);
		if (mine !== undefined && sameShared(union, mine)) continue;
		merged.push({ row: finish(union, mine), existing: mine });
	}
	await table.bulkPut(merged.map(({ row }) => row));
	return merged;
}

/** The occurrence that counts as fired when a goal is new here: one that lies long in the past. */
function staleOccurrence(row: Goal, { now, zone }: Moment): string {
	const occurrence = nextReminder({ ...row, local: emptyLocal() }, zone);
	return occurrence !== null && occurrence.at <= now - STALE_REMINDER ? occurrence.key : '';
}

/** A goal that comes in keeps this device's cache; a new one gets a blank cache. */
function withLocal(moment: Moment): (row: Goal, existing: Goal | undefined) => Goal {
	return (row, existing) => ({
		...row,
		local: existing?.local ?? { ...emptyLocal(), fired: staleOccurrence(row, moment) },
	});
}

async function keepReplacedNotes(db: Database, merged: Merged<Goal>[], now: number): Promise<void> {
	const replaced = merged.flatMap(({ row, existing }) =>
		existing?.notes && existing.notes !== row.notes
			? [{ id: newId(), goal: row.id, notes: existing.notes, at: now }]
			: [],
	);
	await db.keptNotes.bulkAdd(replaced);
}

async function mergeBackup(db: Database, rows: BackupRows, moment: Moment): Promise<ImportReport> {
	const tables = [
		db.goals,
		db.tickets,
		db.links,
		db.tags,
		db.journal,
		db.tallies,
		db.device,
		db.keptNotes,
	];
	return db.transaction('rw', tables, async () => {
		const stamper = new Stamper(await readDevice(db, moment), moment);
		const goals = await mergeInto<Goal>(db.goals, rows.goals, withLocal(moment));
		await mergeInto<Ticket>(db.tickets, rows.tickets);
		await mergeInto<Membership>(db.links, rows.links);
		await mergeInto<Membership>(db.tags, rows.tags);
		const known = new Set(await db.journal.toCollection().primaryKeys());
		await db.journal.bulkAdd(rows.journal.filter(({ id }) => !known.has(id)));
		await keepReplacedNotes(db, goals, moment.now);
		await rebuildLocal(db, moment.zone);
		await stamper.store(db);
		const added = goals.filter(({ existing }) => existing === undefined).length;
		return {
			added,
			changed: goals.length - added,
			unchanged: rows.goals.length - goals.length,
		};
	});
}

/**
 * Merges a backup file into the database: per field the later value wins, nothing is replaced whole,
 * and a second import of the same file changes nothing. Either all of it is taken or nothing.
 */
export async function importBackup(text: string, moment: Moment): Promise<ImportOutcome> {
	const parsed = parseBackup(text);
	if (!parsed.ok) return parsed;
	try {
		return { ok: true, value: await mergeBackup(database(), parsed.value, moment) };
	} catch (error) {
		const reason = databaseFailure(error);
		if (reason === null) throw error;
		return { ok: false, reason };
	}
}
