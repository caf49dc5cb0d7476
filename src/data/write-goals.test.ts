import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyGoalFields, type GoalFields } from '../domain/goal.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { closeDatabase, Database, database, SCHEMA_VERSION } from './database.ts';
import { readBoard } from './goal-store.ts';
import { undoWrites } from './undo-writes.ts';
import { type GoalChange, writeGoals } from './write-goals.ts';

const ZONE = 'Europe/Berlin';
const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (minutes: number) => ({ now: NOON + minutes * 60_000, zone: ZONE });

const refund: SeenTicket = {
	ref: {
		system: 'zendesk',
		base: 'https://acme.zendesk.com',
		key: '4821',
		canonicalUrl: 'https://acme.zendesk.com/agent/tickets/4821',
	},
	subject: 'Refund not received after 14 days',
	status: 'Open',
	statusKind: 'open',
};

const LINK = { set: 'links' as const, member: ticketId(refund.ref), present: true };

function birth(id: string, fields: Partial<GoalFields> = {}): GoalChange {
	const create = { ...emptyGoalFields('Call Ana', 'a0', NOON), ...fields };
	return { goal: id, kind: 'added', create };
}

async function write(change: GoalChange, minutes = 0, seen: SeenTicket[] = []) {
	const result = await writeGoals(() => [change], at(minutes), seen);
	if (!result.ok) throw new Error(result.reason);
	return result.value;
}

const progress = async (minutes = 0) => {
	const limits = { late: 9, today: 9, later: 9, done: 9 };
	const board = await readBoard({ ...at(minutes), ticket: null, limits });
	return board.progress;
};

beforeEach(() => Database.delete('goalpin'));
afterEach(() => closeDatabase());

describe('a change of a goal', () => {
	test('is stored with its journal entry, or not at all', async () => {
		await write(birth('g1'));
		const failing = writeGoals(
			() => [
				{ goal: 'g1', kind: 'done', fields: { state: 'done' } },
				{ goal: 'none', kind: 'done' },
			],
			at(1),
		);
		expect(await failing).toEqual({ ok: false, reason: 'not-found' });
		expect(await database().goals.get('g1')).toMatchObject({ state: 'open' });
		expect(await database().journal.count()).toBe(1);
	});

	test('stamps the fields it writes and no others', async () => {
		await write(birth('g1'));
		const { entries } = await write(
			{ goal: 'g1', kind: 'edited', fields: { title: 'Mail Ana' } },
			1,
		);
		const goal = await database().goals.get('g1');
		expect(goal?.stamps).toEqual({ title: entries[0]?.stamp });
	});

	test('says in the journal what was and what is', async () => {
		await write(birth('g1'));
		const { entries } = await write(
			{ goal: 'g1', kind: 'edited', fields: { title: 'Mail Ana' } },
			1,
		);
		expect(entries[0]).toMatchObject({
			kind: 'edited',
			before: { title: 'Call Ana' },
			after: { title: 'Mail Ana' },
			day: '2026-11-24',
			zone: ZONE,
		});
	});

	test('links a goal to a ticket and keeps what its page showed', async () => {
		await write({ ...birth('g1'), members: [LINK] }, 0, [refund]);
		const id = ticketId(refund.ref);
		expect((await database().goals.get('g1'))?.local.tickets).toEqual([id]);
		expect(await database().tickets.get(id)).toMatchObject({
			subject: 'Refund not received after 14 days',
			status: 'Open',
		});
	});

	test('keeps the counts that the pages show', async () => {
		await write(birth('g1', { due: '2026-11-24' }));
		await write(birth('g2', { due: '2026-11-23' }));
		await write(birth('g3'));
		expect(await progress()).toEqual({ done: 0, all: 2 });
		const fields = { state: 'done', doneAt: NOON, doneDay: '2026-11-24' } as const;
		await write({ goal: 'g1', kind: 'done', fields });
		await write({ goal: 'g3', kind: 'done', fields });
		expect(await progress()).toEqual({ done: 2, all: 3 });
	});

	test('adds progress up from the journal', async () => {
		await write(birth('g1', { measure: { unit: 'updates', start: 0, target: 5 } }));
		await write({ goal: 'g1', kind: 'progressed', n: 1 }, 1);
		const { entries, goals } = await write({ goal: 'g1', kind: 'progressed', n: 2 }, 2);
		expect(goals[0]?.local.progress).toBe(3);
		const voided = await write({ goal: 'g1', kind: 'undone', voids: [entries[0]?.id ?? ''] }, 3);
		expect(voided.goals[0]?.local.progress).toBe(1);
	});

	test('refuses to touch a goal that a newer Goalpin wrote', async () => {
		const { goals } = await write(birth('g1'));
		await database().goals.put({ ...(goals[0] as NonNullable<(typeof goals)[0]>), v: 2 });
		const result = await writeGoals(() => [{ goal: 'g1', kind: 'done', fields: {} }], at(1));
		expect(result).toEqual({ ok: false, reason: 'newer-goal' });
	});

	test('is refused when a newer Goalpin has written the database', async () => {
		await write(birth('g1'));
		await database().device.update('device', { schema: SCHEMA_VERSION + 1 });
		const result = await writeGoals(() => [birth('g2')], at(1));
		expect(result).toEqual({ ok: false, reason: 'newer-database' });
		expect(await database().goals.count()).toBe(1);
	});

	test('made in two windows at once loses neither', async () => {
		await write(birth('g1', { measure: { unit: 'replies', start: 0, target: 100 } }));
		const clicks = Array.from({ length: 50 }, () =>
			write({ goal: 'g1', kind: 'progressed', n: 1 }, 1),
		);
		await Promise.all(clicks);
		expect((await database().goals.get('g1'))?.local.progress).toBe(50);
	});
});

