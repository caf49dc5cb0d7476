/**
 * One occurrence of a reminder on this device: claimed in the transaction that precedes its
 * notification, shown when the browser has taken the notification, handled when the person acted.
 */
export type FiringState = 'claimed' | 'shown' | 'handled';

/** What became of a firing. */
export type FiringOutcome = 'done' | 'snoozed' | 'opened' | 'dismissed' | 'skipped';

export interface Firing {
	/** `<goal id>:<occurrence key>`, so that one occurrence can be claimed once only. */
	id: string;
	goal: string;
	/** When it was due, UTC milliseconds. */
	dueAt: number;
	/** UTC milliseconds. */
	claimedAt: number;
	state: FiringState;
	outcome?: FiringOutcome;
}
