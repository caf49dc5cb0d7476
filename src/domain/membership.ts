import type { MergeableRecord } from './record.ts';

/**
 * One member of one of a goal's sets, a record of its own so that two additions made apart both
 * survive: a tag, or a linked ticket.
 */
export interface Membership extends MergeableRecord {
	goal: string;
	/** The tag, or the ticket's id. */
	member: string;
	/** False once it was taken away; kept, so that a merge does not bring it back. */
	present: boolean;
}

/** The version of the membership record that this code writes. */
export const MEMBERSHIP_VERSION = 1;

/** The id that every device gives to the same membership. */
export function membershipId(goal: string, member: string): string {
	return `${goal}:${member}`;
}
