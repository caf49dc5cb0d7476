import { RECORD_LIMIT } from '../domain/goal-limits.ts';
import { z } from './zod.ts';

const short = z.string().check(z.maxLength(1_000));
const id = z.string().check(z.minLength(1), z.maxLength(100));

const page = z.strictObject({
	ticket: short,
	title: short,
	proofs: z.array(short).check(z.maxLength(100)),
	subject: z.optional(short),
	status: z.optional(short),
	statusKind: z.optional(z.enum(['open', 'waiting', 'done'])),
});

/** A request of the pin. Everything has a size: a page that was taken over may send anything. */
export const pinRequestSchema = z.discriminatedUnion('do', [
	z.strictObject({ page, do: z.literal('look') }),
	// Longer than a goal can be, so that too long a title is answered with a sentence.
	z.strictObject({
		page,
		do: z.literal('add'),
		title: z.string().check(z.maxLength(RECORD_LIMIT)),
	}),
	z.strictObject({ page, do: z.literal('check'), goal: id, done: z.boolean() }),
	z.strictObject({ page, do: z.literal('step'), goal: id }),
	z.strictObject({ page, do: z.literal('undo'), ids: z.array(id).check(z.maxLength(20)) }),
	z.strictObject({ page, do: z.literal('fold'), folded: z.boolean() }),
]);
