import { markHandled, readFiring } from '../data/firing-store.ts';
import { readGoal } from '../data/goal-store.ts';
import { readTickets } from '../data/ticket-store.ts';
import type { Goal } from '../domain/goal.ts';
import { moment } from '../platform/clock.ts';
import { clearNotice } from '../platform/notifications.ts';
import { readSettings } from '../platform/settings.ts';
import { openListPage } from '../platform/tabs.ts';
import { completeGoal, snoozeGoal } from './goals.ts';
import { LIST_NOTICE } from './sweep-reminders.ts';
import { openTicket } from './tickets.ts';

const MINUTE = 60_000;

async function goalOf(firingId: string): Promise<Goal | undefined> {
	const firing = await readFiring(firingId);
	return firing === undefined ? undefined : readGoal(firing.goal);
}

/** The Done button: checks the goal off. */
export async function finishFromReminder(firingId: string): Promise<void> {
	await clearNotice(firingId);
	const goal = await goalOf(firingId);
	if (goal?.local.shelf === 'open') await completeGoal(goal.id);
	await markHandled(firingId, 'done');
}

/** The Snooze button: puts the reminder off by the person's usual snooze. */
export async function snoozeFromReminder(firingId: string): Promise<void> {
	await clearNotice(firingId);
	const { snooze } = await readSettings();
	const goal = await goalOf(firingId);
	if (goal?.local.shelf === 'open') await snoozeGoal(goal.id, moment().now + snooze * MINUTE);
	await markHandled(firingId, 'snoozed');
}

/** A click: opens the goal's ticket, or the list for a goal without one. */
export async function openFromReminder(firingId: string): Promise<void> {
	await clearNotice(firingId);
	if (firingId === LIST_NOTICE) return openListPage();
	const goal = await goalOf(firingId);
	const [ticket] = (await readTickets(goal?.local.tickets.slice(0, 1) ?? [])).values();
	await (ticket === undefined ? openListPage() : openTicket(ticket));
	await markHandled(firingId, 'opened');
}

/** Closed without an answer. */
export async function dismissReminder(firingId: string): Promise<void> {
	await markHandled(firingId, 'dismissed');
}
