import { useLayoutEffect, useState } from 'preact/hooks';
import { databaseFailure } from '../../data/failure.ts';
import { observe } from '../../data/live.ts';
import { report } from '../../platform/report.ts';

/** What a live query has to show: nothing yet, its newest value, or why there is none. */
export type LiveValue<Value> =
	| { state: 'loading' }
	| { state: 'ready'; value: Value }
	| { state: 'failed'; error: unknown };

/** How long a page waits for the first answer before it says that something is wrong, in ms. */
const PATIENCE = 4_000;

/**
 * The newest answer to `query`, asked anew when `inputs` change or what it read does. The former answer
 * stays until the new one is there, so that lists do not flicker.
 */
export function useLiveQuery<Value>(
	query: () => Promise<Value>,
	inputs: readonly unknown[],
): LiveValue<Value> {
	const [live, setLive] = useState<LiveValue<Value>>({ state: 'loading' });
	// With the first layout rather than after the first paint: the database is asked as early as can be.
	useLayoutEffect(() => {
		const life = new AbortController();
		const silence = setTimeout(() => {
			setLive((now) =>
				now.state === 'loading' ? { state: 'failed', error: new Error('no answer') } : now,
			);
		}, PATIENCE);
		observe(query, {
			next: (value) => {
				clearTimeout(silence);
				setLive({ state: 'ready', value });
			},
			error: (error) => {
				clearTimeout(silence);
				if (databaseFailure(error) === null) report(error, 'reading the database');
				setLive({ state: 'failed', error });
			},
			signal: life.signal,
		});
		return () => {
			clearTimeout(silence);
			life.abort();
		};
		// biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query reads.
	}, inputs);
	return live;
}
