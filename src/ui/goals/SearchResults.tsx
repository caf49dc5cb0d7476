import { useState } from 'preact/hooks';
import { type GoalFilter, searchGoals } from '../../data/search-goals.ts';
import { text } from '../../platform/text.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { ErrorState } from './ErrorState.tsx';
import styles from './GoalLists.module.css';
import { GoalRow } from './GoalRow.tsx';
import { LazyEditor } from './LazyEditor.tsx';
import { LoadingState } from './LoadingState.tsx';
import type { ListContext } from './list-context.ts';

export interface SearchResultsProps {
	filter: GoalFilter;
	here: ListContext['here'];
	now: number;
	zone: string;
	/** Called when ↑ is pressed on the first result. */
	onLeave(): void;
}

const LIMIT = 100;

function checksAround(target: EventTarget | null): HTMLElement[] {
	const list = target instanceof Element ? target.closest('ul') : null;
	return [...(list?.querySelectorAll<HTMLElement>('[data-goal] input[type=checkbox]') ?? [])];
}

/** The goals that match a search or a filter, in one list. */
export function SearchResults({ filter, here, now, zone, onLeave }: SearchResultsProps) {
	const [editing, setEditing] = useState<string | null>(null);
	const found = useLiveQuery(() => searchGoals(filter, LIMIT), [JSON.stringify(filter)]);
	if (found.state === 'loading') return <LoadingState />;
	if (found.state === 'failed') return <ErrorState error={found.error} />;
	const { goals, tickets } = found.value;
	const onKeyDown = (event: KeyboardEvent) => {
		const check = event.target as HTMLElement;
		if (!check.matches('[data-goal] input[type=checkbox]')) return;
		const checks = checksAround(check);
		const index = checks.indexOf(check);
		const id = check.closest<HTMLElement>('[data-goal]')?.dataset.goal ?? null;
		const keys: Record<string, () => void> = {
			ArrowDown: () => checks[index + 1]?.focus(),
			ArrowUp: () => (index === 0 ? onLeave() : checks[index - 1]?.focus()),
			Enter: () => setEditing(id),
		};
		const act = keys[event.key];
		if (act === undefined) return;
		event.preventDefault();
		act();
	};
	return (
		<section class={styles.section} aria-label={text('popup.searching')}>
			<p class={styles.head} role="status">
				{text('popup.results', goals.length, [goals.length])}
			</p>
			<ul onKeyDown={onKeyDown}>
				{goals.map((goal, index) =>
					editing === goal.id ? (
						<LazyEditor
							key={goal.id}
							goal={goal}
							tickets={tickets}
							here={here}
							onClose={() => setEditing(null)}
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
							current={index === 0}
							onEdit={(edited) => setEditing(edited.id)}
						/>
					),
				)}
			</ul>
		</section>
	);
}
