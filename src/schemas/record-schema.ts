import { GOAL_VERSION, type GoalFields } from '../domain/goal.ts';
import { isDue } from '../domain/local-time.ts';
import { z } from './zod.ts';

/**
 * Stored records as they come from outside: a backup file, or an older version of the database.
 * Objects are loose on purpose: a field that a newer Goalpin added is carried, never dropped.
 */

const id = z.string().check(z.minLength(1), z.maxLength(500));
const stamp = z.string().check(z.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{10}$/));
const instant = z.number().check(z.gte(0), z.lte(253_402_300_799_999));
const due = z.string().check(z.refine(isDue));
const text = z.string().check(z.maxLength(32_000));

const head = {
	id,
	v: z.number().check(z.int(), z.gte(1)),
	stamp,
	stamps: z.optional(z.record(z.string(), stamp)),
};

const measure = z.object({ unit: text, start: z.number(), target: z.number() });

const reminder = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('at'), at: due }),
	z.object({ kind: z.literal('before'), minutes: z.number().check(z.gte(0)) }),
]);

const goalFields = {
	title: text,
	notes: text,
	state: z.enum(['open', 'done', 'dropped']),
	doneAt: z.nullable(instant),
	doneDay: z.nullable(due),
	due: z.nullable(due),
	zone: z.nullable(z.string()),
	estimate: z.nullable(z.number().check(z.gte(0))),
	measure: z.nullable(measure),
	priority: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
	order: z.string().check(z.minLength(1)),
	reminder: z.nullable(reminder),
	snoozedUntil: z.nullable(instant),
	createdAt: instant,
	deleted: z.boolean(),
} satisfies Record<keyof GoalFields, z.ZodMiniType>;

const knownGoal = z.looseObject({ ...head, v: z.literal(GOAL_VERSION), ...goalFields });

/** A goal that a newer Goalpin wrote: kept whole, shown read-only. */
const newerGoal = z.looseObject({ ...head, v: z.number().check(z.int(), z.gt(GOAL_VERSION)) });

/** What is left of a goal after thirty days in the bin. */
const bareGoal = z.strictObject({ ...head, deleted: z.literal(true) });

/** A goal without its local cache. */
export const goalSchema = z.union([knownGoal, newerGoal, bareGoal]);

/** A ticket. */
export const ticketSchema = z.looseObject({
	...head,
	system: id,
	base: id,
	key: id,
	canonicalUrl: z.string().check(z.regex(/^https?:\/\//), z.maxLength(20_000)),
	subject: text,
	status: text,
	statusKind: z.nullable(z.enum(['open', 'waiting', 'done'])),
	seenAt: instant,
});

/** A tag of a goal, or its link to a ticket. */
export const membershipSchema = z.looseObject({
	...head,
	goal: id,
	member: id,
	present: z.boolean(),
});

/** A journal entry. */
export const journalSchema = z.looseObject({
	id,
	goal: id,
	kind: z.string(),
	at: instant,
	day: due,
	zone: z.string(),
	stamp,
	before: z.optional(z.looseObject({})),
	after: z.optional(z.looseObject({})),
	members: z.optional(
		z.array(z.object({ set: z.enum(['tags', 'links']), member: z.string(), present: z.boolean() })),
	),
	n: z.optional(z.number()),
	voids: z.optional(z.array(id)),
	undoes: z.optional(id),
});
