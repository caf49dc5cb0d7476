const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

/**
 * Keeps keys typed in the pin from the page. Some desks listen on the document, others on the window
 * before anybody else; this listener is on the window since before the page's first script, so it is
 * the first of all. Stopped there, a key never reaches the pin's own listeners either, so it is handed
 * to `deliver`; what the browser does with it (typing, moving the focus) happens all the same.
 */
export function guardKeys(
	isOurs: (event: Event) => boolean,
	deliver: (event: Event) => void,
	signal: AbortSignal,
): void {
	const guard = (event: Event) => {
		if (!isOurs(event)) return;
		event.stopImmediatePropagation();
		deliver(event);
	};
	for (const type of KEY_EVENTS) {
		window.addEventListener(type, guard, { capture: true, signal });
	}
}
