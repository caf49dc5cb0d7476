import { GOAL_VERSION, type Goal, type GoalFields } from '../domain/goal.ts';
import type { JournalEntry, JournalKind, MemberChange } from '../domain/journal.ts';
import { progressOf } from '../domain/journal.ts';
import { dayAt } from '../domain/local-time.ts';
import { MEMBERSHIP_VERSION, type Membership, membershipId } from '../domain/membership.ts';
import { fieldStamp, writeFields } from '../domain/record.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { answerWithin } from './answer-within.ts';
import { type Database, database } from './database.ts';
import { type Moment, readDevice, Stamper } from './device-row.ts';
import { type DatabaseFailure, databaseFailure } from './failure.ts';
import { emptyLocal, refreshLocal } from './goal-local.ts';
import { newId } from './new-id.ts';
import { TallyDifference } from './tally.ts';
import { putSeenTickets } from './ticket-store.ts';

/** One change of one goal: fields, members of its sets, progress, or progress taken back. */
export interface GoalChange {
	goal: string;
	kind: JournalKind;
	/** All fields of a goal that does not exist yet. */
	create?: GoalFields;
	fields?: Partial<GoalFields>;
	members?: MemberChange[];
	n?: number;
	voids?: string[];
	undoes?: string;
}

/** What a write did: the goals as they are now, and the journal entries that undo it. */
export interface Written {
	goals: Goal[];
	entries: JournalEntry[];
	/** The ids of the tickets whose goals changed. */
	tickets: string[];
}

export type WriteFailure = DatabaseFailure | 'not-found' | 'newer-goal';

class ChangeRefused extends Error {
	constructor(readonly reason: 'not-found' | 'newer-goal') {
		super(reason);
	}
}

interface Pen {
	db: Database;
	moment: Moment;
	stamper: Stamper;
	tallies: TallyDifference;
}

function pick(goal: Goal, fields: Partial<GoalFields>): Partial<GoalFields> {
	const names = Object.keys(fields) as (keyof GoalFields)[];
	return Object.fromEntries(names.map((name) => [name, goal[name]]));
}

async function readGoal(db: Database, change: GoalChange): Promise<Goal | undefined> {
	const goal = await db.goals.get(change.goal);
	if (goal === undefined && change.create === undefined) throw new ChangeRefused('not-found');
	if (goal !== undefined && goal.v > GOAL_VERSION) throw new ChangeRefused('newer-goal');
	return goal;
}

/** The memberships that a change is about, as they stand. */
async function readMembers(db: Database, change: GoalChange): Promise<(Membership | undefined)[]> {
	const members = change.members ?? [];
	return Promise.all(
		members.map(({ set, member }) => db[set].get(membershipId(change.goal, member))),
	);
}

/** Every stamp that the change overwrites. */
function overwritten(
	goal: Goal | undefined,
	members: readonly (Membership | undefined)[],
	change: GoalChange,
): string[] {
	const fields = goal === undefined ? [] : Object.keys(change.fields ?? {});
	const rows = members.filter((row) => row !== undefined);
	return [
		...fields.map((field) => fieldStamp(goal as Goal, field)),
		...rows.map((row) => fieldStamp(row, 'present')),
	];
}

async function writeMember(
	{ db }: Pen,
	goal: string,
	{ set, member, present }: MemberChange,
	existing: Membership | undefined,
	stamp: string,
): Promise<void> {
	const id = membershipId(goal, member);
	const fresh = { id, v: MEMBERSHIP_VERSION, stamp, goal, member, present };
	await db[set].put(existing === undefined ? fresh : writeFields(existing, { present }, stamp));
}

function withMembers(
	members: string[],
	set: MemberChange['set'],
	changes: MemberChange[],
): string[] {
	const kept = new Set(members);
	for (const change of changes) {
		if (change.set !== set) continue;
		if (change.present) kept.add(change.member);
		else kept.delete(change.member);
	}
	return [...kept].sort();
}

function newGoal(change: GoalChange, fields: GoalFields, stamp: string): Goal {
	return { id: change.goal, v: GOAL_VERSION, stamp, ...fields, local: emptyLocal() };
}

