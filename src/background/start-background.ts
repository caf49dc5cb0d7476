import {
	dismissReminder,
	finishFromReminder,
	openFromReminder,
	snoozeFromReminder,
} from '../app/answer-reminder.ts';
import { emptyOldBin } from '../app/empty-old-bin.ts';
import { refreshBadges, refreshTab } from '../app/refresh-tabs.ts';
import { reconcileSites } from '../app/sites.ts';
import { keepSnapshot } from '../app/snapshot.ts';
import { sweepReminders } from '../app/sweep-reminders.ts';
import { onAlarm } from '../platform/alarms.ts';
import { onCommand } from '../platform/commands.ts';
import { guardStorage, onReturn, onStart, runOncePerSession } from '../platform/lifecycle.ts';
import { createMenu, onMenu } from '../platform/menus.ts';
import { onPinRequest } from '../platform/messages.ts';
import { onNotice } from '../platform/notifications.ts';
import { onOmnibox } from '../platform/omnibox.ts';
import { onSites } from '../platform/permissions.ts';
import { report, reportUncaught } from '../platform/report.ts';
import { onTabChanged } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { addFromMenu } from './add-from-menu.ts';
import { addFromOmnibox, describeOmnibox } from './add-from-omnibox.ts';
import { answerPin } from './answer-pin.ts';
import { runCommand } from './run-command.ts';

/** Runs a job that nobody waits for; what goes wrong reaches the sink. */
function run(job: Promise<unknown>, when: string): void {
	job.catch((error: unknown) => report(error, when));
}

const BUTTONS = [finishFromReminder, snoozeFromReminder];

/** What the browser forgets, or may, when it restarts and when Goalpin is updated or turned on. */
async function renew(): Promise<void> {
	await createMenu(text('menu.add'));
	await reconcileSites();
	run(emptyOldBin(), 'emptying the bin');
}

function changeSites(): void {
	run(reconcileSites(), 'turning sites on and off');
	run(refreshBadges(), 'refreshing badges');
}

/** Computes anew from the database what time alone may have changed. */
function catchUp(): void {
	run(sweepReminders(), 'showing reminders');
	run(refreshBadges(), 'refreshing badges');
	run(keepSnapshot(), 'copying the open goals');
}

/** At each start of the worker, not only of the browser: alarms made just before a crash are lost. */
function wake(): void {
	run(guardStorage(), 'guarding the stores');
	run(runOncePerSession(renew), 'starting');
	catchUp();
}

/**
 * Starts the background. Every listener is registered at once and in this call: a worker that wakes
 * for an event and registers its listener later has missed it.
 */
export function startBackground(worker = globalThis as unknown as EventTarget): void {
	reportUncaught(worker);
	onStart(wake);
	onAlarm(catchUp);
	onReturn(catchUp);
	onSites(changeSites);
	onTabChanged((tabId) => run(refreshTab(tabId), 'refreshing a badge'));
	onPinRequest(answerPin);
	onMenu((click) => run(addFromMenu(click), 'adding a goal from the menu'));
	onCommand((command, tab) => run(runCommand(command, tab), 'running a command'));
	onOmnibox({
		describe: describeOmnibox,
		entered: (words) => run(addFromOmnibox(words), 'adding a goal from the address bar'),
	});
	onNotice({
		clicked: (id) => run(openFromReminder(id), 'opening a reminder'),
		pressed: (id, button) =>
			run(BUTTONS[button]?.(id) ?? Promise.resolve(), 'answering a reminder'),
		closed: (id) => run(dismissReminder(id), 'closing a reminder'),
	});
	wake();
}
