import { i18n } from '#i18n';
import { RECORD_LIMIT } from '../domain/goal-limits.ts';
import type { PinGoal, PinView } from '../platform/messages.ts';
import { byHand } from './by-hand.ts';
import { PinGoalRow } from './PinGoal.tsx';
import { PinPill } from './PinPill.tsx';

/** What a person can do in the pin. */
export interface PinActs {
	type(draft: string): void;
	add(): void;
	check(goal: PinGoal): void;
	step(goal: PinGoal): void;
	undo(): void;
	fold(folded: boolean): void;
}

export interface PinCardProps {
	view: PinView;
	acts: PinActs;
	/** What was typed and not yet stored. */
	draft: string;
	/** Something to tell: a failure, or a change that can be taken back. */
	note: { text: string; undo: boolean } | null;
}

function Head({ open, onFold }: { open: number; onFold: () => void }) {
	return (
		<header class="head">
			<h2 class="title">{i18n.t('pin.count', open, [open])}</h2>
			<button
				type="button"
				class="fold"
				aria-expanded="true"
				aria-label={i18n.t('pin.fold')}
				onClick={byHand(onFold)}
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
	);
}

function Note({ note, onUndo }: { note: PinCardProps['note']; onUndo: () => void }) {
	return (
		<div role="status">
			{note && (
				<p class={note.undo ? 'note' : 'note failed'}>
					<span>{note.text}</span>
					{note.undo && (
						<button type="button" onClick={byHand(onUndo)}>
							{i18n.t('kit.undo')}
						</button>
					)}
				</p>
			)}
		</div>
	);
}

/** The pin in a ticket page: a pill with the count, or the card with the ticket's goals. */
export function PinCard({ view, acts, draft, note }: PinCardProps) {
	const open = view.goals.filter((goal) => !goal.done).length;
	if (view.folded) return <PinPill open={open} onUnfold={() => acts.fold(false)} />;
	const addLabel = i18n.t('popup.addFor', [view.ticketLabel]);
	return (
		<section
			class="card"
			aria-label={i18n.t('pin.name', [view.ticketLabel])}
			onKeyDown={(event) => {
				if (event.key === 'Escape' && !event.isComposing) byHand(() => acts.fold(true))(event);
			}}
		>
			<Head open={open} onFold={() => acts.fold(true)} />
			{view.goals.length === 0 && <p class="empty">{i18n.t('pin.empty')}</p>}
			<ul class="goals">
				{view.goals.map((goal) => (
					<PinGoalRow
						key={goal.id}
						goal={goal}
						onCheck={() => acts.check(goal)}
						onStep={() => acts.step(goal)}
					/>
				))}
			</ul>
			<Note note={note} onUndo={acts.undo} />
			<input
				class="add"
				type="text"
				dir="auto"
				autocomplete="off"
				maxLength={RECORD_LIMIT}
				placeholder={addLabel}
				aria-label={addLabel}
				value={draft}
				onInput={(event) => acts.type(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && !event.isComposing) byHand(acts.add)(event);
				}}
			/>
		</section>
	);
}
