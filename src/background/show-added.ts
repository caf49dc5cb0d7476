import { failureSentence } from '../app/failure-sentence.ts';
import type { Change, GoalFailure } from '../app/goals.ts';
import type { Result } from '../domain/result.ts';
import { showNotice } from '../platform/notifications.ts';
import { text } from '../platform/text.ts';

/** Tells the outcome of an addition that was made without a page of ours in view. */
export async function showAdded(result: Result<Change, GoalFailure>, title: string): Promise<void> {
	await showNotice(
		result.ok
			? { id: 'added', title: text('notification.added'), message: result.value.goal.title }
			: { id: 'added', title: failureSentence(result.reason), message: title },
	);
}
