import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderBetween } from './order.ts';

test('an order key lies strictly between its neighbours, wherever goals are moved', () => {
	const move = fc.tuple(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }));
	fc.assert(
		fc.property(fc.array(move, { maxLength: 200 }), (moves) => {
			const keys: string[] = [];
			for (const [place, random] of moves) {
				const at = place % (keys.length + 1);
				const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null, () => random);
				keys.splice(at, 0, key);
			}
			expect(keys).toEqual([...new Set(keys)].sort());
		}),
	);
});

test('two devices that add on top of the same list make different keys', () => {
	const mine = orderBetween(null, 'a0', () => 0.1);
	const theirs = orderBetween(null, 'a0', () => 0.7);
	expect(mine).not.toBe(theirs);
});

test('two goals that ended up with one key can still be parted', () => {
	const key = orderBetween('a1', 'a1', () => 0.5);
	expect(key > 'a1').toBe(true);
});
