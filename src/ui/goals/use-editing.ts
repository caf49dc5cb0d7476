import { useEffect, useRef, useState } from 'preact/hooks';
import type { Goal } from '../../domain/goal.ts';
import { report } from '../../platform/report.ts';

/** The goal that is being edited, and where its editor stands. */
export interface Editing {
	goal: Goal;
	/** The list it was opened in, and its place there: it stays while the goal may move on. */
	list: string;
	index: number;
}

/** Saves what was typed and neither saved nor given up. */
function finish(editing: Editing | null): void {
	if (editing === null) return;
	import('./open-edits.ts')
		.then(({ finishEdit }) => finishEdit(editing.goal.id))
		.catch((error: unknown) => report(error, 'saving an edited goal'));
}

/** The one editor of a page. Opening another, or leaving the list, saves what was typed in it. */
export function useEditing(): [Editing | null, (editing: Editing | null) => void] {
	const [editing, setEditing] = useState<Editing | null>(null);
	const latest = useRef(editing);
	latest.current = editing;
	useEffect(() => () => finish(latest.current), []);
	return [
		editing,
		(next) => {
			// An editor that closes has saved or given up already.
			if (next !== null && next.goal.id !== editing?.goal.id) finish(editing);
			setEditing(next);
		},
	];
}

/** A list with the edited goal where its editor was opened, wherever it belongs by now. */
export function withEdited(list: string, goals: readonly Goal[], editing: Editing | null): Goal[] {
	if (editing === null) return [...goals];
	const others = goals.filter(({ id }) => id !== editing.goal.id);
	if (editing.list !== list) return others;
	return others.toSpliced(editing.index, 0, editing.goal);
}
