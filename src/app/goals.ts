import { firstOrder } from '../data/goal-store.ts';
import { newId } from '../data/new-id.ts';
import { undoWrites } from '../data/undo-writes.ts';
import {
	type ChangePlan,
	type WriteFailure,
	type Written,
	writeGoals,
} from '../data/write-goals.ts';
import { checkOffFields, emptyGoalFields, type Goal, type GoalFields } from '../domain/goal.ts';
import { checkGoalFields, type GoalProblem } from '../domain/goal-limits.ts';
import { dayAt } from '../domain/local-time.ts';
import { currentOf } from '../domain/measure.ts';
import { orderBetween } from '../domain/order.ts';
import { worthwhileReminder } from '../domain/reminder.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { moment } from '../platform/clock.ts';
import { spreadChange } from './spread-change.ts';

/** Why a goal was not changed; `src/ui` and the pin have a sentence for each. */
export type GoalFailure = WriteFailure | GoalProblem;

/** A change that was stored, and the ids that `undo` takes it back by. */
export interface Change {
	goal: Goal;
	undo: string[];
}

/** What a person gives to make a goal. */
export interface GoalDraft {
	title: string;
	fields?: Partial<Omit<GoalFields, 'title' | 'order' | 'createdAt' | 'state'>>;
	tags?: string[];
	/** The tickets it is for. */
	tickets?: SeenTicket[];
}

async function write(
	plan: ChangePlan,
	seen: readonly SeenTicket[] = [],
): Promise<Result<Change, GoalFailure>> {
	const result = await writeGoals(plan, moment(), seen);
	if (!result.ok) return result;
	spreadChange(result.value);
	return changeOf(result.value);
}

function changeOf({ goals, entries }: Written): Result<Change, GoalFailure> {
	const goal = goals[0];
	if (goal === undefined) return failure('not-found');
	return success({ goal, undo: entries.map((entry) => entry.id) });
}

/** Adds a goal on top of the list. */
export async function addGoal(draft: GoalDraft): Promise<Result<Change, GoalFailure>> {
	const { now, zone } = moment();
	const checked = checkGoalFields({ ...draft.fields, title: draft.title });
	if (!checked.ok) return checked;
	const id = newId();
	const tickets = draft.tickets ?? [];
	const members = [
		...(draft.tags ?? []).map((tag) => ({ set: 'tags' as const, member: tag, present: true })),
		...tickets.map(({ ref }) => ({ set: 'links' as const, member: ticketId(ref), present: true })),
	];
	return write(async (db) => {
		const order = orderBetween(null, await firstOrder(db), Math.random);
		const timed = checked.value.due != null || checked.value.reminder != null;
		const fields = { ...emptyGoalFields('', order, now), ...checked.value };
		const reminder = worthwhileReminder(fields, now, zone);
		const create = { ...fields, reminder, zone: timed ? zone : null };
		return [{ goal: id, kind: 'added', create, members }];
	}, tickets);
}

/** Fields that decide when a goal reminds: editing one ends a snooze. */
const TIMING: readonly (keyof GoalFields)[] = ['due', 'reminder'];

/** Changes fields of a goal. */
export async function editGoal(
	id: string,
	fields: Partial<GoalFields>,
): Promise<Result<Change, GoalFailure>> {
	const checked = checkGoalFields(fields);
	if (!checked.ok) return checked;
	const timed = TIMING.some((name) => name in checked.value);
	const timing = timed ? { snoozedUntil: null, zone: moment().zone } : {};
	return write(() => [{ goal: id, kind: 'edited', fields: { ...checked.value, ...timing } }]);
}

/** Checks a goal off. */
export function completeGoal(id: string): Promise<Result<Change, GoalFailure>> {
	const { now, zone } = moment();
	const fields = checkOffFields(true, now, dayAt(now, zone));
	return write(() => [{ goal: id, kind: 'done', fields }]);
}

