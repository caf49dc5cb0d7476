/** How long a condition may take to come true, in milliseconds. */
const PATIENCE = 15_000;

const PAUSE = 25;

/**
 * Waits until `condition` gives something true and returns it. Tests wait for what they mean, never
 * for a time.
 */
export async function waitFor<Value>(
	what: string,
	condition: () => Promise<Value> | Value,
	patience: number = PATIENCE,
): Promise<NonNullable<Value>> {
	const end = Date.now() + patience;
	let last: unknown;
	for (;;) {
		try {
			const value = await condition();
			if (value) return value;
			last = value;
		} catch (error) {
			last = error;
		}
		if (Date.now() > end) throw new Error(`waited in vain for ${what}; last: ${String(last)}`);
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}
