import { useEffect, useState } from 'preact/hooks';
import type { GoalFilter } from '../data/search-goals.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { report } from '../platform/report.ts';
import { text } from '../platform/text.ts';
import { useTabTicket } from './hooks/use-tab-ticket.ts';
import { Icon } from './icons/Icon.tsx';
import { Button } from './kit/Button.tsx';
import { ListPage } from './ListPage.tsx';
import { SidebarFilters } from './SidebarFilters.tsx';

/** The sidebar: the list with more room, following the tab in view or held on one ticket. */
export function SidebarApp() {
	const tabTicket = useTabTicket();
	const [held, setHeld] = useState<SeenTicket | null>(null);
	const [filter, setFilter] = useState<GoalFilter | null>(null);
	const here = held ?? tabTicket.ticket;

	useEffect(() => {
		const life = new AbortController();
		import('./goals/drag-goals.ts')
			.then(({ dragGoals }) => dragGoals(document.body, life.signal))
			.catch((error: unknown) => report(error, 'making goals draggable'));
		return () => life.abort();
	}, []);

	return (
		<ListPage
			kind="sidebar"
			tabTicket={held === null ? tabTicket : { ...tabTicket, offer: null }}
			here={here}
			filter={filter}
			headEnd={
				here !== null && (
					<Button
						kind="icon"
						aria-pressed={held !== null}
						aria-label={text(held === null ? 'sidebar.hold' : 'sidebar.held')}
						onClick={() => setHeld(held === null ? here : null)}
					>
						<Icon name="lock" />
					</Button>
				)
			}
			tools={
				filter !== null && (
					<SidebarFilters
						filter={filter}
						ticket={here === null ? null : ticketId(here.ref)}
						onFilter={setFilter}
					/>
				)
			}
			footEnd={
				<Button
					kind="icon"
					aria-pressed={filter !== null}
					aria-label={text('sidebar.filters')}
					onClick={() => setFilter(filter === null ? { states: ['open'] } : null)}
				>
					<Icon name="filter" />
				</Button>
			}
		/>
	);
}
