import type { Reminder } from '../../domain/goal.ts';
import type { Due } from '../../domain/local-time.ts';

/** When a goal is due and when it reminds, as it is being chosen. */
export interface DueChoice {
	due: Due | null;
	reminder: Reminder | null;
}

export const NO_CHOICE: DueChoice = { due: null, reminder: null };
