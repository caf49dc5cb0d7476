import { useState } from 'preact/hooks';
import {
	type Board,
	type BoardQuestion,
	readBoard,
	type SectionName,
} from '../../data/goal-store.ts';
import { type LiveValue, useLiveQuery } from './use-live-query.ts';

/** How many goals of a section are read at first, and with each "Show more". */
const PAGE = 40;

const FIRST: BoardQuestion['limits'] = { late: PAGE, today: PAGE, later: PAGE, done: PAGE };

/** The board for a ticket at a time, kept up to date, and the way to see more of a section. */
export function useBoard(
	ticket: string | null,
	{ now, zone }: { now: number; zone: string },
): [LiveValue<Board>, (section: SectionName) => void] {
	const [limits, setLimits] = useState(FIRST);
	const board = useLiveQuery(
		() => readBoard({ now, zone, ticket, limits }),
		[now, zone, ticket, limits],
	);
	const showMore = (section: SectionName) => {
		if (section === 'ticket') return;
		setLimits((old) => ({ ...old, [section]: old[section] + PAGE }));
	};
	return [board, showMore];
}
