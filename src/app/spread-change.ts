import type { Written } from '../data/write-goals.ts';
import { report } from '../platform/report.ts';
import { clearAnswered } from './clear-answered.ts';
import { planAlarms } from './plan-alarms.ts';
import { refreshTabs } from './refresh-tabs.ts';

/** Which tickets' goals changed, or all of them after an import. */
export interface Spread {
	tickets: Written['tickets'] | 'all';
}

/**
 * Tells the rest of Goalpin of a stored change, from whichever page or worker made it: a sleeping
 * background does not hear of database changes, so whoever writes also plans the alarms and refreshes
 * badges, pins and notifications. The write is acknowledged already; a fault here is reported, not
 * shown as a failed write.
 */
export function spreadChange({ tickets }: Spread): void {
	planAlarms().catch((error: unknown) => report(error, 'planning alarms'));
	refreshTabs(tickets).catch((error: unknown) => report(error, 'refreshing badges and pins'));
	clearAnswered().catch((error: unknown) => report(error, 'clearing notifications'));
}
