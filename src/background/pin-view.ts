import { dueSentence } from '../app/due-sentence.ts';
import { measureSentence } from '../app/measure-sentence.ts';
import { readTicketGoals } from '../data/goal-store.ts';
import type { Goal } from '../domain/goal.ts';
import { completion, stepOf } from '../domain/measure.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { moment } from '../platform/clock.ts';
import type { PinGoal, PinView } from '../platform/messages.ts';
import { isPinFolded } from '../platform/pin-folds.ts';
import { readSettings } from '../platform/settings.ts';
import { ticketLabel } from '../sites/ticket-label.ts';

function measureOf({ measure, local }: Goal): PinGoal['measure'] {
	if (measure === null) return null;
	return {
		unit: measure.unit,
		target: measure.target,
		text: measureSentence(measure, local.progress),
		share: completion(measure, local.progress),
		step: stepOf(measure),
	};
}

function pinGoal(goal: Goal): PinGoal {
	const { now, zone } = moment();
	const done = goal.local.shelf === 'done';
	const due = goal.due === null || done ? null : dueSentence(goal.due, now, zone);
	return { id: goal.id, title: goal.title, done, due, measure: measureOf(goal) };
}

/** What the pin shows on a ticket of the site `origin`. */
export async function pinView(ticket: SeenTicket, origin: string): Promise<PinView> {
	const { now, zone } = moment();
	const goals = await readTicketGoals(ticketId(ticket.ref), now, zone);
	return {
		ticketLabel: ticketLabel(ticket.ref),
		goals: goals.map(pinGoal),
		folded: await isPinFolded(origin),
		appearance: (await readSettings()).appearance,
	};
}
