/** The instant now, UTC milliseconds, and the IANA time zone of this machine. */
export function moment(): { now: number; zone: string } {
	return { now: Date.now(), zone: Temporal.Now.timeZoneId() };
}
