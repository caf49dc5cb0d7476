import { emptyBin } from '../data/bin.ts';
import { moment } from '../platform/clock.ts';

/** Takes from the bin what has been there long enough. */
export function emptyOldBin(): Promise<void> {
	return emptyBin(moment().now);
}
