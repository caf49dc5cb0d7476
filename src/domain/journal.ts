import type { GoalFields } from './goal.ts';
import type { Day } from './local-time.ts';
import type { Stamp } from './stamp.ts';

/** What a person did, in the past tense. */
export type JournalKind =
	| 'added'
	| 'edited'
	| 'done'
	| 'reopened'
	| 'dropped'
	| 'deleted'
	| 'restored'
	| 'moved'
	| 'progressed'
	| 'linked'
	| 'unlinked'
	| 'tagged'
	| 'untagged'
	| 'snoozed'
	| 'undone';

/** A member of one of a goal's sets that came or went: a tag, or the id of a linked ticket. */
export interface MemberChange {
	set: 'tags' | 'links';
	member: string;
	present: boolean;
}

/** One change of one goal. Never altered; merged by union. */
export interface JournalEntry {
	/** UUIDv7. */
	id: string;
	goal: string;
	kind: JournalKind;
	/** UTC milliseconds. */
	at: number;
	/** The local day, fixed when written. */
	day: Day;
	/** IANA time zone. */
	zone: string;
	/** The stamp that the change gave to the fields it wrote. */
	stamp: Stamp;
	before?: Partial<GoalFields>;
	after?: Partial<GoalFields>;
	members?: MemberChange[];
	/** Progress that this entry adds to the goal's measure. */
	n?: number;
	/** The progress entries that no longer count. */
	voids?: string[];
	/** The entry that this one took back. */
	undoes?: string;
}

/** What a goal's measure has gained: the sum of its entries without the voided ones. */
export function progressOf(entries: readonly JournalEntry[]): number {
	const voided = new Set(entries.flatMap((entry) => entry.voids ?? []));
	return entries.reduce((sum, entry) => (voided.has(entry.id) ? sum : sum + (entry.n ?? 0)), 0);
}
