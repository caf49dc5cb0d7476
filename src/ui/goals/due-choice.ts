import { timeSentence } from '../../app/due-sentence.ts';
import type { Reminder } from '../../domain/goal.ts';
import { addDays, type Due, dayAt, dayOf, hasTime } from '../../domain/local-time.ts';
import type { Settings } from '../../domain/settings.ts';
import { text } from '../../platform/text.ts';
import type { DueChoice } from './no-choice.ts';

/** A due moment that one click chooses. */
export interface QuickDue {
	label: string;
	due: Due;
}

/** The next day from tomorrow on that is the ISO weekday `weekday`. */
function nextWeekday(day: string, weekday: number): string {
	const today = Temporal.PlainDate.from(day).dayOfWeek;
	return addDays(day, ((weekday - today + 6) % 7) + 1);
}

/** The moments worth one click: the end of today's work, tomorrow's start, Monday's start. */
export function quickDues(now: number, zone: string, { workingHours }: Settings): QuickDue[] {
	const today = dayAt(now, zone);
	const { from, to } = workingHours;
	return [
		{ label: text('due.laterToday', [timeSentence(to)]), due: `${today}T${to}` },
		{ label: text('due.tomorrow'), due: `${addDays(today, 1)}T${from}` },
		{ label: text('due.nextMonday'), due: `${nextWeekday(today, 1)}T${from}` },
	];
}

/** The choice with another due moment: a reminder of its own stays, one before the due time follows. */
export function withDue(choice: DueChoice, due: Due | null, lead: number): DueChoice {
	if (due === null) {
		return { due, reminder: choice.reminder?.kind === 'at' ? choice.reminder : null };
	}
	const fresh: Reminder | null = hasTime(due) ? { kind: 'before', minutes: lead } : null;
	return { due, reminder: choice.due === null ? (choice.reminder ?? fresh) : choice.reminder };
}

/** Puts a day and a time together; without a day there is nothing. */
export function joinDue(day: string, time: string): Due | null {
	if (day === '') return null;
	return time === '' ? day : `${day}T${time}`;
}

/** The day and the time of a due moment, empty where there is none. */
export function partsOf(due: Due | null): { day: string; time: string } {
	if (due === null) return { day: '', time: '' };
	return { day: dayOf(due), time: hasTime(due) ? due.slice('YYYY-MM-DDT'.length) : '' };
}
