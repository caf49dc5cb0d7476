import { expect, test } from 'vitest';
import { isLate, readDue } from './due-text.ts';

/** One in the afternoon on the wall in Berlin. */
const NOW = Date.parse('2026-11-24T12:00:00Z');

test.each([
	['2026-11-24T12:40', { kind: 'late', minutes: 20 }],
	['2026-11-23T20:00', { kind: 'late', minutes: 1020 }],
	['2026-11-23T09:00', { kind: 'late-days', days: 1 }],
	['2026-11-20', { kind: 'late-days', days: 4 }],
	['2026-11-24', { kind: 'today' }],
	['2026-11-24T13:00', { kind: 'time', time: '13:00' }],
	['2026-11-24T16:00', { kind: 'time', time: '16:00' }],
	['2026-11-25', { kind: 'tomorrow', time: null }],
	['2026-11-25T09:00', { kind: 'tomorrow', time: '09:00' }],
	['2026-12-01T09:00', { kind: 'day', day: '2026-12-01', time: '09:00' }],
])('%s reads as %j', (due, reading) => {
	expect(readDue(due, NOW, 'Europe/Berlin')).toEqual(reading);
	expect(isLate(readDue(due, NOW, 'Europe/Berlin'))).toBe(reading.kind.startsWith('late'));
});
