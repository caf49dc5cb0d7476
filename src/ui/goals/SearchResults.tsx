import { useRef, useState } from 'preact/hooks';
import { type GoalFilter, searchGoals } from '../../data/search-goals.ts';
import { text } from '../../platform/text.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { Button } from '../kit/Button.tsx';
import { ErrorState } from './ErrorState.tsx';
import styles from './GoalLists.module.css';
import { GoalRow } from './GoalRow.tsx';
import { actOnKey } from './goal-keys.ts';
import { focusRow, rowOf, rowsIn } from './goal-rows.ts';
import { LazyEditor } from './LazyEditor.tsx';
import { LoadingState } from './LoadingState.tsx';
import type { ListContext } from './list-context.ts';
import { useEditing, withEdited } from './use-editing.ts';

export interface SearchResultsProps {
	filter: GoalFilter;
	here: ListContext['here'];
	now: number;
	zone: string;
	/** Called when ↑ is pressed on the first result. */
	onLeave(): void;
}

/** How many goals are shown at first, and how many more with "Show more". */
const PAGE = 40;

/** The goals that match a search or a filter, in one list. */
export function SearchResults({ filter, here, now, zone, onLeave }: SearchResultsProps) {
	const root = useRef<HTMLUListElement>(null);
	const [edited, setEdited] = useEditing();
	const [focused, setFocused] = useState<string | null>(null);
	const [limit, setLimit] = useState(PAGE);
	// One more than is shown tells whether there are more.
	const found = useLiveQuery(() => searchGoals(filter, limit + 1), [JSON.stringify(filter), limit]);
	useKeptFocus(root, {
		rows: () => rowsIn(root.current),
		focus: (id) => focusRow(root.current, id),
		rowOf,
		paused: edited !== null,
	});
	if (found.state === 'loading') return <LoadingState />;
	if (found.state === 'failed') return <ErrorState error={found.error} />;
	const { tickets } = found.value;
	const goals = found.value.goals.slice(0, limit);
	const hasMore = found.value.goals.length > limit;
	const byId = new Map(goals.map((goal) => [goal.id, goal]));
	const editing = edited && { ...edited, goal: byId.get(edited.goal.id) ?? edited.goal };
	const current = byId.get(focused ?? '') ?? goals[0];
	const edit = (goal: (typeof goals)[number]) =>
		setEdited({ goal, list: 'results', index: goals.findIndex(({ id }) => id === goal.id) });
	return (
		<section class={styles.section} aria-label={text('popup.searching')}>
			<p class={styles.head} role="status">
				{hasMore ? text('popup.firstResults', [limit]) : text('popup.results', goals.length)}
			</p>
			<ul
				ref={root}
				onKeyDown={(event) =>
					actOnKey(event, {
						root: root.current,
						find: (id) => (id === editing?.goal.id ? undefined : byId.get(id)),
						edit,
						onLeave,
					})
				}
				onFocusIn={(event) => setFocused(rowOf(event.target as Element))}
			>
				{withEdited('results', goals, editing).map((goal) =>
					editing?.goal.id === goal.id ? (
						<LazyEditor
							key={goal.id}
							goal={goal}
							tickets={tickets}
							here={here}
							onClose={() => setEdited(null)}
							onEdit={edit}
						/>
					) : (
						<GoalRow
							key={goal.id}
							goal={goal}
							tickets={goal.local.tickets
								.map((id) => tickets.get(id))
								.filter((ticket) => ticket !== undefined)}
							now={now}
							zone={zone}
							current={current?.id === goal.id}
							onEdit={edit}
						/>
					),
				)}
			</ul>
			{hasMore && (
				<div class={styles.more}>
					<Button onClick={() => setLimit(limit + PAGE)}>{text('kit.more')}</Button>
				</div>
			)}
		</section>
	);
}
