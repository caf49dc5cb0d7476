import { render } from 'preact';
import { i18n } from '#i18n';
import {
	askBackground,
	isAlive,
	type PinReply,
	type PinView,
	type PinWish,
	type SeenPage,
} from '../platform/messages.ts';
import { type PinActs, PinCard, type PinCardProps } from './PinCard.tsx';
import { PinFrame } from './pin-frame.ts';
import { withoutStale } from './seen-page.ts';

/** How long a change can be taken back in the pin, in milliseconds. */
const UNDO_TIME = 8_000;

/** How long a page that has gone on to another ticket may still show the former one's subject. */
const STALE_TIME = 1_500;

/** After so many refusals in a row the pin gives up: it has no business in this page. */
const REFUSALS = 3;

/** The pin of one page: what it shows, and the way to the background. */
export class PinSession {
	readonly #end: () => void;
	readonly #signal: AbortSignal;
	/** Made for the first ticket: on all other pages of the site it would cost and do nothing. */
	#frame: PinFrame | null = null;
	#root: HTMLElement | null = null;
	#seen: SeenPage | null = null;
	/** The last answer was lost or overtaken: the next look asks again. */
	#isStale = false;
	/** What the page showed before its last ticket came into view, and until when that is doubted. */
	#former: { page: SeenPage; until: number } | null = null;
	#view: PinView | null = null;
	/** As the person left it in this page; null while that is for the background to say. */
	#folded: boolean | null = null;
	/** Requests are counted, so that a late answer does not replace a newer one. */
	#asked = 0;
	#answered = 0;
	#draft = '';
	#adding = false;
	#note: PinCardProps['note'] = null;
	#noteTimer: ReturnType<typeof setTimeout> | undefined;
	/** What takes back the change that the note tells of. */
	#undo: string[] = [];
	#refusals = 0;

	/** `end` is called when the pin has to go for good, as after an update of the extension. */
	constructor(end: () => void, signal: AbortSignal) {
		this.#end = end;
		this.#signal = signal;
	}

	/** Shows the goals of the ticket in view, or nothing when there is none. */
	async look(seen: SeenPage | null): Promise<void> {
		if (!isAlive()) return this.#end();
		if (seen === null) {
			this.#seen = null;
			return this.#hide();
		}
		const former = this.#seen;
		if (former !== null && former.ticket !== seen.ticket) this.#moveOn(former);
		const page = this.#withoutFormer(seen);
		this.#seen = page;
		if (this.#isStale || JSON.stringify(former) !== JSON.stringify(page))
			await this.#ask({ do: 'look' });
		else this.#draw();
	}

	/** Asks for the goals again: they were changed elsewhere. */
	async refresh(): Promise<void> {
		await this.#ask({ do: 'look' });
	}

	/** Opens the card with the focus in its field; false when there is no pin to open. */
	openField(): boolean {
		if (this.#view === null) return false;
		this.#fold(false);
		return true;
	}

	/** Takes the pin out of the page. */
	remove(): void {
		this.#seen = null;
		clearTimeout(this.#noteTimer);
		this.#hide();
	}

	/** Another ticket: until its goals are there, the pin is empty rather than wrong. */
	#moveOn(former: SeenPage): void {
		this.#former = { page: former, until: performance.now() + STALE_TIME };
		this.#view = null;
		this.#note = null;
		this.#unmount();
	}

	#withoutFormer(page: SeenPage): SeenPage {
		if (this.#former === null || performance.now() > this.#former.until) return page;
		return withoutStale(page, this.#former.page);
	}

	#makeFrame(): PinFrame {
		return new PinFrame((root) => {
			this.#unmount();
			this.#root = root;
			this.#draw();
		}, this.#signal);
	}

	#unmount(): void {
		if (this.#root !== null) render(null, this.#root);
	}

	#hide(): void {
		this.#view = null;
		this.#unmount();
		this.#root = null;
		this.#frame?.remove();
	}

	/** Nobody answered, or only to refuse. A worker that was stopped while it answered starts again. */
	#refused(wish: PinWish): void {
		this.#refusals += 1;
		this.#isStale = true;
		if (!isAlive() || this.#refusals >= REFUSALS) this.#end();
		else if (wish.do !== 'look') this.#say(i18n.t('failure.bug'), []);
	}

	#showView(view: PinView, turn: number): void {
		if (turn < this.#answered) return;
		this.#answered = turn;
		this.#view = { ...view, folded: this.#folded ?? view.folded };
		this.#draw();
	}

	#take(reply: NonNullable<PinReply>, turn: number): string[] | null {
		this.#refusals = 0;
		this.#isStale = false;
		if (reply.ok) {
			this.#showView(reply.view, turn);
			return reply.undo ?? [];
		}
		// The tab has gone on: the next look will see where.
		if ('moved' in reply) this.#isStale = true;
		else this.#say(reply.message, []);
		return null;
	}

	/** What takes the change back, or null when nothing was changed. */
	async #ask(wish: PinWish): Promise<string[] | null> {
		const page = this.#seen;
		if (page === null) return null;
		this.#asked += 1;
		const turn = this.#asked;
		const reply = await askBackground({ page, ...wish });
		// The answer may be about a ticket that is no longer in view.
		if (this.#seen?.ticket !== page.ticket) return null;
		if (reply !== null) return this.#take(reply, turn);
		this.#refused(wish);
		return null;
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

	async #change(wish: PinWish, text: string): Promise<boolean> {
		const undo = await this.#ask(wish);
		if (undo === null) return false;
		this.#say(text, undo);
		return true;
	}

	async #add(): Promise<void> {
		const title = this.#draft.trim();
		if (title === '' || this.#adding) return;
		this.#adding = true;
		const added = await this.#change({ do: 'add', title }, i18n.t('goal.added'));
		this.#adding = false;
		// Only now: words that were not stored must not be lost.
		if (added && this.#draft.trim() === title) this.#draft = '';
		this.#draw();
	}

	async #takeBack(): Promise<void> {
		const ids = this.#undo;
		this.#note = null;
		await this.#ask({ do: 'undo', ids });
		this.#focus();
	}

	#fold(folded: boolean): void {
		if (this.#view === null) return;
		this.#folded = folded;
		this.#view = { ...this.#view, folded };
		this.#draw();
		this.#focus();
		void this.#ask({ do: 'fold', folded });
	}

	/** To the field, or to the pill: what had the focus may be gone. */
	#focus(): void {
		this.#frame?.focus();
		this.#root?.querySelector<HTMLElement>('.add, .pill')?.focus();
	}

	readonly #acts: PinActs = {
		type: (draft) => {
			this.#draft = draft;
		},
		add: () => void this.#add(),
		check: ({ id, done }) => {
			const text = i18n.t(done ? 'goal.reopened' : 'goal.checked');
			void this.#change({ do: 'check', goal: id, done: !done }, text);
		},
		step: ({ id }) => void this.#change({ do: 'step', goal: id }, i18n.t('goal.counted')),
		undo: () => void this.#takeBack(),
		fold: (folded) => this.#fold(folded),
	};

	#draw(): void {
		if (!isAlive()) {
			this.#end();
			return;
		}
		if (this.#view === null) return;
		this.#frame ??= this.#makeFrame();
		this.#frame.show(this.#view.appearance);
		if (this.#root === null) return;
		render(
			<PinCard view={this.#view} acts={this.#acts} draft={this.#draft} note={this.#note} />,
			this.#root,
		);
	}
}
