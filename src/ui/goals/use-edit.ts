import { useLayoutEffect, useState } from 'preact/hooks';
import type { Goal } from '../../domain/goal.ts';
import type { GoalDraft } from './goal-draft.ts';
import { editOf, keepEdit } from './open-edits.ts';

/** What is being made of a goal, and the way to change it. */
export function useEdit(goal: Goal): [GoalDraft, (part: Partial<GoalDraft>) => void] {
	const [edit, setEdit] = useState(() => editOf(goal));
	// Another window may have written to the goal: what was not touched here follows.
	useLayoutEffect(() => setEdit(editOf(goal)), [goal]);
	const change = (part: Partial<GoalDraft>) => {
		const old = editOf(goal);
		const next = { ...old, draft: { ...old.draft, ...part } };
		keepEdit(next);
		setEdit(next);
	};
	return [edit.draft, change];
}
