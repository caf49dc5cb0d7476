import { describe, expect, test } from 'vitest';
import { DatabaseStop, databaseFailure } from './failure.ts';

function named(name: string, message = '', inner?: unknown): Error {
	return Object.assign(new Error(message), { name, inner });
}

describe('why a database did not answer', () => {
	test.each([
		['the quota is used up', named('QuotaExceededError'), 'full'],
		['the quota is used up, inside', named('AbortError', '', named('QuotaExceededError')), 'full'],
		[
			'Chrome cannot write its blobs',
			named('DataError', 'Failed to write blobs (IOError)'),
			'full',
		],
		[
			'its files are damaged',
			named('UnknownError', 'Internal error opening backing store'),
			'unavailable',
		],
		[
			'it cannot be opened',
			named('DatabaseClosedError', '', named('OpenFailedError')),
			'unavailable',
		],
		[
			'a newer Goalpin wrote it',
			named('AbortError', '', new DatabaseStop('newer-database')),
			'newer-database',
		],
		['it stays silent', new DatabaseStop('no-answer'), 'no-answer'],
	])('%s', (_, error, reason) => {
		expect(databaseFailure(error)).toBe(reason);
	});

	test('a bug is none of these', () => {
		expect(databaseFailure(new TypeError('undefined is not a function'))).toBeNull();
		expect(databaseFailure('nonsense')).toBeNull();
	});
});
