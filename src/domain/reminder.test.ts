import { describe, expect, test } from 'vitest';
import type { GoalFields, Shelf } from './goal.ts';
import { nextReminder, worthwhileReminder } from './reminder.ts';

const BERLIN = 'Europe/Berlin';

function reminding(
	fields: Partial<Pick<GoalFields, 'reminder' | 'due' | 'snoozedUntil'>>,
	{ shelf = 'open' as Shelf, fired = '' } = {},
) {
	return { reminder: null, due: null, snoozedUntil: null, ...fields, local: { shelf, fired } };
}

function at(goal: ReturnType<typeof reminding>, zone = BERLIN): string | undefined {
	const next = nextReminder(goal, zone);
	return next === null ? undefined : new Date(next.at).toISOString().slice(0, 16);
}

describe('the next reminder', () => {
	test('is at its own time', () => {
		const goal = reminding({ reminder: { kind: 'at', at: '2026-11-24T15:30' } });
		expect(at(goal)).toBe('2026-11-24T14:30');
	});

	test('is so many minutes before the goal is due', () => {
		const goal = reminding({ due: '2026-11-24T16:00', reminder: { kind: 'before', minutes: 10 } });
		expect(at(goal)).toBe('2026-11-24T14:50');
	});

	test('counts from nine in the morning when only a day is due', () => {
		const goal = reminding({ due: '2026-11-24', reminder: { kind: 'before', minutes: 30 } });
		expect(at(goal)).toBe('2026-11-24T07:30');
	});

	test('keeps its wall time when the laptop travels and when the clocks change', () => {
		const goal = reminding({ reminder: { kind: 'at', at: '2026-10-26T09:00' } });
		expect(at(goal)).toBe('2026-10-26T08:00');
		expect(at(goal, 'America/New_York')).toBe('2026-10-26T13:00');
	});

	test('is the snooze while there is one', () => {
		const until = Date.parse('2026-11-24T15:00:00Z');
		const goal = reminding(
			{ reminder: { kind: 'at', at: '2026-11-24T15:30' }, snoozedUntil: until },
			{ fired: '2026-11-24T15:30' },
		);
		expect(at(goal)).toBe('2026-11-24T15:00');
	});

	test('does not come twice for one occurrence, but again when it is moved', () => {
		const goal = reminding(
			{ reminder: { kind: 'at', at: '2026-11-24T15:30' } },
			{ fired: '2026-11-24T15:30' },
		);
		expect(nextReminder(goal, BERLIN)).toBeNull();
		const moved = { ...goal, reminder: { kind: 'at' as const, at: '2026-11-24T16:30' } };
		expect(at(moved)).toBe('2026-11-24T15:30');
	});

	test.each(['done', 'dropped', 'bin', 'newer'] as const)(
		'never comes for a goal that is %s',
		(shelf) => {
			const goal = reminding({ reminder: { kind: 'at', at: '2026-11-24T15:30' } }, { shelf });
			expect(nextReminder(goal, BERLIN)).toBeNull();
		},
	);

	test('needs a due time to be before', () => {
		expect(
			nextReminder(reminding({ reminder: { kind: 'before', minutes: 5 } }), BERLIN),
		).toBeNull();
	});
});

describe('a reminder that is being set', () => {
	/** Five to four on the wall in Berlin. */
	const now = Date.parse('2026-11-24T14:55:00Z');
	const lead = (due: string | null, minutes: number) =>
		worthwhileReminder({ due, reminder: { kind: 'before', minutes } }, now, BERLIN);

	test('ten minutes before something due in five becomes one at the due time', () => {
		expect(lead('2026-11-24T16:00', 10)).toEqual({ kind: 'before', minutes: 0 });
	});

	test('a lead that has not begun stays, and so does one of something that is late', () => {
		expect(lead('2026-11-24T17:00', 10)).toEqual({ kind: 'before', minutes: 10 });
		expect(lead('2026-11-24T15:00', 10)).toEqual({ kind: 'before', minutes: 10 });
	});

	test('a time of its own stays as it is', () => {
		const own = { kind: 'at' as const, at: '2026-11-24T15:00' };
		expect(worthwhileReminder({ due: null, reminder: own }, now, BERLIN)).toEqual(own);
	});
});
