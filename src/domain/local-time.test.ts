import { describe, expect, test } from 'vitest';
import { addDays, addMinutes, dayAt, hasTime, instantOf, isDue, wallTimeAt } from './local-time.ts';

describe('local time', () => {
	test.each([
		['2026-11-24T09:00', 'Europe/Berlin', '2026-11-24T08:00:00Z'],
		['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
		['2026-11-24T09:00', 'Asia/Kolkata', '2026-11-24T03:30:00Z'],
		['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
		['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
	])('%s in %s is %s, also where daylight saving skips or repeats it', (wall, zone, instant) => {
		expect(new Date(instantOf(wall, zone)).toISOString()).toBe(new Date(instant).toISOString());
	});

	test('the day is the one on the wall, not the one in Greenwich', () => {
		const lateEvening = Date.parse('2026-11-24T23:30:00Z');
		expect(dayAt(lateEvening, 'Asia/Tokyo')).toBe('2026-11-25');
		expect(wallTimeAt(lateEvening, 'America/New_York')).toBe('2026-11-24T18:30');
	});

	test('days and minutes roll over the ends of months and years', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
		expect(addMinutes('2026-12-31T23:55', 10)).toBe('2027-01-01T00:05');
	});

	test.each([
		['2026-11-24', true],
		['2026-11-24T16:00', true],
		['9999-12-31T23:59', true],
		['2026-02-30', false],
		['2026-11-24T24:00', false],
		['2026-11-24 16:00', false],
		['1969-12-31', false],
		['tomorrow', false],
		['', false],
	])('whether %s is a due moment: %s', (text, valid) => {
		expect(isDue(text)).toBe(valid);
	});

	test('a day has no time, a wall time has', () => {
		expect(hasTime('2026-11-24')).toBe(false);
		expect(hasTime('2026-11-24T16:00')).toBe(true);
	});
});
