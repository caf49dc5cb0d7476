/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A local wall time, `YYYY-MM-DDTHH:MM`: it means this reading of the clock wherever the person is. */
export type WallTime = string;

/** When something is due: a whole local day, or a wall time on it. */
export type Due = Day | WallTime;

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const WALL_TIME_LENGTH = 'YYYY-MM-DDTHH:MM'.length;

/** The wall time that an instant (UTC milliseconds) shows in `zone` (an IANA name), to the minute. */
export function wallTimeAt(instant: number, zone: string): WallTime {
	return Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString()
		.slice(0, WALL_TIME_LENGTH);
}

/** The local day of an instant (UTC milliseconds) in `zone`. */
export function dayAt(instant: number, zone: string): Day {
	return wallTimeAt(instant, zone).slice(0, DAY_LENGTH);
}

/** The day of a due moment. */
export function dayOf(due: Due): Day {
	return due.slice(0, DAY_LENGTH);
}

/** Whether a due moment names a time of the day. */
export function hasTime(due: Due): boolean {
	return due.length > DAY_LENGTH;
}

/**
 * The instant (UTC milliseconds) at which the clock in `zone` shows `wallTime`. A time that a
 * daylight-saving change skips is moved forward by the gap; of one that occurs twice the first is
 * meant, as RFC 5545 (section 3.3.5) has it and Temporal's "compatible" does.
 */
export function instantOf(wallTime: WallTime, zone: string): number {
	return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone, {
		disambiguation: 'compatible',
	}).epochMilliseconds;
}

/** The day `days` after (or, negative, before) `day`. */
export function addDays(day: Day, days: number): Day {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The wall time `minutes` after (or, negative, before) `wallTime` on the clock's face. */
export function addMinutes(wallTime: WallTime, minutes: number): WallTime {
	return Temporal.PlainDateTime.from(wallTime)
		.add({ minutes })
		.toString()
		.slice(0, WALL_TIME_LENGTH);
}

/** Whether `text` is a real day or wall time of the years 1970 to 9999. */
export function isDue(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(text) || text < '1970') return false;
	try {
		Temporal.PlainDateTime.from(text, { overflow: 'reject' });
		return true;
	} catch {
		return false;
	}
}
