import type { Goal } from '../../domain/goal.ts';
import type { SeenTicket } from '../../domain/ticket.ts';

/** What all lists of a page share. */
export interface ListContext {
	/** The ticket in view. */
	here: SeenTicket | null;
	hereId: string | null;
	now: number;
	zone: string;
	/** The id of the row that Tab reaches. */
	current: string | null;
	/** The id of the goal whose editor is open. */
	editing: string | null;
	edit(goal: Goal): void;
	stopEditing(): void;
}
