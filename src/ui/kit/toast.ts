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
/** What is told when the toast in view has gone. */
let next: string | null = null;
const listeners = new Set<(toast: Toast | null) => void>();

function show(toast: Toast | null): void {
	current = toast;
	for (const listener of listeners) listener(toast);
}

function end(taken: boolean): void {
	const toast = current;
	if (toast === null) return;
	clearTimeout(timer);
	show(null);
	toast.settle(taken);
}

/** Shows a message in place of the former one; resolves to whether the person took the action. */
export function showToast(text: string, action?: string): Promise<boolean> {
	end(false);
	return new Promise((settle) => {
		count += 1;
		show({ id: count, text, settle, ...(action === undefined ? {} : { action }) });
		releaseToast();
	});
}

/** Ends the toast in view, if there is one. */
export function settleToast(taken: boolean): void {
	end(taken);
	const text = next;
	next = null;
	if (text !== null) void showToast(text);
}

/** Tells something that can wait: it does not push away a toast that offers a way back. */
export function showToastLater(text: string): void {
	if (current?.action === undefined) void showToast(text);
	else next = text;
}

/** Keeps the toast in view while the person is at it, with the pointer or the keyboard. */
export function holdToast(): void {
	clearTimeout(timer);
}

/** Lets the toast in view go in due time. */
export function releaseToast(): void {
	clearTimeout(timer);
	timer = setTimeout(() => settleToast(false), STAY);
}

/** Calls `listener` with the toast in view whenever it changes, until `signal` aborts. */
export function onToast(listener: (toast: Toast | null) => void, signal: AbortSignal): void {
	listeners.add(listener);
	signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}
