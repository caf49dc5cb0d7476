import { useEffect, useState } from 'preact/hooks';
import {
	type Board,
	type BoardQuestion,
	readBoard,
	type SectionName,
} from '../../data/goal-store.ts';
import { type LiveValue, useLiveQuery } from './use-live-query.ts';

/** How many goals of a section are read, and how many more with each "Show more". */
const PAGE = 40;

/** How many are read for the first paint: more than the eye can see. */
const SCREEN = 8;

function each(limit: number): BoardQuestion['limits'] {
	return { late: limit, today: limit, later: limit, done: limit };
}

/** The board for a ticket at a time, kept up to date, and the way to see more of a section. */
export function useBoard(
	ticket: string | null,
	{ now, zone }: { now: number; zone: string },
): [LiveValue<Board>, (section: SectionName) => void] {
	const [limits, setLimits] = useState(() => each(SCREEN));
	const board = useLiveQuery(
		() => readBoard({ now, zone, ticket, limits }),
		[now, zone, ticket, limits],
	);
	const isReady = board.state === 'ready';
	useEffect(() => {
		if (isReady) setLimits(each(PAGE));
	}, [isReady]);
	const showMore = (section: SectionName) => {
		if (section === 'ticket') return;
		setLimits((old) => ({ ...old, [section]: old[section] + PAGE }));
	};
	return [board, showMore];
}
