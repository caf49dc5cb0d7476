/** What a bug left behind, for the person to copy into a report. */
export interface Report {
	/** UTC milliseconds. */
	at: number;
	/** What was being done, in the words of the code. */
	when: string;
	message: string;
}

const seen = new Set<string>();
const listeners = new Set<(report: Report) => void>();

/**
 * The one sink of errors that nobody expected. Each is logged once, however often it comes back, and
 * handed to the page that is open, which tells the person.
 */
export function report(error: unknown, when: string): void {
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	for (const listener of listeners) listener({ at: Date.now(), when, message });
	const key = `${when}\n${message}`;
	if (seen.has(key)) return;
	seen.add(key);
	// biome-ignore lint/suspicious/noConsole: this is where errors end.
	console.error(`Goalpin, ${when}: ${message}`, error);
}

/** Calls `listener` with every report from now on, until `signal` aborts. */
export function onReport(listener: (report: Report) => void, signal: AbortSignal): void {
	listeners.add(listener);
	signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}

/** Sends what nobody caught in this page or worker to the sink. */
export function reportUncaught(scope: EventTarget): void {
	scope.addEventListener('error', (event) => report((event as ErrorEvent).error, 'running'));
	scope.addEventListener('unhandledrejection', (event) =>
		report((event as PromiseRejectionEvent).reason, 'running'),
	);
}
