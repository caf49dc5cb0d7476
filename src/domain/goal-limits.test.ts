import { expect, test } from 'vitest';
import { checkGoalFields, NOTES_LIMIT } from './goal-limits.ts';

test('a title is trimmed, and one of nothing but spaces is refused', () => {
	expect(checkGoalFields({ title: '  Call Ana ' })).toEqual({
		ok: true,
		value: { title: 'Call Ana' },
	});
	expect(checkGoalFields({ title: ' \n\t ' })).toEqual({ ok: false, reason: 'empty-title' });
});

test('ten thousand characters are a title; more than a record can hold is not', () => {
	expect(checkGoalFields({ title: 'a'.repeat(10_000) }).ok).toBe(true);
	expect(checkGoalFields({ title: '日'.repeat(11_000) })).toEqual({
		ok: false,
		reason: 'too-long',
	});
});

test('notes have their limit', () => {
	expect(checkGoalFields({ notes: 'a'.repeat(NOTES_LIMIT) }).ok).toBe(true);
	expect(checkGoalFields({ notes: 'a'.repeat(NOTES_LIMIT + 1) })).toEqual({
		ok: false,
		reason: 'too-long',
	});
});

test('a measure counts in numbers that are numbers', () => {
	const measure = { unit: 'updates', start: 0, target: Number.NaN };
	expect(checkGoalFields({ measure })).toEqual({ ok: false, reason: 'not-a-number' });
});
