import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installFakeApis } from '../../tests/support/fake-apis.ts';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { added } from '../../tests/support/goals.ts';
import { closeDatabase, DATABASE_NAME, database } from '../data/database.ts';
import { forgetSnapshot, keepSnapshot, restoreOffer, restoreSnapshot } from './snapshot.ts';

freshDatabase('2026-11-24T12:00');

/** What browsers do with a damaged database: delete it and say nothing. */
async function loseDatabase(): Promise<void> {
	closeDatabase();
	await Dexie.delete(DATABASE_NAME);
}

const titles = async () => (await database().goals.toArray()).map(({ title }) => title);

test('while the database is whole there is nothing to restore', async () => {
	installFakeApis();
	await added('Reply to Ana');
	await keepSnapshot();
	expect(await restoreOffer()).toBeNull();
});

test('goals that the browser lost are offered and brought back', async () => {
	installFakeApis();
	await added('Reply to Ana');
	await added('Call the carrier');
	await keepSnapshot();
	await loseDatabase();
	expect(await restoreOffer()).toMatchObject({ count: 2 });
	expect(await restoreSnapshot()).toMatchObject({ ok: true, value: { added: 2 } });
	expect((await titles()).sort()).toEqual(['Call the carrier', 'Reply to Ana']);
	expect(await restoreOffer()).toBeNull();
});

test('the copy is not overwritten by what comes after the loss, before the person has decided', async () => {
	installFakeApis();
	await added('Reply to Ana');
	await keepSnapshot();
	await loseDatabase();
	await added('A new goal');
	await keepSnapshot();
	expect(await restoreOffer()).toMatchObject({ count: 1 });
	await restoreSnapshot();
	expect((await titles()).sort()).toEqual(['A new goal', 'Reply to Ana']);
});

test('a person who does not want them back is not asked again', async () => {
	installFakeApis();
	await added('Reply to Ana');
	await keepSnapshot();
	await loseDatabase();
	await added('A new goal');
	await forgetSnapshot();
	expect(await restoreOffer()).toBeNull();
	expect(await titles()).toEqual(['A new goal']);
});

test('a copy that was damaged too is not trusted', async () => {
	installFakeApis();
	await added('Reply to Ana');
	await keepSnapshot();
	const { snapshot } = await fakeBrowser.storage.local.get('snapshot');
	await fakeBrowser.storage.local.set({ snapshot: String(snapshot).replace('Ana', 'Eve') });
	await loseDatabase();
	expect(await restoreSnapshot()).toEqual({ ok: false, reason: 'damaged' });
	expect(await titles()).toEqual([]);
});
