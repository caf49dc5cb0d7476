import { claimDueFirings, type DueFiring, followZone, markShown } from '../data/firing-store.ts';
import { readTickets } from '../data/ticket-store.ts';
import type { Ticket } from '../domain/ticket.ts';
import { moment } from '../platform/clock.ts';
import { type Notice, showNotice } from '../platform/notifications.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { text } from '../platform/text.ts';
import { siteOf } from '../sites/registry.ts';
import { ticketLabel } from '../sites/ticket-label.ts';
import { dueSentence } from './due-sentence.ts';
import { planAlarms } from './plan-alarms.ts';

/** More than this many at once become one notification that lists them. */
const SINGLE_NOTICES = 4;

/** How many goals a list notification names. */
const NAMED = 3;

/** The id of list notifications: a later one replaces an earlier one. */
export const LIST_NOTICE = 'reminders';

function ticketLine(ticket: Ticket | undefined): string {
	if (ticket === undefined) return '';
	const name = siteOf(ticket.system)?.name ?? ticket.system;
	return [`${name} ${ticketLabel(ticket)}`, ticket.subject].filter(Boolean).join(' · ');
}

async function noticeOf({ firing, goal, again }: DueFiring, snooze: number): Promise<Notice> {
	const { now, zone } = moment();
	const [ticket] = (await readTickets(goal.local.tickets.slice(0, 1))).values();
	const due =
		goal.due === null ? '' : text('notification.due', [dueSentence(goal.due, now, zone).text]);
	const lines = [ticketLine(ticket), due, again ? text('notification.again') : ''];
	return {
		id: firing.id,
		title: goal.title,
		message: lines.filter(Boolean).join('\n'),
		buttons: [text('notification.done'), text('notification.snooze', [snooze])],
	};
}

function listNotice(due: readonly DueFiring[]): Notice {
	const names = due.slice(0, NAMED).map(({ goal }) => goal.title.slice(0, 80));
	return {
		id: LIST_NOTICE,
		title: text('notification.many', due.length),
		message: [...names, due.length > NAMED ? '…' : ''].filter(Boolean).join('\n'),
	};
}

async function show(due: readonly DueFiring[]): Promise<void> {
	if (due.length > SINGLE_NOTICES) {
		await showNotice(listNotice(due));
		return markShown(due.map(({ firing }) => firing.id));
	}
	const { snooze } = await readSettings();
	for (const one of due) {
		await showNotice(await noticeOf(one, snooze));
		await markShown([one.firing.id]);
	}
}

/**
 * Shows every reminder that is due and plans the next. One at a time, over all pages and workers, so
 * that what one sweep has claimed and not yet shown is not taken for left behind by another. What the
 * browser refuses to show stays claimed and comes again with the next sweep.
 */
export function sweepReminders(): Promise<void> {
	return navigator.locks.request('sweep reminders', async () => {
		await followZone(moment());
		const due = await claimDueFirings(moment());
		try {
			await show(due);
		} catch (error) {
			report(error, 'showing a reminder');
		}
		await planAlarms();
	});
}
