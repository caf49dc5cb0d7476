import { generateKeyBetween } from 'fractional-indexing';

/** Letters and digits without 0: a key of `fractional-indexing` must not end in its zero digit. */
const TAIL_DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TAIL_LENGTH = 3;

/** A few digits from `random` (numbers 0 to 1, as `Math.random` gives them). */
function tail(random: () => number): string {
	return Array.from(
		{ length: TAIL_LENGTH },
		() => TAIL_DIGITS[Math.floor(random() * TAIL_DIGITS.length)],
	).join('');
}

/**
 * An order key strictly between two others; null stands for the start or the end of the list. The
 * random tail keeps two devices that insert in the same place from making the same key. Two keys that
 * a merge left equal, or in the wrong order, have nothing between them: the new key then follows
 * `before`.
 */
export function orderBetween(
	before: string | null,
	after: string | null,
	random: () => number,
): string {
	if (before !== null && after !== null && before >= after) {
		return orderBetween(before, null, random);
	}
	const key = generateKeyBetween(before, after);
	const withTail = key + tail(random);
	return after === null || withTail < after ? withTail : key;
}
