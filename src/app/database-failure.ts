import { type DatabaseFailure, databaseFailure } from '../data/failure.ts';

/** Why the database could not be read; silence when nothing more is known. */
export function readDatabaseFailure(error: unknown): DatabaseFailure {
	return databaseFailure(error) ?? 'no-answer';
}
