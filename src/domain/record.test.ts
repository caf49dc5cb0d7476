import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	canonicalJson,
	fieldStamp,
	type MergeableRecord,
	mergeRecords,
	writeFields,
} from './record.ts';
import { nextStamp } from './stamp.ts';

interface Row extends MergeableRecord {
	[field: string]: unknown;
}

const stamp = (time: number, device = 'aaaaaaaaaa') =>
	nextStamp({ device, now: time, last: '' }).stamp;
const row = (fields: object, at: number): Row => ({ id: 'r', v: 1, stamp: stamp(at), ...fields });

/** Rows of one record: few devices, clocks and values, so that stamps often collide. */
const anyStamp = fc
	.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'))
	.map(([time, device]) => stamp(time, device));
const anyValue = fc.oneof(
	fc.integer({ min: 0, max: 3 }),
	fc.constant(null),
	fc.constantFrom('x', 'y'),
);
const fieldName = fc.constantFrom('title', 'notes', 'due', 'fromTheFuture');
const anyRow: fc.Arbitrary<Row> = fc
	.tuple(
		anyStamp,
		fc.dictionary(fieldName, anyValue),
		fc.dictionary(fieldName, anyStamp),
		fc.integer({ min: 1, max: 3 }),
	)
	.map(([base, fields, stamps, v]) => ({ id: 'r', v, stamp: base, stamps, ...fields }));

describe('merging two copies of a record', () => {
	test('keeps an edit of each when they edited different fields', () => {
		const start = row({ title: 'Call Ana', notes: '' }, 1);
		const mine = writeFields(start, { title: 'Call Ana today' }, stamp(2));
		const theirs = writeFields(start, { notes: 'She prefers mail' }, stamp(3));
		expect(mergeRecords(mine, theirs)).toMatchObject({
			title: 'Call Ana today',
			notes: 'She prefers mail',
		});
	});

	test('keeps the later of two edits of one field', () => {
		const start = row({ title: 'Call Ana' }, 1);
		const mine = writeFields(start, { title: 'Mail Ana' }, stamp(3));
		const theirs = writeFields(start, { title: 'Ring Ana' }, stamp(2));
		expect(mergeRecords(theirs, mine)).toMatchObject({ title: 'Mail Ana' });
	});

	test('carries fields that this version does not know', () => {
		const mine = row({ title: 'Call Ana' }, 1);
		expect(mergeRecords(mine, row({ colour: 'red' }, 1))).toMatchObject({ colour: 'red' });
	});

	test('a field that is absent says nothing, a field set to null does', () => {
		const start = row({ due: '2026-11-24' }, 1);
		expect(mergeRecords(start, row({}, 9))).toMatchObject({ due: '2026-11-24' });
		const emptied = writeFields(start, { due: null }, stamp(2));
		expect(mergeRecords(start, emptied)).toMatchObject({ due: null });
	});

	test('cannot be used to change what an object is', () => {
		const hostile = JSON.parse('{"id":"r","v":1,"stamp":"","__proto__":{"polluted":true}}') as Row;
		expect((mergeRecords(row({}, 1), hostile) as { polluted?: boolean }).polluted).toBeUndefined();
	});

	test('gives the same record in any order, any grouping and any number of times', () => {
		fc.assert(
			fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
				const text = (merged: Row) => canonicalJson(merged);
				expect(text(mergeRecords(a, b))).toBe(text(mergeRecords(b, a)));
				expect(text(mergeRecords(mergeRecords(a, b), c))).toBe(
					text(mergeRecords(a, mergeRecords(b, c))),
				);
				const once = mergeRecords(a, b);
				expect(text(mergeRecords(once, b))).toBe(text(once));
				expect(text(mergeRecords(once, once))).toBe(text(once));
			}),
			{ numRuns: 1000 },
		);
	});

	test('never loses a field of either copy', () => {
		fc.assert(
			fc.property(anyRow, anyRow, (a, b) => {
				const merged = mergeRecords(a, b);
				for (const copy of [a, b]) {
					for (const field of ['title', 'notes', 'due', 'fromTheFuture']) {
						if (field in copy)
							expect(fieldStamp(merged, field) >= fieldStamp(copy, field)).toBe(true);
					}
				}
			}),
		);
	});
});

test('canonical JSON does not depend on the order of keys', () => {
	expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe(
		'{"a":"x","b":[1,{"c":null,"d":1}]}',
	);
});
