import { useRef, useState } from 'preact/hooks';
import type { GoalDraft } from '../../app/goals.ts';
import { newGoal } from './goal-acts.ts';

/** A goal that was entered and is not stored yet. */
export interface UnsavedGoal {
	id: number;
	draft: GoalDraft;
	/** False while it is being stored. */
	failed: boolean;
}

export interface UnsavedGoals {
	goals: readonly UnsavedGoal[];
	/** Stores a goal; resolves to false, and keeps it in `goals`, when that failed. */
	store(goal: UnsavedGoal): Promise<boolean>;
	enter(draft: GoalDraft): UnsavedGoal;
	forget(goal: UnsavedGoal): void;
}

/** The goals on their way into the database, which may be slow or say no; `left` are from last time. */
export function useUnsavedGoals(left: readonly string[]): UnsavedGoals {
	const count = useRef(left.length);
	const [goals, setGoals] = useState<readonly UnsavedGoal[]>(() =>
		left.map((title, id) => ({ id, draft: { title }, failed: true })),
	);
	const forget = ({ id }: UnsavedGoal) => setGoals((old) => old.filter((one) => one.id !== id));
	const put = (goal: UnsavedGoal) =>
		setGoals((old) => [...old.filter(({ id }) => id !== goal.id), goal]);
	return {
		goals,
		enter: (draft) => {
			count.current += 1;
			return { id: count.current, draft, failed: false };
		},
		store: async (goal) => {
			put({ ...goal, failed: false });
			const stored = await newGoal(goal.draft);
			if (stored) forget(goal);
			else put({ ...goal, failed: true });
			return stored;
		},
		forget,
	};
}
