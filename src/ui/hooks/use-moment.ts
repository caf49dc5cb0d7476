import { useEffect, useState } from 'preact/hooks';
import { moment } from '../../platform/clock.ts';

const MINUTE = 60_000;

/** The time and zone, renewed on each full minute, so that what becomes late is shown late. */
export function useMoment(): { now: number; zone: string } {
	const [value, setValue] = useState(moment);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout>;
		const tick = () => {
			timer = setTimeout(
				() => {
					setValue(moment());
					tick();
				},
				MINUTE - (Date.now() % MINUTE) + 1,
			);
		};
		tick();
		return () => clearTimeout(timer);
	}, []);
	return value;
}
