import { DatabaseStop } from './failure.ts';

/** How long a person waits at most for the database before being told, in milliseconds. */
const PATIENCE = 8_000;

/**
 * The same promise, failing with `no-answer` when it takes too long: a database on a full disk, or
 * held by a window with another version, can stay silent for ever.
 */
export async function answerWithin<Value>(
	promise: PromiseLike<Value>,
	patience: number = PATIENCE,
): Promise<Value> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new DatabaseStop('no-answer')), patience);
	});
	try {
		return await Promise.race([promise, silence]);
	} finally {
		clearTimeout(timer);
	}
}
