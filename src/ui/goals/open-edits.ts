import type { Goal } from '../../domain/goal.ts';
import { text } from '../../platform/text.ts';
import { draftOf, type Edit, isTouched, rebased, saveEdit } from './goal-draft.ts';
import { tellChange } from './tell-change.ts';

/**
 * The edits under way in this page, by goal. They outlive their editor: a goal that becomes late while
 * it is edited moves to another section, and its editor is made anew there.
 */
const edits = new Map<string, Edit>();

/** The edit of a goal that is under way, or a new one. */
export function editOf(goal: Goal): Edit {
	const edit = edits.get(goal.id);
	const draft = draftOf(goal);
	return edit === undefined ? { goal, base: draft, draft } : rebased(edit, goal);
}

/** Keeps an edit until it is saved or given up. */
export function keepEdit(edit: Edit): void {
	edits.set(edit.goal.id, edit);
}

/** Gives an edit up; gives it back when there was something in it. */
export function giveUpEdit(id: string): Edit | null {
	const edit = edits.get(id);
	edits.delete(id);
	return edit !== undefined && isTouched(edit) ? edit : null;
}

/**
 * Saves the edit of a goal, if there is one. Resolves to false when it could not be stored: then it is
 * kept, and is there again when the goal is edited next.
 */
export async function finishEdit(id: string): Promise<boolean> {
	const edit = edits.get(id);
	if (edit === undefined) return true;
	const result = await saveEdit(edit);
	const stored =
		result === null || (await tellChange(Promise.resolve(result), text('goal.edited')));
	if (stored) edits.delete(id);
	return stored;
}
