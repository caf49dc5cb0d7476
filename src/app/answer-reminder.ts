import { databaseFailure } from '../data/failure.ts';
import type { FiringOutcome } from '../data/firing.ts';
import { markHandled, readFiring } from '../data/firing-store.ts';
import { readGoal } from '../data/goal-store.ts';
import { readTickets } from '../data/read-tickets.ts';
import type { Goal } from '../domain/goal.ts';
import type { Result } from '../domain/result.ts';
import { moment } from '../platform/clock.ts';
import { clearNotice, showNotice } from '../platform/notifications.ts';
import { readSettings } from '../platform/settings.ts';
import { openListPage } from '../platform/tabs.ts';
import { failureSentence } from './failure-sentence.ts';
import { type Change, completeGoal, type GoalFailure, snoozeGoal } from './goals.ts';
import { LIST_NOTICE, reminderButtons } from './reminder-notice.ts';
import { openTicket } from './tickets.ts';

const MINUTE = 60_000;

type Act = (goal: Goal) => Promise<Result<Change, GoalFailure>>;

/** The goal of a firing, while there is something to do about it. */
async function openGoalOf(firingId: string): Promise<Goal | undefined> {
	const firing = await readFiring(firingId);
	const goal = firing === undefined ? undefined : await readGoal(firing.goal);
	return goal?.local.shelf === 'open' ? goal : undefined;
}

/** Puts the failure in the reminder's place, with its buttons: the person can try again. */
async function showFailure(firingId: string, reason: GoalFailure, message: string): Promise<void> {
	await showNotice({
		id: firingId,
		title: failureSentence(reason),
		message,
		buttons: await reminderButtons(),
		lasting: true,
	});
}

/** Takes the reminder off the desktop only once what was asked for is stored. */
async function answer(firingId: string, outcome: FiringOutcome, act: Act): Promise<void> {
	let title = '';
	try {
		const goal = await openGoalOf(firingId);
		title = goal?.title ?? '';
		const result = goal === undefined ? null : await act(goal);
		if (result !== null && !result.ok) return showFailure(firingId, result.reason, title);
		await markHandled(firingId, outcome);
	} catch (error) {
		const reason = databaseFailure(error);
		if (reason === null) throw error;
		return showFailure(firingId, reason, title);
	}
	await clearNotice(firingId);
}

/** The Done button: checks the goal off. */
export function finishFromReminder(firingId: string): Promise<void> {
	return answer(firingId, 'done', ({ id }) => completeGoal(id));
}

/** The Snooze button: puts the reminder off by the person's usual snooze. */
export async function snoozeFromReminder(firingId: string): Promise<void> {
	const { snooze } = await readSettings();
	const until = moment().now + snooze * MINUTE;
	await answer(firingId, 'snoozed', ({ id }) => snoozeGoal(id, until));
}

/** A click: opens the goal's ticket, or the list for a goal without one. */
export async function openFromReminder(firingId: string): Promise<void> {
	const firing = firingId === LIST_NOTICE ? undefined : await readFiring(firingId);
	const goal = firing === undefined ? undefined : await readGoal(firing.goal);
	const [ticket] = (await readTickets(goal?.local.tickets.slice(0, 1) ?? [])).values();
	await (ticket === undefined ? openListPage() : openTicket(ticket));
	if (firing !== undefined) await markHandled(firingId, 'opened');
	await clearNotice(firingId);
}

/** Closed without an answer; Firefox says so of those that we took away ourselves, too. */
export async function dismissReminder(firingId: string): Promise<void> {
	const firing = await readFiring(firingId);
	if (firing?.state === 'shown') await markHandled(firingId, 'dismissed');
}