/** Opens a goal that was done or dropped. */
export function reopenGoal(id: string): Promise<Result<Change, GoalFailure>> {
	const { now, zone } = moment();
	const fields = checkOffFields(false, now, dayAt(now, zone));
	return write(() => [{ goal: id, kind: 'reopened', fields }]);
}

/** Gives a goal up: it leaves the lists but not the history. */
export function dropGoal(id: string): Promise<Result<Change, GoalFailure>> {
	return write(() => [
		{ goal: id, kind: 'dropped', fields: { state: 'dropped', doneAt: null, doneDay: null } },
	]);
}

/** Puts a goal in the bin. */
export function deleteGoal(id: string): Promise<Result<Change, GoalFailure>> {
	return write(() => [{ goal: id, kind: 'deleted', fields: { deleted: true } }]);
}

/** Adds to a goal's measure; negative takes away. */
export function addProgress(id: string, n: number): Promise<Result<Change, GoalFailure>> {
	if (!Number.isFinite(n)) return Promise.resolve(failure('not-a-number'));
	return write(() => [{ goal: id, kind: 'progressed', n }]);
}

/** Sets a goal's measure to `value`: the difference is what the journal gets. */
export function setCurrent(id: string, value: number): Promise<Result<Change, GoalFailure>> {
	if (!Number.isFinite(value)) return Promise.resolve(failure('not-a-number'));
	return write(async (db) => {
		const goal = await db.goals.get(id);
		if (goal?.measure == null) return [];
		const n = value - currentOf(goal.measure, goal.local.progress);
		return [{ goal: id, kind: 'progressed', n }];
	});
}

/** Links a goal to a ticket. */
export function linkTicket(id: string, seen: SeenTicket): Promise<Result<Change, GoalFailure>> {
	const member = ticketId(seen.ref);
	return write(
		() => [{ goal: id, kind: 'linked', members: [{ set: 'links', member, present: true }] }],
		[seen],
	);
}

/** Takes the link to a ticket away. */
export function unlinkTicket(id: string, ticket: string): Promise<Result<Change, GoalFailure>> {
	return write(() => [
		{ goal: id, kind: 'unlinked', members: [{ set: 'links', member: ticket, present: false }] },
	]);
}

/** Gives a goal exactly these tags. */
export function setTags(id: string, tags: readonly string[]): Promise<Result<Change, GoalFailure>> {
	const wanted = new Set(tags.map((tag) => tag.trim()).filter(Boolean));
	return write(async (db) => {
		const present = new Set((await db.goals.get(id))?.local.tags);
		const added = [...wanted.difference(present)].map((member) => ({ member, present: true }));
		const removed = [...present.difference(wanted)].map((member) => ({ member, present: false }));
		const members = [...added, ...removed].map((change) => ({ set: 'tags' as const, ...change }));
		return [{ goal: id, kind: added.length > 0 ? 'tagged' : 'untagged', members }];
	});
}

/** Puts a goal between two others of the list; null stands for its start or end. */
export function moveGoal(
	id: string,
	after: string | null,
	before: string | null,
): Promise<Result<Change, GoalFailure>> {
	return write(async (db) => {
		const above = after === null ? null : ((await db.goals.get(after))?.order ?? null);
		const below = before === null ? null : ((await db.goals.get(before))?.order ?? null);
		const order = orderBetween(above, below, Math.random);
		return [{ goal: id, kind: 'moved', fields: { order } }];
	});
}

/** Puts the reminder off until an instant, UTC milliseconds. */
export function snoozeGoal(id: string, until: number): Promise<Result<Change, GoalFailure>> {
	return write(() => [{ goal: id, kind: 'snoozed', fields: { snoozedUntil: until } }]);
}

/** Takes back a change by the ids it returned. Works in any page, and after the popup has closed. */
export async function undo(ids: readonly string[]): Promise<Result<Change, GoalFailure>> {
	const result = await undoWrites(ids, moment());
	if (!result.ok) return result;
	spreadChange(result.value);
	return changeOf(result.value);
}
