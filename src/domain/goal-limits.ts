import type { GoalFields } from './goal.ts';
import { failure, type Result, success } from './result.ts';

/** The longest notes, in characters. */
export const NOTES_LIMIT = 10_000;

/** The largest record, in bytes of UTF-8 JSON: what a merge partner is sure to take. */
export const RECORD_LIMIT = 32_000;

export type GoalProblem = 'empty-title' | 'too-long' | 'not-a-number';

function areNumbersFinite(fields: Partial<GoalFields>): boolean {
	const { measure, estimate } = fields;
	return [measure?.start, measure?.target, estimate].every(
		(value) => value == null || Number.isFinite(value),
	);
}

/** The same fields with their text trimmed, or why a goal cannot hold them. */
export function checkGoalFields(
	fields: Partial<GoalFields>,
): Result<Partial<GoalFields>, GoalProblem> {
	const title = fields.title?.trim();
	if (title === '') return failure('empty-title');
	if ((fields.notes?.length ?? 0) > NOTES_LIMIT) return failure('too-long');
	if (!areNumbersFinite(fields)) return failure('not-a-number');
	const checked = title === undefined ? fields : { ...fields, title };
	const bytes = new TextEncoder().encode(JSON.stringify(checked)).length;
	return bytes > RECORD_LIMIT ? failure('too-long') : success(checked);
}
