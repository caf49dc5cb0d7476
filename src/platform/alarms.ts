import { browser } from 'wxt/browser';

/** Wakes the background for the next reminder. */
const REMINDER_ALARM = 'next reminder';

/**
 * Wakes it now and then while something is due within a day: browsers do not notice a clock that was
 * set forward, nor always a return from sleep, before the next pending alarm.
 */
const WATCHDOG_ALARM = 'watchdog';
const WATCHDOG_PERIOD_MINUTES = 1;

/** Alarms that are due within this many milliseconds of each other are the same alarm. */
const SAME = 1_000;

/** The alarms that should exist. */
export interface WantedAlarms {
	/** UTC milliseconds. */
	reminderAt: number | null;
	watchdog: boolean;
}

async function reconcileReminder(at: number | null): Promise<void> {
	const alarm = await browser.alarms.get(REMINDER_ALARM);
	if (at === null) {
		if (alarm !== undefined) await browser.alarms.clear(REMINDER_ALARM);
		return;
	}
	if (alarm !== undefined && Math.abs(alarm.scheduledTime - at) < SAME) return;
	await browser.alarms.create(REMINDER_ALARM, { when: at });
}

async function reconcileWatchdog(wanted: boolean): Promise<void> {
	const alarm = await browser.alarms.get(WATCHDOG_ALARM);
	if (wanted && alarm === undefined) {
		await browser.alarms.create(WATCHDOG_ALARM, { periodInMinutes: WATCHDOG_PERIOD_MINUTES });
	}
	if (!wanted && alarm !== undefined) await browser.alarms.clear(WATCHDOG_ALARM);
}

/** Makes the browser's alarms those that are wanted. */
export async function reconcileAlarms({ reminderAt, watchdog }: WantedAlarms): Promise<void> {
	await reconcileReminder(reminderAt);
	await reconcileWatchdog(watchdog);
}

/** Calls `listener` at every alarm. */
export function onAlarm(listener: () => void): void {
	browser.alarms.onAlarm.addListener(() => listener());
}
