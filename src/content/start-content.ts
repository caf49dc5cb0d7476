import { onPinNotice } from '../platform/messages.ts';
import { followPage } from './follow-page.ts';
import { guardKeys } from './guard-keys.ts';
import { removeOrphans } from './pin-host.ts';
import { PinSession } from './pin-session.tsx';
import { seePage } from './seen-page.ts';

/** Set in the world of this version's scripts, which pages and former versions do not share. */
const mark = globalThis as { goalpin?: { look(): void } };

function start(): void {
	removeOrphans();
	const life = new AbortController();
	const session = new PinSession(() => life.abort());
	const look = () => void session.look(seePage());
	life.signal.addEventListener('abort', () => {
		session.remove();
		delete mark.goalpin;
	});
	mark.goalpin = { look };
	guardKeys(
		(event) => session.owns(event),
		(event) => session.key(event),
		life.signal,
	);
	onPinNotice((notice) => {
		if (notice.tell === 'leave') life.abort();
		if (notice.tell === 'changed') void session.refresh();
		if (notice.tell === 'add') void session.focusField();
	}, life.signal);
	followPage(look, life.signal);
}

/** Starts the pin in this page; injected again, it only looks at the page once more. */
export function startContent(): void {
	if (mark.goalpin === undefined) start();
	else mark.goalpin.look();
}
