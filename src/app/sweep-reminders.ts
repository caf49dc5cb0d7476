import { claimDueFirings, type DueFiring, followZone, markShown } from '../data/firing-store.ts';
import { moment } from '../platform/clock.ts';
import { showNotice } from '../platform/notifications.ts';
import { report } from '../platform/report.ts';
import { planAlarms } from './plan-alarms.ts';
import { listNotice, reminderNotice } from './reminder-notice.ts';

/** More than this many at once become one notification that lists them. */
const SINGLE_NOTICES = 4;

/** What the browser refuses stays claimed and comes again; it must not hold up the others. */
async function show(
	due: readonly DueFiring[],
	makeNotice: () => ReturnType<typeof reminderNotice>,
) {
	try {
		await showNotice(await makeNotice());
		await markShown(due.map(({ firing }) => firing.id));
	} catch (error) {
		report(error, 'showing a reminder');
	}
}

async function showAll(due: readonly DueFiring[]): Promise<void> {
	if (due.length > SINGLE_NOTICES) return show(due, async () => listNotice(due));
	for (const one of due) await show([one], () => reminderNotice(one));
}

/**
 * Shows every reminder that is due and plans the next. One at a time, over all pages and workers, so
 * that what one sweep has claimed and not yet shown is not taken for left behind by another.
 */
export function sweepReminders(): Promise<void> {
	return navigator.locks.request('sweep reminders', async () => {
		try {
			await followZone(moment());
			await showAll(await claimDueFirings(moment()));
		} finally {
			await planAlarms();
		}
	});
}
