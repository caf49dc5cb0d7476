/** A row's check box, which has the focus when the row has; an editor in place of a row has none. */
const CHECK = '[data-goal] > input[type=checkbox]:not(:disabled)';

/** The check boxes of the rows in view, from top to bottom. */
export function checksIn(root: ParentNode | null): HTMLElement[] {
	return [...(root?.querySelectorAll<HTMLElement>(CHECK) ?? [])];
}

/** The id of the goal whose row or editor an element is in, or null. */
export function rowOf(element: Element): string | null {
	return element.closest<HTMLElement>('[data-goal]')?.dataset.goal ?? null;
}

/** The goals in view, from top to bottom. */
export function rowsIn(root: ParentNode | null): string[] {
	return checksIn(root).map((check) => rowOf(check) ?? '');
}

/** Gives the focus to a goal's row. */
export function focusRow(root: ParentNode | null, id: string): void {
	checksIn(root)
		.find((check) => rowOf(check) === id)
		?.focus();
}
