/** A short message with at most one thing to do about it. */
export interface Toast {
	id: number;
	text: string;
	action?: string;
	/** Called once: true when the person took the action. */
	settle(taken: boolean): void;
}

/** How long a toast stays, in milliseconds: long enough to undo what was done by mistake. */
const STAY = 8_000;

let current: Toast | null = null;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<(toast: Toast | null) => void>();

function show(toast: Toast | null): void {
	current = toast;
	for (const listener of listeners) listener(toast);
}

/** Ends the toast in view, if there is one. */
export function settleToast(taken: boolean): void {
	const toast = current;
	if (toast === null) return;
	clearTimeout(timer);
	show(null);
	toast.settle(taken);
}

/** Shows a message in place of the former one; resolves to whether the person took the action. */
export function showToast(text: string, action?: string): Promise<boolean> {
	settleToast(false);
	return new Promise((settle) => {
		count += 1;
		show({ id: count, text, settle, ...(action === undefined ? {} : { action }) });
		timer = setTimeout(() => settleToast(false), STAY);
	});
}

/** Calls `listener` with the toast in view whenever it changes, until `signal` aborts. */
export function onToast(listener: (toast: Toast | null) => void, signal: AbortSignal): void {
	listeners.add(listener);
	signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}
