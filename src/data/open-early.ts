import { database } from './database.ts';

/**
 * Begins to open the database before anything is asked of it. What goes wrong is told by the first
 * question, which waits for this.
 */
export function openEarly(): void {
	database()
		.open()
		.catch(() => undefined);
}
