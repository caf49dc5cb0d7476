import { closeDatabase, deleteDatabase } from '../data/delete-database.ts';
import { reconcileAlarms } from '../platform/alarms.ts';
import { clearStorage } from '../platform/lifecycle.ts';
import { clearNotice, shownNotices } from '../platform/notifications.ts';
import { grantedSites, revokeSite } from '../platform/permissions.ts';
import { reconcileSites } from './sites.ts';

/** Leaves nothing behind: goals, history, settings, sites, alarms, notifications. No way back. */
export async function deleteEverything(): Promise<void> {
	closeDatabase();
	await deleteDatabase();
	await clearStorage();
	await reconcileAlarms({ reminderAt: null, watchdog: false });
	for (const id of await shownNotices()) await clearNotice(id);
	for (const { pattern } of await grantedSites()) await revokeSite(pattern);
	await reconcileSites();
}
