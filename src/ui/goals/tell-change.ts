import type { Change, GoalFailure } from '../../app/goals.ts';
import type { Result } from '../../domain/result.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { showToast } from '../kit/toast.ts';
import { verbs } from './verbs.ts';

/** The newest change that can still be taken back, for the keyboard. */
let newest: readonly string[] = [];

async function tellFailure(reason: GoalFailure): Promise<void> {
	const { failureSentence } = await import('../../app/failure-sentence.ts');
	void showToast(failureSentence(reason));
}

async function takeBack(ids: readonly string[]): Promise<void> {
	newest = [];
	const { undo } = await verbs();
	const result = await undo(ids);
	if (!result.ok) await tellFailure(result.reason);
}

/**
 * Tells the outcome of a change in a toast, with the way back. Resolves to whether it was stored, as
 * soon as that is known.
 */
export async function tellChange(
	change: Promise<Result<Change, GoalFailure>>,
	sentence: string,
): Promise<boolean> {
	try {
		const result = await change;
		if (!result.ok) {
			await tellFailure(result.reason);
			return false;
		}
		const { undo: ids } = result.value;
		newest = ids;
		void showToast(sentence, text('kit.undo')).then((taken) => {
			if (taken) void takeBack(ids);
		});
		return true;
	} catch (error) {
		report(error, 'changing a goal');
		void showToast(text('failure.bug'));
		return false;
	}
}

/** Takes the newest change of this page back, if there is one. */
export function undoNewest(): void {
	if (newest.length > 0) void takeBack(newest);
}
