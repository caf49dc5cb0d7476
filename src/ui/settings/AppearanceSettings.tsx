import type { Settings } from '../../domain/settings.ts';
import { text } from '../../platform/text.ts';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

export interface AppearanceSettingsProps {
	appearance: Settings['appearance'];
	onChange(appearance: Settings['appearance']): void;
}

const CHOICES = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the system. */
export function AppearanceSettings({ appearance, onChange }: AppearanceSettingsProps) {
	return (
		<SettingsGroup title={text('settings.appearance')}>
			<fieldset class={styles.choices}>
				<legend class="visually-hidden">{text('settings.appearance')}</legend>
				{CHOICES.map((choice) => (
					<label key={choice} class={styles.choice}>
						<input
							type="radio"
							name="appearance"
							checked={appearance === choice}
							onChange={() => onChange(choice)}
						/>
						{text(`settings.${choice}`)}
					</label>
				))}
			</fieldset>
		</SettingsGroup>
	);
}
