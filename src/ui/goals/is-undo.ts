/** Whether the keys pressed are those that take the last change back. */
export function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
	return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
}
