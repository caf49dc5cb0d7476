import { hasUnshownFirings, nextReminderAt } from '../data/firing-store.ts';
import { reconcileAlarms } from '../platform/alarms.ts';
import { moment } from '../platform/clock.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Plans the browser's alarms from the database, whole. One caller at a time, over all pages: two that
 * read and create at once could leave the older plan standing. The watchdog also wakes for what was
 * claimed and could not be shown.
 */
export function planAlarms(): Promise<void> {
	return navigator.locks.request('plan alarms', async () => {
		const reminderAt = await nextReminderAt();
		const soon = reminderAt !== null && reminderAt < moment().now + DAY;
		await reconcileAlarms({ reminderAt, watchdog: soon || (await hasUnshownFirings()) });
	});
}
