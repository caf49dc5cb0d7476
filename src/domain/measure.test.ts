import { expect, test } from 'vitest';
import { completion, currentOf, isReached, stepOf } from './measure.ts';

test.each([
	['2 of 5 updates', { start: 0, target: 5 }, 2, 2, 0.4],
	['first response from 30 to 24 min, at 27', { start: 30, target: 24 }, -3, 27, 0.5],
	['gone the wrong way', { start: 0, target: 5 }, -2, -2, 0],
	['more than was asked', { start: 0, target: 5 }, 9, 9, 1],
	['nothing to do', { start: 4, target: 4 }, 0, 4, 1],
])('%s', (_, way, progress, current, share) => {
	const measure = { unit: '', ...way };
	expect(currentOf(measure, progress)).toBe(current);
	expect(completion(measure, progress)).toBeCloseTo(share);
	expect(isReached(measure, progress)).toBe(share === 1);
});

test('one click steps towards the target', () => {
	expect(stepOf({ unit: '', start: 0, target: 5 })).toBe(1);
	expect(stepOf({ unit: '', start: 47, target: 10 })).toBe(-1);
});
