import {
	addGoal,
	addProgress,
	type Change,
	completeGoal,
	type GoalFailure,
	reopenGoal,
	undo,
} from '../app/goals.ts';
import { readGoal } from '../data/goal-store.ts';
import { goalsOfEntries } from '../data/journal-store.ts';
import { stepOf } from '../domain/measure.ts';
import { failure, type Result } from '../domain/result.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import type { PinWish } from '../platform/messages.ts';

type Outcome = Promise<Result<Change, GoalFailure>>;

/** Whether a goal is linked to a ticket: from its page no other goal may be touched. */
async function isHere(goalId: string, ticket: SeenTicket): Promise<boolean> {
	const goal = await readGoal(goalId);
	return goal?.local.tickets.includes(ticketId(ticket.ref)) ?? false;
}

async function check(id: string, done: boolean, ticket: SeenTicket): Outcome {
	if (!(await isHere(id, ticket))) return failure('not-found');
	return done ? completeGoal(id) : reopenGoal(id);
}

async function step(id: string, ticket: SeenTicket): Outcome {
	const measure = (await readGoal(id))?.measure;
	if (measure == null || !(await isHere(id, ticket))) return failure('not-found');
	return addProgress(id, stepOf(measure));
}

async function undoHere(ids: readonly string[], ticket: SeenTicket): Outcome {
	for (const goal of await goalsOfEntries(ids)) {
		if (!(await isHere(goal, ticket))) return failure('not-found');
	}
	return undo(ids);
}

/** Makes the change that a pin wishes for on its ticket; null when it wishes for none. */
export function changeHere(wish: PinWish, ticket: SeenTicket): Outcome | null {
	switch (wish.do) {
		case 'add':
			return addGoal({ title: wish.title, tickets: [ticket] });
		case 'check':
			return check(wish.goal, wish.done, ticket);
		case 'step':
			return step(wish.goal, ticket);
		case 'undo':
			return undoHere(wish.ids, ticket);
		default:
			return null;
	}
}
