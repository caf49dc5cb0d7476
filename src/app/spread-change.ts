import type { Written } from '../data/write-goals.ts';
import { report } from '../platform/report.ts';
import { planAlarms } from './plan-alarms.ts';
import { refreshTabs } from './refresh-tabs.ts';

/**
 * Tells the rest of Goalpin of a stored change, from whichever page or worker made it: a sleeping
 * background does not hear of database changes, so whoever writes also plans the alarms and refreshes
 * the badge and the pins. The write is acknowledged already; a fault here is reported, not shown as
 * a failed write.
 */
export function spreadChange({ tickets }: Pick<Written, 'tickets'>): void {
	planAlarms().catch((error) => report(error, 'planning alarms'));
	refreshTabs(tickets).catch((error) => report(error, 'refreshing badge and pins'));
}
