import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dueSentence } from '../../app/due-sentence.ts';
import type { Settings } from '../../domain/settings.ts';
import type { SeenTicket } from '../../domain/ticket.ts';
import { text } from '../../platform/text.ts';
import { siteOf } from '../../sites/registry.ts';
import { ticketLabel } from '../../sites/ticket-label.ts';
import { Chip } from '../kit/Chip.tsx';
import { Lazy } from '../kit/Lazy.tsx';
import styles from './AddField.module.css';
import type { DueFieldsProps } from './DueFields.tsx';
import { isUndo } from './is-undo.ts';
import { NO_CHOICE } from './no-choice.ts';
import { keepTypedGoals, readTypedGoals } from './typed-goals.ts';
import type { UnsavedGoalsProps } from './UnsavedGoals.tsx';
import { type UnsavedGoal, useUnsavedGoals } from './use-unsaved-goals.ts';

const loadDueFields = () => import('./DueFields.tsx').then(({ DueFields }) => DueFields);
const loadUnsavedGoals = () =>
	import('./UnsavedGoals.tsx').then(({ UnsavedGoals }) => UnsavedGoals);

export interface AddFieldProps {
	/** The ticket in view, which a new goal is linked to unless the person says no. */
	here: SeenTicket | null;
	settings: Settings;
	now: number;
	zone: string;
	input: RefObject<HTMLInputElement | null>;
	/** Called when ↓ is pressed. */
	onLeave(): void;
}

/**
 * The field that adds goals. Enter clears it for the next one at once; what could not be stored comes
 * back into it, or stands below it if other words are there by then. So a database that is slow, full
 * or silent loses nobody's words, and neither does a popup that closes.
 */
export function AddField({ here, settings, now, zone, input, onLeave }: AddFieldProps) {
	const [left] = useState(readTypedGoals);
	const [words, setWords] = useState(left.words);
	const [linked, setLinked] = useState(true);
	const [choosing, setChoosing] = useState(false);
	const [choice, setChoice] = useState(NO_CHOICE);
	const unsaved = useUnsavedGoals(left.unsaved);
	/** What Escape took out of the field: Ctrl+Z brings it back. */
	const cleared = useRef('');

	useLayoutEffect(() => {
		keepTypedGoals({ words, unsaved: unsaved.goals.map(({ draft }) => draft.title) });
	}, [words, unsaved.goals]);

	const store = async (goal: UnsavedGoal) => {
		const stored = await unsaved.store(goal);
		if (stored || input.current?.value !== '') return;
		const { title, fields } = goal.draft;
		unsaved.forget(goal);
		setWords(title);
		setChoice({ due: fields?.due ?? null, reminder: fields?.reminder ?? null });
	};
	const add = () => {
		if (words.trim() === '') return;
		const tickets = here !== null && linked ? [here] : [];
		void store(unsaved.enter({ title: words, fields: { ...choice }, tickets }));
		cleared.current = '';
		setWords('');
		setChoice(NO_CHOICE);
		setChoosing(false);
		setLinked(true);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && choosing) setChoosing(false);
		else if (event.key === 'Escape' && words !== '') {
			cleared.current = words;
			setWords('');
		} else if (isUndo(event) && words === '' && cleared.current !== '') {
			setWords(cleared.current);
			cleared.current = '';
		} else return;
		event.preventDefault();
		event.stopPropagation();
		input.current?.focus();
	};

	const label = here === null ? '' : ticketLabel(here.ref);
	const placeholder = here === null || !linked ? text('popup.add') : text('popup.addFor', [label]);
	const open = words !== '' || choosing || choice.due !== null || !linked;
	const name = here === null ? '' : `${siteOf(here.ref.system)?.name ?? here.ref.system} ${label}`;
	const due = choice.due === null ? null : dueSentence(choice.due, now, zone);
	return (
		<form
			class={styles.box}
			onSubmit={(event) => {
				event.preventDefault();
				add();
			}}
			onKeyDown={onKeyDown}
		>
			<div class={styles.line}>
				<input
					ref={input}
					class={styles.input}
					type="text"
					dir="auto"
					autocomplete="off"
					aria-label={placeholder}
					placeholder={placeholder}
					value={words}
					onInput={(event) => setWords(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key !== 'ArrowDown') return;
						event.preventDefault();
						onLeave();
					}}
				/>
				<span class={styles.key} aria-hidden="true">
					↵
				</span>
			</div>
			{open && (
				<div class={styles.chips}>
					{here !== null && (
						<Chip
							tone={linked ? 'ticket' : 'off'}
							aria-pressed={linked}
							title={linked ? text('popup.linked', [name]) : text('popup.unlinked', [name])}
							onClick={() => {
								setLinked(!linked);
								// Enter adds the goal next; on the chip it would only link again.
								input.current?.focus();
							}}
						>
							{name}
						</Chip>
					)}
					<Chip
						tone={due === null ? 'plain' : due.late ? 'late' : 'due'}
						aria-expanded={choosing}
						onClick={() => setChoosing(!choosing)}
					>
						{due === null ? text('due.chip') : due.text}
					</Chip>
				</div>
			)}
			{choosing && (
				<Lazy<DueFieldsProps>
					load={loadDueFields}
					choice={choice}
					settings={settings}
					now={now}
					zone={zone}
					onChoice={setChoice}
				/>
			)}
			{unsaved.goals.length > 0 && (
				<Lazy<UnsavedGoalsProps>
					load={loadUnsavedGoals}
					goals={unsaved.goals}
					onRetry={store}
					onForget={unsaved.forget}
				/>
			)}
		</form>
	);
}
