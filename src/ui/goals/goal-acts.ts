import {
	addProgress,
	completeGoal,
	deleteGoal,
	dropGoal,
	linkTicket,
	reopenGoal,
	unlinkTicket,
} from '../../app/goals.ts';
import type { Goal } from '../../domain/goal.ts';
import { stepOf } from '../../domain/measure.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { tellChange } from './tell-change.ts';

/** Checks a goal off, or opens it again. */
export function checkGoal(goal: Goal): Promise<boolean> {
	return goal.local.shelf === 'open'
		? tellChange(completeGoal(goal.id), text('goal.checked'))
		: tellChange(reopenGoal(goal.id), text('goal.reopened'));
}

/** Takes one step in a goal's measure; `by` -1 takes one back. */
export function stepGoal(goal: Goal, by: 1 | -1 = 1): Promise<boolean> {
	if (goal.measure === null) return Promise.resolve(false);
	return tellChange(addProgress(goal.id, by * stepOf(goal.measure)), text('goal.counted'));
}

/** Puts a goal in the bin. */
export function binGoal(goal: Goal): Promise<boolean> {
	return tellChange(deleteGoal(goal.id), text('goal.deleted'));
}

/** Gives a goal up. */
export function giveUpGoal(goal: Goal): Promise<boolean> {
	return tellChange(dropGoal(goal.id), text('goal.dropped'));
}

/** Links a goal to a ticket. */
export function linkGoal(goal: Goal, ticket: SeenTicket): Promise<boolean> {
	return tellChange(linkTicket(goal.id, ticket), text('goal.linked'));
}

/** Takes a goal's link to a ticket away. */
export function unlinkGoal(goal: Goal, ticket: string): Promise<boolean> {
	return tellChange(unlinkTicket(goal.id, ticket), text('goal.unlinked'));
}
