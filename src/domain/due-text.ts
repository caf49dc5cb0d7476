import { type Day, type Due, dayAt, dayOf, hasTime, instantOf } from './local-time.ts';

/** How a due moment reads at a given time; the interface turns it into words. */
export type DueReading =
	| { kind: 'late'; minutes: number }
	| { kind: 'late-days'; days: number }
	| { kind: 'today' }
	| { kind: 'time'; time: string }
	| { kind: 'tomorrow'; time: string | null }
	| { kind: 'day'; day: Day; time: string | null };

const DAY_MINUTES = 24 * 60;

function daysBetween(from: Day, to: Day): number {
	return Temporal.PlainDate.from(from).until(to).days;
}

function timeOf(due: Due): string | null {
	return hasTime(due) ? due.slice('YYYY-MM-DDT'.length) : null;
}

/** Reads a due moment at `now` (UTC milliseconds) in `zone`. */
export function readDue(due: Due, now: number, zone: string): DueReading {
	const ahead = daysBetween(dayAt(now, zone), dayOf(due));
	const time = timeOf(due);
	if (time !== null) {
		const minutes = Math.floor((now - instantOf(due, zone)) / 60_000);
		if (minutes > 0 && minutes < DAY_MINUTES) return { kind: 'late', minutes };
	}
	if (ahead < 0) return { kind: 'late-days', days: -ahead };
	if (ahead === 0) return time === null ? { kind: 'today' } : { kind: 'time', time };
	if (ahead === 1) return { kind: 'tomorrow', time };
	return { kind: 'day', day: dayOf(due), time };
}

/** Whether a reading is of something that should have been done. */
export function isLate(reading: DueReading): boolean {
	return reading.kind === 'late' || reading.kind === 'late-days';
}
