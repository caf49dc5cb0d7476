import { useState } from 'preact/hooks';
import type { WorkingHours } from '../../domain/settings.ts';
import { text } from '../../platform/text.ts';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

export interface HoursSettingsProps {
	hours: WorkingHours;
	onChange(hours: WorkingHours): void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The short name of an ISO weekday in the browser's language. */
function dayName(weekday: number): string {
	// 5 January 1970 was a Monday.
	const day = Temporal.PlainDate.from({ year: 1970, month: 1, day: 4 + weekday });
	return day.toLocaleString(undefined, { weekday: 'short' });
}

/** The days and hours of the person's work. */
export function HoursSettings({ hours, onChange }: HoursSettingsProps) {
	const [wrong, setWrong] = useState(false);
	const change = (patch: Partial<WorkingHours>) => {
		const next = { ...hours, ...patch };
		const fits = next.from < next.to;
		setWrong(!fits);
		if (fits) onChange(next);
	};
	const toggle = (day: number) => {
		const days = hours.days.includes(day)
			? hours.days.filter((other) => other !== day)
			: [...hours.days, day].sort();
		change({ days });
	};
	const time = (name: 'from' | 'to', label: string) => (
		<label class={styles.inline}>
			{label}
			<input
				class={styles.input}
				type="time"
				value={hours[name]}
				aria-invalid={wrong}
				onChange={(event) => change({ [name]: event.currentTarget.value })}
			/>
		</label>
	);
	return (
		<SettingsGroup title={text('settings.hours')}>
			<div class={styles.rows}>
				<fieldset class={styles.choices}>
					<legend class="visually-hidden">{text('settings.days')}</legend>
					{WEEK.map((day) => (
						<label key={day} class={styles.choice}>
							<input
								type="checkbox"
								checked={hours.days.includes(day)}
								onChange={() => toggle(day)}
							/>
							{dayName(day)}
						</label>
					))}
				</fieldset>
				<div class={styles.inline}>
					{time('from', text('settings.from'))}
					{time('to', text('settings.to'))}
				</div>
			</div>
			{wrong && (
				<p class={styles.problem} role="alert">
					{text('settings.hoursWrong')}
				</p>
			)}
		</SettingsGroup>
	);
}
