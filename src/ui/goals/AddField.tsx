import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
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
import { newGoal } from './goal-acts.ts';
import { NO_CHOICE } from './no-choice.ts';

const loadDueFields = () => import('./DueFields.tsx').then(({ DueFields }) => DueFields);

export interface AddFieldProps {
	/** The ticket in view, which a new goal is linked to unless the person says no. */
	here: SeenTicket | null;
	settings: Settings;
	now: number;
	zone: string;
	input: Ref<HTMLInputElement>;
	/** Called when ↓ is pressed. */
	onLeave(): void;
}

/**
 * The field that adds goals. Enter stores what is typed; until it is stored it stays in the field, so
 * a database that does not answer loses nobody's words.
 */
export function AddField({ here, settings, now, zone, input, onLeave }: AddFieldProps) {
	const [words, setWords] = useState('');
	const [linked, setLinked] = useState(true);
	const [choosing, setChoosing] = useState(false);
	const [choice, setChoice] = useState(NO_CHOICE);
	const [busy, setBusy] = useState(false);

	const add = async () => {
		if (words.trim() === '' || busy) return;
		setBusy(true);
		const tickets = here !== null && linked ? [here] : [];
		const draft = { title: words, fields: { ...choice }, tickets };
		const stored = await newGoal(draft);
		setBusy(false);
		if (!stored) return;
		setWords((now) => (now === words ? '' : now));
		setChoice(NO_CHOICE);
		setChoosing(false);
		setLinked(true);
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
				void add();
			}}
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
						if (event.key === 'ArrowDown') {
							event.preventDefault();
							onLeave();
						}
						if (event.key === 'Escape' && words !== '') {
							event.preventDefault();
							setWords('');
						}
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
							onClick={() => setLinked(!linked)}
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
		</form>
	);
}
