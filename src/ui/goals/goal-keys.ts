import type { Goal } from '../../domain/goal.ts';
import { binGoal, stepGoal } from './goal-acts.ts';
import { checksIn, rowOf } from './goal-rows.ts';

export interface GoalKeysOptions {
	root: ParentNode | null;
	/** The goal with this id, if it is in view and may be changed. */
	find(id: string): Goal | undefined;
	edit(goal: Goal): void;
	/** Moves a goal itself; left out where the order is not the person's. */
	place?(goal: Goal, by: 1 | -1): void;
	/** Called when ↑ is pressed on the first row. */
	onLeave(): void;
}

function moveFocus({ root, onLeave }: GoalKeysOptions, id: string, by: 1 | -1): void {
	const checks = checksIn(root);
	const next = checks[checks.findIndex((check) => rowOf(check) === id) + by];
	if (next !== undefined) next.focus();
	else if (by < 0) onLeave();
}

/**
 * Acts on a key pressed in a list of goals: ↑ ↓ Home End move, Space checks off, Enter edits, + and -
 * count, Delete deletes, Alt+↑ ↓ moves the goal itself.
 */
export function actOnKey(event: KeyboardEvent, options: GoalKeysOptions): void {
	const { root, find, edit, place } = options;
	const target = event.target as HTMLElement;
	const id = rowOf(target);
	const goal = id === null ? undefined : find(id);
	if (id === null || goal === undefined || event.ctrlKey || event.metaKey) return;
	const arrow = (by: 1 | -1) => (event.altKey ? place?.(goal, by) : moveFocus(options, id, by));
	const keys: Record<string, () => unknown> = {
		ArrowDown: () => arrow(1),
		ArrowUp: () => arrow(-1),
		Home: () => checksIn(root)[0]?.focus(),
		End: () => checksIn(root).at(-1)?.focus(),
		'+': () => stepGoal(goal, 1),
		'-': () => stepGoal(goal, -1),
		Delete: () => binGoal(goal),
		// On a Mac the key of that name.
		Backspace: () => binGoal(goal),
		// On a button of the row it is the button's; Space on the check box is the browser's own.
		...(target.matches('input') ? { Enter: () => edit(goal) } : {}),
	};
	const act = keys[event.key];
	if (act === undefined) return;
	event.preventDefault();
	act();
}
