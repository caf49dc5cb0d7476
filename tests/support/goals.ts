import { addGoal, type GoalDraft } from '../../src/app/goals.ts';
import type { Goal } from '../../src/domain/goal.ts';
import type { SeenTicket } from '../../src/domain/ticket.ts';

/** Adds a goal as a person would; a test that cannot add one has failed. */
export async function added(title: string, draft: Omit<GoalDraft, 'title'> = {}): Promise<Goal> {
	const result = await addGoal({ title, ...draft });
	if (!result.ok) throw new Error(result.reason);
	return result.value.goal;
}

/** A ticket of the demo desk as a page shows it. */
export function demoTicket(key = '4821'): SeenTicket {
	const base = 'http://127.0.0.1:8123';
	const canonicalUrl = `${base}/classic/tickets/${key}`;
	return { ref: { system: 'demo-desk', base, key, canonicalUrl } };
}
