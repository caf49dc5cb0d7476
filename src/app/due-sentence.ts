import { readDue } from '../domain/due-text.ts';
import type { Due } from '../domain/local-time.ts';
import { text } from '../platform/text.ts';

const HOUR = 60;

/** Made once each: a formatter costs the browser more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const known = formatters.get(name) ?? new Intl.DateTimeFormat(undefined, options);
	formatters.set(name, known);
	return known;
}

/** `16:00` as the browser's language writes a time. */
export function timeSentence(time: string): string {
	return formatter('time', { timeStyle: 'short' }).format(Temporal.PlainTime.from(time));
}

const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** `2026-12-01` as the browser's language writes a day, without the year while it is this one. */
export function daySentence(day: string, now: number, zone: string): string {
	const date = Temporal.PlainDate.from(day);
	const thisYear = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).year;
	return date.year === thisYear
		? formatter('day', SHORT_DAY).format(date)
		: formatter('year', { ...SHORT_DAY, year: 'numeric' }).format(date);
}

function withTime(day: string, time: string | null): string {
	return time === null ? day : `${day} ${timeSentence(time)}`;
}

/** What a due pill says: "20 min late", "16:00", "Tomorrow", "Tue, Dec 1 9:00 AM". */
export function dueSentence(due: Due, now: number, zone: string): { text: string; late: boolean } {
	const reading = readDue(due, now, zone);
	switch (reading.kind) {
		case 'late': {
			const { minutes } = reading;
			const late =
				minutes < HOUR
					? text('due.lateMinutes', [minutes])
					: text('due.lateHours', [Math.floor(minutes / HOUR)]);
			return { text: late, late: true };
		}
		case 'late-days':
			return { text: text('due.lateDays', reading.days), late: true };
		case 'today':
			return { text: text('due.today'), late: false };
		case 'time':
			return { text: timeSentence(reading.time), late: false };
		case 'tomorrow':
			return { text: withTime(text('due.tomorrow'), reading.time), late: false };
		case 'day':
			return { text: withTime(daySentence(reading.day, now, zone), reading.time), late: false };
	}
}
