import { useEffect, useState } from 'preact/hooks';
import { readShortcuts, type Shortcut } from '../../platform/commands.ts';
import { report } from '../../platform/report.ts';
import { openShortcuts } from '../../platform/tabs.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The keyboard commands as the browser has them now; it alone can change them. */
export function ShortcutSettings() {
	const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
	useEffect(() => {
		readShortcuts()
			.then(setShortcuts)
			.catch((error: unknown) => report(error, 'reading the shortcuts'));
	}, []);
	return (
		<SettingsGroup title={text('settings.shortcuts')}>
			<ul class={styles.rows}>
				{shortcuts.map(({ name, description, keys }) => (
					<li key={name} class={styles.row}>
						<span>{description || text('command.openPopup')}</span>
						<kbd class={styles.keys}>{keys || text('settings.noKeys')}</kbd>
					</li>
				))}
			</ul>
			<p>
				<Button
					onClick={() => {
						openShortcuts().catch((error: unknown) => report(error, 'opening the shortcuts'));
					}}
				>
					{text('settings.changeKeys')}
				</Button>
			</p>
		</SettingsGroup>
	);
}
