import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyGoalFields, type GoalFields } from '../domain/goal.ts';
import { canonicalJson } from '../domain/record.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { closeDatabase, Database, database } from './database.ts';
import { exportBackup, exportOpenGoals } from './export-backup.ts';
import { nextReminderAt } from './firing-store.ts';
import { readBoard } from './goal-store.ts';
import { importBackup } from './import-backup.ts';
import { type GoalChange, writeGoals } from './write-goals.ts';

const ZONE = 'Europe/Berlin';
const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (minutes: number) => ({ now: NOON + minutes * 60_000, zone: ZONE });

const vpn: SeenTicket = {
	ref: {
		system: 'rt',
		base: 'https://rt.intra.test:8443/rt',
		key: '42',
		canonicalUrl: 'https://rt.intra.test:8443/rt/Ticket/Display.html?id=42',
	},
	subject: 'VPN <b>drops</b>',
};

async function write(change: GoalChange, minutes = 0) {
	const result = await writeGoals(() => [change], at(minutes), [vpn]);
	if (!result.ok) throw new Error(result.reason);
}

function birth(id: string, fields: Partial<GoalFields> = {}): GoalChange {
	const create = { ...emptyGoalFields(`Goal ${id}`, 'a0', NOON), ...fields };
	const members = [
		{ set: 'tags' as const, member: 'vpn', present: true },
		{ set: 'links' as const, member: ticketId(vpn.ref), present: true },
	];
	return { goal: id, kind: 'added', create, members };
}

/** The database's shared content, as a text that two equal databases share. */
async function digest(): Promise<string> {
	return canonicalJson(await exportBackup(0));
}

async function wipe(): Promise<void> {
	closeDatabase();
	await Database.delete('goalpin');
}

const importText = (text: string, minutes = 60) => importBackup(text, at(minutes));

beforeEach(wipe);
afterEach(() => closeDatabase());

describe('a backup', () => {
	test('exported, wiped and imported gives the same data and the same lists', async () => {
		const measure = { unit: 'updates', start: 0, target: 5 };
		await write(birth('g1', { due: '2026-11-24', measure, notes: '👋 «مرحبا» & <script>' }));
		await write({ goal: 'g1', kind: 'progressed', n: 2 }, 1);
		await write(birth('g2', { state: 'done', doneAt: NOON, doneDay: '2026-11-24' }), 2);
		const before = await digest();
		await wipe();
		expect(await importText(before)).toMatchObject({ ok: true, value: { added: 2 } });
		expect(await digest()).toBe(before);
		const limits = { late: 9, today: 9, later: 9, done: 9 };
		const board = await readBoard({ ...at(60), ticket: ticketId(vpn.ref), limits });
		expect(board.progress).toEqual({ done: 1, all: 2 });
		expect(board.sections.ticket.goals[0]?.local).toMatchObject({ progress: 2, tags: ['vpn'] });
	});

	test('imported twice changes nothing', async () => {
		await write(birth('g1'));
		const text = await digest();
		expect(await importText(text)).toMatchObject({ value: { added: 0, changed: 0, unchanged: 1 } });
		expect(await digest()).toBe(text);
	});

	test('is merged: edits made on both sides survive', async () => {
		await write(birth('g1'));
		const start = await digest();
		await write({ goal: 'g1', kind: 'edited', fields: { title: 'Mine' } }, 1);
		const mine = await digest();
		await wipe();
		await importText(start);
		await write({ goal: 'g1', kind: 'edited', fields: { priority: 3 } }, 2);
		const theirs = await digest();
		expect(await importText(mine)).toMatchObject({ value: { changed: 1 } });
		expect(await database().goals.get('g1')).toMatchObject({ title: 'Mine', priority: 3 });
		const merged = await digest();
		await wipe();
		await importText(theirs);
		await importText(mine);
		expect(await digest()).toBe(merged);
	});

	test('does not bring a deleted goal back', async () => {
		await write(birth('g1'));
		const old = await digest();
		await write({ goal: 'g1', kind: 'deleted', fields: { deleted: true } }, 1);
		await importText(old);
		expect((await database().goals.get('g1'))?.local.shelf).toBe('bin');
	});

	test('keeps the notes that a merge replaced', async () => {
		await write(birth('g1', { notes: 'first' }));
		const start = await digest();
		await write({ goal: 'g1', kind: 'edited', fields: { notes: 'theirs' } }, 9);
		const theirs = await digest();
		await wipe();
		await importText(start);
		await write({ goal: 'g1', kind: 'edited', fields: { notes: 'mine' } }, 5);
		await importText(theirs);
		expect(await database().goals.get('g1')).toMatchObject({ notes: 'theirs' });
		expect(await database().keptNotes.toArray()).toMatchObject([{ goal: 'g1', notes: 'mine' }]);
	});

	test('brings reminders that are to come, and does not ring those long past', async () => {
		await write(birth('past', { reminder: { kind: 'at', at: '2026-11-20T09:00' } }));
		await write(birth('next', { reminder: { kind: 'at', at: '2026-11-24T18:00' } }), 1);
		const text = await digest();
		await wipe();
		await importText(text);
		expect(await nextReminderAt()).toBe(Date.parse('2026-11-24T17:00:00Z'));
	});

	test('shows a goal that a newer Goalpin wrote, whole', async () => {
		await write(birth('g1'));
		const backup = JSON.parse(await digest());
		backup.goals[0] = { ...backup.goals[0], v: 2, due: { moved: 'elsewhere' }, mood: 'sunny' };
		await wipe();
		expect(await importText(JSON.stringify(backup))).toMatchObject({ ok: true });
		expect(await database().goals.get('g1')).toMatchObject({
			v: 2,
			mood: 'sunny',
			local: { shelf: 'newer' },
		});
		expect(JSON.parse(await digest()).goals).toEqual(backup.goals);
	});
});

