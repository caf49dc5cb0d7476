import { onPinNotice } from '../platform/messages.ts';
import { followPage } from './follow-page.ts';
import { removeOrphans } from './pin-frame.ts';
import { PinSession } from './pin-session.tsx';
import { seePage } from './seen-page.ts';

/** Set in the world of this version's scripts, which pages and former versions do not share. */
const mark = globalThis as { goalpin?: { look(): void } };

function start(): void {
	removeOrphans();
	const life = new AbortController();
	const { signal } = life;
	const session = new PinSession(() => life.abort(), signal);
	const look = () => void session.look(seePage());
	mark.goalpin = { look };
	signal.addEventListener('abort', () => {
		session.remove();
		delete mark.goalpin;
	});
	onPinNotice((notice) => {
		if (notice.tell === 'leave') life.abort();
		if (notice.tell === 'changed') void session.refresh();
		return notice.tell === 'add' ? session.openField() : true;
	}, signal);
	followPage(look, signal);
}

/** Starts the pin in this page; injected again, it only looks at the page once more. */
export function startContent(): void {
	if (mark.goalpin === undefined) start();
	else mark.goalpin.look();
}
