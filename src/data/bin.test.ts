import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyGoalFields } from '../domain/goal.ts';
import { emptyBin } from './bin.ts';
import { closeDatabase, Database, database } from './database.ts';
import { exportBackup } from './export-backup.ts';
import { importBackup } from './import-backup.ts';
import { writeGoals } from './write-goals.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const moment = { now: NOW, zone: 'Europe/Berlin' };

beforeEach(async () => {
	await Database.delete('goalpin');
	const create = emptyGoalFields('Call Ana', 'a0', NOW);
	const members = [{ set: 'tags' as const, member: 'phone', present: true }];
	await writeGoals(() => [{ goal: 'g1', kind: 'added', create, members }], moment);
	await writeGoals(() => [{ goal: 'g1', kind: 'deleted', fields: { deleted: true } }], moment);
});
afterEach(() => closeDatabase());

test('a deleted goal can be restored for thirty days', async () => {
	await emptyBin(NOW + 29 * DAY);
	expect(await database().goals.get('g1')).toMatchObject({ title: 'Call Ana' });
});

test('then only the mark of its deletion is left, which a merge respects', async () => {
	const old = JSON.stringify(await exportBackup(NOW));
	await emptyBin(NOW + 31 * DAY);
	const bare = await database().goals.get('g1');
	expect(bare?.title).toBeUndefined();
	expect(await database().tags.count()).toBe(0);
	expect(await database().journal.count()).toBe(0);
	expect(await importBackup(JSON.stringify(await exportBackup(NOW)), moment)).toMatchObject({
		ok: true,
	});
	await importBackup(old, moment);
	expect((await database().goals.get('g1'))?.local.shelf).toBe('bin');
});

test('and after half a year nothing', async () => {
	await emptyBin(NOW + 181 * DAY);
	expect(await database().goals.count()).toBe(0);
});
