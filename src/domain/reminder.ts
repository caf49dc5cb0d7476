import type { Goal, GoalFields, Reminder } from './goal.ts';
import { addMinutes, type Due, hasTime, instantOf, type WallTime } from './local-time.ts';

/** One occurrence of a goal's reminder: when it is, and a name that tells it from all others. */
export interface Occurrence {
	/** UTC milliseconds. */
	at: number;
	/** The same on every device and after every restart, so that nothing fires twice. */
	key: string;
}

/** A goal due on a day without a time counts as due at this wall time when it reminds. */
const DAY_DUE_TIME = '09:00';

function dueWallTime(due: Due): WallTime {
	return hasTime(due) ? due : `${due}T${DAY_DUE_TIME}`;
}

/** The wall time at which the reminder of a goal is set, whether or not it has fired. */
export function reminderWallTime(goal: Pick<GoalFields, 'reminder' | 'due'>): WallTime | null {
	const { reminder, due } = goal;
	if (reminder?.kind === 'at') return reminder.at;
	if (reminder?.kind === 'before' && due !== null) {
		return addMinutes(dueWallTime(due), -reminder.minutes);
	}
	return null;
}

/**
 * A reminder that is still worth setting at `now` (UTC milliseconds): one whose lead has begun already
 * would ring at once, so it becomes one for the due time itself.
 */
export function worthwhileReminder(
	goal: Pick<GoalFields, 'reminder' | 'due'>,
	now: number,
	zone: string,
): Reminder | null {
	const { reminder, due } = goal;
	const wallTime = reminderWallTime(goal);
	if (reminder?.kind !== 'before' || due === null || wallTime === null) return reminder;
	const begun = instantOf(wallTime, zone) <= now && now < instantOf(dueWallTime(due), zone);
	return begun ? { kind: 'before', minutes: 0 } : reminder;
}

/**
 * The occurrence that a goal has still to remind of in time zone `zone`, which may lie in the past:
 * due means at or before now. Null when the goal has no reminder or the occurrence was fired.
 */
export function nextReminder(
	goal: Pick<GoalFields, 'reminder' | 'due' | 'snoozedUntil'> & {
		local: Pick<Goal['local'], 'shelf' | 'fired'>;
	},
	zone: string,
): Occurrence | null {
	if (goal.local.shelf !== 'open') return null;
	if (goal.snoozedUntil != null) {
		const key = `snooze ${goal.snoozedUntil}`;
		return key === goal.local.fired ? null : { at: goal.snoozedUntil, key };
	}
	const wallTime = reminderWallTime(goal);
	if (wallTime === null || goal.local.fired === wallTime) return null;
	return { at: instantOf(wallTime, zone), key: wallTime };
}
