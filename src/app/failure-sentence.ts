import { text } from '../platform/text.ts';
import type { GoalFailure } from './goals.ts';

/** What went wrong and what to do, in plain words. */
export function failureSentence(reason: GoalFailure): string {
	switch (reason) {
		case 'full':
			return text('failure.full');
		case 'unavailable':
			return text('failure.unavailable');
		case 'no-answer':
			return text('failure.noAnswer');
		case 'newer-database':
			return text('failure.newerDatabase');
		case 'newer-goal':
			return text('failure.newerGoal');
		case 'not-found':
			return text('failure.notFound');
		case 'empty-title':
			return text('failure.emptyTitle');
		case 'too-long':
			return text('failure.tooLong');
		case 'not-a-number':
			return text('failure.notANumber');
	}
}
