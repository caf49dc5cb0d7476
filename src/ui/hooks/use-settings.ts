import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings.ts';
import { report } from '../../platform/report.ts';
import { applyAppearance, onSettings, readSettings } from '../../platform/settings.ts';

/** The person's settings, kept up to date; the page's appearance follows them. */
export function useSettings(): Settings {
	const [settings, setSettings] = useState(DEFAULT_SETTINGS);
	useEffect(() => {
		const life = new AbortController();
		readSettings()
			.then(setSettings)
			.catch((error: unknown) => report(error, 'reading the settings'));
		onSettings((next) => {
			setSettings(next);
			document.documentElement.dataset.appearance = next.appearance;
		}, life.signal);
		applyAppearance(document.documentElement);
		return () => life.abort();
	}, []);
	return settings;
}
