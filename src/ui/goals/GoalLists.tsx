import { useRef, useState } from 'preact/hooks';
import { type Board, SECTIONS, type SectionName } from '../../data/goal-store.ts';
import type { Goal } from '../../domain/goal.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { ticketId } from '../../domain/ticket-ref.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import { GoalSection } from './GoalSection.tsx';
import { placeBeside } from './goal-acts.ts';
import { actOnKey } from './goal-keys.ts';
import { focusRow, rowOf, rowsIn } from './goal-rows.ts';
import type { ListContext } from './list-context.ts';
import { useEditing, withEdited } from './use-editing.ts';

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

/** How many goals of the ticket in view are shown at first, and how many more with "Show more". */
const PAGE = 40;

/** The sections of the board, with the keys that act on their rows; see `actOnKey`. */
export function GoalLists({ board, here, now, zone, canMove, onMore, onLeave }: GoalListsProps) {
	const root = useRef<HTMLDivElement>(null);
	const [focused, setFocused] = useState<string | null>(null);
	const [edited, setEdited] = useEditing();
	const [doneFolded, setDoneFolded] = useState(true);
	const [ofTicket, setOfTicket] = useState(PAGE);
	useKeptFocus(root, {
		rows: () => rowsIn(root.current),
		focus: (id) => focusRow(root.current, id),
		rowOf,
		paused: edited !== null,
	});

	const limited = (name: SectionName): Goal[] => {
		const { goals } = board.sections[name];
		return name === 'ticket' ? goals.slice(0, ofTicket) : goals;
	};
	const byId = new Map(SECTIONS.flatMap(limited).map((goal) => [goal.id, goal]));
	const editing = edited && { ...edited, goal: byId.get(edited.goal.id) ?? edited.goal };
	const isFolded = (name: SectionName) => name === 'done' && doneFolded;
	const shown = SECTIONS.filter((name) => !isFolded(name)).flatMap(limited);
	const current = shown.find(({ id }) => id === focused) ?? shown[0];
	const idsOf = (name: SectionName) => limited(name).map(({ id }) => id);
	const sectionOf = ({ id }: Goal) => SECTIONS.find((name) => idsOf(name).includes(id));

	const edit = (goal: Goal) => {
		const list = sectionOf(goal);
		if (list !== undefined) setEdited({ goal, list, index: idsOf(list).indexOf(goal.id) });
	};
	const place = (goal: Goal, by: 1 | -1) => {
		const name = sectionOf(goal);
		if (!canMove || name === undefined || !MOVABLE.includes(name)) return;
		const ids = idsOf(name);
		const neighbour = ids[ids.indexOf(goal.id) + by];
		if (neighbour !== undefined) void placeBeside(goal, ids, neighbour, by > 0);
	};

	const list: ListContext = {
		here,
		hereId: here === null ? null : ticketId(here.ref),
		now,
		zone,
		current: current?.id ?? null,
		editing: editing?.goal.id ?? null,
		edit,
		stopEditing: () => setEdited(null),
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the rows inside it.
		<div
			ref={root}
			onKeyDown={(event) =>
				actOnKey(event, {
					root: root.current,
					find: (id) => (id === editing?.goal.id ? undefined : byId.get(id)),
					edit,
					place,
					onLeave,
				})
			}
			onFocusIn={(event) => {
				const id = rowOf(event.target as Element);
				if (id !== null) setFocused(id);
			}}
		>
			{SECTIONS.map((name) => (
				<GoalSection
					key={name}
					name={name}
					section={board.sections[name]}
					goals={withEdited(name, limited(name), editing)}
					hasMore={limited(name).length < board.sections[name].total}
					tickets={board.tickets}
					list={list}
					folded={isFolded(name)}
					onFold={setDoneFolded}
					onMore={() => (name === 'ticket' ? setOfTicket(ofTicket + PAGE) : onMore(name))}
				/>
			))}
		</div>
	);
}
