import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStamp, stampTime } from './stamp.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const DAY = 24 * 60 * 60 * 1000;
const device = 'abcdefghij';

describe('stamps', () => {
	test('a later moment gives a larger text', () => {
		const first = nextStamp({ device, now: NOON, last: '' });
		const second = nextStamp({ device, now: NOON + 1, last: first.last });
		expect(second.stamp > first.stamp).toBe(true);
	});

	test('two writes in one millisecond keep their order', () => {
		const first = nextStamp({ device, now: NOON, last: '' });
		const second = nextStamp({ device, now: NOON, last: first.last });
		expect(second.stamp > first.stamp).toBe(true);
		expect(stampTime(second.stamp)).toBe(NOON);
	});

	test('a clock that was set back does not set the stamps back', () => {
		const before = nextStamp({ device, now: NOON, last: '' });
		const after = nextStamp({ device, now: NOON - DAY, last: before.last });
		expect(after.stamp > before.stamp).toBe(true);
	});

	test('an edit upon a value from a clock one year ahead is still the later one', () => {
		const foreign = nextStamp({ device: 'zzzzzzzzzz', now: NOON + 365 * DAY, last: '' }).stamp;
		const edit = nextStamp({ device, now: NOON, last: '' }, [foreign]);
		expect(edit.stamp > foreign).toBe(true);
	});

	test('a clock one year ahead does not drag this device along', () => {
		const foreign = nextStamp({ device: 'zzzzzzzzzz', now: NOON + 365 * DAY, last: '' }).stamp;
		const edit = nextStamp({ device, now: NOON, last: '' }, [foreign]);
		expect(stampTime(edit.last)).toBe(NOON);
	});

	test('a clock an hour ahead does, so that what follows is later too', () => {
		const foreign = nextStamp({ device: 'zzzzzzzzzz', now: NOON + DAY / 24, last: '' }).stamp;
		const edit = nextStamp({ device, now: NOON, last: '' }, [foreign]);
		const next = nextStamp({ device, now: NOON + 1, last: edit.last });
		expect(next.stamp > foreign).toBe(true);
	});

	test('whatever the clocks say, a write is later than all it overwrites and all before it', () => {
		const time = fc.integer({ min: 0, max: NOON * 2 });
		fc.assert(
			fc.property(time, time, fc.array(time), (now, lastTime, overTimes) => {
				const last = nextStamp({ device, now: lastTime, last: '' }).stamp;
				const over = overTimes.map(
					(at) => nextStamp({ device: 'other00000', now: at, last: '' }).stamp,
				);
				const { stamp } = nextStamp({ device, now, last }, over);
				expect([last, ...over].every((older) => stamp > older)).toBe(true);
			}),
		);
	});
});
