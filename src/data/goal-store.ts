import Dexie from 'dexie';
import type { Goal } from '../domain/goal.ts';
import { addDays, type Day, dayAt, type WallTime, wallTimeAt } from '../domain/local-time.ts';
import type { Ticket } from '../domain/ticket.ts';
import { type Database, database } from './database.ts';
import { readTickets } from './read-tickets.ts';
import { doneOn, openAround } from './tally.ts';

/** The lists of the popup and the sidebar, in the order they are shown. */
export const SECTIONS = ['ticket', 'late', 'today', 'later', 'done'] as const;

export type SectionName = (typeof SECTIONS)[number];

/** One list: its first goals, and how many there are in all. */
export interface Section {
	goals: Goal[];
	total: number;
}

/**
 * What a list page shows. A goal of the ticket in view stands under `ticket` alone, whatever its due
 * time; `ticket` also holds what was done for it today, and its total counts both.
 */
export interface Board {
	sections: Record<SectionName, Section>;
	/** The tickets that the shown goals are linked to, by id. */
	tickets: Map<string, Ticket>;
	/** Today: how many goals are done, and how many there are with those still open and due. */
	progress: { done: number; all: number };
}

export interface BoardQuestion {
	/** UTC milliseconds. */
	now: number;
	/** IANA time zone. */
	zone: string;
	/** The id of the ticket in view. */
	ticket: string | null;
	/** How many goals to read per section. */
	limits: Record<Exclude<SectionName, 'ticket'>, number>;
}

const { minKey, maxKey } = Dexie;

/** All goals linked to a ticket: the open ones first, each part in the person's order. */
async function goalsOfTicket(db: Database, ticket: string): Promise<Goal[]> {
	const goals = await db.goals.where('local.tickets').equals(ticket).toArray();
	const isOpen = (goal: Goal) => goal.local.shelf === 'open';
	return [
		...goals.filter(isOpen).sort(byOrder),
		...goals.filter((goal) => !isOpen(goal)).sort(byOrder),
	];
}

/** The person's order; the id decides between equal keys, so it is total. */
function byOrder(a: Goal, b: Goal): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** Open goals due from `from` (included) to `below` (excluded), by due time and then order. */
function openDue(db: Database, from: string, below: string) {
	return db.goals
		.where('[local.shelf+local.due+order]')
		.between(['open', from, minKey], ['open', below, minKey], true, false);
}

/** The clock as the questions below need it. */
interface Today {
	day: Day;
	tomorrow: Day;
	nowWall: WallTime;
}

function todayAt(now: number, zone: string): Today {
	const day = dayAt(now, zone);
	return { day, tomorrow: addDays(day, 1), nowWall: wallTimeAt(now, zone) };
}

/**
 * A goal due today without a time is late only tomorrow, but its text `2026-11-24` sorts before
 * every time of the day: so late is asked for in two ranges around it.
 */
async function lateGoals(db: Database, { day, nowWall }: Today, limit: number): Promise<Goal[]> {
	const earlier = await openDue(db, '', day).limit(limit).toArray();
	if (earlier.length >= limit) return earlier;
	const today = await openDue(db, `${day}T`, nowWall)
		.limit(limit - earlier.length)
		.toArray();
	return [...earlier, ...today];
}

async function todayGoals(db: Database, today: Today, limit: number): Promise<Goal[]> {
	const { day, tomorrow, nowWall } = today;
	const [wholeDay, timed] = await Promise.all([
		openDue(db, day, `${day}T`).limit(limit).toArray(),
		openDue(db, nowWall, tomorrow).limit(limit).toArray(),
	]);
	return [...wholeDay, ...timed].sort(byOrder).slice(0, limit);
}

/** How many rows are read at once where not all of them are wanted: many calls cost more than rows. */
const CHUNK = 100;

/** Goals due after today or undated, in the person's order. */
async function laterGoals(db: Database, { tomorrow }: Today, limit: number): Promise<Goal[]> {
	const inOrder = db.goals.where('[local.shelf+order]').between(['open', minKey], ['open', maxKey]);
	const found: Goal[] = [];
	const size = Math.max(limit, CHUNK);
	for (let read = 0; ; read += size) {
		const chunk = await inOrder.clone().offset(read).limit(size).toArray();
		found.push(...chunk.filter((goal) => goal.local.due >= tomorrow));
		if (found.length >= limit || chunk.length < size) return found.slice(0, limit);
	}
}

