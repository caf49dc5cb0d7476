import { daySentence, dueSentence, timeSentence } from '../../app/due-sentence.ts';
import { measureSentence } from '../../app/measure-sentence.ts';
import { openTicket } from '../../app/tickets.ts';
import type { Goal } from '../../domain/goal.ts';
import { dayOf, wallTimeAt } from '../../domain/local-time.ts';
import { completion } from '../../domain/measure.ts';
import { reminderWallTime } from '../../domain/reminder.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { siteOf } from '../../sites/registry.ts';
import { ticketLabel } from '../../sites/ticket-label.ts';
import { Icon } from '../icons/Icon.tsx';
import { Bar } from '../kit/Bar.tsx';
import { Chip } from '../kit/Chip.tsx';
import styles from './GoalRow.module.css';

export interface GoalFactsProps {
	goal: Goal;
	/** The tickets to name: those that are not in view anyway. */
	tickets: readonly Ticket[];
	now: number;
	zone: string;
	/** Whether the row's buttons can be reached with Tab. */
	reachable: boolean;
}

function time(wallTime: string): string {
	return timeSentence(wallTime.slice('YYYY-MM-DDT'.length));
}

function nextReminderText(goal: Goal, now: number, zone: string): string | null {
	if (goal.local.remindAt === undefined) return null;
	const wall =
		goal.snoozedUntil === null ? reminderWallTime(goal) : wallTimeAt(goal.snoozedUntil, zone);
	if (wall === null) return null;
	const today = dayOf(wallTimeAt(now, zone));
	return dayOf(wall) === today
		? time(wall)
		: `${daySentence(dayOf(wall), now, zone)} ${time(wall)}`;
}

function TicketName({ ticket, reachable }: { ticket: Ticket; reachable: boolean }) {
	const name = `${siteOf(ticket.system)?.name ?? ticket.system} ${ticketLabel(ticket)}`;
	return (
		<button
			type="button"
			class={styles.ticket}
			tabIndex={reachable ? 0 : -1}
			title={ticket.subject || name}
			aria-label={text('goal.open', [name])}
			onClick={() =>
				openTicket(ticket).catch((error: unknown) => report(error, 'opening a ticket'))
			}
		>
			{name}
		</button>
	);
}

/** The second line of a goal: due, measure, tickets, estimate, reminder, priority, tags. */
export function GoalFacts({ goal, tickets, now, zone, reachable }: GoalFactsProps) {
	const { measure, local, estimate, priority } = goal;
	if (local.shelf === 'done' && goal.doneAt !== null) {
		const done = time(wallTimeAt(goal.doneAt, zone));
		return <div class={styles.facts}>{text('goal.doneAt', [done])}</div>;
	}
	const due = goal.due == null ? null : dueSentence(goal.due, now, zone);
	const reminder = nextReminderText(goal, now, zone);
	const facts = [
		due && (
			<Chip key="due" tone={due.late ? 'late' : 'due'}>
				{due.text}
			</Chip>
		),
		measure && (
			<span key="measure" class={styles.fact}>
				<Bar share={completion(measure, local.progress)} />
				{measureSentence(measure, local.progress)}
			</span>
		),
		...tickets.map((ticket) => (
			<TicketName key={ticket.id} ticket={ticket} reachable={reachable} />
		)),
		estimate && <span key="estimate">{text('goal.estimated', [estimate])}</span>,
		reminder && (
			<span key="reminder" class={styles.fact} title={text('reminder.set', [reminder])}>
				<Icon name="bell" size={12} />
				{reminder}
			</span>
		),
		priority === 3 && (
			<span key="priority" class={`${styles.fact} ${styles.high}`}>
				<Icon name="flag" size={12} />
				{text('goal.highPriority')}
			</span>
		),
		...local.tags.slice(0, 5).map((tag) => (
			<span key={tag} class={styles.fact} dir="auto">
				#{tag}
			</span>
		)),
	].filter(Boolean);
	return facts.length === 0 ? null : <div class={styles.facts}>{facts}</div>;
}
