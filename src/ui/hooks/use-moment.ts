import { useEffect, useState } from 'preact/hooks';
import { moment } from '../../platform/clock.ts';

const MINUTE = 60_000;

/** The time and zone, renewed on each full minute, so that what becomes late is shown late. */
export function useMoment(): { now: number; zone: string } {
	const [value, setValue] = useState(moment);
	useEffect(() => {
		const timer = setTimeout(() => setValue(moment()), MINUTE - (Date.now() % MINUTE) + 1);
		return () => clearTimeout(timer);
	}, [value]);
	return value;
}
