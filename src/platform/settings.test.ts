import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { onSettings, readSettings, writeSettings } from './settings.ts';

test('a damaged field reads as its default, and what is stored is not overwritten', async () => {
	const stored = { appearance: 'purple', snooze: 20 };
	await fakeBrowser.storage.local.set({ settings: stored });
	expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, snooze: 20 });
	expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: stored });
});

test('a change keeps the other settings and is heard until the listener ends', async () => {
	const ending = new AbortController();
	const heard: number[] = [];
	onSettings(({ snooze }) => heard.push(snooze), ending.signal);
	await writeSettings({ snooze: 30 });
	await writeSettings({ appearance: 'dark' });
	expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, snooze: 30, appearance: 'dark' });
	ending.abort();
	await writeSettings({ snooze: 5 });
	expect(heard).toEqual([30, 30]);
});

test('pages find the appearance where they can read it before their first paint', async () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => kept.set(key, value) });
	await writeSettings({ appearance: 'dark' });
	expect(kept.get('appearance')).toBe('dark');
});
