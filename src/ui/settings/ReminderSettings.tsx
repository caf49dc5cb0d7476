import type { Settings } from '../../domain/settings.ts';
import { text } from '../../platform/text.ts';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

export interface ReminderSettingsProps {
	settings: Settings;
	onChange(patch: Partial<Settings>): void;
}

/** Lead and snooze, in minutes. */
export function ReminderSettings({ settings, onChange }: ReminderSettingsProps) {
	const line = (name: 'reminderLead' | 'snooze', label: string, least: number) => (
		<label class={styles.row}>
			<span>{label}</span>
			<span class={styles.inline}>
				<input
					class={`${styles.input} ${styles.number}`}
					type="number"
					min={least}
					max={1440}
					value={settings[name]}
					onChange={(event) => {
						const minutes = event.currentTarget.valueAsNumber;
						if (event.currentTarget.checkValidity() && Number.isInteger(minutes)) {
							onChange({ [name]: minutes });
						}
					}}
				/>
				{text('settings.minutes')}
			</span>
		</label>
	);
	return (
		<SettingsGroup title={text('settings.reminders')}>
			<div class={styles.rows}>
				{line('reminderLead', text('settings.lead'), 0)}
				{line('snooze', text('settings.snooze'), 1)}
			</div>
		</SettingsGroup>
	);
}
