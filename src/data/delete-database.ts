import Dexie from 'dexie';
import { answerWithin } from './answer-within.ts';
import { closeDatabase, DATABASE_NAME } from './database.ts';

/** Deletes the whole database. Other pages let go of it by themselves. */
export function deleteDatabase(): Promise<void> {
	return answerWithin(Dexie.delete(DATABASE_NAME));
}

export { closeDatabase };
