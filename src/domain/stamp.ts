/**
 * When a field was last written, as a hybrid logical clock in sortable text:
 * `<milliseconds>-<counter>-<device>`, the numbers in base 36 with a fixed width. Comparing two
 * stamps as text compares them in time.
 *
 * Source: Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots" (2014).
 */
export type Stamp = string;

/** What this device knows of time: its name, the wall clock, and the last stamp it gave out. */
export interface StampClock {
	/** Ten random characters, made at install. */
	device: string;
	/** Wall clock, UTC milliseconds. */
	now: number;
	/** Stored, so that time does not go back over a restart. Empty before the first stamp. */
	last: Stamp;
}

const MILLISECOND_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

/** How far a foreign clock may be ahead before it stops pulling ours along, in milliseconds. */
const TRUSTED_LEAD = 24 * 60 * 60 * 1000;

function formatStamp(milliseconds: number, counter: number, device: string): Stamp {
	const ms = milliseconds.toString(36).padStart(MILLISECOND_DIGITS, '0');
	return `${ms}-${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device}`;
}

/** The wall-clock part of a stamp, UTC milliseconds; 0 for an empty stamp. */
export function stampTime(stamp: Stamp): number {
	return stamp === '' ? 0 : Number.parseInt(stamp.slice(0, MILLISECOND_DIGITS), 36);
}

function stampCounter(stamp: Stamp): number {
	const start = MILLISECOND_DIGITS + 1;
	return stamp === '' ? -1 : Number.parseInt(stamp.slice(start, start + COUNTER_DIGITS), 36);
}

/** The smallest stamp of this device that is later than `stamp` and not before `now`. */
function stampAfter(stamp: Stamp, now: number, device: string): Stamp {
	const time = stampTime(stamp);
	if (now > time) return formatStamp(now, 0, device);
	const counter = stampCounter(stamp) + 1;
	return counter < COUNTER_LIMIT
		? formatStamp(time, counter, device)
		: formatStamp(time + 1, 0, device);
}

function latest(stamps: readonly Stamp[]): Stamp {
	return stamps.reduce((late, stamp) => (stamp > late ? stamp : late), '');
}

/**
 * The stamp for a write that overwrites fields stamped `over`. It is later than each of them whatever
 * the clock says, because a later edit must never lose to the one it was made upon. `last` is what
 * the device has to store: a foreign stamp more than a day ahead does not pull it along.
 */
export function nextStamp(
	clock: StampClock,
	over: readonly Stamp[] = [],
): { stamp: Stamp; last: Stamp } {
	const own = stampAfter(clock.last, clock.now, clock.device);
	const newest = latest(over);
	if (newest < own) return { stamp: own, last: own };
	const stamp = stampAfter(newest, clock.now, clock.device);
	const trusted = stampTime(newest) - clock.now <= TRUSTED_LEAD;
	return { stamp, last: trusted ? stamp : own };
}
