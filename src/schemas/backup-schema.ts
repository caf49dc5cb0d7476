import { goalSchema, journalSchema, membershipSchema, ticketSchema } from './record-schema.ts';
import { z } from './zod.ts';

/** The head of a backup file: enough to tell whose it is and whether this code can read it. */
export const backupHeadSchema = z.looseObject({
	format: z.literal('goalpin backup'),
	version: z.number().check(z.int(), z.gte(1)),
});

/** A backup file of version 1: the shared records as they are stored, without local caches. */
export const backupSchema = z.object({
	format: z.literal('goalpin backup'),
	version: z.literal(1),
	/** UTC milliseconds. */
	exportedAt: z.number(),
	goals: z.array(goalSchema),
	tickets: z.array(ticketSchema),
	links: z.array(membershipSchema),
	tags: z.array(membershipSchema),
	journal: z.array(journalSchema),
});