async function doneGoals(db: Database, { day }: Today, limit: number): Promise<Goal[]> {
	// A day of the wall clock can differ from the day that was written down only after travelling;
	// two days back covers every zone, and the written day decides.
	const since = Temporal.PlainDate.from(day).subtract({ days: 2 }).toZonedDateTime('UTC');
	return db.goals
		.where('[local.shelf+doneAt]')
		.between(['done', since.epochMilliseconds], ['done', maxKey])
		.reverse()
		.filter((goal) => goal.doneDay === day)
		.limit(limit)
		.toArray();
}

interface Counts {
	late: number;
	today: number;
	later: number;
	done: number;
}

async function readCounts(db: Database, { day, nowWall }: Today): Promise<Counts> {
	const [open, done, lateToday] = await Promise.all([
		openAround(db, day),
		doneOn(db, day),
		openDue(db, `${day}T`, nowWall).count(),
	]);
	return {
		late: open.before + lateToday,
		today: open.on - lateToday,
		later: open.all - open.before - open.on,
		done,
	};
}

/** The section that a goal would stand in if its ticket were not in view. */
export function sectionOf(goal: Goal, now: number, zone: string): keyof Counts | null {
	const { day, tomorrow, nowWall } = todayAt(now, zone);
	if (goal.local.shelf === 'done') return goal.doneDay === day ? 'done' : null;
	if (goal.local.shelf !== 'open') return null;
	const { due } = goal.local;
	if (due >= tomorrow) return 'later';
	return due < day || (due > day && due < nowWall) ? 'late' : 'today';
}

/** Everything that a list page shows, read in one transaction. */
export async function readBoard({ now, zone, ticket, limits }: BoardQuestion): Promise<Board> {
	const db = database();
	const today = todayAt(now, zone);
	return db.transaction('r', [db.goals, db.tickets, db.tallies], async () => {
		const ofTicket = ticket === null ? [] : await goalsOfTicket(db, ticket);
		const here = ofTicket.filter((goal) => sectionOf(goal, now, zone) !== null);
		const hidden = new Set(here.map((goal) => goal.id));
		// All at once: one after the other they take the time of as many round trips.
		const [counts, late, dueToday, later, done] = await Promise.all([
			readCounts(db, today),
			lateGoals(db, today, limits.late + hidden.size),
			todayGoals(db, today, limits.today + hidden.size),
			laterGoals(db, today, limits.later + hidden.size),
			doneGoals(db, today, limits.done + hidden.size),
		]);
		const progress = { done: counts.done, all: counts.done + counts.late + counts.today };
		const rest = (name: keyof Counts, goals: Goal[]): Section => ({
			goals: goals.filter(({ id }) => !hidden.has(id)).slice(0, limits[name]),
			total: counts[name] - here.filter((goal) => sectionOf(goal, now, zone) === name).length,
		});
		const sections = {
			ticket: { goals: here, total: here.length },
			late: rest('late', late),
			today: rest('today', dueToday),
			later: rest('later', later),
			done: rest('done', done),
		};
		const shown = Object.values(sections).flatMap((section) => section.goals);
		const tickets = await readTickets(shown.flatMap((goal) => goal.local.tickets));
		return { sections, tickets, progress };
	});
}

/** The goals of a ticket that a page or the pin shows: the open ones, and those done today. */
export async function readTicketGoals(ticket: string, now: number, zone: string): Promise<Goal[]> {
	const goals = await goalsOfTicket(database(), ticket);
	return goals.filter((goal) => {
		const section = sectionOf(goal, now, zone);
		return section !== null;
	});
}

/** How many open goals a ticket has. */
export async function countOpenOfTicket(ticket: string): Promise<number> {
	const goals = await database().goals.where('local.tickets').equals(ticket).toArray();
	return goals.filter((goal) => goal.local.shelf === 'open').length;
}

/** How many open goals are late at `now`. */
export async function countLate(now: number, zone: string): Promise<number> {
	return (await readCounts(database(), todayAt(now, zone))).late;
}

/** The goal with this id, or undefined. */
export function readGoal(id: string): Promise<Goal | undefined> {
	return database().goals.get(id);
}

/** The order key of the first open goal, above which new ones are put; null when there is none. */
export async function firstOrder(db: Database): Promise<string | null> {
	const first = await db.goals
		.where('[local.shelf+order]')
		.between(['open', minKey], ['open', maxKey])
		.first();
	return first?.order ?? null;
}
