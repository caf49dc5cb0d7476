import { markHandled, readFiring } from '../data/firing-store.ts';
import { readGoal } from '../data/goal-store.ts';
import { clearNotice, shownNotices } from '../platform/notifications.ts';

/** Takes the notifications of goals that are done or gone off the desktop. */
export async function clearAnswered(): Promise<void> {
	for (const id of await shownNotices()) {
		const firing = await readFiring(id);
		if (firing === undefined) continue;
		const shelf = (await readGoal(firing.goal))?.local.shelf;
		if (shelf === 'open') continue;
		if (firing.state !== 'handled') await markHandled(id, shelf === 'done' ? 'done' : 'skipped');
		await clearNotice(id);
	}
}
