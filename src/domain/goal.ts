import type { Day, Due, WallTime } from './local-time.ts';
import type { Measure } from './measure.ts';
import type { MergeableRecord } from './record.ts';

/** A goal is open until it is done, or dropped because it no longer makes sense. */
export type GoalState = 'open' | 'done' | 'dropped';

/** 0 none, 1 low, 2 medium, 3 high. */
export type Priority = 0 | 1 | 2 | 3;

/** When to remind: at a wall time of its own, or so many minutes before the goal is due. */
export type Reminder = { kind: 'at'; at: WallTime } | { kind: 'before'; minutes: number };

/** What a person can say of a goal. Each field merges on its own. */
export interface GoalFields {
	title: string;
	notes: string;
	state: GoalState;
	/** UTC milliseconds of the check-off, while the goal is done. */
	doneAt: number | null;
	/** The local day of the check-off, fixed when it was written. */
	doneDay: Day | null;
	due: Due | null;
	/** The IANA time zone in which `due` and the reminder were set. */
	zone: string | null;
	/** Minutes. */
	estimate: number | null;
	measure: Measure | null;
	priority: Priority;
	/** A fractional index: smaller comes first. */
	order: string;
	reminder: Reminder | null;
	/** UTC milliseconds; a snooze stands in for the reminder until the reminder or due is edited. */
	snoozedUntil: number | null;
	/** UTC milliseconds. */
	createdAt: number;
	deleted: boolean;
}

/** Which list a goal is on: its state, the bin, or `newer` when a newer Goalpin wrote it. */
export type Shelf = GoalState | 'bin' | 'newer';

/** What this device computes from the shared records. Never merged, never exported. */
export interface GoalLocal {
	shelf: Shelf;
	/** `due`, or a text that sorts after all dates: indexes cannot hold null. */
	due: string;
	/** Sum of the progress entries in the journal. */
	progress: number;
	/** Sorted. */
	tags: string[];
	/** Ticket ids, sorted. */
	tickets: string[];
	/** The occurrence that was last handed to the browser as a notification, see `nextReminder`. */
	fired: string;
	/** The instant (UTC milliseconds) of the next reminder; absent when nothing is to come. */
	remindAt?: number;
}

/** A goal as it is stored and shown. */
export interface Goal extends MergeableRecord, GoalFields {
	local: GoalLocal;
}

/** The version of the goal record that this code writes. */
export const GOAL_VERSION = 1;

/** Sorts after every date. */
export const NO_DUE = '~';

/** A goal's fields when nothing but a title is known. */
export function emptyGoalFields(title: string, order: string, createdAt: number): GoalFields {
	return {
		title,
		notes: '',
		state: 'open',
		doneAt: null,
		doneDay: null,
		due: null,
		zone: null,
		estimate: null,
		measure: null,
		priority: 0,
		order,
		reminder: null,
		snoozedUntil: null,
		createdAt,
		deleted: false,
	};
}

/** The list a goal belongs on. */
export function shelfOf(goal: MergeableRecord & Pick<GoalFields, 'state' | 'deleted'>): Shelf {
	if (goal.v > GOAL_VERSION) return 'newer';
	return goal.deleted ? 'bin' : goal.state;
}

/** The fields that check a goal off, or open it again, at `now` (UTC milliseconds) on local `day`. */
export function checkOffFields(
	done: boolean,
	now: number,
	day: Day,
): Pick<GoalFields, 'state' | 'doneAt' | 'doneDay'> {
	return done
		? { state: 'done', doneAt: now, doneDay: day }
		: { state: 'open', doneAt: null, doneDay: null };
}
