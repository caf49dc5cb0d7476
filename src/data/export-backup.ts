import type { Goal } from '../domain/goal.ts';
import { database } from './database.ts';

/** The name and version that a backup file carries. */
export const BACKUP_FORMAT = 'goalpin backup';
export const BACKUP_VERSION = 1;

function withoutLocal({ local: _local, ...shared }: Goal): Omit<Goal, 'local'> {
	return shared;
}

/** The shared records that belong to these goals, or all of them. */
export interface Backup {
	format: typeof BACKUP_FORMAT;
	version: typeof BACKUP_VERSION;
	exportedAt: number;
	goals: Omit<Goal, 'local'>[];
	tickets: unknown[];
	links: unknown[];
	tags: unknown[];
	journal: unknown[];
}

/** Everything the person entered, as one file's content. `exportedAt` is UTC milliseconds. */
export async function exportBackup(exportedAt: number): Promise<Backup> {
	const db = database();
	const tables = [db.goals, db.tickets, db.links, db.tags, db.journal];
	return db.transaction('r', tables, async () => {
		const [goals, tickets, links, tags, journal] = await Promise.all([
			db.goals.toArray(),
			db.tickets.toArray(),
			db.links.toArray(),
			db.tags.toArray(),
			db.journal.toArray(),
		]);
		return {
			format: BACKUP_FORMAT,
			version: BACKUP_VERSION,
			exportedAt,
			goals: goals.map(withoutLocal),
			tickets,
			links,
			tags,
			journal,
		};
	});
}

/**
 * The open goals with what belongs to them, for the copy that is kept beside the database. Of the
 * journal only progress is taken: it is what a goal's measure is computed from.
 */
export async function exportOpenGoals(exportedAt: number): Promise<Backup> {
	const whole = await exportBackup(exportedAt);
	const goals = whole.goals.filter((goal) => goal.state === 'open' && !goal.deleted);
	const ids = new Set(goals.map(({ id }) => id));
	const ofGoals = (row: unknown) => ids.has((row as { goal: string }).goal);
	const links = whole.links.filter(ofGoals);
	const tickets = new Set(links.map((link) => (link as { member: string }).member));
	return {
		...whole,
		goals,
		links,
		tags: whole.tags.filter(ofGoals),
		tickets: whole.tickets.filter((ticket) => tickets.has((ticket as { id: string }).id)),
		journal: whole.journal.filter((entry) => {
			const { n, voids } = entry as { n?: number; voids?: string[] };
			return ofGoals(entry) && (n !== undefined || voids !== undefined);
		}),
	};
}
