import type { Goal } from '../domain/goal.ts';
import { nextReminder } from '../domain/reminder.ts';
import { type Database, database } from './database.ts';
import { type Moment, readDevice, Stamper } from './device-row.ts';
import type { Firing, FiringOutcome } from './firing.ts';
import { refreshLocal } from './goal-local.ts';

/** A firing and the goal it is about. */
export interface DueFiring {
	firing: Firing;
	goal: Goal;
	/** Claimed before, by a run that was cut off before it could mark it shown. */
	again: boolean;
}

/** How many reminders one sweep claims at most: the rest is due at once again. */
const CLAIM_LIMIT = 500;

async function claimDue(db: Database, { now, zone }: Moment): Promise<DueFiring[]> {
	const due = await db.goals.where('local.remindAt').belowOrEqual(now).limit(CLAIM_LIMIT).toArray();
	const claimed: DueFiring[] = [];
	for (const goal of due) {
		const occurrence = nextReminder(goal, zone);
		// The kept moment is a cache: a goal that has nothing to remind of only needs it corrected.
		if (occurrence === null || occurrence.at > now) {
			await db.goals.put(refreshLocal(goal, zone));
			continue;
		}
		const fired = { ...goal, local: { ...goal.local, fired: occurrence.key } };
		await db.goals.put(refreshLocal(fired, zone));
		const firing: Firing = {
			id: `${goal.id}:${occurrence.key}`,
			goal: goal.id,
			dueAt: occurrence.at,
			claimedAt: now,
			state: 'claimed',
		};
		await db.firings.put(firing);
		claimed.push({ firing, goal, again: false });
	}
	return claimed;
}

/** What an earlier run claimed and may not have shown. Work done since is skipped, with its reason. */
async function unfinished(db: Database): Promise<DueFiring[]> {
	const firings = await db.firings.where('state').equals('claimed').toArray();
	const left: DueFiring[] = [];
	for (const firing of firings) {
		const goal = await db.goals.get(firing.goal);
		if (goal?.local.shelf === 'open') left.push({ firing, goal, again: true });
		else await db.firings.put({ ...firing, state: 'handled', outcome: 'skipped' });
	}
	return left;
}

/**
 * Claims every reminder that is due: from here on no other sweep takes it. Returns what has to be
 * shown, first what an earlier run left unfinished. Call it from one sweep at a time.
 */
export async function claimDueFirings(moment: Moment): Promise<DueFiring[]> {
	const db = database();
	return db.transaction('rw', [db.goals, db.firings, db.device], async () => {
		await readDevice(db, moment);
		const left = await unfinished(db);
		return [...left, ...(await claimDue(db, moment))];
	});
}

/** Notes that the browser has taken the notification. */
export async function markShown(ids: readonly string[]): Promise<void> {
	const db = database();
	await db.transaction('rw', db.firings, async () => {
		for (const id of ids) await db.firings.update(id, { state: 'shown' });
	});
}

/** Notes what the person did about a firing. */
export async function markHandled(id: string, outcome: FiringOutcome): Promise<void> {
	await database().firings.update(id, { state: 'handled', outcome });
}

/** The firing with this id, or undefined. */
export function readFiring(id: string): Promise<Firing | undefined> {
	return database().firings.get(id);
}

/** Whether a firing was claimed and not shown: the next sweep has to show it. */
export async function hasUnshownFirings(): Promise<boolean> {
	return (await database().firings.where('state').equals('claimed').first()) !== undefined;
}

/** The instant (UTC milliseconds) of the next reminder of all, or null. It may lie in the past. */
export async function nextReminderAt(): Promise<number | null> {
	const next = await database().goals.orderBy('local.remindAt').first();
	return next?.local.remindAt ?? null;
}

/** Computes every goal's next reminder anew when the time zone is another than last time. */
export async function followZone(moment: Moment): Promise<void> {
	const db = database();
	await db.transaction('rw', [db.goals, db.device], async () => {
		const row = await readDevice(db, moment);
		if (row.zone === moment.zone) return;
		const stamper = new Stamper({ ...row, zone: moment.zone }, moment);
		await db.goals
			.where('local.shelf')
			.equals('open')
			.filter((goal) => goal.reminder !== null)
			.modify((goal, ref) => {
				ref.value = refreshLocal(goal, moment.zone);
			});
		await stamper.store(db);
	});
}
