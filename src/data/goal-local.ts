import { type Goal, NO_DUE, shelfOf } from '../domain/goal.ts';
import { nextReminder } from '../domain/reminder.ts';

/** The goal with its local cache computed from its fields, for reminders shown in `zone`. */
export function refreshLocal(goal: Goal, zone: string): Goal {
	const { remindAt: _stale, ...kept } = goal.local;
	const local: Goal['local'] = { ...kept, shelf: shelfOf(goal), due: goal.due ?? NO_DUE };
	const next = nextReminder({ ...goal, local }, zone);
	return { ...goal, local: next === null ? local : { ...local, remindAt: next.at } };
}

/** The cache of a goal that has no members and no progress yet. */
export function emptyLocal(): Goal['local'] {
	return { shelf: 'open', due: NO_DUE, progress: 0, tags: [], tickets: [], fired: '' };
}
