import type { Reminder } from '../../domain/goal.ts';
import { dayAt, isDue, wallTimeAt } from '../../domain/local-time.ts';
import type { Settings } from '../../domain/settings.ts';
import { text } from '../../platform/text.ts';
import { Chip } from '../kit/Chip.tsx';
import styles from './DueFields.module.css';
import { joinDue, partsOf, quickDues, withDue } from './due-choice.ts';
import type { DueChoice } from './no-choice.ts';

export interface DueFieldsProps {
	choice: DueChoice;
	settings: Settings;
	now: number;
	zone: string;
	onChoice(choice: DueChoice): void;
}

/** The leads to choose from, in minutes. */
const LEADS = [5, 10, 15, 30];
const HOUR = 60;

/** What the reminder's list shows for a reminder. */
function optionOf(reminder: Reminder | null): string {
	if (reminder === null) return 'none';
	return reminder.kind === 'at' ? 'own' : String(reminder.minutes);
}

function leadText(minutes: number): string {
	if (minutes === 0) return text('reminder.atDue');
	return minutes === HOUR ? text('reminder.beforeHour') : text('reminder.before', [minutes]);
}

/** When a goal is due and when it reminds: one click for the usual, fields for the rest. */
export function DueFields({ choice, settings, now, zone, onChoice }: DueFieldsProps) {
	const { due, reminder } = choice;
	const { day, time } = partsOf(due);
	const set = (next: string | null) => {
		if (next === null || isDue(next)) onChoice(withDue(choice, next, settings.reminderLead));
	};
	const choose = (option: string) => {
		if (option === 'none') onChoice({ due, reminder: null });
		else if (option === 'own') {
			onChoice({
				due,
				reminder: { kind: 'at', at: due !== null && time !== '' ? due : wallTimeAt(now, zone) },
			});
		} else onChoice({ due, reminder: { kind: 'before', minutes: Number(option) } });
	};
	const leads = [...new Set([0, ...LEADS, HOUR, settings.reminderLead])].sort((a, b) => a - b);
	if (reminder?.kind === 'before' && !leads.includes(reminder.minutes))
		leads.push(reminder.minutes);
	return (
		<div class={styles.fields}>
			<div class={styles.quick}>
				{quickDues(now, zone, settings).map((quick) => (
					<Chip
						key={quick.due}
						tone={quick.due === due ? 'due' : 'plain'}
						aria-pressed={quick.due === due}
						onClick={() => set(quick.due)}
					>
						{quick.label}
					</Chip>
				))}
				{due !== null && <Chip onClick={() => set(null)}>{text('due.clear')}</Chip>}
			</div>
			<div class={styles.row}>
				<label class={styles.field}>
					{text('due.day')}
					<input
						class={styles.input}
						type="date"
						value={day}
						max="9999-12-31"
						onChange={(event) => set(joinDue(event.currentTarget.value, time))}
					/>
				</label>
				<label class={styles.field}>
					{text('due.time')}
					<input
						class={styles.input}
						type="time"
						value={time}
						onChange={(event) =>
							set(joinDue(day === '' ? dayAt(now, zone) : day, event.currentTarget.value))
						}
					/>
				</label>
				<label class={styles.field}>
					{text('reminder.label')}
					<select
						class={styles.input}
						value={optionOf(reminder)}
						onChange={(event) => choose(event.currentTarget.value)}
					>
						<option value="none">{text('reminder.none')}</option>
						{leads.map((minutes) => (
							<option key={minutes} value={String(minutes)} disabled={due === null}>
								{leadText(minutes)}
							</option>
						))}
						<option value="own">{text('reminder.at')}</option>
					</select>
				</label>
				{reminder?.kind === 'at' && (
					<label class={styles.field}>
						{text('reminder.own')}
						<input
							class={styles.input}
							type="datetime-local"
							value={reminder.at}
							max="9999-12-31T23:59"
							onChange={(event) => {
								const at = event.currentTarget.value;
								if (isDue(at)) onChoice({ due, reminder: { kind: 'at', at } });
							}}
						/>
					</label>
				)}
			</div>
		</div>
	);
}
