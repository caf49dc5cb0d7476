import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showNotice } from './notifications.ts';

interface Options {
	title: string;
	requireInteraction: boolean;
	buttons: { title: string }[];
}

const shown = (id: string) =>
	(
		fakeBrowser.notifications as unknown as { getAllCreateOptions(): Record<string, Options> }
	).getAllCreateOptions()[id];

test('a reminder stays, with its buttons; other news go by themselves', async () => {
	await showNotice({ id: 'a', title: 'Call Ana', message: '', buttons: ['Done'], lasting: true });
	expect(shown('a')).toMatchObject({ requireInteraction: true, buttons: [{ title: 'Done' }] });
	await showNotice({ id: 'b', title: 'Goal added', message: '' });
	expect(shown('b')).toMatchObject({ requireInteraction: false, buttons: [] });
});

test('a title is plain text, and a long one ends between two characters', async () => {
	const title = `<b>${'😀'.repeat(300)}`;
	await showNotice({ id: 'a', title, message: '' });
	expect(shown('a')?.title).toBe(`<b>${'😀'.repeat(197)}…`);
});
