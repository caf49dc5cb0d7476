import { useRef, useState } from 'preact/hooks';
import { type Board, SECTIONS, type SectionName } from '../../data/goal-store.ts';
import type { Goal } from '../../domain/goal.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { ticketId } from '../../domain/ticket-ref.ts';
import { GoalSection } from './GoalSection.tsx';
import { binGoal, checkGoal, placeBeside, stepGoal } from './goal-acts.ts';
import type { ListContext } from './list-context.ts';

export interface GoalListsProps {
	board: Board;
	here: SeenTicket | null;
	now: number;
	zone: string;
	/** Whether rows can be moved by hand. */
	canMove: boolean;
	onMore(section: SectionName): void;
	/** Called when ↑ is pressed on the first row. */
	onLeave(): void;
}

/** Sections whose order is the person's; the others go by time. */
const MOVABLE: readonly SectionName[] = ['ticket', 'today', 'later'];

function checksIn(root: HTMLElement | null): HTMLElement[] {
	return [...(root?.querySelectorAll<HTMLElement>('[data-goal] input[type=checkbox]') ?? [])];
}

function rowOf(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>('[data-goal]') : null;
}

/**
 * The sections of the board with their keys: ↑ ↓ Home End move, Space checks off, Enter edits, + and -
 * count, Delete deletes, Alt+↑ ↓ moves the goal itself.
 */
export function GoalLists({ board, here, now, zone, canMove, onMore, onLeave }: GoalListsProps) {
	const root = useRef<HTMLDivElement>(null);
	const [focused, setFocused] = useState<string | null>(null);
	const [editing, setEditing] = useState<string | null>(null);
	const [doneFolded, setDoneFolded] = useState(true);

	const isFolded = (name: SectionName) => name === 'done' && doneFolded;
	const shown = SECTIONS.filter((name) => !isFolded(name)).flatMap(
		(name) => board.sections[name].goals,
	);
	const byId = new Map(shown.map((goal) => [goal.id, goal]));
	const current = focused !== null && byId.has(focused) ? focused : (shown[0]?.id ?? null);

	const focusRow = (id: string) => {
		root.current?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"] input`)?.focus();
	};

	const moveFocus = (from: HTMLElement, by: number) => {
		const checks = checksIn(root.current);
		const index = checks.findIndex((check) => from.contains(check));
		const next = checks[index + by];
		if (next !== undefined) next.focus();
		else if (by < 0) onLeave();
	};

	const place = async (goal: Goal, row: HTMLElement, by: number) => {
		const name = row.closest<HTMLElement>('[data-section]')?.dataset.section as SectionName;
		if (!canMove || !MOVABLE.includes(name)) return;
		const ids = board.sections[name].goals.map(({ id }) => id);
		const neighbour = ids[ids.indexOf(goal.id) + by];
		if (neighbour === undefined) return;
		await placeBeside(goal, ids, neighbour, by > 0);
		requestAnimationFrame(() => focusRow(goal.id));
	};

	/** After a row leaves the list, the focus goes to its neighbour and not to nowhere. */
	const thenNeighbour = (row: HTMLElement, change: Promise<boolean>) => {
		const checks = checksIn(root.current);
		const index = checks.findIndex((check) => row.contains(check));
		const neighbour = (checks[index + 1] ?? checks[index - 1])?.closest<HTMLElement>('[data-goal]');
		const id = neighbour?.dataset.goal;
		void change.then((done) => {
			if (!done) return;
			setTimeout(() => {
				if (id !== undefined && !root.current?.contains(document.activeElement)) focusRow(id);
			}, 50);
		});
	};

	const onKeyDown = (event: KeyboardEvent) => {
		const row = rowOf(event.target);
		const goal = row === null ? undefined : byId.get(row.dataset.goal ?? '');
		if (row === null || goal === undefined || editing === goal.id) return;
		const onCheck = (event.target as HTMLElement).matches('input[type=checkbox]');
		const keys: Record<string, () => void> = {
			ArrowDown: () => (event.altKey ? void place(goal, row, 1) : moveFocus(row, 1)),
			ArrowUp: () => (event.altKey ? void place(goal, row, -1) : moveFocus(row, -1)),
			Home: () => checksIn(root.current)[0]?.focus(),
			End: () => checksIn(root.current).at(-1)?.focus(),
			'+': () => void stepGoal(goal, 1),
			'-': () => void stepGoal(goal, -1),
			Delete: () => thenNeighbour(row, binGoal(goal)),
			...(onCheck
				? {
						Enter: () => setEditing(goal.id),
						' ': () => thenNeighbour(row, checkGoal(goal)),
					}
				: {}),
		};
		const act = keys[event.key];
		if (act === undefined || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		act();
	};

	const list: ListContext = {
		here,
		hereId: here === null ? null : ticketId(here.ref),
		now,
		zone,
		current,
		editing,
		edit: (goal) => setEditing(goal.id),
		stopEditing: () => {
			const id = editing;
			setEditing(null);
			if (id !== null) requestAnimationFrame(() => focusRow(id));
		},
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside it.
		<div
			ref={root}
			onKeyDown={onKeyDown}
			onFocusIn={(event) => {
				const id = rowOf(event.target)?.dataset.goal;
				if (id !== undefined) setFocused(id);
			}}
		>
			{SECTIONS.map((name) => (
				<GoalSection
					key={name}
					name={name}
					section={board.sections[name]}
					tickets={board.tickets}
					list={list}
					folded={isFolded(name)}
					onFold={setDoneFolded}
					onMore={() => onMore(name)}
				/>
			))}
		</div>
	);
}