describe('undo', () => {
	test('takes a check-off back', async () => {
		await write(birth('g1', { due: '2026-11-24' }));
		const fields = { state: 'done', doneAt: NOON, doneDay: '2026-11-24' } as const;
		const { entries } = await write({ goal: 'g1', kind: 'done', fields }, 1);
		await undoWrites(
			entries.map(({ id }) => id),
			at(2),
		);
		expect(await database().goals.get('g1')).toMatchObject({ state: 'open', doneAt: null });
		expect(await progress()).toEqual({ done: 0, all: 1 });
	});

	test('takes an added goal away, and its own undo brings it back', async () => {
		const { entries } = await write(birth('g1'));
		const undone = await undoWrites(
			entries.map(({ id }) => id),
			at(1),
		);
		expect((await database().goals.get('g1'))?.local.shelf).toBe('bin');
		if (!undone.ok) throw new Error(undone.reason);
		await undoWrites(
			undone.value.entries.map(({ id }) => id),
			at(2),
		);
		expect((await database().goals.get('g1'))?.local.shelf).toBe('open');
	});

	test('leaves alone what was edited since', async () => {
		await write(birth('g1'));
		const first = await write(
			{ goal: 'g1', kind: 'edited', fields: { title: 'Mail Ana', notes: 'at home' } },
			1,
		);
		await write({ goal: 'g1', kind: 'edited', fields: { title: 'Ring Ana' } }, 2);
		await undoWrites(
			first.entries.map(({ id }) => id),
			at(3),
		);
		expect(await database().goals.get('g1')).toMatchObject({ title: 'Ring Ana', notes: '' });
	});

	test('takes back a step of progress and a link, and gives both again', async () => {
		await write(birth('g1', { measure: { unit: 'updates', start: 0, target: 5 } }));
		const step = await write({ goal: 'g1', kind: 'progressed', n: 2, members: [LINK] }, 1, [
			refund,
		]);
		const undone = await undoWrites(
			step.entries.map(({ id }) => id),
			at(2),
		);
		expect((await database().goals.get('g1'))?.local).toMatchObject({ progress: 0, tickets: [] });
		if (!undone.ok) throw new Error(undone.reason);
		await undoWrites(
			undone.value.entries.map(({ id }) => id),
			at(3),
		);
		const { local } = (await database().goals.get('g1')) ?? {};
		expect(local).toMatchObject({ progress: 2, tickets: [LINK.member] });
	});
});