describe('a file that is refused', () => {
	const cases: [string, (backup: Record<string, unknown>) => unknown, string][] = [
		['is no JSON', () => '{"format":', 'not-a-backup'],
		['is something else', () => ({ tasks: [] }), 'not-a-backup'],
		['is from a newer version', (backup) => ({ ...backup, version: 2 }), 'newer-file'],
		['has lost a part', ({ journal: _, ...backup }) => backup, 'damaged'],
		['has a goal without an id', (backup) => ({ ...backup, goals: [{ v: 1 }] }), 'damaged'],
		['is cut off', (backup) => JSON.stringify(backup).slice(0, -20), 'not-a-backup'],
	];

	test.each(cases)('because it %s changes nothing', async (_, spoil, reason) => {
		await write(birth('g1'));
		const before = await digest();
		const spoilt = spoil(JSON.parse(before));
		const text = typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt);
		expect(await importText(text)).toMatchObject({ ok: false, reason });
		expect(await digest()).toBe(before);
	});

	test.each([
		['a date that is none', 'due', '2026-02-30'],
		['a number that is none', 'estimate', 'soon'],
		['a state that is none', 'state', 'asleep'],
		['a link that is none', 'deleted', 'javascript:alert(1)'],
	])('because of %s says where', async (_, field, value) => {
		await write(birth('g1'));
		const backup = JSON.parse(await digest());
		backup.goals[0][field] = value;
		const refused = await importText(JSON.stringify(backup));
		expect(refused).toMatchObject({ ok: false, reason: 'damaged' });
		expect('where' in refused && refused.where).toMatch(/^goals\.0/);
	});
});

test('the copy of the open goals holds them, their progress and their tickets', async () => {
	await write(birth('open', { measure: { unit: 'updates', start: 0, target: 5 } }));
	await write({ goal: 'open', kind: 'progressed', n: 3 }, 1);
	await write(birth('done', { state: 'done' }), 2);
	const copy = JSON.stringify(await exportOpenGoals(NOON));
	await wipe();
	await importText(copy);
	expect(await database().goals.toArray()).toMatchObject([
		{ title: 'Goal open', local: { progress: 3, tickets: [ticketId(vpn.ref)] } },
	]);
});