function journalEntry(
	change: GoalChange,
	goal: Goal | undefined,
	stamp: string,
	{ now, zone }: Moment,
): JournalEntry {
	const { fields, create, members, n, voids, undoes } = change;
	return {
		id: newId(),
		goal: change.goal,
		kind: change.kind,
		at: now,
		day: dayAt(now, zone),
		zone,
		stamp,
		// What takes back the birth of a goal is its deletion.
		...(create === undefined ? {} : { before: { deleted: true }, after: create }),
		...(fields === undefined || goal === undefined
			? {}
			: { before: pick(goal, fields), after: fields }),
		...(members === undefined ? {} : { members }),
		...(n === undefined ? {} : { n }),
		...(voids === undefined ? {} : { voids }),
		...(undoes === undefined ? {} : { undoes }),
	};
}

async function applyChange(pen: Pen, change: GoalChange): Promise<[Goal, JournalEntry]> {
	const { db, moment } = pen;
	const before = await readGoal(db, change);
	const rows = await readMembers(db, change);
	const stamp = pen.stamper.next(overwritten(before, rows, change));
	const entry = journalEntry(change, before, stamp, moment);
	await db.journal.add(entry);

	const members = change.members ?? [];
	for (const [index, member] of members.entries()) {
		await writeMember(pen, change.goal, member, rows[index], stamp);
	}

	const written =
		before === undefined
			? newGoal(change, change.create as GoalFields, stamp)
			: writeFields(before, change.fields ?? {}, stamp);
	const counts = change.n !== undefined || change.voids !== undefined;
	const progress = counts
		? progressOf(await db.journal.where('goal').equals(change.goal).toArray())
		: written.local.progress;
	const goal = refreshLocal(
		{
			...written,
			local: {
				...written.local,
				progress,
				tags: withMembers(written.local.tags, 'tags', members),
				tickets: withMembers(written.local.tickets, 'links', members),
			},
		},
		moment.zone,
	);
	pen.tallies.moved(before, goal);
	await db.goals.put(goal);
	return [goal, entry];
}

/** What the changes are, decided inside the transaction that makes them. */
export type ChangePlan = (db: Database) => GoalChange[] | Promise<GoalChange[]>;

function touchedTickets(goals: readonly Goal[], entries: readonly JournalEntry[]): string[] {
	const links = entries
		.flatMap((entry) => entry.members ?? [])
		.filter(({ set }) => set === 'links');
	return [
		...new Set([
			...goals.flatMap((goal) => goal.local.tickets),
			...links.map(({ member }) => member),
		]),
	];
}

async function writeAll(
	db: Database,
	plan: ChangePlan,
	moment: Moment,
	seen: readonly SeenTicket[],
): Promise<Written> {
	const tables = [db.goals, db.tickets, db.links, db.tags, db.journal, db.tallies, db.device];
	return db.transaction('rw', tables, async () => {
		const stamper = new Stamper(await readDevice(db, moment), moment);
		const pen = { db, moment, stamper, tallies: new TallyDifference() };
		await putSeenTickets(db, seen, stamper, moment.now);
		const goals = new Map<string, Goal>();
		const entries: JournalEntry[] = [];
		for (const change of await plan(db)) {
			const [goal, entry] = await applyChange(pen, change);
			goals.set(goal.id, goal);
			entries.push(entry);
		}
		await pen.tallies.store(db);
		await stamper.store(db);
		const changed = [...goals.values()];
		return { goals: changed, entries, tickets: touchedTickets(changed, entries) };
	});
}

/**
 * The one way a goal changes: stamps, journal, sets, kept counts and the next reminder in a single
 * transaction, which either happens whole or not at all. `seen` are the tickets that the changes
 * link to, as their pages showed them.
 */
export async function writeGoals(
	plan: ChangePlan,
	moment: Moment,
	seen: readonly SeenTicket[] = [],
): Promise<Result<Written, WriteFailure>> {
	try {
		return success(await answerWithin(writeAll(database(), plan, moment, seen)));
	} catch (error) {
		if (error instanceof ChangeRefused) return failure(error.reason);
		const reason = databaseFailure(error);
		if (reason === null) throw error;
		return failure(reason);
	}
}
