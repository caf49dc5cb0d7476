import { browser } from 'wxt/browser';
import type { Measure } from '../domain/measure.ts';
import type { StatusKind } from '../domain/ticket.ts';
import { report } from './report.ts';

/**
 * The whole protocol between the pin in a ticket page and the background. The background parses each
 * request and derives the ticket from the address that the browser gives the sender's tab: nothing in
 * a request is trusted.
 */
export type PinRequest = { page: SeenPage } & PinWish;

/** What the pin asks for. */
export type PinWish =
	/** The page shows a ticket: give me its goals. */
	| { do: 'look' }
	/** Add a goal that is linked to this ticket. */
	| { do: 'add'; title: string }
	/** Check a goal of this ticket off, or open it again. */
	| { do: 'check'; goal: string; done: boolean }
	/** Take one step in the measure of a goal of this ticket. */
	| { do: 'step'; goal: string }
	/** Take back a change of goals of this ticket, by the ids that came with it. */
	| { do: 'undo'; ids: string[] }
	/** The person opened or folded the pin. */
	| { do: 'fold'; folded: boolean };

/** What the page shows, as the content script sees it. */
export interface SeenPage {
	/** The id of the ticket: a request that was overtaken by a navigation is told by it. */
	ticket: string;
	title: string;
	/** The proof selectors that match on it. */
	proofs: string[];
	subject?: string | undefined;
	status?: string | undefined;
	statusKind?: StatusKind | undefined;
}

/** A goal as the pin shows it: no more than it needs. */
export interface PinGoal {
	id: string;
	title: string;
	done: boolean;
	/** What the due pill says, and whether it is late. */
	due: { text: string; late: boolean } | null;
	measure:
		| (Pick<Measure, 'unit' | 'target'> & { text: string; share: number; step: number })
		| null;
}

/** What the pin shows. */
export interface PinView {
	ticketLabel: string;
	goals: PinGoal[];
	folded: boolean;
	appearance: 'system' | 'light' | 'dark';
}

/** The answer to a request; null when it was refused. `moved`: the tab shows another ticket by now. */
export type PinReply =
	| { ok: true; view: PinView; undo?: string[] }
	| { ok: false; message: string }
	| { ok: false; moved: true }
	| null;

/** What the background tells a pin; the pin answers whether it did so. */
export type PinNotice =
	/** Goals of this ticket have changed: look again. */
	| { tell: 'changed' }
	/** The person asked to add a goal: open and take the focus. */
	| { tell: 'add' }
	/** The site was turned off: leave no trace. */
	| { tell: 'leave' };

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
	/** The extension. */
	id?: string | undefined;
	/** The address at which the frame was loaded; in-page navigation does not change it. */
	url?: string | undefined;
	frameId?: number | undefined;
	tabId?: number | undefined;
	/** The address of the tab now; only known where a permission lets us see it. */
	tabUrl?: string | undefined;
	/** False for a page that was just left, or is being loaded ahead; Firefox does not say. */
	inView?: boolean | undefined;
}

/** How long an answer may take, in milliseconds: longer than the database takes to give up. */
const PATIENCE = 12_000;

/** Asks the background. Null also when there is none any more, as after an update, or it is silent. */
export async function askBackground(request: PinRequest): Promise<PinReply> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<null>((resolve) => {
		timer = setTimeout(resolve, PATIENCE, null);
	});
	try {
		return ((await Promise.race([browser.runtime.sendMessage(request), silence])) ??
			null) as PinReply;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
	return browser.runtime?.id !== undefined;
}

/** Calls `listener` with what the background tells, until `signal` aborts. */
export function onPinNotice(listener: (notice: PinNotice) => boolean, signal: AbortSignal): void {
	const heard = (notice: unknown, _sender: unknown, reply: (did: boolean) => void) => {
		reply(listener(notice as PinNotice));
	};
	browser.runtime.onMessage.addListener(heard);
	signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(heard), {
		once: true,
	});
}

/** Tells the pin of a tab something; false when the tab has no pin, or it did not do it. */
export async function tellPin(tabId: number, notice: PinNotice): Promise<boolean> {
	try {
		return (await browser.tabs.sendMessage(tabId, notice)) === true;
	} catch {
		// No script of ours listens in that tab.
		return false;
	}
}

/** Answers every message that comes in. */
export function onPinRequest(
	answer: (message: unknown, sender: Sender) => Promise<PinReply>,
): void {
	browser.runtime.onMessage.addListener((message, from, reply) => {
		const { id, url, frameId, tab, documentLifecycle = 'active' } = from;
		const inView = documentLifecycle === 'active';
		const sender = { id, url, frameId, tabId: tab?.id, tabUrl: tab?.url, inView };
		answer(message, sender).then(reply, (error) => {
			report(error, 'answering the pin');
			reply(null);
		});
		// True keeps the channel open until the answer is there.
		return true;
	});
}

/** This extension's own id. */
export function ownId(): string {
	return browser.runtime.id;
}
