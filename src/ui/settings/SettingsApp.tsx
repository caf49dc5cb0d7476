import type { Settings } from '../../domain/settings.ts';
import { version } from '../../platform/lifecycle.ts';
import { report } from '../../platform/report.ts';
import { writeSettings } from '../../platform/settings.ts';
import { text } from '../../platform/text.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { HoursSettings } from './HoursSettings.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';
import { SiteSettings } from './SiteSettings.tsx';

/** The settings page. What is changed is stored at once. */
export function SettingsApp() {
	const settings = useSettings();
	const change = (patch: Partial<Settings>) => {
		writeSettings(patch).catch((error: unknown) => report(error, 'storing the settings'));
	};
	return (
		<main class={styles.page}>
			<h1 class={styles.title}>{text('settings.title')}</h1>
			<SiteSettings />
			<ReminderSettings settings={settings} onChange={change} />
			<HoursSettings
				hours={settings.workingHours}
				onChange={(workingHours) => change({ workingHours })}
			/>
			<AppearanceSettings
				appearance={settings.appearance}
				onChange={(appearance) => change({ appearance })}
			/>
			<ShortcutSettings />
			<DataSettings />
			<SettingsGroup title={text('settings.privacy')}>
				<ul class={styles.list}>
					<li>{text('settings.privacyKept')}</li>
					<li>{text('settings.privacyNothing')}</li>
					<li>{text('settings.privacyPages')}</li>
				</ul>
			</SettingsGroup>
			<p class={styles.foot}>{text('settings.version', [version()])}</p>
		</main>
	);
}
