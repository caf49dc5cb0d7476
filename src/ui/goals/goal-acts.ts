import type { Change, GoalDraft, GoalFailure } from '../../app/goals.ts';
import type { Goal } from '../../domain/goal.ts';
import { stepOf } from '../../domain/measure.ts';
import type { Result } from '../../domain/result.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { tellChange } from './tell-change.ts';
import { verbs } from './verbs.ts';

type Verbs = Awaited<ReturnType<typeof verbs>>;

function tell(
	change: (verbs: Verbs) => Promise<Result<Change, GoalFailure>>,
	sentence: string,
): Promise<boolean> {
	return tellChange(verbs().then(change), sentence);
}

/** Adds a goal. */
export function newGoal(draft: GoalDraft): Promise<boolean> {
	return tell(({ addGoal }) => addGoal(draft), text('goal.added'));
}

/** Checks a goal off, or opens it again. */
export function checkGoal({ id, local }: Goal): Promise<boolean> {
	return local.shelf === 'open'
		? tell(({ completeGoal }) => completeGoal(id), text('goal.checked'))
		: tell(({ reopenGoal }) => reopenGoal(id), text('goal.reopened'));
}

/** Takes one step in a goal's measure; `by` -1 takes one back. */
export function stepGoal({ id, measure }: Goal, by: 1 | -1 = 1): Promise<boolean> {
	if (measure === null) return Promise.resolve(false);
	return tell(({ addProgress }) => addProgress(id, by * stepOf(measure)), text('goal.counted'));
}

/** Puts a goal in the bin. */
export function binGoal({ id }: Goal): Promise<boolean> {
	return tell(({ deleteGoal }) => deleteGoal(id), text('goal.deleted'));
}

/** Gives a goal up. */
export function giveUpGoal({ id }: Goal): Promise<boolean> {
	return tell(({ dropGoal }) => dropGoal(id), text('goal.dropped'));
}

/** Links a goal to a ticket. */
export function linkGoal({ id }: Goal, ticket: SeenTicket): Promise<boolean> {
	return tell(({ linkTicket }) => linkTicket(id, ticket), text('goal.linked'));
}

/** Takes a goal's link to a ticket away. */
export function unlinkGoal({ id }: Goal, ticket: string): Promise<boolean> {
	return tell(({ unlinkTicket }) => unlinkTicket(id, ticket), text('goal.unlinked'));
}

/** Moves a goal before or after another one of the list `ids`. */
export function placeBeside(
	{ id }: Pick<Goal, 'id'>,
	ids: readonly string[],
	target: string,
	after: boolean,
): Promise<boolean> {
	const others = ids.filter((other) => other !== id);
	const place = others.indexOf(target) + (after ? 1 : 0);
	return tell(
		({ moveGoal }) => moveGoal(id, others[place - 1] ?? null, others[place] ?? null),
		text('goal.moved', [place + 1, ids.length]),
	);
}
