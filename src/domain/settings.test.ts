import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from './settings.ts';

test('settings that were never stored, or are nonsense, are the defaults', () => {
	for (const stored of [undefined, null, 'x', 7, []]) {
		expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
	}
});

test('a damaged field falls back alone', () => {
	const stored = {
		appearance: 'dark',
		reminderLead: -5,
		snooze: 20,
		workingHours: { days: [9], from: '09:00', to: '08:00' },
	};
	expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, appearance: 'dark', snooze: 20 });
});

test('what was stored comes back', () => {
	const settings = {
		...DEFAULT_SETTINGS,
		workingHours: { days: [6, 7], from: '08:00', to: '20:00' },
	};
	expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});
