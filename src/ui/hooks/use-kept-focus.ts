import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface KeptFocusOptions {
	/** The ids of the rows in view, in their order. */
	rows(): string[];
	/** Gives the focus to a row. */
	focus(id: string): void;
	/** The id of the row that an element is in, or null. */
	rowOf(element: Element): string | null;
	/** While an editor stands in for a row: it takes the focus itself. */
	paused: boolean;
}

/**
 * Keeps the keyboard's place in a list whose rows come and go: when the row that has the focus leaves,
 * or is made anew in another section, it or the next one gets the focus rather than nothing.
 */
export function useKeptFocus(
	root: RefObject<HTMLElement | null>,
	{ rows, focus, rowOf, paused }: KeptFocusOptions,
): void {
	const held = useRef<string | null>(null);
	const former = useRef<string[]>([]);
	useEffect(() => {
		const life = new AbortController();
		const { signal } = life;
		const hold = ({ target }: Event) => {
			held.current = root.current?.contains(target as Node) ? rowOf(target as Element) : null;
		};
		document.addEventListener('focusin', hold, { signal });
		// A click on nothing takes the focus away on purpose; one on a row gives it back at once.
		document.addEventListener(
			'pointerdown',
			() => {
				held.current = null;
			},
			{ signal, capture: true },
		);
		return () => life.abort();
	}, [root, rowOf]);
	// After each render, because the browser does not tell when the element with the focus is taken out.
	useLayoutEffect(() => {
		if (paused) return;
		const now = rows();
		const id = held.current;
		if (id !== null && document.activeElement === document.body) {
			const place = former.current.indexOf(id);
			const after = former.current.slice(place + 1);
			const before = former.current.slice(0, Math.max(place, 0)).reverse();
			const next = [id, ...after, ...before].find((one) => now.includes(one));
			if (next !== undefined) focus(next);
		}
		former.current = now;
	});
}
