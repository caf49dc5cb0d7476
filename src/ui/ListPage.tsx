import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GoalFilter } from '../data/search-goals.ts';
import type { SeenTicket } from '../domain/ticket.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import { onReport, report } from '../platform/report.ts';
import { openSettings } from '../platform/tabs.ts';
import { text } from '../platform/text.ts';
import { AddField } from './goals/AddField.tsx';
import { DayProgress } from './goals/DayProgress.tsx';
import { EmptyState } from './goals/EmptyState.tsx';
import type { ErrorStateProps } from './goals/ErrorState.tsx';
import { GoalLists } from './goals/GoalLists.tsx';
import { isUndo } from './goals/is-undo.ts';
import { LoadingState } from './goals/LoadingState.tsx';
import type { RestoreOfferProps } from './goals/RestoreOffer.tsx';
import type { SearchFieldProps } from './goals/SearchField.tsx';
import type { SearchResultsProps } from './goals/SearchResults.tsx';
import { SiteOffer } from './goals/SiteOffer.tsx';
import { TicketHead } from './goals/TicketHead.tsx';
import { undoNewest } from './goals/tell-change.ts';
import { verbs } from './goals/verbs.ts';
import { useBoard } from './hooks/use-board.ts';
import { useMoment } from './hooks/use-moment.ts';
import { useSettings } from './hooks/use-settings.ts';
import type { TabTicket } from './hooks/use-tab-ticket.ts';
import { Icon } from './icons/Icon.tsx';
import { Button } from './kit/Button.tsx';
import { Lazy } from './kit/Lazy.tsx';
import { Toaster } from './kit/Toaster.tsx';
import { showToastLater } from './kit/toast.ts';
import styles from './ListPage.module.css';

export interface ListPageProps {
	kind: 'popup' | 'sidebar';
	tabTicket: TabTicket;
	/** The ticket whose goals stand first: of the tab in view, or one that is held. */
	here: SeenTicket | null;
	/** What a filter shows beside the search, or null when none is set. */
	filter?: GoalFilter | null;
	/** More for the head, between head and body, and in the foot. */
	headEnd?: ComponentChildren;
	tools?: ComponentChildren;
	footEnd?: ComponentChildren;
}

const loadErrorState = () => import('./goals/ErrorState.tsx').then(({ ErrorState }) => ErrorState);
const loadRestoreOffer = () =>
	import('./goals/RestoreOffer.tsx').then(({ RestoreOffer }) => RestoreOffer);
const loadSearchField = () =>
	import('./goals/SearchField.tsx').then(({ SearchField }) => SearchField);
const loadSearchResults = () =>
	import('./goals/SearchResults.tsx').then(({ SearchResults }) => SearchResults);

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')
	);
}

/** The list of goals as popup and sidebar share it. */
export function ListPage(props: ListPageProps) {
	const { kind, tabTicket, here, filter = null, headEnd, tools, footEnd } = props;
	const clock = useMoment();
	const settings = useSettings();
	const field = useRef<HTMLInputElement>(null);
	const body = useRef<HTMLDivElement>(null);
	const [search, setSearch] = useState<string | null>(null);
	const [board, showMore] = useBoard(here === null ? null : ticketId(here.ref), clock);

	const isSearching = search !== null;
	// At once rather than by `autofocus`, which browsers honour only with the next frame: the first keys
	// of a quick typist must not be lost. And again when a search ends.
	useLayoutEffect(() => {
		if (!isSearching) field.current?.focus();
	}, [isSearching]);

	const enterList = useCallback(() => {
		body.current?.querySelector<HTMLElement>('[data-goal] > input[tabindex="0"]')?.focus();
	}, []);
	const closeSearch = () => setSearch(null);

	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			// An empty field has no use for these keys itself.
			const inEmptyField = event.target === field.current && field.current?.value === '';
			if (isTyping(event.target) && !inEmptyField) return;
			if (event.key === '/') setSearch((old) => old ?? '');
			else if (isUndo(event)) undoNewest();
			else if (event.key === 'ArrowDown' && event.target === document.body) enterList();
			else if (event.key === 'Escape' && !inEmptyField) {
				setSearch(null);
				field.current?.focus();
			} else return;
			event.preventDefault();
		};
		document.addEventListener('keydown', onKeyDown);
		return () => document.removeEventListener('keydown', onKeyDown);
	}, [enterList]);

	const isReady = board.state === 'ready';
	useEffect(() => {
		// What the first act needs is fetched as soon as the list is there.
		if (isReady) void verbs();
	}, [isReady]);

	useEffect(() => {
		const life = new AbortController();
		onReport(() => showToastLater(text('failure.bug')), life.signal);
		return () => life.abort();
	}, []);

	const isNarrowed = isSearching || filter !== null;
	const isEmpty =
		board.state === 'ready' &&
		Object.values(board.value.sections).every((section) => section.total <= 0);
	return (
		<div class={`${styles.page} ${styles[kind]}`}>
			<TicketHead ticket={here} tabTicket={tabTicket}>
				{headEnd}
			</TicketHead>
			<main class={styles.body} ref={body}>
				<div class={styles.inner}>
					{board.state === 'ready' && (
						<Lazy<RestoreOfferProps> load={loadRestoreOffer} {...clock} />
					)}
					{tabTicket.offer !== null && tabTicket.tab?.url !== undefined && (
						<SiteOffer url={tabTicket.tab.url} host={tabTicket.offer} />
					)}
					{/* Hidden rather than gone while searching: it holds words that are not stored yet. */}
					<div class={styles.add} hidden={isSearching}>
						<AddField
							here={here}
							settings={settings}
							{...clock}
							input={field}
							onLeave={enterList}
						/>
					</div>
					{search !== null && (
						<Lazy<SearchFieldProps>
							load={loadSearchField}
							value={search}
							onValue={setSearch}
							onClose={closeSearch}
							onLeave={enterList}
						/>
					)}
					{tools}
					{isNarrowed && (
						<Lazy<SearchResultsProps>
							load={loadSearchResults}
							filter={{ ...filter, ...(search === null ? {} : { text: search }) }}
							here={here}
							{...clock}
							onLeave={() => {
								const above = body.current?.querySelector<HTMLElement>('input[type=search]');
								(above ?? field.current)?.focus();
							}}
						/>
					)}
					{!isNarrowed && board.state === 'loading' && <LoadingState />}
					{!isNarrowed && board.state === 'failed' && (
						<Lazy<ErrorStateProps> load={loadErrorState} error={board.error} />
					)}
					{!isNarrowed && isEmpty && <EmptyState />}
					{!isNarrowed && board.state === 'ready' && (
						<GoalLists
							board={board.value}
							here={here}
							{...clock}
							canMove={kind === 'sidebar'}
							onMore={showMore}
							onLeave={() => field.current?.focus()}
						/>
					)}
				</div>
			</main>
			<Toaster />
			<footer class={styles.foot}>
				<DayProgress progress={board.state === 'ready' ? board.value.progress : null} />
				<Button
					kind="icon"
					aria-label={text('popup.search')}
					aria-keyshortcuts="/"
					onClick={() => setSearch((old) => old ?? '')}
				>
					<Icon name="search" />
				</Button>
				{footEnd}
				<Button
					kind="icon"
					aria-label={text('popup.settings')}
					onClick={() => {
						openSettings().catch((error: unknown) => report(error, 'opening the settings'));
					}}
				>
					<Icon name="settings" />
				</Button>
			</footer>
		</div>
	);
}
