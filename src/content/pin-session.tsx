import { render } from 'preact';
import { i18n } from '#i18n';
import type { TicketRef } from '../domain/ticket-ref.ts';
import { ticketId } from '../domain/ticket-ref.ts';
import {
	askBackground,
	isAlive,
	type PinRequest,
	type PinView,
	type SeenPage,
} from '../platform/messages.ts';
import { type PinActs, PinCard } from './PinCard.tsx';
import { makePinHost, type PinHost } from './pin-host.ts';

/** A request without its page, which the session adds. */
type Wish = PinRequest extends infer Request
	? Request extends PinRequest
		? Omit<Request, 'page'>
		: never
	: never;

/** How long a change can be taken back in the pin, in milliseconds. */
const UNDO_TIME = 8_000;

/** The pin of one page: what it shows, and the way to the background. */
export class PinSession {
	readonly #place: PinHost = makePinHost();
	readonly #end: () => void;
	#field: HTMLInputElement | null = null;
	#seen: { ref: TicketRef; page: SeenPage } | null = null;
	#view: PinView | null = null;
	#note: { text: string; undo: boolean } | null = null;
	#undo: string[] = [];
	#noteTimer: ReturnType<typeof setTimeout> | undefined;

	/** `end` is called once when the extension is gone, as after an update. */
	constructor(end: () => void) {
		this.#end = end;
	}

	/** Whether an event happened in the pin. */
	owns(event: Event): boolean {
		return event.target === this.#place.host;
	}

	/** A key that the guard kept from the page. */
	key(event: Event): void {
		if (!event.isTrusted || !(event instanceof KeyboardEvent) || event.type !== 'keydown') return;
		if (event.isComposing) return;
		if (event.key === 'Escape') this.#fold(true);
		if (event.key === 'Enter' && this.#isFieldFocused()) this.#add();
	}

	/** Shows the goals of the ticket in view, or nothing when there is none. */
	async look(seen: { ref: TicketRef; page: SeenPage } | null): Promise<void> {
		const former = this.#seen;
		this.#seen = seen;
		if (seen === null) return this.#hide();
		if (former !== null && ticketId(former.ref) !== ticketId(seen.ref)) this.#hide();
		const same = former !== null && JSON.stringify(former) === JSON.stringify(seen);
		if (!same) await this.#ask({ do: 'look' });
	}

	/** Asks for the goals again: they were changed elsewhere. */
	async refresh(): Promise<void> {
		if (this.#seen !== null) await this.#ask({ do: 'look' });
	}

	/** Opens the card with the focus in its field. */
	async focusField(): Promise<void> {
		if (this.#view === null) return;
		this.#view = { ...this.#view, folded: false };
		this.#draw();
		this.#field?.focus();
		await this.#ask({ do: 'fold', folded: false });
	}

	/** Takes the pin out of the page. */
	remove(): void {
		clearTimeout(this.#noteTimer);
		this.#hide();
	}

	#isFieldFocused(): boolean {
		const root = this.#field?.getRootNode();
		return root instanceof ShadowRoot && root.activeElement === this.#field;
	}

	#hide(): void {
		this.#view = null;
		render(null, this.#place.root);
		this.#place.host.remove();
	}

	async #ask(wish: Wish): Promise<boolean> {
		const seen = this.#seen;
		if (seen === null) return false;
		if (!isAlive()) {
			this.#end();
			return false;
		}
		const reply = await askBackground({ ...wish, page: seen.page } as PinRequest).catch(() => null);
		// The answer may be about a ticket that is no longer in view.
		if (this.#seen === null || ticketId(this.#seen.ref) !== ticketId(seen.ref)) return false;
		if (reply === null) {
			if (isAlive()) this.#hide();
			else this.#end();
			return false;
		}
		if (!reply.ok) {
			this.#say(reply.message, []);
			return false;
		}
		this.#view = reply.view;
		if (reply.undo !== undefined) this.#undo = reply.undo;
		this.#draw();
		return true;
	}

	#say(text: string, undo: string[]): void {
		this.#note = { text, undo: undo.length > 0 };
		this.#undo = undo;
		clearTimeout(this.#noteTimer);
		this.#noteTimer = setTimeout(() => {
			this.#note = null;
			this.#draw();
		}, UNDO_TIME);
		this.#draw();
	}

	async #change(wish: Wish, text: string): Promise<void> {
		this.#undo = [];
		if (await this.#ask(wish)) this.#say(text, this.#undo);
	}

	async #add(): Promise<void> {
		const title = this.#field?.value.trim() ?? '';
		if (title === '') return;
		if (!(await this.#ask({ do: 'add', title }))) return;
		// Only now: words that were not stored must not be lost.
		if (this.#field?.value.trim() === title) this.#field.value = '';
		this.#say(i18n.t('goal.added'), this.#undo);
	}

	#fold(folded: boolean): void {
		if (this.#view === null) return;
		this.#view = { ...this.#view, folded };
		this.#draw();
		void this.#ask({ do: 'fold', folded });
	}

	#takeField = (element: HTMLInputElement | null): void => {
		this.#field = element;
	};

	#acts: PinActs = {
		check: (goal) => {
			const text = i18n.t(goal.done ? 'goal.reopened' : 'goal.checked');
			void this.#change({ do: 'check', goal: goal.id, done: !goal.done }, text);
		},
		step: (goal) => void this.#change({ do: 'step', goal: goal.id }, i18n.t('goal.counted')),
		undo: () => {
			const ids = this.#undo;
			this.#note = null;
			void this.#ask({ do: 'undo', ids });
		},
		fold: (folded) => this.#fold(folded),
	};

	#draw(): void {
		if (this.#view === null || this.#seen === null) return;
		const { host, root } = this.#place;
		host.dataset.appearance = this.#view.appearance;
		root.dataset.appearance = this.#view.appearance;
		if (!host.isConnected) (document.body ?? document.documentElement).append(host);
		render(
			<PinCard view={this.#view} acts={this.#acts} note={this.#note} field={this.#takeField} />,
			root,
		);
	}
}
