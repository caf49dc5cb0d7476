import { moveGoal } from '../../app/goals.ts';
import type { Goal } from '../../domain/goal.ts';
import { text } from '../../platform/text.ts';
import { tellChange } from './tell-change.ts';

/** Moves a goal before or after another one of the list `ids`. */
export function placeBeside(
	goal: Goal,
	ids: readonly string[],
	target: string,
	after: boolean,
): Promise<boolean> {
	const others = ids.filter((id) => id !== goal.id);
	const place = others.indexOf(target) + (after ? 1 : 0);
	return tellChange(
		moveGoal(goal.id, others[place - 1] ?? null, others[place] ?? null),
		text('goal.moved', [place + 1, ids.length]),
	);
}
