import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyGoalFields, type GoalFields } from '../domain/goal.ts';
import { closeDatabase, Database } from './database.ts';
import { type Board, readBoard, type SectionName } from './goal-store.ts';
import { readTags } from './read-tags.ts';
import { searchGoals } from './search-goals.ts';
import { type GoalChange, writeGoals } from './write-goals.ts';

const ZONE = 'Europe/Berlin';
/** One in the afternoon on the wall in Berlin. */
const NOW = Date.parse('2026-11-24T12:00:00Z');
const moment = { now: NOW, zone: ZONE };
const TICKET = 'zendesk:acme.zendesk.com:4821';

let created = 0;

async function aGoal(
	title: string,
	fields: Partial<GoalFields> = {},
	{ ticket = false, tags = [] as string[] } = {},
) {
	created += 1;
	const order = `a${created.toString(36).padStart(3, '1')}`;
	const members = [
		...(ticket ? [{ set: 'links' as const, member: TICKET, present: true }] : []),
		...tags.map((tag) => ({ set: 'tags' as const, member: tag, present: true })),
	];
	const create = { ...emptyGoalFields(title, order, NOW), ...fields };
	const change: GoalChange = { goal: title, kind: 'added', create, members };
	const result = await writeGoals(() => [change], moment);
	if (!result.ok) throw new Error(result.reason);
}

const done = (doneAt = NOW, doneDay = '2026-11-24') => ({
	state: 'done' as const,
	doneAt,
	doneDay,
});

function board(ticket: string | null = null, limit = 40): Promise<Board> {
	const limits = { late: limit, today: limit, later: limit, done: limit };
	return readBoard({ ...moment, ticket, limits });
}

const titles = (shown: Board, section: SectionName) =>
	shown.sections[section].goals.map((goal) => goal.title);

beforeEach(() => {
	created = 0;
	return Database.delete('goalpin');
});
afterEach(() => closeDatabase());

describe('the board', () => {
	test('sorts goals by when they are due', async () => {
		await aGoal('yesterday', { due: '2026-11-23' });
		await aGoal('this morning', { due: '2026-11-24T09:30' });
		await aGoal('now', { due: '2026-11-24T13:00' });
		await aGoal('some time today', { due: '2026-11-24' });
		await aGoal('this evening', { due: '2026-11-24T19:00' });
		await aGoal('tomorrow', { due: '2026-11-25' });
		await aGoal('one day', {});
		await aGoal('finished', done());
		await aGoal('finished yesterday', done(NOW - 86_400_000, '2026-11-23'));
		await aGoal('dropped', { state: 'dropped' });
		await aGoal('deleted', { deleted: true });
		const shown = await board();
		expect(titles(shown, 'late')).toEqual(['yesterday', 'this morning']);
		expect(titles(shown, 'today')).toEqual(['now', 'some time today', 'this evening']);
		expect(titles(shown, 'later')).toEqual(['tomorrow', 'one day']);
		expect(titles(shown, 'done')).toEqual(['finished']);
		expect(shown.progress).toEqual({ done: 1, all: 6 });
	});

	test('shows the goals of the ticket in view once, with what was done for it today', async () => {
		await aGoal('done here', done(), { ticket: true });
		await aGoal('late here', { due: '2026-11-23' }, { ticket: true });
		await aGoal('done here last week', done(NOW, '2026-11-17'), { ticket: true });
		await aGoal('late elsewhere', { due: '2026-11-23' });
		const shown = await board(TICKET);
		expect(titles(shown, 'ticket')).toEqual(['late here', 'done here']);
		expect(shown.sections.late).toMatchObject({ total: 1 });
		expect(titles(shown, 'late')).toEqual(['late elsewhere']);
		expect(titles(shown, 'done')).toEqual([]);
		expect(shown.progress).toEqual({ done: 1, all: 3 });
	});

	test('counts all goals of a section but reads only the first', async () => {
		for (let n = 0; n < 30; n += 1) await aGoal(`goal ${n}`);
		await aGoal('on the ticket', {}, { ticket: true });
		const shown = await board(TICKET, 10);
		expect(shown.sections.later.total).toBe(30);
		expect(titles(shown, 'later')).toHaveLength(10);
		expect(titles(shown, 'later')[0]).toBe('goal 0');
	});

	test('finds later goals behind many that are due today, also where a merge left equal order keys', async () => {
		for (let n = 0; n < 120; n += 1) await aGoal(`today ${n}`, { due: '2026-11-24', order: 'a5' });
		for (let n = 0; n < 5; n += 1) await aGoal(`later ${n}`, { order: n < 3 ? 'a5' : 'a6' });
		const shown = await board(null, 10);
		expect(titles(shown, 'later')).toEqual(['later 0', 'later 1', 'later 2', 'later 3', 'later 4']);
		expect(shown.sections.later.total).toBe(5);
	});

	test('shows today and later in the order the person gave', async () => {
		await aGoal('second', { due: '2026-11-24T14:00', order: 'a5' });
		await aGoal('first', { due: '2026-11-24T18:00', order: 'a4' });
		expect(titles(await board(), 'today')).toEqual(['first', 'second']);
	});
});

describe('searching', () => {
	beforeEach(async () => {
		await aGoal('Ärger mit der Rechnung', { notes: 'call the bank' }, { tags: ['billing'] });
		await aGoal('Post an update', done());
		await aGoal('Bank trace', { deleted: true });
	});

	const search = async (filter: Parameters<typeof searchGoals>[0]) =>
		(await searchGoals(filter, 50)).goals.map((goal) => goal.title);

	test('finds words in titles, notes and tags, whatever their case and accents', async () => {
		expect(await search({ text: 'arger RECHNUNG' })).toEqual(['Ärger mit der Rechnung']);
		expect(await search({ text: 'bank' })).toEqual(['Ärger mit der Rechnung']);
		expect(await search({ text: 'billing' })).toEqual(['Ärger mit der Rechnung']);
		expect(await search({ text: 'nothing like it' })).toEqual([]);
	});

	test('filters by state and tag', async () => {
		expect(await search({ states: ['done'] })).toEqual(['Post an update']);
		expect(await search({ tag: 'billing' })).toEqual(['Ärger mit der Rechnung']);
		expect(await readTags()).toEqual(['billing']);
	});
});
