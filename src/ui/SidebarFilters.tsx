import { readTags } from '../data/read-tags.ts';
import type { GoalFilter } from '../data/search-goals.ts';
import type { GoalState } from '../domain/goal.ts';
import { text } from '../platform/text.ts';
import { useLiveQuery } from './hooks/use-live-query.ts';
import styles from './ListPage.module.css';

export interface SidebarFiltersProps {
	filter: GoalFilter;
	/** The id of the ticket in view. */
	ticket: string | null;
	onFilter(filter: GoalFilter): void;
}

const STATES: readonly GoalState[] = ['open', 'done', 'dropped'];

function without(filter: GoalFilter, name: keyof GoalFilter): GoalFilter {
	const { [name]: _, ...rest } = filter;
	return rest;
}

/** What the sidebar's list is narrowed to. */
export function SidebarFilters({ filter, ticket, onFilter }: SidebarFiltersProps) {
	const tags = useLiveQuery(readTags, []);
	const known = tags.state === 'ready' ? tags.value : [];
	return (
		<fieldset class={styles.filters} style={{ border: 0, margin: 0, paddingInline: 0 }}>
			<legend class="visually-hidden">{text('sidebar.filters')}</legend>
			<label class={styles.filter}>
				{text('sidebar.state')}
				<select
					class={styles.select}
					value={filter.states?.[0] ?? 'open'}
					onChange={(event) =>
						onFilter({ ...filter, states: [event.currentTarget.value as GoalState] })
					}
				>
					{STATES.map((state) => (
						<option key={state} value={state}>
							{text(`sidebar.${state}`)}
						</option>
					))}
				</select>
			</label>
			<label class={styles.filter}>
				{text('sidebar.tag')}
				<select
					class={styles.select}
					value={filter.tag ?? ''}
					onChange={(event) => {
						const tag = event.currentTarget.value;
						onFilter(tag === '' ? without(filter, 'tag') : { ...filter, tag });
					}}
				>
					<option value="">{text('sidebar.allTags')}</option>
					{known.map((tag) => (
						<option key={tag} value={tag}>
							{tag}
						</option>
					))}
				</select>
			</label>
			{ticket !== null && (
				<label class={styles.check}>
					<input
						type="checkbox"
						checked={filter.ticket !== undefined}
						onChange={(event) =>
							onFilter(
								event.currentTarget.checked ? { ...filter, ticket } : without(filter, 'ticket'),
							)
						}
					/>
					{text('sidebar.onTicket')}
				</label>
			)}
		</fieldset>
	);
}
