import { browser } from 'wxt/browser';
import type { Measure } from '../domain/measure.ts';
import type { StatusKind } from '../domain/ticket.ts';

/**
 * The whole protocol between the pin in a ticket page and the background. The background parses each
 * request and derives the ticket from the sender: nothing here is trusted.
 */
export type PinRequest = { page: SeenPage } & (
	| { /** The page shows a ticket: give me its goals. */ do: 'look' }
	| { /** Add a goal that is linked to this ticket. */ do: 'add'; title: string }
	| {
			/** Check a goal of this ticket off, or open it again. */ do: 'check';
			goal: string;
			done: boolean;
	  }
	| { /** Take one step in a goal's measure. */ do: 'step'; goal: string }
	| { /** Take a change back. */ do: 'undo'; ids: string[] }
	| { /** The person opened or folded the pin. */ do: 'fold'; folded: boolean }
);

/** What the page shows, as the content script sees it. */
export interface SeenPage {
	url: string;
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

/** The answer to a request. */
export type PinReply =
	| { ok: true; view: PinView; undo?: string[] }
	| { ok: false; message: string };

/** What the background tells a pin. */
export type PinNotice =
	| { /** Goals of this ticket have changed: look again. */ tell: 'changed' }
	| { /** The person asked to add a goal: open and take the focus. */ tell: 'add' }
	| { /** The site was turned off: leave no trace. */ tell: 'leave' };

/** Asks the background. Rejects when there is none any more, as after an update. */
export async function askBackground(request: PinRequest): Promise<PinReply> {
	return (await browser.runtime.sendMessage(request)) as PinReply;
}

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
	return browser.runtime?.id !== undefined;
}

/** Calls `listener` with what the background tells, until `signal` aborts. */
export function onPinNotice(listener: (notice: PinNotice) => void, signal: AbortSignal): void {
	const heard = (notice: unknown) => {
		listener(notice as PinNotice);
		return undefined;
	};
	browser.runtime.onMessage.addListener(heard);
	signal.addEventListener('abort', () => browser.runtime.onMessage?.removeListener(heard), {
		once: true,
	});
}

/** Tells the pin of a tab something; false when the tab has none. */
export async function tellPin(tabId: number, notice: PinNotice): Promise<boolean> {
	try {
		await browser.tabs.sendMessage(tabId, notice);
		return true;
	} catch {
		return false;
	}
}

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
	id?: string | undefined;
	/** The address of the frame that sent it. */
	url?: string | undefined;
	frameId?: number | undefined;
	tabId?: number | undefined;
}

/** Answers every message that comes in; `answer` gives null for those that are refused. */
export function onPinRequest(
	answer: (message: unknown, sender: Sender) => Promise<PinReply | null>,
): void {
	browser.runtime.onMessage.addListener((message, { id, url, frameId, tab }, reply) => {
		answer(message, { id, url, frameId, tabId: tab?.id }).then(reply, () => reply(null));
		// True keeps the channel open until the answer is there.
		return true;
	});
}

/** This extension's own id. */
export function ownId(): string {
	return browser.runtime.id;
}
