/** Why the database did not take or give what was asked; each has a sentence and a next step. */
export type DatabaseFailure =
	/** The disk or the quota is full. Nothing of the change was stored. */
	| 'full'
	/** It cannot be opened: damaged, or refused by the browser. */
	| 'unavailable'
	/** Another window with another version holds it, or it does not answer. */
	| 'no-answer'
	/** A newer Goalpin has written it; this older code must not. */
	| 'newer-database';

/** Thrown inside a transaction to stop it; turned into a value at the edge of `src/data`. */
export class DatabaseStop extends Error {
	constructor(readonly reason: DatabaseFailure) {
		super(reason);
		this.name = 'DatabaseStop';
	}
}

const UNAVAILABLE = new Set([
	'OpenFailedError',
	'DatabaseClosedError',
	'MissingAPIError',
	'InvalidStateError',
	'UnknownError',
	'VersionError',
	'NotFoundError',
	'UpgradeError',
]);

/** Full disks are reported in several ways: Chrome says "Failed to write blobs (IOError)". */
function isFull(error: Error): boolean {
	return error.name === 'QuotaExceededError' || /quota|no space|write blobs/i.test(error.message);
}

/** The chain of errors that Dexie wraps: each carries the one below as `inner`. */
function* causes(error: unknown): Generator<Error> {
	let cause = error;
	while (cause instanceof Error || cause instanceof DOMException) {
		yield cause as Error;
		cause = (cause as { inner?: unknown }).inner;
	}
}

/** The expected failure that `error` stands for, or null when it is a bug. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
	const chain = [...causes(error)];
	const stop = chain.find((cause) => cause instanceof DatabaseStop);
	if (stop !== undefined) return stop.reason;
	if (chain.some(isFull)) return 'full';
	if (chain.some((cause) => UNAVAILABLE.has(cause.name))) return 'unavailable';
	return null;
}
