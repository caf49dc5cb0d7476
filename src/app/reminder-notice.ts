import type { DueFiring } from '../data/firing-store.ts';
import { readTickets } from '../data/read-tickets.ts';
import type { Ticket } from '../domain/ticket.ts';
import { moment } from '../platform/clock.ts';
import type { Notice } from '../platform/notifications.ts';
import { readSettings } from '../platform/settings.ts';
import { text } from '../platform/text.ts';
import { siteOf } from '../sites/registry.ts';
import { ticketLabel } from '../sites/ticket-label.ts';
import { dueSentence } from './due-sentence.ts';

/** How many goals a list notification names. */
const NAMED = 3;

/** The id of list notifications: a later one replaces an earlier one. */
export const LIST_NOTICE = 'reminders';

function ticketLine(ticket: Ticket | undefined): string {
	if (ticket === undefined) return '';
	const name = siteOf(ticket.system)?.name ?? ticket.system;
	return [`${name} ${ticketLabel(ticket)}`, ticket.subject].filter(Boolean).join(' · ');
}

/** The buttons of a reminder, in the order that answers count them. */
export async function reminderButtons(): Promise<string[]> {
	const { snooze } = await readSettings();
	return [text('notification.done'), text('notification.snooze', [snooze])];
}

/** The notification of one reminder: the goal, its ticket, when it is due. */
export async function reminderNotice({ firing, goal, again }: DueFiring): Promise<Notice> {
	const { now, zone } = moment();
	const [ticket] = (await readTickets(goal.local.tickets.slice(0, 1))).values();
	const due =
		goal.due === null ? '' : text('notification.due', [dueSentence(goal.due, now, zone).text]);
	const lines = [ticketLine(ticket), due, again ? text('notification.again') : ''];
	return {
		id: firing.id,
		title: goal.title,
		message: lines.filter(Boolean).join('\n'),
		buttons: await reminderButtons(),
		lasting: true,
	};
}

/** One notification for many reminders that are due at once. */
export function listNotice(due: readonly DueFiring[]): Notice {
	const names = due.slice(0, NAMED).map(({ goal }) => goal.title.slice(0, 80));
	return {
		id: LIST_NOTICE,
		title: text('notification.many', due.length),
		message: [...names, due.length > NAMED ? '…' : ''].filter(Boolean).join('\n'),
		lasting: true,
	};
}
