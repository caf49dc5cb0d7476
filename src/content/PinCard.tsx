import { i18n } from '#i18n';
import type { PinGoal, PinView } from '../platform/messages.ts';

/** What a person can do in the pin. */
export interface PinActs {
	check(goal: PinGoal): void;
	step(goal: PinGoal): void;
	undo(): void;
	fold(folded: boolean): void;
}

/** Only what a person's own hand did counts: a page can click our buttons, but not as a person. */
function byHand(act: () => void): (event: Event) => void {
	return (event) => {
		if (event.isTrusted) act();
	};
}

function Facts({ goal }: { goal: PinGoal }) {
	const { due, measure } = goal;
	if (due === null && measure === null) return null;
	return (
		<div class="facts">
			{due && <span class={due.late ? 'due late' : 'due'}>{due.text}</span>}
			{measure && (
				<>
					<span class="bar" style={{ '--share': measure.share }} aria-hidden="true">
						<i />
					</span>
					<span>{measure.text}</span>
				</>
			)}
		</div>
	);
}

function Goal({ goal, acts }: { goal: PinGoal; acts: PinActs }) {
	const { measure } = goal;
	return (
		<li class={goal.done ? 'goal done' : 'goal'}>
			<input
				class="check"
				type="checkbox"
				checked={goal.done}
				aria-label={goal.title}
				onClick={(event) => {
					event.preventDefault();
					byHand(() => acts.check(goal))(event);
				}}
			/>
			<span class="words" dir="auto" title={goal.title}>
				{goal.title}
			</span>
			{measure && !goal.done ? (
				<button
					type="button"
					class="step"
					aria-label={i18n.t('goal.step', [goal.title])}
					onClick={byHand(() => acts.step(goal))}
				>
					{measure.step > 0 ? '+1' : '−1'}
				</button>
			) : (
				<span />
			)}
			<Facts goal={goal} />
		</li>
	);
}

export interface PinCardProps {
	view: PinView;
	acts: PinActs;
	/** Something to tell: a failure, or a change that can be taken back. */
	note: { text: string; undo: boolean } | null;
	/** Hands the field out: keys reach it before they reach Preact. */
	field: (element: HTMLInputElement | null) => void;
}

/** The pin in a ticket page: a pill with the count, or the card with the ticket's goals. */
export function PinCard({ view, acts, note, field }: PinCardProps) {
	const open = view.goals.filter((goal) => !goal.done).length;
	if (view.folded) {
		return (
			<button
				type="button"
				class="pill"
				aria-expanded="false"
				aria-label={i18n.t('pin.unfold', open, [open])}
				onClick={byHand(() => acts.fold(false))}
			>
				<svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
					<circle cx="8" cy="8" r="6.25" stroke="currentColor" stroke-width="1.5" />
					<path
						d="m5.5 8.2 1.8 1.8 3.4-3.8"
						stroke="currentColor"
						stroke-width="1.6"
						stroke-linecap="round"
						stroke-linejoin="round"
					/>
				</svg>
				{open}
			</button>
		);
	}
	return (
		<section class="card" aria-label={i18n.t('pin.name', [view.ticketLabel])}>
			<header class="head">
				<h2 class="title">{i18n.t('pin.count', open, [open])}</h2>
				<button
					type="button"
					class="fold"
					aria-expanded="true"
					aria-label={i18n.t('pin.fold')}
					onClick={byHand(() => acts.fold(true))}
				>
					<svg width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
						<path
							d="m3 5 4 4 4-4"
							stroke="currentColor"
							stroke-width="1.6"
							stroke-linecap="round"
							stroke-linejoin="round"
						/>
					</svg>
				</button>
			</header>
			{view.goals.length === 0 && <p class="empty">{i18n.t('pin.empty')}</p>}
			<ul class="goals">
				{view.goals.map((goal) => (
					<Goal key={goal.id} goal={goal} acts={acts} />
				))}
			</ul>
			{note && (
				<div class="note" role="status">
					<span>{note.text}</span>
					{note.undo && (
						<button type="button" onClick={byHand(acts.undo)}>
							{i18n.t('kit.undo')}
						</button>
					)}
				</div>
			)}
			<input
				class="add"
				type="text"
				dir="auto"
				autocomplete="off"
				placeholder={i18n.t('popup.addFor', [view.ticketLabel])}
				aria-label={i18n.t('popup.addFor', [view.ticketLabel])}
				ref={field}
			/>
		</section>
	);
}
