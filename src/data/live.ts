import { liveQuery } from 'dexie';

/**
 * Runs `query` now and whenever what it read changes, in this page or another one of the extension,
 * until `signal` aborts. It reaches open pages only: a sleeping background never hears of a change.
 */
export function observe<Value>(
	query: () => Promise<Value>,
	{
		next,
		error,
		signal,
	}: { next: (value: Value) => void; error: (error: unknown) => void; signal: AbortSignal },
): void {
	// Dexie follows native `await` only in a querier that is itself an async function: it looks. With a
	// plain one, transactions inside it end too early, and what is read after an `await` goes unnoticed.
	const subscription = liveQuery(async () => await query()).subscribe({ next, error });
	signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
