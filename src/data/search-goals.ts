import Dexie from 'dexie';
import type { Goal, GoalState } from '../domain/goal.ts';
import type { Ticket } from '../domain/ticket.ts';
import { database } from './database.ts';
import { readTickets } from './read-tickets.ts';

const { minKey, maxKey } = Dexie;

/** What to look for; everything given must hold. */
export interface GoalFilter {
	/** Words that the title, the notes or a tag must hold, whatever their case and accents. */
	text?: string;
	states?: readonly GoalState[];
	tag?: string;
	ticket?: string;
}

/** Text for comparing: lower case, without accents. */
function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

function matchesFilter(filter: GoalFilter): (goal: Goal) => boolean {
	const words = folded(filter.text ?? '')
		.split(/\s+/)
		.filter(Boolean);
	const { states, tag, ticket } = filter;
	return (goal) => {
		const { shelf, tags, tickets } = goal.local;
		if (shelf === 'bin') return false;
		if (states !== undefined && !(states as readonly string[]).includes(shelf)) return false;
		if (tag !== undefined && !tags.includes(tag)) return false;
		if (ticket !== undefined && !tickets.includes(ticket)) return false;
		if (words.length === 0) return true;
		const text = folded([goal.title, goal.notes, ...tags].join(' '));
		return words.every((word) => text.includes(word));
	};
}

/** The goals that match, open ones first and in the person's order, with their tickets. */
export async function searchGoals(
	filter: GoalFilter,
	limit: number,
): Promise<{ goals: Goal[]; tickets: Map<string, Ticket> }> {
	const db = database();
	const matches = matchesFilter(filter);
	const goals: Goal[] = [];
	for (const shelf of ['open', 'done', 'dropped', 'newer'] as const) {
		if (goals.length >= limit) break;
		const found = await db.goals
			.where('[local.shelf+order]')
			.between([shelf, minKey], [shelf, maxKey])
			.filter(matches)
			.limit(limit - goals.length)
			.toArray();
		goals.push(...found);
	}
	const tickets = await readTickets(goals.flatMap((goal) => goal.local.tickets));
	return { goals, tickets };
}
