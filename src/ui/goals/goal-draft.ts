import type { Change, GoalFailure } from '../../app/goals.ts';
import { editGoal, setCurrent, setTags } from '../../app/goals.ts';
import type { Goal, GoalFields, Priority } from '../../domain/goal.ts';
import { currentOf, type Measure } from '../../domain/measure.ts';
import { canonicalJson } from '../../domain/record.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { DueChoice } from './no-choice.ts';

/** A goal as its editor holds it: texts as typed. */
export interface GoalDraft {
	title: string;
	notes: string;
	choice: DueChoice;
	estimate: string;
	counts: boolean;
	unit: string;
	start: string;
	target: string;
	current: string;
	priority: Priority;
	tags: string;
}

/** What the editor starts from. */
export function draftOf(goal: Goal): GoalDraft {
	const { measure, local } = goal;
	return {
		title: goal.title,
		notes: goal.notes,
		choice: { due: goal.due, reminder: goal.reminder },
		estimate: goal.estimate === null ? '' : String(goal.estimate),
		counts: measure !== null,
		unit: measure?.unit ?? '',
		start: String(measure?.start ?? 0),
		target: String(measure?.target ?? 1),
		current: String(measure === null ? 0 : currentOf(measure, local.progress)),
		priority: goal.priority,
		tags: local.tags.join(', '),
	};
}

/** A number as typed, with a point or a comma; NaN when it is none. */
function numberOf(typed: string): number {
	const text = typed.trim().replace(',', '.');
	return text === '' ? Number.NaN : Number(text);
}

function measureOf({ counts, unit, start, target }: GoalDraft): Measure | null {
	return counts ? { unit: unit.trim(), start: numberOf(start), target: numberOf(target) } : null;
}

function fieldsOf(draft: GoalDraft): Partial<GoalFields> {
	return {
		title: draft.title,
		notes: draft.notes,
		...draft.choice,
		estimate: draft.estimate.trim() === '' ? null : numberOf(draft.estimate),
		measure: measureOf(draft),
		priority: draft.priority,
	};
}

/**
 * An edit under way: what it started from, and what it has become. Only where the two differ is
 * written: a field that nobody touched must not look edited to a merge, nor take back what another
 * window has written meanwhile.
 */
export interface Edit {
	goal: Goal;
	base: GoalDraft;
	draft: GoalDraft;
}

/** Whether the person has changed anything. */
export function isTouched({ base, draft }: Edit): boolean {
	return canonicalJson(draft) !== canonicalJson(base);
}

/** The same edit of the goal as it is now: what was not touched is what another window wrote. */
export function rebased({ base, draft }: Edit, goal: Goal): Edit {
	const fresh = draftOf(goal);
	const touched = Object.entries(draft).filter(
		([name, value]) => canonicalJson(value) !== canonicalJson(base[name as keyof GoalDraft]),
	);
	return { goal, base: fresh, draft: { ...fresh, ...Object.fromEntries(touched) } };
}

function changedFields({ base, draft }: Edit): Partial<GoalFields> {
	const before = fieldsOf(base);
	const entries = Object.entries(fieldsOf(draft)).filter(([name, value]) => {
		return canonicalJson(value) !== canonicalJson(before[name as keyof GoalFields]);
	});
	return Object.fromEntries(entries);
}

/** Stores what was changed; null when nothing was. */
export async function saveEdit(edit: Edit): Promise<Result<Change, GoalFailure> | null> {
	const { goal, base, draft } = edit;
	const steps: (() => Promise<Result<Change, GoalFailure>>)[] = [];
	const fields = changedFields(edit);
	if (Object.keys(fields).length > 0) steps.push(() => editGoal(goal.id, fields));
	if (draft.tags !== base.tags) steps.push(() => setTags(goal.id, draft.tags.split(',')));
	if (draft.counts && draft.current !== base.current) {
		const current = numberOf(draft.current);
		if (Number.isNaN(current)) return failure('not-a-number');
		steps.push(() => setCurrent(goal.id, current));
	}
	let last: Change | null = null;
	const undo: string[] = [];
	for (const step of steps) {
		const result = await step();
		if (!result.ok) return result;
		last = result.value;
		undo.push(...result.value.undo);
	}
	return last === null ? null : success({ goal: last.goal, undo });
}
